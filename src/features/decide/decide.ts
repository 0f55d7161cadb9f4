import type { Decision } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { GuestRequest, Verdict } from '../../domain/guest-request.ts';
import type { DirectoryPerson, RoleStanding } from '../../domain/people.ts';
import { whyNotDecide, whyNotRepair } from '../../domain/policies/deciding.ts';
import { signInFirst } from '../../domain/policies/sign-in-first.ts';
import type { Problem } from '../../domain/problem.ts';
import { sendAtOf } from '../../domain/scheduling.ts';
import type { Instant } from '../../domain/time.ts';
import type { RequestEvent } from '../../domain/transition.ts';
import { transition } from '../../domain/transition.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { momentIn } from '../../words/dates.ts';
import { problemWords } from '../../words/problems.ts';
import { signInAnswer } from '../../words/sign-in.ts';
import type { DecideFacts } from './gather.ts';
import type { DecideWords } from './messages.ts';
import { DECIDE_WORDS } from './messages.ts';
import type { Choice, DecideArgs } from './parse.ts';

/**
 * What is decided is the request, so a press on any copy of its card counts as long as it waits, and on none afterwards.
 * A copy that the bot does not know was born of a lost answer: it is adopted and brought up to date.
 */
export function decideDecision(args: DecideArgs, facts: DecideFacts, now: Instant): Decision {
  const decision = decisionOn(args, facts, now);
  const { request } = facts;
  const { card } = args;
  if (request === undefined || card === undefined) return decision;
  const adopted: RequestEvent = { type: 'viewAdopted', audience: 'approvers', ...card };
  if (!transition(request, adopted, now).ok) return decision;
  return {
    ...decision,
    effects: [...decision.effects, { do: 'moveRequest', id: request.id, event: adopted, optional: true }],
  };
}

function decisionOn(args: DecideArgs, facts: DecideFacts, now: Instant): Decision {
  const refuse = (problem: Problem): Decision => onlyYou(problemWords(problem, args.locale));
  const { request } = facts;
  if (request === undefined) return refuse({ code: 'requestUnknown', given: args.requestId });

  const { account, standing, rival } = facts;
  const deciding = { request, decider: args.decider, account, standing, rival };
  const decides = args.choice === 'approve' || args.choice === 'deny' || args.choice === 'claim';
  const problem = decides ? whyNotDecide(deciding) : whyNotRepair(deciding);
  if (problem !== undefined) return refuse(problem);

  const event = eventOf(args, facts, request, now);
  if (!transition(request, event, now).ok) {
    return refuse({ code: 'wrongState', requestId: request.id, state: request.state.name });
  }
  const first = signInFirst({ ...facts, canSignIn: args.canSignIn });
  if (first !== undefined) return signInAnswer(first, { id: request.id, by: args.decider, locale: args.locale });
  const words = inLanguage(DECIDE_WORDS, args.locale);
  const sendAt = event.type === 'approved' ? event.sendAt : undefined;
  const willAsk = facts.signIn.kind === 'missing' && !facts.appMayStandIn;
  return {
    effects: [{ do: 'moveRequest', id: request.id, event }],
    reply: args.pressed
      ? { kind: 'requestCard', id: request.id, audience: 'approvers' }
      : {
          kind: 'words',
          text:
            sendAt !== undefined
              ? words.approvedForLater(nameOf(request), momentIn(sendAt, request.timeZone, args.locale), request.id)
              : willAsk
                ? words.approvedButSignIn(nameOf(request), request.id)
                : doneWords(words, args.choice, request),
        },
  };
}

function doneWords({ done, extension }: DecideWords, choice: Choice, request: GuestRequest): string {
  const isExtension = request.state.name !== 'pending' && (choice === 'approve' || choice === 'deny');
  return (isExtension ? extension[choice] : done[choice])(nameOf(request), request.id);
}

function eventOf(
  args: DecideArgs,
  { account, standing, undoSeconds, signsInForIt }: DecideFacts,
  request: GuestRequest,
  now: Instant,
): RequestEvent {
  const by = { ...args.decider, name: directoryName(account) ?? args.decider.name };
  if (args.choice === 'tryAgain') return { type: 'tryAgain', by };
  if (args.choice === 'signIn') return { type: 'signedIn', by };
  if (args.choice === 'sendNow') return { type: 'sendNow', by, asInviter: true };
  if (args.choice === 'takeBack') return { type: 'takenBack', by };
  if (args.choice === 'giveUp') return { type: 'givenUp', by };
  if (args.choice === 'claim') return { type: 'claimed', by };
  const verdict: Verdict = {
    by,
    at: now,
    roles: rolesOf(standing),
    ...(args.comment === undefined ? {} : { comment: args.comment }),
  };
  const approve = args.choice === 'approve';
  // Of a guest who is there, what waits for a decision is his later end.
  if (request.state.name !== 'pending') return { type: 'extensionDecided', approve, verdict };
  if (!approve) return { type: 'denied', verdict };
  const sendAt = sendAtOf(request, undoSeconds, now);
  const signsInThen = signsInForIt && sendAtOf(request, 0, now) !== undefined;
  return {
    type: 'approved',
    verdict,
    ...(sendAt === undefined ? {} : { sendAt }),
    ...(signsInThen ? { signsInThen } : {}),
  };
}

const directoryName = (account: DirectoryPerson | undefined | 'unreadable'): string | undefined =>
  account === 'unreadable' ? undefined : account?.displayName;

const rolesOf = (standing: RoleStanding | 'unreadable'): readonly string[] =>
  standing === 'unreadable' ? [] : standing.roles;

const nameOf = ({ ask }: GuestRequest): string => ask.displayName ?? ask.email;
