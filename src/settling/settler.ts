import type { RequestId } from '../domain/ids.ts';
import type { Milliseconds } from '../domain/time.ts';
import { epochMs } from '../domain/time.ts';
import { writeAudit } from './audit.ts';
import { createCalendar } from './calendar.ts';
import type { Chore, ChorePorts, SettlingPorts } from './chore.ts';
import { keepDeadlines } from './deadlines.ts';
import { createHolds } from './holds.ts';
import { createReminders } from './reminders.ts';
import { showViews } from './views.ts';
import { performWork } from './work.ts';

/** Side by side, so that a slow directory does not hold up the cards, nor slow cards the directory. */
const CHORES = {
  work: performWork,
  views: showViews,
  audit: writeAudit,
  deadlines: keepDeadlines,
} as const satisfies Record<string, Chore>;
type ChoreName = keyof typeof CHORES;

export interface Settler {
  /** Pays what this request owes, soon. */
  nudge(id: RequestId): void;
  /** After a start: goes on with everything that is owed. */
  resume(): Promise<void>;
  /** Lets running steps end and starts no new ones; what is left is done after the next start. */
  stop(): Promise<void>;
}

/** Of a lease that others may wait for, this is what is left to renew it in. */
const RENEWALS_PER_LEASE = 3;
/** While another instance holds a request, how long until it is asked for again: doubling, up to this. */
const LONGEST_WAIT_FOR_LEASE_MS: Milliseconds = 30_000;
const FIRST_WAIT_FOR_LEASE_MS: Milliseconds = 500;

/** How long after a fault of ours (a bug, a full disk) a chore is tried again. */
const AFTER_FAULT_MS: Milliseconds = 30_000;

export function createSettler(ports: SettlingPorts): Settler {
  const lanes = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const alarms = new Map<string, { callOff(): void }>();
  const refused = new Map<string, number>();
  const { leaseMs } = ports;
  const holds = createHolds(ports.leases, leaseMs / RENEWALS_PER_LEASE, ports.timers, ports.log);
  const reminders = createReminders(ports);
  const choring: ChorePorts = { ...ports, remindApprovers: reminders.soon };
  let sweep: { callOff(): void } | undefined;
  let stopped = false;

  const laneOf = (id: RequestId, name: ChoreName): string => `${id} ${name}`;

  /** One runner a request and chore; a nudge during its run makes it look once more. */
  function start(id: RequestId, name: ChoreName): void {
    const lane = laneOf(id, name);
    wanted.add(lane);
    if (stopped || lanes.has(lane)) return;
    const run = runLane(id, name, lane).finally(() => {
      lanes.delete(lane);
      if (wanted.has(lane)) start(id, name);
    });
    lanes.set(lane, run);
  }

  async function runLane(id: RequestId, name: ChoreName, lane: string): Promise<void> {
    alarms.get(lane)?.callOff();
    alarms.delete(lane);
    wanted.delete(lane);
    try {
      if (!(await holds.enter(id))) return waitForLease(id, name, lane);
      refused.delete(lane);
      for (;;) {
        const request = await ports.requests.find(id);
        if (request === undefined || stopped) return;
        const next = await CHORES[name](request, choring);
        // What was done is to be seen and to be written down.
        if ((name === 'work' || name === 'deadlines') && next === 'again') nudgeOthers(id, name);
        if (next === 'done') return;
        if (next !== 'again') return wakeAt(id, name, epochMs(next.wakeAt) - epochMs(ports.clock.now()));
      }
    } catch (cause) {
      ports.log.error('settling.fault', { requestId: id, chore: name, cause });
      wakeAt(id, name, AFTER_FAULT_MS);
    } finally {
      await holds.leave(id).catch((cause: unknown) => ports.log.error('lease.fault', { requestId: id, cause }));
    }
  }

  /** Its holder may have looked just before what we know of happened, so it is looked at here when he is done. */
  function waitForLease(id: RequestId, name: ChoreName, lane: string): void {
    const times = refused.get(lane) ?? 0;
    refused.set(lane, times + 1);
    wakeAt(id, name, Math.min(FIRST_WAIT_FOR_LEASE_MS * 2 ** times, LONGEST_WAIT_FOR_LEASE_MS));
  }

  function wakeAt(id: RequestId, name: ChoreName, ms: Milliseconds): void {
    const lane = laneOf(id, name);
    alarms.get(lane)?.callOff();
    alarms.set(
      lane,
      ports.timers.after(Math.max(0, ms), () => start(id, name)),
    );
  }

  function nudgeOthers(id: RequestId, but?: ChoreName): void {
    for (const name of Object.keys(CHORES) as ChoreName[]) if (name !== but) start(id, name);
  }

  /** Takes over what an instance left that died. */
  function sweepLater(): void {
    if (stopped) return;
    sweep = ports.timers.after(leaseMs / 2, () => {
      resume()
        .catch((cause: unknown) => ports.log.error('settling.fault', { chore: 'sweep', cause }))
        .finally(sweepLater);
    });
  }

  async function resume(): Promise<void> {
    for (const id of await ports.requests.unsettled(ports.clock.now())) nudge(id);
  }

  const nudge = (id: RequestId): void => nudgeOthers(id);
  const calendar = createCalendar(ports, (id) => start(id, 'deadlines'));
  return {
    nudge,
    async resume() {
      for (const id of await ports.requests.unsettled()) nudge(id);
      await calendar.begin();
      if (ports.shared) sweepLater();
    },
    async stop() {
      stopped = true;
      sweep?.callOff();
      calendar.stop();
      await reminders.stop();
      for (const alarm of alarms.values()) alarm.callOff();
      await Promise.allSettled(lanes.values());
    },
  };
}
