import { addDays } from '../domain/days.ts';
import type { RequestId } from '../domain/ids.ts';
import type { IsoDate, Milliseconds } from '../domain/time.ts';
import { DAY, HOUR, dayOf, isIsoDate, later } from '../domain/time.ts';
import type { SettlingPorts } from './chore.ts';

const CURSOR = 'deadlines.lookedThroughTo';
const EVERY_MS: Milliseconds = HOUR;

/**
 * Looks every hour which requests have a deadline about now, and first at those of the days on which nothing ran. Every
 * instance looks: whoever acts on a deadline has the request's lease, and the swap lets it through once.
 */
export function createCalendar(
  { requests, keyed, clock, timers, log }: Pick<SettlingPorts, 'requests' | 'keyed' | 'clock' | 'timers' | 'log'>,
  nudge: (id: RequestId) => void,
) {
  let alarm: { callOff(): void } | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    const today = dayOf(clock.now());
    const kept = await keyed.read(CURSOR);
    const from = typeof kept?.value === 'string' && isIsoDate(kept.value) ? kept.value : today;
    // The day after too: what is due in the next hour may be tomorrow's.
    const last = dayOf(later(clock.now(), DAY));
    let firstOpen: IsoDate | undefined;
    for (let day = from; day <= last; day = addDays(day, 1)) {
      const due = await requests.toLookAt(day);
      if (due.length > 0) firstOpen ??= day;
      for (const id of due) nudge(id);
    }
    // Only what has been dealt with is left behind.
    const done = firstOpen !== undefined && firstOpen < today ? firstOpen : today;
    if (done !== kept?.value) await keyed.write(CURSOR, done, 'any');
  }

  function lookLater(): void {
    if (stopped) return;
    alarm = timers.after(EVERY_MS, () => void lookNow());
  }

  async function lookNow(): Promise<void> {
    await look().catch((cause: unknown) => log.error('settling.fault', { chore: 'calendar', cause }));
    lookLater();
  }

  return {
    begin: lookNow,
    stop(): void {
      stopped = true;
      alarm?.callOff();
    },
  };
}
