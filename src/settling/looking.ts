import type { DirectoryProblem } from '../domain/problem.ts';
import type { Instant, Milliseconds } from '../domain/time.ts';
import { later } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory, Invited } from '../ports/directory.ts';
import { waitMs } from './put-off.ts';

/** Looking for an invitation whose answer was lost, that of a single request and that of a list's line alike. */

/** So often, seconds apart, nobody has to be found before an invitation whose first try was lost leaves again. */
const LOOKS_BEFORE_AGAIN = 3;

export interface LostInvitation {
  readonly email: string;
  /** When it left. */
  readonly since: Instant;
}

export type Look =
  | { readonly seen: 'there'; readonly invited: Invited }
  /** To be looked for again then. */
  | { readonly seen: 'notYet'; readonly againAt: Instant }
  /** Looked for long enough. */
  | { readonly seen: 'nobody' };

interface LookPorts {
  readonly directory: Pick<Directory, 'findInvited'>;
  readonly clock: Clock;
}

/** Through the window after the loss; not finding proves nothing, so at its end a person chooses. `everyMs`: between looks. */
export async function lookThroughWindow(
  lost: LostInvitation & { readonly windowEnds: Instant },
  everyMs: Milliseconds,
  { directory, clock }: LookPorts,
): Promise<Look> {
  const found = await directory.findInvited(lost.email, lost.since);
  if (found.ok && found.value !== undefined) return { seen: 'there', invited: found.value };
  const now = clock.now();
  if (now >= lost.windowEnds) return { seen: 'nobody' };
  return { seen: 'notYet', againAt: earlier(later(now, everyMs), lost.windowEnds) };
}

/**
 * Before a person's "invite again": what was lost may have been carried out a moment ago, and not be on every replica
 * yet. `looks`: how often it was looked for since he wanted it, and not found; what could not be read is no look.
 */
export async function lookBeforeAgain(
  lost: LostInvitation,
  looks: number,
  { directory, clock }: LookPorts,
): Promise<Look | { readonly seen: 'unreadable'; readonly problem: DirectoryProblem }> {
  const found = await directory.findInvited(lost.email, lost.since);
  if (!found.ok) return { seen: 'unreadable', problem: found.problem };
  if (found.value !== undefined) return { seen: 'there', invited: found.value };
  if (looks + 1 >= LOOKS_BEFORE_AGAIN) return { seen: 'nobody' };
  return { seen: 'notYet', againAt: later(clock.now(), waitMs(looks)) };
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
