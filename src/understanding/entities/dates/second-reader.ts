import { addDays } from '../../../domain/days.ts';
import { de, en, es, fi, fr, it, ja, nl, pt, ru, sv, uk, zh } from 'chrono-node';
import type { IsoDate } from '../../../domain/time.ts';
import { day } from './calendar.ts';
import type { DateMatch } from './phrase.ts';

const READERS = [en, de, fr, es, it, nl, pt, sv, fi, ru, uk, ja, zh].map((language) => language.strict);
/** More than this from today is nobody's end of access, but a slip or a misreading. */
const FARTHEST_DAYS = 5 * 366;
/** 05/07 stays a question to its author, which no library can answer. */
const EITHER_WAY = /^\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d)/;
const CLAUSE_ENDS = /^\s*(?:$|[,.;:!?)\n§。，、！？])/u;

/**
 * chrono-node's reading of a text's start, for what our own forms do not know. Only a whole day whose day and month the
 * text gives, that fills its clause, and that is to come; all else stays unread and is asked back.
 */
export function readByLibrary(text: string, today: IsoDate): DateMatch | undefined {
  const clause = text.slice(0, 48);
  if (EITHER_WAY.test(clause)) return undefined;
  for (const reader of READERS) {
    const [found] = reader.parse(clause, noonOf(today), { forwardDate: true });
    if (found?.index !== 0 || found.end !== null || !CLAUSE_ENDS.test(clause.slice(found.text.length))) continue;
    const { start } = found;
    if (!givesDay(start)) continue;
    const date = day(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
    if (date === undefined || date < today || date > addDays(today, FARTHEST_DAYS)) continue;
    return { reading: { kind: 'day', date, yearGiven: start.isCertain('year') }, length: found.text.length };
  }
  return undefined;
}

type Components = ReturnType<typeof en.strict.parse>[number]['start'];

/** An hour or a bare month names no day. */
function givesDay(start: Components): boolean {
  return start.isCertain('weekday') || (start.isCertain('day') && start.isCertain('month'));
}

/** At noon no time zone moves the day. */
function noonOf(today: IsoDate): { instant: Date; timezone: number } {
  return { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
}
