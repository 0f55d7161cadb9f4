import type { Milliseconds } from '../domain/time.ts';
import type { Log } from '../ports/log.ts';
import type { Timers } from '../ports/timers.ts';

/** Things to be done later, until somebody says stop. What goes wrong with them is logged and stays with them. */
export interface Alarms {
  after(ms: Milliseconds, act: () => Promise<unknown>): void;
  stop(): void;
}

export function createAlarms(timers: Timers, log: Log): Alarms {
  const set = new Set<{ callOff(): void }>();
  let stopped = false;
  return {
    after(ms, act) {
      if (stopped) return;
      const alarm = timers.after(ms, () => {
        set.delete(alarm);
        act().catch((cause: unknown) => log.error('watch.fault', { cause }));
      });
      set.add(alarm);
    },
    stop() {
      stopped = true;
      for (const alarm of set) alarm.callOff();
    },
  };
}
