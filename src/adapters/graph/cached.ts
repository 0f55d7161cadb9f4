import type { Result } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';

const MOST_KEPT = 500;

/** Keeps good answers for `forMs`; failures are asked again. Several who ask at once share one call. */
export class Cached<T> {
  readonly #clock: Clock;
  readonly #forMs: Milliseconds;
  readonly #kept = new Map<string, { at: number; answer: Promise<Result<T>> }>();

  constructor(clock: Clock, forMs: Milliseconds) {
    this.#clock = clock;
    this.#forMs = forMs;
  }

  async get(key: string, ask: () => Promise<Result<T>>): Promise<Result<T>> {
    const now = epochMs(this.#clock.now());
    const kept = this.#kept.get(key);
    if (kept && now - kept.at < this.#forMs) return kept.answer;
    const answer = ask();
    this.#kept.delete(key);
    this.#kept.set(key, { at: now, answer });
    this.#dropOldest();
    const result = await answer.catch((error: unknown) => {
      this.#kept.delete(key);
      throw error;
    });
    if (!result.ok) this.#kept.delete(key);
    return result;
  }

  #dropOldest(): void {
    if (this.#kept.size <= MOST_KEPT) return;
    for (const key of this.#kept.keys()) return void this.#kept.delete(key);
  }
}
