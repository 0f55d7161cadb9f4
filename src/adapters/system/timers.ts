import type { Timers } from '../../ports/timers.ts';

/** The longest that Node's timers count to; a longer wait fires early and is looked at again. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemTimers: Timers = {
  after(ms, then) {
    const timer = setTimeout(then, Math.min(ms, LONGEST_MS)).unref();
    return { callOff: () => clearTimeout(timer) };
  },
};
