import { addDays, clockTimeAt, dayAt, momentOf } from './days.ts';
import type { Place } from './people.ts';
import type { Instant, IsoDate } from './time.ts';
import { HOUR, MINUTE, later } from './time.ts';
import { MORNING } from './upkeep.ts';
import type { News } from './work.ts';

/**
 * When news in words is told that can wait. Both are off unless an admin says otherwise: Teams has quiet hours and channel
 * notifications of its own, which each reader sets, and who asked a minute ago wants to hear.
 */
export interface TellingRules {
  readonly quiet?: QuietHours;
  readonly digest?: Digest;
}

/** Quiet from `from` to `to`, and all day on days that are not named. */
export interface QuietHours {
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** Working days; 0 is Sunday. */
  readonly days: readonly number[];
  /** IANA name. In his own chat a person's own zone counts, where Teams tells it. */
  readonly timeZone: string;
}

/** In channels and group chats: one message about all that came up, at nine in the morning or at the full hour. */
export interface Digest {
  readonly every: 'day' | 'hour';
  readonly timeZone: string;
}

/** Somebody has to act on these before anything goes on, so they never wait. Cards and answers do not come this way. */
const URGENT: ReadonlySet<News> = new Set([
  'needsSignIn',
  'nudged',
  'lapsed',
  'unknown',
  'refused',
  'failed',
  'notResent',
  'linkNotHanded',
  'channelLost',
]);
export const isUrgent = (news: News): boolean => URGENT.has(news);

/** When news that can wait and came up `at` is told in this place: at once, or in the morning, or with the digest. */
export function tellingAt(
  { quiet, digest }: TellingRules,
  place: Pick<Place, 'scope' | 'conversationId'>,
  at: Instant,
  ownTimeZone?: string,
): Instant {
  const gathered = digest === undefined || !gathers(place) ? at : digestAfter(digest, at);
  if (quiet === undefined) return gathered;
  const timeZone = (place.scope === 'personal' ? ownTimeZone : undefined) ?? quiet.timeZone;
  return endOfQuiet({ ...quiet, timeZone }, gathered);
}

/** A thread is about one thing, and what is told there is told to those who follow it. */
const gathers = ({ scope, conversationId }: Pick<Place, 'scope' | 'conversationId'>): boolean =>
  scope !== 'personal' && !conversationId.includes(';messageid=');

function digestAfter({ every, timeZone }: Digest, at: Instant): Instant {
  if (every === 'hour') return later(startOfMinute(at), (60 - (clockTimeAt(at, timeZone) % 60)) * MINUTE);
  const day = dayAt(at, timeZone);
  const today = momentOf(day, MORNING, timeZone);
  return today > at ? today : momentOf(addDays(day, 1), MORNING, timeZone);
}

const startOfMinute = (at: Instant): Instant => `${at.slice(0, 16)}:00.000Z` as Instant;

function endOfQuiet(quiet: QuietHours, at: Instant): Instant {
  if (!isQuiet(quiet, at)) return at;
  const today = dayAt(at, quiet.timeZone);
  // A week and a day: whatever the days are, a working one is among them.
  for (let n = 0; n <= 8; n += 1) {
    const day = addDays(today, n);
    const openings = [0, quiet.to / 60].map((hour) => momentOf(day, hour, quiet.timeZone));
    const opening = openings.find((moment) => moment > at && !isQuiet(quiet, moment));
    if (opening !== undefined) return opening;
  }
  return at;
}

function isQuiet({ from, to, days, timeZone }: QuietHours, at: Instant): boolean {
  if (!days.includes(weekdayOf(dayAt(at, timeZone)))) return true;
  const minutes = clockTimeAt(at, timeZone);
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

const weekdayOf = (day: IsoDate): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();

/** How long one looks away at most: a rule that an admin changes holds from then on. */
export const LOOK_AT_WAITING_EVERY_MS = HOUR / 6;
