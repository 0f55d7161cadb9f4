import { randomUUID } from 'node:crypto';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { DAY, epochMs, later, MINUTE } from '../../domain/time.ts';
import { backgroundWaitMs } from '../../domain/work.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Job, Jobs, PoisonedJob, TakenJob } from '../../ports/jobs.ts';
import type { Shelf, ShelfPlan, Step } from './shelf.ts';

const UNCALLED = 'uncalled';

/** A job as it is kept. A leased one is a waiting one whose time has not come: a lost lease needs no repair. */
export interface StoredJob extends Job {
  readonly status: 'waiting' | 'done' | 'poisoned';
  /** Waiting: not to be taken before. Done: remembered until. Poisoned: since. */
  readonly at: Instant;
  readonly tries: number;
  readonly lease?: string;
  readonly reason?: string;
  /** Its first call is not known to be planned: a crash in between is made good from this. */
  readonly uncalled?: true;
}

export const JOBS: ShelfPlan<StoredJob> = {
  name: 'jobs',
  first: 'lowest',
  tags: (job) => (job.uncalled === true ? [job.status, UNCALLED] : [job.status]),
  rank: (job) => epochMs(job.at),
};

/**
 * Says which jobs may be due. It may say so twice, late or wrongly, because the job's document decides; but it may not
 * lose one that was planned.
 */
export interface Calls {
  /** False where jobs are found without being planned. */
  readonly mustBePlanned: boolean;
  plan(id: string, at: Instant): Promise<void>;
  due(now: Instant, leaseMs: Milliseconds): AsyncIterable<Call>;
}

export interface Call {
  readonly id: string;
  again(at: Instant): Promise<void>;
  over(): Promise<void>;
}

export interface RetryPlan {
  readonly maxTries: number;
  /** Wait after this many tries. */
  waitMs(tries: number): Milliseconds;
}

export const RETRIES: RetryPlan = { maxTries: 8, waitMs: backgroundWaitMs };

/** How long a finished job's id is known, so that putting it again does not run it again. */
const REMEMBER_DONE: Milliseconds = 7 * DAY;
const LOOK_AFTER: Milliseconds = MINUTE;

export class StoredJobs implements Jobs {
  readonly #shelf: Shelf<StoredJob>;
  readonly #calls: Calls;
  readonly #clock: Clock;
  readonly #retries: RetryPlan;
  /** The calls behind this process's leases; without one its job is called again when the lease is over. */
  readonly #held = new Map<string, Call>();
  #lookedAfterAtMs = 0;

  constructor(shelf: Shelf<StoredJob>, calls: Calls, clock: Clock, retries: RetryPlan = RETRIES) {
    this.#shelf = shelf;
    this.#calls = calls;
    this.#clock = clock;
    this.#retries = retries;
  }

  async put({ id, kind, data }: Job, runAt: Instant): Promise<boolean> {
    const now = this.#clock.now();
    const job: StoredJob = { id, kind, data, status: 'waiting', at: runAt, tries: 0, ...this.#owingCall() };
    const isNew = await this.#shelf.change<boolean>(id, (known) =>
      known === undefined || (known.status === 'done' && known.at <= now)
        ? { answer: true, write: job }
        : { answer: false },
    );
    if (isNew) await this.#plan(id, runAt);
    return isNew;
  }

  async take(leaseMs: Milliseconds): Promise<TakenJob | undefined> {
    const now = this.#clock.now();
    for await (const call of this.#calls.due(now, leaseMs)) {
      const found = await this.#shelf.change(call.id, (job) => lease(job, now, leaseMs, this.#retries));
      if (found === 'over') await call.over();
      else if (typeof found === 'string') await call.again(found);
      else {
        this.#held.set(found.lease, call);
        return found;
      }
    }
    await this.#lookAfter(now);
    return undefined;
  }

  async keep(job: TakenJob, leaseMs: Milliseconds): Promise<boolean> {
    const at = later(this.#clock.now(), leaseMs);
    const kept = await this.#shelf.change<boolean>(job.id, (stored) =>
      isHeld(stored, job) ? { answer: true, write: { ...stored, at } } : { answer: false },
    );
    if (kept) await this.#held.get(job.lease)?.again(at);
    return kept;
  }

  async done(job: TakenJob): Promise<boolean> {
    const at = later(this.#clock.now(), REMEMBER_DONE);
    const { id, kind, data, tries } = job;
    const isDone = await this.#shelf.change<boolean>(job.id, (stored) =>
      isHeld(stored, job) ? { answer: true, write: { id, kind, data, tries, status: 'done', at } } : { answer: false },
    );
    await this.#letGo(job, isDone ? 'over' : undefined);
    return isDone;
  }

