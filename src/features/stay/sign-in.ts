import type { Decision } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf } from '../../domain/guest-request.ts';
import { holdsTheRole } from '../../domain/policies/deciding.ts';
import { signInFirst } from '../../domain/policies/sign-in-first.ts';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../words/problems.ts';
import { signInAnswer } from '../../words/sign-in.ts';
import { drawConfirmation } from './card.ts';
import type { StayFacts } from './gather.ts';
import type { StayArgs, Wish } from './parse.ts';

/** Whether POST /invitations may follow, in the name of whoever wants it. A reset is the app's, and needs no sign-in. */
export const mayInviteAgain = ({ do: what }: Wish): boolean => what === 'resend' || what === 'link';

/**
 * What comes before a new invitation, or its link, is made; undefined: it may be. Entra lets only those invite who hold
 * the role, so whoever does not is told who can; who does signs in, on a card where it was said in words.
 */
export function signInBefore(args: StayArgs, request: GuestRequest, facts: StayFacts): Decision | undefined {
  const { signIn, appMayStandIn } = facts;
  const { wish, actor: by, locale, canSignIn = false } = args;
  const isKept = wish.do === 'link' && guestOf(request)?.redeemUrl !== undefined;
  if (!mayInviteAgain(wish) || isKept || signIn.kind === 'notNeeded') return undefined;
  const problem = whyNotInvite(request, facts);
  if (problem !== undefined) return appMayStandIn ? undefined : onlyYou(problemWords(problem, locale));
  if (signIn.kind === 'missing' && !canSignIn) {
    return appMayStandIn
      ? undefined
      : { effects: [], reply: { kind: 'card', card: drawConfirmation(request, 'resend', locale) } };
  }
  const first = signInFirst({ signIn, appMayStandIn, canSignIn });
  return first === undefined ? undefined : signInAnswer(first, { id: request.id, by, locale });
}

function whyNotInvite({ id }: GuestRequest, facts: StayFacts): Problem | undefined {
  const problem = holdsTheRole(facts);
  return problem?.code === 'roleMissing' ? { code: 'approverInvites', requestId: id } : problem;
}
