import { isTimeZone } from '../../domain/days.ts';
import type { SettingsChange } from '../../domain/settings.ts';

type TellingChange = Extract<SettingsChange, { set: 'quietHours' | 'digest' }>;

const OFF = new Set(['off', 'no', 'none', 'never', 'aus', 'nein']);
const DAILY = new Set(['on', 'daily', 'day', 'morning', 'an', 'ein', 'täglich']);
const HOURLY = new Set(['hourly', 'hour', 'stündlich']);
const FILLERS = new Set(['in', 'on', 'at', 'and', 'days', 'und', 'am', 'an', 'um', 'uhr']);

/**
 * `quiet-hours 18:00-08:00 Mon-Fri Europe/Berlin`, `quiet-hours off`, `digest on`, `digest hourly`; undefined when it is
 * none of these. Without a time zone that of whoever writes it holds.
 */
export function readTelling(words: readonly string[], timeZone: string): TellingChange | undefined {
  const [topic = '', ...rest] = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
  const isTwoWords = topic.toLowerCase() === 'quiet' && rest[0]?.toLowerCase() === 'hours';
  const name = isTwoWords ? 'quiethours' : topic.toLowerCase().replaceAll('-', '');
  const given = isTwoWords ? rest.slice(1) : rest;
  if (name === 'quiethours' || name === 'quiet') return readQuietHours(given, timeZone);
  return name === 'digest' || name === 'digests' ? readDigest(given, timeZone) : undefined;
}

function readDigest([how = '', ...rest]: readonly string[], ownTimeZone: string): TellingChange | undefined {
  const word = how.toLowerCase();
  if (OFF.has(word)) return { set: 'digest', digest: undefined };
  const every = DAILY.has(word) ? 'day' : HOURLY.has(word) ? 'hour' : undefined;
  const zones = rest.filter(isNoFiller);
  const [timeZone = ownTimeZone] = zones;
  if (every === undefined || zones.length > 1 || !isTimeZone(timeZone)) return undefined;
  return { set: 'digest', digest: { every, timeZone } };
}

function readQuietHours(words: readonly string[], ownTimeZone: string): TellingChange | undefined {
  if (OFF.has(words[0]?.toLowerCase() ?? '')) return { set: 'quietHours', quiet: undefined };
  const hours = /^(\d{1,2})(?::(\d\d))?[-–](\d{1,2})(?::(\d\d))?(?=\s|$)/.exec(joined(words));
  if (hours === null) return undefined;
  const [all, ...times] = hours;
  const from = minutesOf(times[0], times[1]);
  const to = minutesOf(times[2], times[3]);
  const rest = joined(words).slice(all.length).split(' ').filter(isNoFiller);
  const named = rest.filter((word) => !isDays(word));
  const [timeZone = ownTimeZone] = named;
  const days = rest.filter(isDays).flatMap(daysOf);
  if (from === undefined || to === undefined || from === to || named.length > 1 || !isTimeZone(timeZone)) {
    return undefined;
  }
  const all7 = [0, 1, 2, 3, 4, 5, 6];
  return {
    set: 'quietHours',
    quiet: { from, to, days: days.length === 0 ? all7 : all7.filter((day) => days.includes(day)), timeZone },
  };
}

const isNoFiller = (word: string): boolean => word !== '' && !FILLERS.has(word.toLowerCase());
/** `18:00 - 08:00` is written too, and `18-8`. */
const joined = (words: readonly string[]): string =>
  words
    .join(' ')
    .trim()
    .replace(/^(\S+)\s*(?:[-–]|to|bis)\s*(\d)/i, '$1-$2');

function minutesOf(hours = '', minutes = '0'): number | undefined {
  const all = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && all < 24 * 60 ? all : undefined;
}

const DAYS: readonly RegExp[] = [
  /^(?:sun(?:days?)?|so(?:nntags?)?)$/i,
  /^(?:mon(?:days?)?|mo(?:ntags?)?)$/i,
  /^(?:tue(?:s|sdays?)?|di(?:enstags?)?)$/i,
  /^(?:wed(?:nesdays?)?|mi(?:ttwochs?)?)$/i,
  /^(?:thu(?:rs|rsdays?)?|do(?:nnerstags?)?)$/i,
  /^(?:fri(?:days?)?|fr(?:eitags?)?)$/i,
  /^(?:sat(?:urdays?)?|sa(?:mstags?)?)$/i,
];
const WORKING_DAYS = /^(?:weekdays|workdays|werktags|werktage)$/i;

const isDays = (word: string): boolean => daysOf(word).length > 0;

/** `Mon-Fri` goes round the week: `Fri-Mon` is four days. */
function daysOf(word: string): readonly number[] {
  if (WORKING_DAYS.test(word)) return [1, 2, 3, 4, 5];
  const [first = -1, last = first, ...others] = word
    .split(/[-–]/)
    .map((day) => DAYS.findIndex((each) => each.test(day)));
  if (first < 0 || last < 0 || others.length > 0) return [];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, n) => (first + n) % 7);
}
