import type { Result } from '../../domain/problem.ts';

/** Where a Graph token comes from: the app's own, or a person's. `fresh`: the last one was not accepted. */
export type TokenSource = (want?: { readonly fresh: boolean }) => Promise<Result<string, TokenProblem>>;

export type TokenProblem =
  /** The person must sign in (again): no refresh token is kept, by design. */
  | { readonly code: 'signInNeeded' }
  /** Nobody has consented to what the token is wanted for. */
  | { readonly code: 'consentNeeded' }
  /** Conditional Access: the claims go into the sign-in that follows. */
  | { readonly code: 'interactionRequired'; readonly claims?: string }
  /** The app's own credential or registration is at fault. */
  | { readonly code: 'credentialRefused'; readonly said: string }
  | { readonly code: 'signInUnavailable'; readonly said: string };
