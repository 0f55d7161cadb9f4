import type { Instant, Milliseconds } from '../domain/time.ts';
import { epochMs } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Leases } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Timers } from '../ports/timers.ts';
import { createHolds } from './holds.ts';

export interface DutyPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Who of several instances pays what one thing owes; nobody else touches what its holder has begun. */
  readonly leases: Leases;
  readonly leaseMs: Milliseconds;
  /** True where other instances work on the same store, and may leave something behind. */
  readonly shared: boolean;
}

/** `again` at once, a moment to come back at, or `done`. A step is safe to repeat after a crash at any point. */
export type Next = 'again' | 'done' | { readonly wakeAt: Instant };

/** What one kind of thing (a request, a question) can owe, and who of it owes anything. */
export interface Duties<Id extends string> {
  /** By name. Paid side by side, one step at a time each. */
  readonly chores: Readonly<Record<string, (id: Id) => Promise<Next>>>;
  /** What these do is to be seen and written down by the others. */
  readonly leading?: readonly string[];
  /** Oldest first; with `dueBy` only those that have something to do by then. */
  unsettled(dueBy?: Instant): Promise<readonly Id[]>;
}

export interface DutyRunner<Id extends string> {
  /** Pays what this one owes, soon; all but one chore where that one says so itself. */
  nudge(id: Id, but?: string): void;
  /** After a start: goes on with everything that is owed. */
  resume(): Promise<void>;
  /** Lets running steps end and starts no new ones; what is left is done after the next start. */
  stop(): Promise<void>;
}

/** Of a lease that others may wait for, this is what is left to renew it in. */
const RENEWALS_PER_LEASE = 3;
/** While another instance holds it, how long until it is asked for again: doubling, up to this. */
const LONGEST_WAIT_FOR_LEASE_MS: Milliseconds = 30_000;
const FIRST_WAIT_FOR_LEASE_MS: Milliseconds = 500;

/** After a fault of ours (a bug, a full disk), how long until a chore is tried again: doubling, up to this. */
const LONGEST_WAIT_AFTER_FAULT_MS: Milliseconds = 60_000;
const FIRST_WAIT_AFTER_FAULT_MS: Milliseconds = 2_000;

/** Pays what is owed under a lease, and on shared storage sweeps up what other instances left that died. */
export function runDuties<Id extends string>(
  { chores, leading, unsettled }: Duties<Id>,
  { clock, timers, log, leases, leaseMs, shared }: DutyPorts,
): DutyRunner<Id> {
  const lanes = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const alarms = new Map<string, { callOff(): void }>();
  const refused = new Map<string, number>();
  const faults = new Map<string, number>();
  const holds = createHolds(leases, leaseMs / RENEWALS_PER_LEASE, timers, log);
  let sweep: { callOff(): void } | undefined;
  let stopped = false;

  const laneOf = (id: Id, name: string): string => `${id} ${name}`;

  /** One runner a chore; a nudge during its run makes it look once more. */
  function start(id: Id, name: string): void {
    const lane = laneOf(id, name);
    wanted.add(lane);
    if (stopped || lanes.has(lane)) return;
    const run = runLane(id, name, lane).finally(() => {
      lanes.delete(lane);
      if (wanted.has(lane)) start(id, name);
    });
    lanes.set(lane, run);
  }

  async function runLane(id: Id, name: string, lane: string): Promise<void> {
    alarms.get(lane)?.callOff();
    alarms.delete(lane);
    wanted.delete(lane);
    try {
      if (!(await holds.enter(id))) return waitForLease(id, name, lane);
      refused.delete(lane);
      while (!stopped) {
        const next = (await chores[name]?.(id)) ?? 'done';
        faults.delete(lane);
        if (leading?.includes(name) === true && next === 'again') nudgeAll(id, name);
        if (next === 'done') return;
        if (next !== 'again') return wakeAt(id, name, epochMs(next.wakeAt) - epochMs(clock.now()));
      }
    } catch (cause) {
      // What was called off by the stop is done after the next start.
      if (stopped) return;
      log.error('settling.fault', { id, chore: name, cause });
      const times = faults.get(lane) ?? 0;
      faults.set(lane, times + 1);
      wakeAt(id, name, Math.min(FIRST_WAIT_AFTER_FAULT_MS * 2 ** times, LONGEST_WAIT_AFTER_FAULT_MS));
    } finally {
      await holds.leave(id).catch((cause: unknown) => log.error('lease.fault', { id, cause }));
    }
  }

  /** Its holder may have looked just before what we know of happened, so it is looked at here when he is done. */
  function waitForLease(id: Id, name: string, lane: string): void {
    const times = refused.get(lane) ?? 0;
    refused.set(lane, times + 1);
    wakeAt(id, name, Math.min(FIRST_WAIT_FOR_LEASE_MS * 2 ** times, LONGEST_WAIT_FOR_LEASE_MS));
  }

  function wakeAt(id: Id, name: string, ms: Milliseconds): void {
    const lane = laneOf(id, name);
    alarms.get(lane)?.callOff();
    if (stopped) return;
    alarms.set(
      lane,
      timers.after(Math.max(0, ms), () => start(id, name)),
    );
  }

  function nudgeAll(id: Id, but?: string): void {
    for (const name of Object.keys(chores)) if (name !== but) start(id, name);
  }

  /** Takes over what an instance left that died. */
  function sweepLater(): void {
    if (stopped) return;
    sweep = timers.after(leaseMs / 2, () => {
      resume(clock.now())
        .catch((cause: unknown) => log.error('settling.fault', { chore: 'sweep', cause }))
        .finally(sweepLater);
    });
  }

  async function resume(dueBy?: Instant): Promise<void> {
    for (const id of await unsettled(dueBy)) nudgeAll(id);
  }

  return {
    nudge: nudgeAll,
    async resume() {
      await resume();
      if (shared) sweepLater();
    },
    async stop() {
      stopped = true;
      sweep?.callOff();
      for (const alarm of alarms.values()) alarm.callOff();
      await Promise.allSettled(lanes.values());
    },
  };
}
