import { z } from 'zod';
import type { Instant } from '../../domain/time.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { WatchState } from '../../ports/watch-state.ts';

const KEY = 'graph.watch';
const shape = z.object({
  clientState: z.string(),
  notificationUrl: z.string(),
  subscription: z.object({ id: z.string(), endsAt: z.string().transform((text) => text as Instant) }).optional(),
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
