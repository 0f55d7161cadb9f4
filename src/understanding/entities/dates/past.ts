import { addDays } from '../../../domain/days.ts';
import type { IsoDate } from '../../../domain/time.ts';
import { addSpan, day, endOfMonth, partsOf, weekdayOf } from './calendar.ts';
import { readDateAt } from './phrase.ts';
import { MONTH, monthOf, numberOf, UNIT, unitOf } from './words.ts';

/** Days that have been, both included. */
export interface PastSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** `of October`, `last 30 days`, `2026-10-01 2026-10-31`, `seit Montag`: undefined where a text names no time. */
export type PastReading = PastSpan | { readonly unreadable: string } | undefined;

/**
 * Reads the time that a text looks back on, in English and German. A month or a day without a year is the latest that has
 * begun; one day or month alone is just that, unless "since" or a bare `from` says that it goes on until today.
 */
export function readPast(whole: string, today: IsoDate, openEnd = false): PastReading {
  const text = whole.toLowerCase().slice(0, 300);
  const counted = countedBack(text, today) ?? calendarPeriod(text, today);
  if (counted !== undefined) return counted;
  const found = pieces(text, today);
  if ('unreadable' in found) return found;
  const [first, second, ...others] = found.spans;
  if (first === undefined) return undefined;
  if (others.length > 0) return { unreadable: whole.trim() };
  const goesOn = second === undefined && (SINCE.test(text) || (openEnd && first.from === first.to && !ONLY.test(text)));
  const to = goesOn ? today : (second ?? first).to;
  return first.from > to ? { unreadable: whole.trim() } : { from: first.from, to };
}

const SINCE = /(?<!\p{L})(?:since|from|after|starting|seit|ab|von)(?!\p{L})/u;
const ONLY = /(?<!\p{L})(?:on|only|of|am|vom)(?!\p{L})/u;
const EDGE = String.raw`(?<!\p{L})`;
const END = String.raw`(?!\p{L})`;

const COUNTED = new RegExp(
  `${EDGE}(?:last|past|previous|recent|letzten?|letzte[rnms]?|vergangenen?|vorigen?)\\s+(?<n>\\d{1,4}|\\p{L}+)\\s*(?<unit>${UNIT})${END}`,
  'u',
);

/** `the last 30 days`: today and so many before it. */
function countedBack(text: string, today: IsoDate): PastSpan | undefined {
  const { n = '', unit: word = '' } = COUNTED.exec(text)?.groups ?? {};
  const count = numberOf(n);
  const unit = unitOf(word);
  if (count === undefined || unit === undefined || count === 0) return undefined;
  return { from: addDays(addSpan(today, { count: -count, unit }), 1), to: today };
}

const PERIOD = new RegExp(
  `${EDGE}(?<which>this|current|last|previous|past|dies(?:e[rsnm]?)|laufende[rsnm]?|letzte[rsnm]?|vorige[rsnm]?|vergangene[rsnm]?)\\s+(?<unit>week|woche|month|monate?s?|quarter|quartals?|year|jahre?s?)${END}`,
  'u',
);

/** `last month` is that of the calendar; so is `this week`, which begins on Monday. */
function calendarPeriod(text: string, today: IsoDate): PastSpan | undefined {
  if (new RegExp(`${EDGE}(?:yesterday|gestern)${END}`, 'u').test(text)) {
    return { from: addDays(today, -1), to: addDays(today, -1) };
  }
  if (new RegExp(`${EDGE}(?:today|heute)${END}`, 'u').test(text)) return { from: today, to: today };
  const { which = '', unit = '' } = PERIOD.exec(text)?.groups ?? {};
  if (unit === '') return undefined;
  const start = startOf(unit, today);
  if (/^(?:this|current|dies|laufend)/.test(which)) return { from: start, to: today };
  const before = addDays(start, -1);
  return { from: startOf(unit, before), to: before };
}

