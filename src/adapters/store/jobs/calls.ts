import type { Instant, Milliseconds } from '../../../domain/time.ts';
import { epochMs } from '../../../domain/time.ts';
import type { Shelf } from '../shelf.ts';
import type { StoredJob } from './document.ts';

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
