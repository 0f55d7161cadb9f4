import type { Decision } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { ListNotice } from '../../domain/list-notice.ts';
import { holdsTheRole } from '../../domain/policies/deciding.ts';
import { signInFirst } from '../../domain/policies/sign-in-first.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { signInAnswer } from '../../words/sign-in.ts';
import type { NoticeFacts } from './gather.ts';
import { NOTICE_WORDS } from './messages.ts';
import type { NoticeArgs } from './parse.ts';

/**
 * What comes before new invitations leave, as for a single one; undefined: they may. Whoever may not invite is not the
 * one to sign in: then the card goes to those who can.
 */
export function signInBefore(args: NoticeArgs, notice: ListNotice, facts: NoticeFacts): Decision | undefined {
  const { signIn, appMayStandIn, approvals } = facts;
  const { actor: by, locale, canSignIn } = args;
  if (args.wish.do !== 'again' || signIn.kind === 'notNeeded') return undefined;
  const { said } = inLanguage(NOTICE_WORDS, locale);
  const problem = holdsTheRole(facts);
  if (problem !== undefined) {
    if (appMayStandIn) return undefined;
    if (problem.code !== 'roleMissing' || approvals === undefined) return onlyYou(problemWords(problem, locale));
    return {
      ...onlyYou(said.approverInvites),
      effects: [{ do: 'moveListNotice', id: notice.id, event: { type: 'passedOn', place: approvals }, optional: true }],
    };
  }
  if (signIn.kind === 'missing' && !canSignIn) return appMayStandIn ? undefined : onlyYou(said.needsCard);
  const first = signInFirst({ signIn, appMayStandIn, canSignIn });
  return first === undefined ? undefined : signInAnswer(first, { id: notice.list.id, by, locale });
}
