import { randomUUID } from 'node:crypto';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { DAY, epochMs, later } from '../../domain/time.ts';
import { backgroundWaitMs } from '../../domain/work.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Job, Jobs, PoisonedJob, TakenJob } from '../../ports/jobs.ts';
import type { Shelf, ShelfPlan, Step } from './shelf.ts';

/** A job as it is kept. A leased one is a waiting one whose time has not come: a lost lease needs no repair. */
export interface StoredJob extends Job {
  readonly status: 'waiting' | 'done' | 'poisoned';
  /** Waiting: not to be taken before. Done: remembered until. Poisoned: since. */
  readonly at: Instant;
  readonly tries: number;
  readonly lease?: string;
  readonly reason?: string;
}

export const JOBS: ShelfPlan<StoredJob> = {
  name: 'jobs',
  tags: (job) => [job.status],
  rank: (job) => epochMs(job.at),
};

export const MAX_TRIES = 8;
/** How long a finished job's id is known, so that putting it again does not run it again. */
const REMEMBER_DONE: Milliseconds = 7 * DAY;

export class StoredJobs implements Jobs {
  readonly #shelf: Shelf<StoredJob>;
  readonly #clock: Clock;

  constructor(shelf: Shelf<StoredJob>, clock: Clock) {
    this.#shelf = shelf;
    this.#clock = clock;
  }

  put({ id, kind, data }: Job, runAt: Instant): Promise<boolean> {
    const now = this.#clock.now();
    return this.#shelf.change<boolean>(id, (known) =>
      known === undefined || (known.status === 'done' && known.at <= now)
        ? { answer: true, write: { id, kind, data, status: 'waiting', at: runAt, tries: 0 } }
        : { answer: false },
    );
  }

  async take(leaseMs: Milliseconds): Promise<TakenJob | undefined> {
    const now = this.#clock.now();
    for (const id of await this.#shelf.keys({ tag: 'waiting', order: 'lowest', upTo: epochMs(now), limit: 100 })) {
      const taken = await this.#shelf.change(id, (job) => lease(job, now, leaseMs));
      if (taken !== undefined) return taken;
    }
    await this.#forgetOldOnes(now);
    return undefined;
  }

  keep(job: TakenJob, leaseMs: Milliseconds): Promise<boolean> {
    const at = later(this.#clock.now(), leaseMs);
    return this.#shelf.change<boolean>(job.id, (stored) =>
      isHeld(stored, job) ? { answer: true, write: { ...stored, at } } : { answer: false },
    );
  }

  done(job: TakenJob): Promise<boolean> {
    const at = later(this.#clock.now(), REMEMBER_DONE);
    const { id, kind, data, tries } = job;
    return this.#shelf.change<boolean>(job.id, (stored) =>
      isHeld(stored, job) ? { answer: true, write: { id, kind, data, tries, status: 'done', at } } : { answer: false },
    );
  }

  failed(job: TakenJob, reason: string): Promise<'again' | 'poisoned' | 'leaseLost'> {
    const now = this.#clock.now();
    return this.#shelf.change(job.id, (stored): Step<StoredJob, 'again' | 'poisoned' | 'leaseLost'> => {
      if (!isHeld(stored, job)) return { answer: 'leaseLost' };
      if (job.tries >= MAX_TRIES) return { answer: 'poisoned', write: poison(stored, reason, now) };
      const { lease: _given, ...free } = stored;
      return { answer: 'again', write: { ...free, at: later(now, backgroundWaitMs(job.tries)), reason } };
    });
  }

  async poisoned(): Promise<readonly PoisonedJob[]> {
    const jobs = await this.#shelf.list({ tag: 'poisoned', order: 'lowest' });
    return jobs.map(({ id, kind, data, tries, reason, at }) => ({
      id,
      kind,
      data,
      tries,
      reason: reason ?? '',
      since: at,
    }));
  }

  revive(id: string): Promise<boolean> {
    const now = this.#clock.now();
    return this.#shelf.change<boolean>(id, (job) =>
      job?.status === 'poisoned'
        ? { answer: true, write: { ...job, status: 'waiting', at: now, tries: 0 } }
        : { answer: false },
    );
  }

  async #forgetOldOnes(now: Instant): Promise<void> {
    for (const id of await this.#shelf.keys({ tag: 'done', order: 'lowest', upTo: epochMs(now), limit: 100 })) {
      await this.#shelf.change(id, (job) =>
        job?.status === 'done' && job.at <= now ? { answer: undefined, remove: true } : { answer: undefined },
      );
    }
  }
}

/** Leases the job, unless somebody was faster; one whose last taker fell silent is poisoned instead. */
function lease(job: StoredJob | undefined, now: Instant, leaseMs: Milliseconds): Step<StoredJob, TakenJob | undefined> {
  if (job?.status !== 'waiting' || job.at > now) return { answer: undefined };
  if (job.tries >= MAX_TRIES) {
    const reason = job.reason ?? 'Whoever ran it fell silent each time.';
    return { answer: undefined, write: poison(job, reason, now) };
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
