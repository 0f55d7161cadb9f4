import type { Problem } from '../problem.ts';
import { dayOf } from '../time.ts';
import type { AskFacts } from './ask-facts.ts';

/** Access that has ended before it began is a slip of the pen. */
export function endLiesAhead({ until, now }: Pick<AskFacts, 'until' | 'now'>): Problem | undefined {
  return until !== undefined && until < dayOf(now) ? { code: 'endPast', until } : undefined;
}
