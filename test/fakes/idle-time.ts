import type { Instant, Milliseconds } from '../../src/domain/time.ts';
import { epochMs, instant } from '../../src/domain/time.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Timers } from '../../src/ports/timers.ts';

/** Time that stands still until a test lets it pass; alarms ring in their order, and what they set going is waited for. */
export class IdleTime implements Clock, Timers {
  #now: number;
  #alarms: { readonly at: number; readonly ring: () => void }[] = [];

  readonly #settled: () => Promise<void>;

  /** `settled`: resolves when what an alarm set going has come to its end, or waits for the next. */
  constructor(start = '2026-03-10T09:00:00.000Z', settled = oneTurn) {
    this.#now = epochMs(start as Instant);
    this.#settled = settled;
  }

  now = (): Instant => instant(this.#now);

  after = (ms: Milliseconds, ring: () => void): { callOff(): void } => {
    const alarm = { at: this.#now + ms, ring };
    this.#alarms.push(alarm);
    return { callOff: () => void (this.#alarms = this.#alarms.filter((one) => one !== alarm)) };
  };

  /** As a promise, for whoever waits. */
  wait = (ms: Milliseconds): Promise<void> => new Promise((resolve) => void this.after(ms, resolve));

  async pass(ms: Milliseconds): Promise<void> {
    const until = this.#now + ms;
    await this.#settled();
    for (;;) {
      const [next] = this.#alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#alarms = this.#alarms.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.ring();
      await this.#settled();
    }
    this.#now = until;
  }
}

/** Promises that wait for nothing outside this process have come to their end then. */
const oneTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
