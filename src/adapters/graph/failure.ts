/** One attempt that did not succeed: what Graph answered, or why it did not. */
export interface Failure {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Graph's `error.code`; for no answer: `timeout`, `reset`, `unsent`, `signIn`. */
  readonly code: string;
  readonly message: string;
  readonly retryAfterMs?: number;
}

/** A failure on its way through p-retry, which wants errors. */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  readonly failure: Failure;
  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(`${failure.status} ${failure.code}: ${failure.message}`, options);
    this.failure = failure;
  }
}

export type FailureKind =
  /** Refused because of the pace: nothing was done. */
  | 'throttled'
  /** The request never left: nothing was done. */
  | 'unsent'
  /** No answer, or a server's fault: a write may have happened. */
  | 'unanswered'
  /** The object is not known to the replica that was asked. */
  | 'unknownObject'
  | 'alreadyThere'
  /** The token is not accepted, or none could be had. */
  | 'signIn'
  /** The app or person lacks a permission. */
  | 'forbidden'
  | 'quota'
  /** A delta token that is too old: everything has to be read anew. */
  | 'syncLost'
  /** Anything else that would be refused again. */
  | 'refused';

/** 400s that mean "not replicated here". https://learn.microsoft.com/graph/api/group-post-members */
const UNKNOWN_OBJECT = [
  /one of its queried reference-property objects are not present/i,
  /one of the objects being referenced don'?t exist/i,
  /not a valid reference update/i,
  /unable to read the company information from the directory/i,
  /doesn'?t match any emails on the user object/i,
];
/** https://learn.microsoft.com/graph/delta-query-overview#synchronization-reset */
const SYNC_LOST = /syncState(NotFound|Invalid)|resyncRequired/i;
const ALREADY_THERE = /added object references already exist/i;
const MISSING_RIGHTS = /insufficient privileges|authorization_requestdenied|missing.*(scope|role|permission)/i;

/** Sorts by status, code and message together: codes alone are too coarse in Graph. */
export function kindOf({ status, code, message }: Failure): FailureKind {
  if (status === 0) return code === 'unsent' ? 'unsent' : code === 'signIn' ? 'signIn' : 'unanswered';
  if (status === 429) return 'throttled';
  if (status === 410 || (status < 500 && SYNC_LOST.test(code))) return 'syncLost';
  if (/quota/i.test(code) && status < 500) return 'quota';
  if (status >= 500 || status === 408) return 'unanswered';
  if (ALREADY_THERE.test(message)) return 'alreadyThere';
  if (status === 404 || /objectnotfound/i.test(code)) return 'unknownObject';
  if (status === 400 && UNKNOWN_OBJECT.some((words) => words.test(message))) return 'unknownObject';
  // POST /invitations answers a missing permission with 401 or 403 `Unauthorized`, with these words.
  if (MISSING_RIGHTS.test(message) || MISSING_RIGHTS.test(code)) return 'forbidden';
  if (status === 401) return 'signIn';
  return status === 403 ? 'forbidden' : 'refused';
}

/** `Retry-After` in seconds or as a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function readRetryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
