import { randomUUID } from 'node:crypto';
import type { Instant, Milliseconds } from '../../../domain/time.ts';
import { epochMs, later } from '../../../domain/time.ts';
import { backgroundWaitMs } from '../../../domain/work.ts';
import type { Job, TakenJob } from '../../../ports/jobs.ts';
import type { ShelfPlan, Step } from '../shelf.ts';

export const UNCALLED = 'uncalled';

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
  version: 1,
  tags: (job) => (job.uncalled === true ? [job.status, UNCALLED] : [job.status]),
  rank: (job) => epochMs(job.at),
};

export interface RetryPlan {
  readonly maxTries: number;
  /** Wait after this many tries. */
  waitMs(tries: number): Milliseconds;
}

export const RETRIES: RetryPlan = { maxTries: 8, waitMs: backgroundWaitMs };

/** Leases the job; else when to come back, or `over`. One whose last taker fell silent is poisoned. */
export function lease(
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

export function poison({ id, kind, data, tries }: StoredJob, reason: string, now: Instant): StoredJob {
  return { id, kind, data, tries, status: 'poisoned', at: now, reason };
}

export const isHeld = (stored: StoredJob | undefined, job: TakenJob): stored is StoredJob =>
  stored?.status === 'waiting' && stored.lease === job.lease;
