import { dayAt } from '../days.ts';
import type { Problem } from '../problem.ts';
import type { Instant, IsoDate } from '../time.ts';

/** An invitation cannot leave on a day that is over, nor when the access that it is for has ended. */
export function sendingLiesAhead({
  notBefore,
  until,
  timeZone,
  now,
}: {
  readonly notBefore?: IsoDate;
  readonly until?: IsoDate;
  readonly timeZone?: string;
  readonly now: Instant;
}): Problem | undefined {
  if (notBefore === undefined) return undefined;
  if (notBefore < dayAt(now, timeZone ?? 'UTC')) return { code: 'sendingPast', notBefore };
  return until !== undefined && notBefore > until ? { code: 'sendingAfterEnd', notBefore, until } : undefined;
}