function startOf(unit: string, at: IsoDate): IsoDate {
  const { year, month } = partsOf(at);
  if (/^wo|^we/.test(unit)) return addDays(at, -((weekdayOf(at) + 6) % 7));
  const first = unit.startsWith('mon') ? month : unit.startsWith('quart') ? month - ((month - 1) % 3) : 1;
  return day(year, first, 1) ?? at;
}

const WHOLE_MONTH = new RegExp(
  `^(?!(?:out|ago|set)${END})(?<month>${MONTH})\\.?(?:\\s+(?<year>20\\d\\d))?(?![\\p{L}\\d])(?!\\s+\\d{1,2}(?!\\d))`,
  'u',
);
const MONTH_NUMBER = /^(?<year>20\d\d)-(?<month>\d{2})(?![\d-])/;
const QUARTER = /^q(?<quarter>[1-4])(?:\s*(?<year>20\d\d))?(?![\p{L}\d])/u;
const WHOLE_YEAR = /^(?<year>20\d\d)(?![\p{L}\d./-])/u;

/** Every day, month, quarter and year that the text names, in its order. */
function pieces(
  text: string,
  today: IsoDate,
): { readonly spans: readonly PastSpan[] } | { readonly unreadable: string } {
  const spans: PastSpan[] = [];
  for (let at = 0; at < text.length;) {
    if (/[\p{L}\d]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\d]/u.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const rest = text.slice(at, at + 60);
    const found = periodAt(rest, today) ?? dayIn(rest, today);
    if (found === 'unreadable') return { unreadable: rest.split(/[\s,;]/)[0] ?? rest };
    if (found !== undefined) spans.push(found.span);
    at += found?.length ?? 1;
  }
  return { spans };
}

interface Piece {
  readonly span: PastSpan;
  readonly length: number;
}

function periodAt(rest: string, today: IsoDate): Piece | undefined {
  const found = [WHOLE_MONTH, MONTH_NUMBER, QUARTER, WHOLE_YEAR]
    .map((form) => form.exec(rest))
    .find((one) => one !== null);
  if (found === undefined || found === null) return undefined;
  const { month, quarter, year } = found.groups ?? {};
  const [first, months] = firstMonth(month, quarter);
  if (first === undefined || first < 1 || first > 12) return undefined;
  const now = partsOf(today);
  const inYear = year === undefined ? (first > now.month ? now.year - 1 : now.year) : Number(year);
  const [from, end] = [day(inYear, first, 1), endOfMonth(inYear, first + months - 1)];
  return from === undefined ? undefined : { span: begun({ from, to: end }, today), length: found[0].length };
}

/** The month that it begins with, and how many it has. */
function firstMonth(month: string | undefined, quarter: string | undefined): readonly [number | undefined, number] {
  if (month !== undefined) return [/^\d/.test(month) ? Number(month) : monthOf(month), 1];
  return quarter === undefined ? [1, 12] : [Number(quarter) * 3 - 2, 3];
}

function dayIn(rest: string, today: IsoDate): Piece | 'unreadable' | undefined {
  // Words that are no dates: a date begins with a digit, or with a month and its day.
  if (!/^\d/.test(rest) && !new RegExp(`^${MONTH}\\.?\\s+\\d`, 'u').test(rest)) return undefined;
  const read = readDateAt(rest, today);
  if (read === undefined) return undefined;
  const { reading, length } = read;
  if (reading.kind !== 'day') return 'unreadable';
  const date = reading.date > today && !reading.yearGiven ? yearBefore(reading.date) : reading.date;
  return { span: { from: date, to: date }, length };
}

const yearBefore = (date: IsoDate): IsoDate => addSpan(date, { count: -1, unit: 'year' });

/** What is not over yet ends today. */
const begun = ({ from, to }: PastSpan, today: IsoDate): PastSpan => ({
  from,
  to: from <= today && to > today ? today : to,
});
