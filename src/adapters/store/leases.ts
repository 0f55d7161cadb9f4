import { z } from 'zod';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { later } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { Leases } from '../../ports/leases.ts';

export interface LeaseTerms {
  /** Unguessable and new with each start: a process that died is another holder than the one after it. */
  readonly holder: string;
  /** Who does not come back within this is taken for dead. Clocks of the instances should agree far better. */
  readonly forMs: Milliseconds;
  readonly clock: Clock;
}

const Lease = z.object({ holder: z.string(), until: z.string().transform((until) => until as Instant) });
/** Lost races are looked at again; whoever loses this often finds the lease taken anyway. */
const RACES = 3;

/** Leases as documents whose ETag decides who was first. */
export function leasesOn(keyed: Keyed, { holder, forMs, clock }: LeaseTerms): Leases {
  const keyOf = (name: string): string => `lease:${name}`;
  return {
    async take(name) {
      for (let race = 0; race < RACES; race += 1) {
        const kept = await keyed.read(keyOf(name));
        const lease = Lease.safeParse(kept?.value).data;
        const now = clock.now();
        if (lease !== undefined && lease.holder !== holder && lease.until > now) return false;
        const taken = { holder, until: later(now, forMs) };
        if ((await keyed.write(keyOf(name), taken, kept?.etag ?? 'new')) !== undefined) return true;
      }
      return false;
    },

    async release(name) {
      const kept = await keyed.read(keyOf(name));
      if (kept === undefined || Lease.safeParse(kept.value).data?.holder !== holder) return;
      await keyed.remove(keyOf(name), kept.etag);
    },
  };
}

/** Where one process has the store for itself, everything is its own. */
export const unshared: Leases = {
  take: () => Promise.resolve(true),
  release: () => Promise.resolve(),
};
