import type { UserId } from './domain/ids.ts';
import type { Incoming } from './domain/incoming.ts';
import type { Milliseconds } from './domain/time.ts';
import { DAY, HOUR, MINUTE, SECOND, epochMs } from './domain/time.ts';
import type { Clock } from './ports/clock.ts';
import type { RedemptionWatch } from './ports/directory.ts';
import type { Log } from './ports/log.ts';
import type { Timers } from './ports/timers.ts';

export interface WatchPorts {
  readonly receive: (incoming: Incoming) => Promise<unknown>;
  readonly watch: RedemptionWatch;
  /** False where Graph has no way to reach us: then only the slow look is left. */
  readonly canBeNotified: boolean;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** How often all pending guests are looked at, whatever notifications say. */
  readonly lookEveryMs: Milliseconds;
}

/** The hint may arrive before every replica knows, so the guest is looked at more than once. */
const LOOKS_AFTER_HINT_MS: readonly Milliseconds[] = [0, 2 * SECOND, 5 * SECOND, 15 * SECOND, 40 * SECOND];
/** Entra's `/users` subscriptions live under 29 days; renewing this long before the end survives a long weekend. */
const RENEW_BEFORE_END_MS = 5 * DAY;
const AFTER_FAILURE_MS = 5 * MINUTE;
/** Timers count to 2^31 ms only, and a day is soon enough to look at the calendar again. */
const LONGEST_NAP_MS = 12 * HOUR;

/** Keeps an eye on guests who have not accepted: Graph's notifications first, a slow look at everybody as the net below. */
export function startWatching({ receive, watch, canBeNotified, clock, timers, log, lookEveryMs }: WatchPorts) {
  let stopped = false;
  const alarms = new Set<{ callOff(): void }>();

  function after(ms: Milliseconds, act: () => Promise<unknown>): void {
    if (stopped) return;
    const alarm = timers.after(ms, () => {
      alarms.delete(alarm);
      act().catch((cause: unknown) => log.error('watch.fault', { cause }));
    });
    alarms.add(alarm);
  }

  async function lookAtEverybody(): Promise<void> {
    try {
      await receive({ kind: 'tick', task: 'lookAtPendingGuests' });
    } finally {
      after(lookEveryMs, lookAtEverybody);
    }
  }

  async function keepSubscribed(): Promise<void> {
    const ends = await watch.keepSubscribed();
    if (!ends.ok) {
      log.warn('watch.notSubscribed', { problem: ends.problem.code });
      return after(AFTER_FAILURE_MS, keepSubscribed);
    }
    log.info('watch.subscribed', { until: ends.value });
    const untilRenewal = epochMs(ends.value) - epochMs(clock.now()) - RENEW_BEFORE_END_MS;
    after(Math.min(Math.max(untilRenewal, MINUTE), LONGEST_NAP_MS), keepSubscribed);
  }

  return {
    /** Once our address answers: Graph calls it before it accepts a subscription. */
    begin(): void {
      if (canBeNotified) after(0, keepSubscribed);
      after(lookEveryMs, lookAtEverybody);
    },
    /** Graph says that these users changed. Returns at once: Graph wants its answer within seconds. */
    changed(userIds: readonly UserId[], renew: boolean): void {
      if (renew) after(0, keepSubscribed);
      for (const ms of LOOKS_AFTER_HINT_MS) after(ms, () => receive({ kind: 'guestsChanged', userIds }));
    },
    stop(): void {
      stopped = true;
      for (const alarm of alarms) alarm.callOff();
    },
  };
}
