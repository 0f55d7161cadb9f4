import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, SECOND } from '../../domain/time.ts';
import { SlidingWindow } from '../../lib/sliding-window.ts';
import type { Window } from '../../lib/sliding-window.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Operation } from './operations.ts';

/** What a call takes of the limits. */
export interface Place {
  /** It leaves only now: something had to be done before, for which Graph does not wait. */
  leavesNow(): void;
}

/** Keeps the bot under Graph's limits. */
export interface Limiter {
  /** Resolves when a call of this kind may leave: whoever came first, goes first. */
  take(kind: Operation['kind']): Promise<Place>;
  /** Graph said 429: others share the limit, or it is lower than the page says. */
  throttled(kind: Operation['kind'], retryAfterMs?: Milliseconds): void;
}

/** A share of the pages' figures: 150 invitations in 5 s a tenant, 3,000 writes in 150 s an app and tenant. */
export interface Limits {
  readonly invitations: Window;
  readonly writes: Window;
  /** So that calls under way do not come closer together than Graph counts, when one of them is late. */
  readonly pace?: Window;
}

/** https://learn.microsoft.com/graph/throttling-limits; a little below, and over a little longer, for the way there. */
const GRAPH_LIMITS: Limits = {
  invitations: { count: 146, perMs: 5.1 * SECOND },
  writes: { count: 2_940, perMs: 151 * SECOND },
  pace: { count: 20, perMs: SECOND / 2 },
};

export interface LimiterOptions {
  readonly clock: Clock;
  readonly wait: (ms: Milliseconds) => Promise<void>;
  readonly limits?: Limits;
  /** The part of the limits that is ours, 0 to 1, where several instances share a tenant. */
  readonly share?: () => number;
}

/** Sliding windows in this process, over its part of the limits. */
export function createLimiter({ clock, wait, limits = GRAPH_LIMITS, share }: LimiterOptions): Limiter {
  const invitations = new SlidingWindow(limits.invitations, share);
  const writes = new SlidingWindow(limits.writes, share);
  const pace = limits.pace === undefined ? [] : [new SlidingWindow(limits.pace, share)];
  // An invitation is a write as well.
  const windowsOf = { read: [], write: [writes], invitation: [invitations, writes, ...pace] };
  /** Only the first in line waits for a place: hundreds of timers would all go off for the same one. */
  const lines: Record<Operation['kind'], Promise<unknown>> = {
    read: Promise.resolve(),
    write: Promise.resolve(),
    invitation: Promise.resolve(),
  };

  async function next(windows: readonly SlidingWindow[]): Promise<Place> {
    for (;;) {
      const now = epochMs(clock.now());
      const waitMs = Math.max(0, ...windows.map((window) => window.waitMs(now)));
      if (waitMs === 0) {
        for (const window of windows) window.take(now);
        return {
          leavesNow() {
            const then = epochMs(clock.now());
            for (const window of windows) window.retake(now, then);
          },
        };
      }
      await wait(waitMs);
    }
  }

  return {
    take(kind) {
      if (kind === 'read') return Promise.resolve(ANYWHERE);
      const place = lines[kind].then(() => next(windowsOf[kind]));
      // Whoever is called off gives way to the next.
      lines[kind] = place.catch(() => undefined);
      return place;
    },
    throttled(kind, retryAfterMs = SECOND) {
      const window = windowsOf[kind][0];
      window?.slowDown(epochMs(clock.now()), retryAfterMs);
    },
  };
}

/** Reads are not counted. */
const ANYWHERE: Place = { leavesNow: () => undefined };
