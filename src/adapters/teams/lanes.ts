import type { Milliseconds } from '../../domain/time.ts';
import { HOUR, MINUTE, SECOND } from '../../domain/time.ts';
import { OneAtATime } from '../../lib/one-at-a-time.ts';
import type { Window } from '../../lib/sliding-window.ts';
import { SlidingWindow } from '../../lib/sliding-window.ts';
import { NotSent, throttledForMs } from './connector-problem.ts';
import type { Timer } from './patience.ts';

/**
 * What one bot may send to one conversation, and to a tenant in all; the latter a little below its 50 a second.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const PER_CONVERSATION: readonly Window[] = [
  { count: 7, perMs: SECOND },
  { count: 8, perMs: 2 * SECOND },
  { count: 60, perMs: 30 * SECOND },
  { count: 1_800, perMs: HOUR },
];
const IN_ALL: Window = { count: 45, perMs: SECOND };
/** How long one message waits out refusals; what needs longer is the outbox's to try again. Its turn in the lane is no part of it. */
const PATIENCE_MS: Milliseconds = MINUTE;
const MOST_LANES = 2_000;

export interface LaneOptions {
  readonly timer: Timer;
  /** Aborted when the program stops: what has not left by then is left to its next start. */
  readonly stopping?: AbortSignal;
}

/**
 * What the bot says unasked goes out one after the other in each conversation, in the order in which it was wanted, and
 * no faster than Teams takes it. A message that is refused for its pace holds up those behind it.
 */
export class Lanes {
  readonly #timer: Timer;
  readonly #order = new OneAtATime();
  readonly #windows = new Map<string, readonly SlidingWindow[]>();
  readonly #inAll = new SlidingWindow(IN_ALL);
  readonly #stopping: AbortSignal | undefined;
  /** Those who wait for their turn, to be woken when the program stops. */
  readonly #waiting = new Set<() => void>();

  constructor({ timer, stopping }: LaneOptions) {
    this.#timer = timer;
    this.#stopping = stopping;
    stopping?.addEventListener('abort', () => {
      for (const wake of this.#waiting) wake();
    });
  }

  /** @throws NotSent, or what `call` throws when it is not for its pace */
  run<T>(conversation: string, call: () => Promise<T>): Promise<T> {
    return this.#order.run(conversation, () => this.#send(this.#windowsOf(conversation), call));
  }

  /** Somebody was answered there, who did not wait in the lane: it counts all the same. */
  answered(conversation: string): void {
    const now = this.#timer.now();
    for (const window of [...this.#windowsOf(conversation), this.#inAll]) window.take(now);
  }

  async #send<T>(windows: readonly SlidingWindow[], call: () => Promise<T>): Promise<T> {
    let patience = PATIENCE_MS;
    for (;;) {
      await this.#turn(windows, patience);
      try {
        return await call();
      } catch (thrown) {
        const now = this.#timer.now();
        const asked = throttledForMs(thrown, now);
        if (asked === undefined) throw thrown;
        for (const window of windows) window.slowDown(now, asked);
        // Which of the limits it was is not said. Others go on, but not as fast.
        this.#inAll.slowDown(now, 0);
        if (asked > patience) throw thrown;
        patience -= Math.max(asked, SECOND);
      }
    }
  }

  /** Resolves when one more may leave, and counts it. */
  async #turn(windows: readonly SlidingWindow[], patience: Milliseconds): Promise<void> {
    const all = [...windows, this.#inAll];
    for (;;) {
      if (this.#stopping?.aborted === true) throw new NotSent('the program is being stopped');
      const now = this.#timer.now();
      const closed = Math.max(...windows.map((window) => window.closedForMs(now)));
      if (closed > patience) throw new NotSent('429 for longer than one waits', closed);
      const waitMs = Math.max(...all.map((window) => window.waitMs(now)));
      if (waitMs <= 0) {
        for (const window of all) window.take(now);
        return;
      }
      await this.#wait(waitMs);
    }
  }

  #wait(ms: Milliseconds): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      void this.#timer.wait(ms).then(wake);
    });
  }

  #windowsOf(conversation: string): readonly SlidingWindow[] {
    const known = this.#windows.get(conversation);
    if (known !== undefined) return known;
    if (this.#windows.size >= MOST_LANES) this.#forgetIdle();
    const fresh = PER_CONVERSATION.map((window) => new SlidingWindow(window));
    this.#windows.set(conversation, fresh);
    return fresh;
  }

  #forgetIdle(): void {
    const now = this.#timer.now();
    for (const [conversation, windows] of this.#windows) {
      if (windows.every((window) => window.isIdle(now))) this.#windows.delete(conversation);
    }
  }
}
