import type { Decision, Reply } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { SignInProblem } from '../../domain/problem.ts';
import { sendAtOf } from '../../domain/scheduling.ts';
import type { Instant } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { DECIDE_WORDS } from './messages.ts';
import type { Choice, DecideArgs } from './parse.ts';

/** The approver's sign-in, as far as this press needs one. */
export type SignInStanding =
  { readonly kind: 'notNeeded' | 'held' | 'missing' } | { readonly kind: 'refused'; readonly problem: SignInProblem };

/** Whether an invitation follows from this choice. A guest who was found there is not invited once more. */
export function invites(choice: Choice, request: GuestRequest, now: Instant): boolean {
  const { state, findings } = request;
  const isThere = findings.some(({ code }) => code === 'existingGuest');
  switch (choice) {
    case 'approve':
      // Of a guest who is there, only a later end is approved; and no sign-in lasts until another day.
      return state.name === 'pending' && !isThere && sendAtOf(request, 0, now) === undefined;
    case 'sendNow':
      return !isThere;
    case 'signIn':
      return true;
    case 'tryAgain':
      return state.name === 'failed' || state.name === 'unknown';
    case 'deny':
    case 'claim':
    case 'takeBack':
    case 'giveUp':
      return false;
  }
}

/**
 * What is answered while a sign-in is missing, so that nothing is decided yet; undefined: the decision stands. It does
 * also where nothing can be asked, as in a typed turn: then the card asks.
 */
export function signInFirst(
  { locale, canSignIn, requestId, decider }: DecideArgs,
  { signIn, appMayStandIn }: { readonly signIn: SignInStanding; readonly appMayStandIn: boolean },
): Decision | undefined {
  const ask = (reply: Omit<Extract<Reply, { kind: 'signIn' }>, 'kind'>): Decision => ({
    effects: [],
    reply: { kind: 'signIn', ...reply },
  });
  if (signIn.kind === 'missing' && canSignIn) {
    return ask({ how: 'silently', text: inLanguage(DECIDE_WORDS, locale).signInToInvite });
  }
  if (signIn.kind !== 'refused') return undefined;
  const { problem } = signIn;
  const text = problemWords(problem, locale);
  switch (problem.code) {
    case 'signInNeeded':
      return ask({ how: 'again', text: inLanguage(DECIDE_WORDS, locale).signInAgain });
    case 'signInClosed':
      return onlyYou(text);
    case 'signInOfAnother': {
      const { signedInAs } = problem;
      const note = { do: 'noteSignInOfAnother', id: requestId, by: decider } as const;
      return { ...onlyYou(text), effects: [signedInAs === undefined ? note : { ...note, signedInAs }] };
    }
    case 'signInIncomplete':
      if (problem.why === 'consent' && appMayStandIn) return undefined;
      return ask({ how: 'onPage', text, ...(problem.claims === undefined ? {} : { claims: problem.claims }) });
    case 'signInUnavailable':
      return appMayStandIn ? undefined : onlyYou(text);
  }
}
