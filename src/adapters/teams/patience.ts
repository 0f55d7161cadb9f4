import { setTimeout as sleep } from 'node:timers/promises';
import type { Milliseconds } from '../../domain/time.ts';
import { throttledForMs } from './connector-problem.ts';

/** Time as a thing that can be given. */
export interface Timer {
  now(): number;
  wait(ms: Milliseconds): Promise<void>;
}

export const systemTimer: Timer = {
  now: () => Date.now(),
  wait: (ms) => sleep(ms, undefined, { ref: false }),
};

/**
 * Calls once; again only after a 429, which says that nothing was done, and only while its waits fit into `budgetMs`.
 * Everything else may have been done, and is thrown.
 */
export async function whenLet<T>(call: () => Promise<T>, budgetMs: Milliseconds, timer: Timer): Promise<T> {
  let left = budgetMs;
  for (;;) {
    try {
      return await call();
    } catch (thrown) {
      const waitMs = throttledForMs(thrown, timer.now());
      if (waitMs === undefined || waitMs > left) throw thrown;
      left -= Math.max(waitMs, 100);
      await timer.wait(waitMs);
    }
  }
}
