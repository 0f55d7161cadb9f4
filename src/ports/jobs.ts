import type { Instant, Milliseconds } from '../domain/time.ts';

/** Work to be done at a time, by whichever instance comes first, again when it fails, and never forgotten. */
export interface Jobs {
  /** Idempotent by id: false, and nothing changes, while the job is waiting or remembered as done. */
  put(job: Job, runAt: Instant): Promise<boolean>;
  /** Leases a job that is due. Whoever neither finishes nor keeps it in `leaseMs` loses it to the next taker. */
  take(leaseMs: Milliseconds): Promise<TakenJob | undefined>;
  /** Lengthens the lease; false when it was lost. */
  keep(job: TakenJob, leaseMs: Milliseconds): Promise<boolean>;
  /** False when the lease was lost: then somebody else runs it, or has run it. */
  done(job: TakenJob): Promise<boolean>;
  /** Puts it back with a growing wait, or sets it aside as poisoned after the last try. */
  failed(job: TakenJob, reason: string): Promise<'again' | 'poisoned' | 'leaseLost'>;
  poisoned(): Promise<readonly PoisonedJob[]>;
  /** A person wants a poisoned job tried again. False when it is not poisoned. */
  revive(id: string): Promise<boolean>;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TakenJob extends Job {
  /** This one included. */
  readonly tries: number;
  readonly lease: string;
}

export interface PoisonedJob extends Job {
  readonly tries: number;
  readonly reason: string;
  readonly since: Instant;
}
