import type { Milliseconds } from '../domain/time.ts';

export interface Timers {
  /** Runs `then` once after this long, unless it is called off first. Never keeps the process alive. */
  after(ms: Milliseconds, then: () => void): { callOff(): void };
}
