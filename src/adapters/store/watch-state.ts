import { z } from 'zod';
import { asUserId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { SweepState, UnaskedGuests, WatchState } from '../../ports/watch-state.ts';

const KEY = 'graph.watch';
const SWEEP_KEY = 'graph.sweep';
const instant = z.string().transform((text) => text as Instant);
const shape = z.object({
  clientState: z.string(),
  notificationUrl: z.string(),
  subscription: z.object({ id: z.string(), endsAt: instant }).optional(),
});

/** What is known of the subscription, kept beside everything else. What cannot be read is made anew. */
export const watchStateOn = (keyed: Keyed): WatchState => ({
  async read() {
    const read = shape.safeParse((await keyed.read(KEY))?.value);
    if (!read.success) return undefined;
    const { clientState, notificationUrl, subscription } = read.data;
    return { clientState, notificationUrl, ...(subscription === undefined ? {} : { subscription }) };
  },
  async write(watch) {
    await keyed.write(KEY, watch, 'any');
  },
});

const sweepShape = z.object({ next: z.string().startsWith('/'), selected: z.string(), baseline: instant });

/** Where the sweep goes on. What cannot be read begins anew. */
export const sweepStateOn = (keyed: Keyed): SweepState => ({
  async read() {
    return sweepShape.safeParse((await keyed.read(SWEEP_KEY))?.value).data;
  },
  async write(sweep) {
    await keyed.write(SWEEP_KEY, sweep, 'any');
  },
});

const UNASKED_KEY = 'guests.unasked';
const unaskedShape = z.array(
  z.object({ userId: z.string().transform(asUserId), email: z.string(), enabled: z.boolean(), createdAt: instant }),
);

/** Guests without an address or a day are asked about by nobody, so that they are not kept. */
export const unaskedOn = (keyed: Keyed): UnaskedGuests => {
  const read = async () => unaskedShape.safeParse((await keyed.read(UNASKED_KEY))?.value).data ?? [];
  return {
    read,
    async write(guests) {
      const kept = guests.filter(({ email, createdAt }) => email !== undefined && createdAt !== undefined);
      if (kept.length > 0) await keyed.write(UNASKED_KEY, kept, 'any');
      else if ((await read()).length > 0) await keyed.remove(UNASKED_KEY);
    },
  };
};
