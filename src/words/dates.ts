import { isTimeZone } from '../domain/days.ts';
import type { Locale } from '../domain/people.ts';
import { inLanguage } from './catalogue.ts';
import type { Instant, IsoDate } from '../domain/time.ts';

/** `30 June 2026`: the month in letters, so that nobody can read it the American or the European way. */
export function longDate(day: IsoDate | Instant, locale: Locale): string {
  const format = new Intl.DateTimeFormat(spelling(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day.length === 10 ? `${day}T00:00:00Z` : day));
}

/** `10 March 2026 at 09:00 UTC`: cards are read in many zones, so the zone is named. */
export function moment(at: Instant, locale: Locale): string {
  const format = new Intl.DateTimeFormat(spelling(locale), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(at))} UTC`;
}

/** The same where somebody's own clocks are known: `1 April 2027 at 09:00 (Europe/Berlin)`. */
export function momentIn(at: Instant, timeZone: string | undefined, locale: Locale): string {
  if (timeZone === undefined || timeZone === 'UTC' || !isTimeZone(timeZone)) return moment(at, locale);
  const format = new Intl.DateTimeFormat(spelling(locale), { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${format.format(new Date(at))} (${timeZone})`;
}

const spelling = (locale: Locale): string => inLanguage({ en: 'en-GB', de: 'de' }, locale);
