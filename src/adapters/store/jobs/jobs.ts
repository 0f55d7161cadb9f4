import type { Instant, Milliseconds } from '../../../domain/time.ts';
import { DAY, epochMs, later, MINUTE } from '../../../domain/time.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Job, Jobs, PoisonedJob, TakenJob } from '../../../ports/jobs.ts';
import type { Shelf, Step } from '../shelf.ts';
import type { Call, Calls } from './calls.ts';
import type { RetryPlan, StoredJob } from './document.ts';
import { isHeld, lease, poison, RETRIES, UNCALLED } from './document.ts';

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
    for await (const call of this.#calls.due(this.#clock.now(), leaseMs)) {
      const now = this.#clock.now();
      const found = await this.#shelf.change(call.id, (job) => lease(job, now, leaseMs, this.#retries));
      if (found === 'over') await call.over();
      else if (typeof found === 'string') await call.again(found);
      else {
        this.#held.set(found.lease, call);
        return found;
      }
    }
    await this.#lookAfter(this.#clock.now());
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
