import type { Milliseconds } from '../domain/time.ts';
import type { Leases } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Timers } from '../ports/timers.ts';

interface Hold {
  chores: number;
  readonly granted: Promise<boolean>;
  renewal: { callOff(): void } | undefined;
}

export interface Holds {
  /** False while another instance works on it. Whatever it says, `leave` has to follow. */
  enter(id: string): Promise<boolean>;
  leave(id: string): Promise<void>;
}

/** Holds the lease of a request or question as long as one of its chores runs here. */
export function createHolds(leases: Leases, renewEveryMs: Milliseconds, timers: Timers, log: Log): Holds {
  const holds = new Map<string, Hold>();

  function renewLater(id: string, hold: Hold): void {
    hold.renewal = timers.after(renewEveryMs, () => {
      leases
        .take(id)
        .then((kept) => kept || log.warn('lease.lost', { id }))
        .catch((cause: unknown) => log.error('lease.fault', { id, cause }))
        .finally(() => {
          if (holds.get(id) === hold) renewLater(id, hold);
        });
    });
  }

  return {
    enter(id) {
      const known = holds.get(id);
      if (known !== undefined) {
        known.chores += 1;
        return known.granted;
      }
      const hold: Hold = { chores: 1, granted: leases.take(id), renewal: undefined };
      holds.set(id, hold);
      renewLater(id, hold);
      return hold.granted;
    },

    async leave(id) {
      const hold = holds.get(id);
      if (hold === undefined) return;
      hold.chores -= 1;
      if (hold.chores > 0) return;
      hold.renewal?.callOff();
      holds.delete(id);
      if (await hold.granted.catch(() => false)) await leases.release(id);
    },
  };
}
