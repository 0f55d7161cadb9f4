import type { DirectoryProblem } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { kindOf } from './failure.ts';
import type { Failure, FailureKind } from './failure.ts';
import type { Operation } from './operations.ts';
import { problemOf } from './problems.ts';

export type Step = { readonly wait: Milliseconds } | { readonly stop: DirectoryProblem };

/** What is asked, and whether it is about somebody so new that a replica may not know him yet. */
export interface Planned extends Operation {
  readonly young: boolean;
}

const FIRST_WAIT_MS = 1 * SECOND;
const LONGEST_WAIT_MS = 16 * SECOND;

/**
 * The one plan of all retries: what to do after failed attempt number `attempt` (from 1), `elapsedMs` after the
 * first began. Waits are "full jitter" (a random share of a doubling ceiling), and never less than Retry-After asks.
 * Past the operation's budget nothing is waited for: whoever called reschedules.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function plan(
  operation: Planned,
  attempt: number,
  failure: Failure,
  elapsedMs: Milliseconds,
  random: () => number,
): Step {
  const kind = kindOf(failure);
  const stop = { stop: problemOf(operation, failure, kind, operation.young) };
  if (!mayRepeat(operation, kind, attempt)) return stop;
  const wait = Math.max(failure.retryAfterMs ?? 0, jitter(kind, attempt, random));
  return elapsedMs + wait > operation.budgetMs ? stop : { wait };
}

function mayRepeat(operation: Planned, kind: FailureKind, attempt: number): boolean {
  switch (kind) {
    case 'throttled':
    case 'unsent':
      return true;
    case 'unanswered':
      return operation.repeat === 'always';
    case 'unknownObject':
      return operation.young && operation.repeat === 'always';
    case 'signIn':
      // A token may have been withdrawn in between; the second attempt carries a fresh one.
      return attempt === 1;
    case 'alreadyThere':
    case 'forbidden':
    case 'quota':
    case 'syncLost':
    case 'refused':
      return false;
  }
}

function jitter(kind: FailureKind, attempt: number, random: () => number): Milliseconds {
  if (kind === 'signIn') return 0;
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  // Lag is waited out, not avoided: half of the wait is certain, so that a lucky draw does not hammer.
  const floor = kind === 'unknownObject' ? ceiling / 4 : 0;
  return Math.round(floor + random() * (ceiling - floor));
}
