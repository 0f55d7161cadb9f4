import type { RequestId } from '../domain/ids.ts';
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
  /** False while another instance works on the request. Whatever it says, `leave` has to follow. */
  enter(id: RequestId): Promise<boolean>;
  leave(id: RequestId): Promise<void>;
}

/** Holds a request's lease as long as one of its chores runs here. */
export function createHolds(leases: Leases, renewEveryMs: Milliseconds, timers: Timers, log: Log): Holds {
  const holds = new Map<RequestId, Hold>();

  function renewLater(id: RequestId, hold: Hold): void {
    hold.renewal = timers.after(renewEveryMs, () => {
      leases
        .take(id)
        .then((kept) => kept || log.warn('lease.lost', { requestId: id }))
        .catch((cause: unknown) => log.error('lease.fault', { requestId: id, cause }))
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
