import type { UserId } from '../domain/ids.ts';
import type { Milliseconds } from '../domain/time.ts';
import { DAY, HOUR, MINUTE, epochMs } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { RedemptionWatch } from '../ports/directory.ts';
import type { Requests } from '../ports/requests.ts';
import type { Timers } from '../ports/timers.ts';
import { createAlarms } from './alarms.ts';
import type { LookPorts } from './looks.ts';
import { createLooks } from './looks.ts';
import type { SweepPorts } from './sweeping.ts';
import { sweepOnce } from './sweeping.ts';

export interface WatchPorts
  extends LookPorts, Omit<SweepPorts, 'hint' | 'hintGone' | 'hintBlocked' | 'hintAllowed' | 'requests'> {
  readonly requests: Pick<Requests, 'byGuestId' | 'byState'>;
  readonly watch: RedemptionWatch;
  /** False where Graph has no way to reach us: then only sweep and poll are left. */
  readonly canBeNotified: boolean;
  readonly clock: Clock;
  readonly timers: Timers;
  /** How often changes are swept up, whatever notifications say. */
  readonly lookEveryMs: Milliseconds;
}

/** Pending guests are read one by one where a sweep is nothing: every so many sweeps. */
const SWEEPS_PER_POLL = 4;
/** Entra's `/users` subscriptions live under 29 days; renewing this long before the end survives a long weekend. */
const RENEW_BEFORE_END_MS = 5 * DAY;
const AFTER_FAILURE_MS = 5 * MINUTE;
/** Graph asks several times, and does not want to hear from us within ten minutes again. https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
const BETWEEN_LIFECYCLES_MS = 10 * MINUTE;
/** Timers count to 2^31 ms only, and a day is soon enough to look at the calendar again. */
const LONGEST_NAP_MS = 12 * HOUR;

/** What Graph says of users and of its own telling. Hints, whoever sent them: nothing is believed before it was read. */
export interface Notified {
  readonly userIds: readonly UserId[];
  /** The subscription wants to be renewed, or is gone. */
  readonly renew: boolean;
  /** Some changes were not told of. */
  readonly missed: boolean;
}

/**
 * Keeps an eye on guests in three nets, each of which is enough: Graph's notifications, which are fast when they come;
 * a sweep over all changes, which misses nothing for a week; and a slow poll of everybody who has not accepted.
 */
export function startWatching(ports: WatchPorts) {
  const { receive, watch, canBeNotified, clock, timers, log, lookEveryMs } = ports;
  const alarms = createAlarms(timers, log);
  const looks = createLooks('guestsChanged', ports, alarms);
  const farewells = createLooks('guestsGone', ports, alarms);
  const blocks = createLooks('guestsBlocked', ports, alarms);
  const returns = createLooks('guestsAllowed', ports, alarms);
  const sweepNow = () =>
    sweepOnce({
      ...ports,
      hint: looks.hint,
      hintGone: farewells.hint,
      hintBlocked: blocks.hint,
      hintAllowed: returns.hint,
    });
  let lifecycleAt = -Infinity;

  async function sweep(): Promise<void> {
    try {
      await sweepNow();
    } finally {
      alarms.after(lookEveryMs, sweep);
    }
  }

  async function poll(): Promise<void> {
    try {
      await receive({ kind: 'tick', task: 'lookAtPendingGuests' });
    } finally {
      alarms.after(SWEEPS_PER_POLL * lookEveryMs, poll);
    }
  }

  async function keepSubscribed(): Promise<void> {
    const ends = await watch.keepSubscribed();
    if (!ends.ok) {
      log.warn('watch.notSubscribed', { problem: ends.problem.code });
      return alarms.after(AFTER_FAILURE_MS, keepSubscribed);
    }
    log.info('watch.subscribed', { until: ends.value });
    const untilRenewal = epochMs(ends.value) - epochMs(clock.now()) - RENEW_BEFORE_END_MS;
    alarms.after(Math.min(Math.max(untilRenewal, MINUTE), LONGEST_NAP_MS), keepSubscribed);
  }

  /** Besides the calendar: Graph wants it, or has ended the subscription. */
  async function renewAsAsked(): Promise<void> {
    const ends = await watch.keepSubscribed('asked');
    log.info('watch.renewedAsAsked', { problem: ends.ok ? undefined : ends.problem.code });
    if (!ends.ok) alarms.after(AFTER_FAILURE_MS, renewAsAsked);
  }

  return {
    /** Once our address answers: Graph calls it before it accepts a subscription. */
    begin(): void {
      if (canBeNotified) alarms.after(0, keepSubscribed);
      alarms.after(0, sweep);
      alarms.after(SWEEPS_PER_POLL * lookEveryMs, poll);
    },
    /** Returns at once: Graph wants its answer within seconds. */
    notified({ userIds, renew, missed }: Notified): void {
      looks.hint(userIds);
      if (!renew && !missed) return;
      const now = epochMs(clock.now());
      if (now - lifecycleAt < BETWEEN_LIFECYCLES_MS) return;
      lifecycleAt = now;
      if (renew) alarms.after(0, renewAsAsked);
      if (missed) alarms.after(0, sweepNow);
    },
    stop(): void {
      alarms.stop();
    },
  };
}