  async failed(job: TakenJob, reason: string): Promise<'again' | 'poisoned' | 'leaseLost'> {
    const now = this.#clock.now();
    const at = later(now, this.#retries.waitMs(job.tries));
    const outcome = await this.#shelf.change(job.id, (stored): Step<StoredJob, 'again' | 'poisoned' | 'leaseLost'> => {
      if (!isHeld(stored, job)) return { answer: 'leaseLost' };
      if (job.tries >= this.#retries.maxTries) return { answer: 'poisoned', write: poison(stored, reason, now) };
      const { lease: _given, ...free } = stored;
      return { answer: 'again', write: { ...free, at, reason } };
    });
    await this.#letGo(job, outcome === 'again' ? at : outcome === 'poisoned' ? 'over' : undefined);
    return outcome;
  }

  async poisoned(): Promise<readonly PoisonedJob[]> {
    const jobs = await this.#shelf.list({ tag: 'poisoned' });
    return jobs.map(({ id, kind, data, tries, reason, at }) => ({
      id,
      kind,
      data,
      tries,
      reason: reason ?? '',
      since: at,
    }));
  }

  async revive(id: string): Promise<boolean> {
    const now = this.#clock.now();
    const revived = await this.#shelf.change<boolean>(id, (job) =>
      job?.status === 'poisoned'
        ? { answer: true, write: { ...job, status: 'waiting', at: now, tries: 0, ...this.#owingCall() } }
        : { answer: false },
    );
    if (revived) await this.#plan(id, now);
    return revived;
  }

  #owingCall(): { uncalled?: true } {
    return this.#calls.mustBePlanned ? { uncalled: true } : {};
  }

  async #plan(id: string, at: Instant): Promise<void> {
    if (!this.#calls.mustBePlanned) return;
    await this.#calls.plan(id, at);
    await this.#shelf.change(id, (job) => {
      if (job?.uncalled === undefined) return { answer: undefined };
      const { uncalled: _owed, ...called } = job;
      return { answer: undefined, write: called };
    });
  }

  async #letGo(job: TakenJob, call: 'over' | Instant | undefined): Promise<void> {
    const held = this.#held.get(job.lease);
    this.#held.delete(job.lease);
    if (call === 'over') await held?.over();
    else if (call !== undefined) await held?.again(call);
  }

  /** Now and then, when there is nothing else to do: plans the calls that a crash left out, forgets what is long done. */
  async #lookAfter(now: Instant): Promise<void> {
    if (epochMs(now) - this.#lookedAfterAtMs < LOOK_AFTER) return;
    this.#lookedAfterAtMs = epochMs(now);
    for (const job of await this.#shelf.list({ tag: UNCALLED, limit: 100 })) await this.#plan(job.id, job.at);
    for (const id of await this.#shelf.keys({ tag: 'done', upTo: epochMs(now), limit: 100 })) {
      await this.#shelf.change(id, (job) =>
        job?.status === 'done' && job.at <= now ? { answer: undefined, remove: true } : { answer: undefined },
      );
    }
  }
}

/** Jobs found by their own time, where looking costs nothing. */
export class ShelfCalls implements Calls {
  readonly mustBePlanned = false;
  readonly #shelf: Shelf<StoredJob>;

  constructor(shelf: Shelf<StoredJob>) {
    this.#shelf = shelf;
  }

  async plan(): Promise<void> {}

  async *due(now: Instant): AsyncIterable<Call> {
    const ignore = async (): Promise<void> => undefined;
    for (const id of await this.#shelf.keys({ tag: 'waiting', upTo: epochMs(now) })) {
      yield { id, again: ignore, over: ignore };
    }
  }
}

/** Leases the job; else when to come back, or `over`. One whose last taker fell silent is poisoned. */
function lease(
  job: StoredJob | undefined,
  now: Instant,
  leaseMs: Milliseconds,
  { maxTries }: RetryPlan,
): Step<StoredJob, TakenJob | Instant | 'over'> {
  if (job?.status !== 'waiting') return { answer: 'over' };
  if (job.at > now) return { answer: job.at };
  if (job.tries >= maxTries) {
    const reason = job.reason ?? 'Whoever ran it fell silent each time.';
    return { answer: 'over', write: poison(job, reason, now) };
  }
  const { id, kind, data } = job;
  const taken: TakenJob = { id, kind, data, tries: job.tries + 1, lease: randomUUID() };
  return { answer: taken, write: { ...job, ...taken, at: later(now, leaseMs) } };
}

function poison({ id, kind, data, tries }: StoredJob, reason: string, now: Instant): StoredJob {
  return { id, kind, data, tries, status: 'poisoned', at: now, reason };
}

const isHeld = (stored: StoredJob | undefined, job: TakenJob): stored is StoredJob =>
  stored?.status === 'waiting' && stored.lease === job.lease;
