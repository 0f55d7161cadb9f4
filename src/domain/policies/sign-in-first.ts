import type { SignInProblem } from '../problem.ts';

/** The presser's sign-in, as far as this press needs one. */
export type SignInStanding =
  { readonly kind: 'notNeeded' | 'held' | 'missing' } | { readonly kind: 'refused'; readonly problem: SignInProblem };

interface SignInFacts {
  readonly signIn: SignInStanding;
  /** For want of a sign-in the app may invite in its own name. */
  readonly appMayStandIn: boolean;
  /** Whether the answer can ask for a sign-in, with which the client repeats the press. */
  readonly canSignIn: boolean;
}

/** What is answered in the place of a decision. */
export type SignInFirst =
  | { readonly ask: 'silently' | 'again' }
  | { readonly ask: 'onPage'; readonly problem: SignInProblem; readonly claims?: string }
  | { readonly refuse: SignInProblem };

/**
 * What has to come before the decision, so that nothing is decided yet; undefined: the decision stands. It does also
 * where nothing can be asked, as in a typed turn: then the card asks.
 */
export function signInFirst({ signIn, appMayStandIn, canSignIn }: SignInFacts): SignInFirst | undefined {
  if (signIn.kind === 'missing' && canSignIn) return { ask: 'silently' };
  if (signIn.kind !== 'refused') return undefined;
  const { problem } = signIn;
  switch (problem.code) {
    case 'signInNeeded':
      return { ask: 'again' };
    case 'signInClosed':
    case 'signInOfAnother':
      return { refuse: problem };
    case 'signInIncomplete': {
      if (problem.why === 'consent' && appMayStandIn) return undefined;
      const { claims } = problem;
      return { ask: 'onPage', problem, ...(claims === undefined ? {} : { claims }) };
    }
    case 'signInUnavailable':
      return appMayStandIn ? undefined : { refuse: problem };
  }
}
