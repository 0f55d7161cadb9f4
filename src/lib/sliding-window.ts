/** At most so many in any so long. */
export interface Window {
  readonly count: number;
  readonly perMs: number;
}

const ONE_SECOND_MS = 1_000;
const SLOWER = 0.8;
const SLOWEST = 0.2;

/** At most `count` in any `perMs`; after a 429 fewer, and back to the full number over one quiet window. */
export class SlidingWindow {
  readonly #window: Window;
  readonly #part: () => number;
  /** When each call left, oldest first. */
  #taken: number[] = [];
  #share = 1;
  #closedUntil = 0;
  #slowedAt = 0;

  /** `part`: how much of it is ours at the moment, 0 to 1, where others count there too. */
  constructor(window: Window, part: () => number = () => 1) {
    this.#window = window;
    this.#part = part;
  }

  /** How long nothing at all may leave, because somebody said so. */
  closedForMs(now: number): number {
    return Math.max(0, this.#closedUntil - now);
  }

  /** Nothing has left for a whole window. */
  isIdle(now: number): boolean {
    return this.closedForMs(now) === 0 && (this.#taken.at(-1) ?? 0) <= now - this.#window.perMs;
  }

  /** How long until one more may leave. `now` in milliseconds, as everywhere here. */
  waitMs(now: number): number {
    if (now < this.#closedUntil) return this.#closedUntil - now;
    const { perMs } = this.#window;
    while (this.#taken[0] !== undefined && this.#taken[0] <= now - perMs) this.#taken.shift();
    const over = this.#taken.length - this.#allowed(now);
    const leaves = over < 0 ? undefined : this.#taken[over];
    return leaves === undefined ? 0 : leaves + perMs - now;
  }

  take(now: number): void {
    this.#taken.push(now);
  }

  /** What had a place since `before` leaves only `now`: it counts from then on. */
  retake(before: number, now: number): void {
    const at = this.#taken.lastIndexOf(before);
    if (at >= 0) this.#taken.splice(at, 1);
    this.#taken.push(now);
  }

  /** Whoever counts there says that it was too much: closed for so long, and slower afterwards. */
  slowDown(now: number, retryAfterMs: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, now + retryAfterMs);
    // Many calls under way hear the same 429: it counts once.
    if (now - this.#slowedAt < ONE_SECOND_MS) return;
    this.#share = Math.max(SLOWEST, this.#shareAt(now) * SLOWER);
    this.#slowedAt = now;
  }

  #allowed(now: number): number {
    return Math.max(1, Math.floor(this.#window.count * this.#part() * this.#shareAt(now)));
  }

  #shareAt(now: number): number {
    const quietMs = Math.max(0, now - this.#slowedAt);
    return Math.min(1, this.#share + (1 - SLOWEST) * (quietMs / (2 * this.#window.perMs)));
  }
}
