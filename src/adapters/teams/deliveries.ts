import type { Milliseconds } from '../../domain/time.ts';
import { MINUTE } from '../../domain/time.ts';

const KEPT_FOR_MS: Milliseconds = 10 * MINUTE;
const MOST_KEPT = 5_000;

/**
 * Teams delivers an activity again when it was not answered within 15 seconds. What is being handled, or was a short
 * while ago, is not handled again: the second delivery gets the first one's answer. A courtesy only; that nothing
 * happens twice is held by the requests themselves.
 */
export class Deliveries<T> {
  readonly #kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  handleOnce(key: string | undefined, act: () => Promise<T>): Promise<T> {
    if (key === undefined) return act();
    this.#forgetOld();
    const known = this.#kept.get(key);
    if (known !== undefined) return known.answer;
    const answer = act();
    this.#kept.set(key, { at: this.#now(), answer });
    answer.catch(() => this.#kept.delete(key));
    return answer;
  }

  /** A Map keeps the order of insertion, so the oldest come first. */
  #forgetOld(): void {
    const oldest = this.#now() - KEPT_FOR_MS;
    for (const [key, { at }] of this.#kept) {
      if (at > oldest && this.#kept.size < MOST_KEPT) return;
      this.#kept.delete(key);
    }
  }
}
