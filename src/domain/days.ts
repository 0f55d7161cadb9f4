import type { Instant, IsoDate, Milliseconds } from './time.ts';
import { DAY, HOUR, instant } from './time.ts';

/** The day it is at a moment in a time zone (IANA name); an unknown zone reads as UTC. */
export function dayAt(now: Instant, timeZone: string): IsoDate {
  const wall = clockOf(timeZone)?.format(new Date(now)) ?? now;
  return wall.slice(0, 10) as IsoDate;
}

/** What the clocks show there, in minutes since midnight. */
export function clockTimeAt(now: Instant, timeZone: string): number {
  const wall = clockOf(timeZone)?.format(new Date(now)) ?? now;
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

/** An IANA name that is known here. */
export const isTimeZone = (name: string): boolean => name === 'UTC' || clockOf(name) !== undefined;

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10) as IsoDate;
}

/** When this hour of this day is there. Where clocks jump over it, as soon as it is past. */
export function momentOf(date: IsoDate, hour: number, timeZone: string): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * HOUR;
  // The offset is that of the moment itself, so it is looked up once more where the first guess left it.
  const first = wall - offsetAt(wall, timeZone);
  const second = wall - offsetAt(first, timeZone);
  return instant(Math.max(second, wall - offsetAt(second, timeZone)));
}

/** What the clocks there show, less what they show in UTC. */
function offsetAt(epochMs: number, timeZone: string): Milliseconds {
  const clock = clockOf(timeZone);
  if (clock === undefined) return 0;
  const seconds = Math.floor(epochMs / 1_000) * 1_000;
  return Date.parse(`${clock.format(new Date(seconds)).replace(' ', 'T')}Z`) - seconds;
}

/** Making a formatter takes longer than reading a message; there are few time zones. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (timeZone === 'UTC') return undefined;
  if (!clocks.has(timeZone)) clocks.set(timeZone, makeClock(timeZone));
  return clocks.get(timeZone);
}

/** Swedish writes `2026-06-30 09:00:00`. */
function makeClock(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  } catch {
    return undefined;
  }
}
