import { addDays } from '../../domain/days.ts';
import type { ExportArgs } from './parse.ts';

/** About 4 MB as a table: what one upload carries, and what one turn may hold in memory. */
export const MOST_ENTRIES = 8_000;
export const MOST_DAYS = 366;

/** Why nothing can be given for what was said, whoever said it; undefined when it can. */
export function whyNotThisTime({
  span,
  today,
  place,
}: ExportArgs): 'unreadable' | 'ahead' | 'tooLong' | 'notHere' | undefined {
  if ('unreadable' in span) return 'unreadable';
  if (place.scope !== 'personal') return 'notHere';
  if (span.from > today) return 'ahead';
  return addDays(span.from, MOST_DAYS) <= span.to ? 'tooLong' : undefined;
}
