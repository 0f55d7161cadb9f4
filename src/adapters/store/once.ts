import type { Instant, Milliseconds } from '../../domain/time.ts';
import { epochMs, HOUR } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Once } from '../../ports/once.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

interface Remembered {
  readonly until: Instant;
}

const REMEMBERED = 'remembered';
const SWEEP_EVERY: Milliseconds = HOUR;

export const ONCE: ShelfPlan<Remembered> = {
  name: 'once',
  first: 'lowest',
  version: 1,
  tags: () => [REMEMBERED],
  rank: ({ until }) => epochMs(until),
};

export class StoredOnce implements Once {
  readonly #shelf: Shelf<Remembered>;
  readonly #clock: Clock;
  #sweptAtMs = 0;

  constructor(shelf: Shelf<Remembered>, clock: Clock) {
    this.#shelf = shelf;
    this.#clock = clock;
  }

  async remember(key: string, until: Instant): Promise<boolean> {
    const now = this.#clock.now();
    const isNew = await this.#shelf.change<boolean>(key, (known) =>
      known !== undefined && known.until > now ? { answer: false } : { answer: true, write: { until } },
    );
    await this.#sweepSometimes();
    return isNew;
  }

  forget(key: string): Promise<void> {
    return this.#shelf.change(key, (known) =>
      known === undefined ? { answer: undefined } : { answer: undefined, remove: true },
    );
  }

  /** Takes away what has run out, a bounded piece at a time. */
  async #sweepSometimes(): Promise<void> {
    const now = this.#clock.now();
    if (epochMs(now) - this.#sweptAtMs < SWEEP_EVERY) return;
    this.#sweptAtMs = epochMs(now);
    for (const key of await this.#shelf.keys({ tag: REMEMBERED, upTo: epochMs(now), limit: 1_000 })) {
      await this.#shelf.change(key, (known) =>
        known === undefined || known.until > now ? { answer: undefined } : { answer: undefined, remove: true },
      );
    }
  }
}
