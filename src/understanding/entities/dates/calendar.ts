import { addDays } from '../../../domain/days.ts';
import type { IsoDate, IsoPeriod } from '../../../domain/time.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';
export interface Span {
  readonly count: number;
  readonly unit: Unit;
}

/** A real calendar day, or undefined ("31 February"). Month counts from 1. */
export function day(year: number, month: number, date: number): IsoDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = year >= 1970 && year < 2200 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real ? iso(at) : undefined;
}

export function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** A month after 31 January is the last day of February. */
function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day: wanted } = partsOf(date);
  const last = partsOf(endOfMonth(year, month + months));
  return iso(new Date(Date.UTC(last.year, last.month - 1, Math.min(wanted, last.day))));
}

/** Last day of a month; months beyond 12 run into the next year. */
export function endOfMonth(year: number, month: number): IsoDate {
  return iso(new Date(Date.UTC(year, month, 0)));
}

/** The first day of the week, month, quarter or year that a text names and whose last day is known; a day is its own. */
export function firstDayOf(given: string, last: IsoDate): IsoDate {
  if (
    /(?<![\d.])\d{1,2}(?!\d)|(?:end|mid|middle|ende|mitte|fin|fine|fim|eind|slutet)(?!\p{L})/u.test(
      given.replace(/q[1-4]/u, ''),
    )
  )
    return last;
  const { year, month } = partsOf(last);
  const monthly = last === endOfMonth(year, month);
  if (/quarter|quartal|trimest|(?<!\p{L})q[1-4]/u.test(given)) return day(year, month - 2, 1) ?? last;
  if (/year|jahr|année|año|anno|ano(?!\p{L})|jaar|år/u.test(given) && month === 12 && monthly)
    return day(year, 1, 1) ?? last;
  if (month === 12 && monthly && /^\D*(?<![\p{L}])\d{4}\W*$/u.test(given) && !/de[cz]/u.test(given))
    return day(year, 1, 1) ?? last;
  if (/week|woche|semaine|semana|settimana|vecka|uke/u.test(given)) return addDays(last, -((weekdayOf(last) + 6) % 7));
  return monthly ? (day(year, month, 1) ?? last) : last;
}

/** Sunday is 0. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function addSpan(date: IsoDate, span: Span): IsoDate {
  switch (span.unit) {
    case 'day':
      return addDays(date, span.count);
    case 'week':
      return addDays(date, span.count * 7);
    case 'month':
      return addMonths(date, span.count);
    case 'year':
      return addMonths(date, span.count * 12);
  }
}

const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** A day this much later; a month after 31 January is the last day of February. */
export function addPeriod(date: IsoDate, period: IsoPeriod): IsoDate {
  const [, count = '0', letter = 'D'] = /^P(\d+)([DWMY])$/.exec(period) ?? [];
  return addSpan(date, { count: Number(count), unit: UNITS[letter] ?? 'day' });
}

export function periodOf(span: Span): IsoPeriod {
  return `P${span.count}${span.unit.charAt(0).toUpperCase()}` as IsoPeriod;
}

function iso(at: Date): IsoDate {
  return at.toISOString().slice(0, 10) as IsoDate;
}
