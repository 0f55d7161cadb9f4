import { z } from 'zod';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND, epochMs, instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { Log } from '../../ports/log.ts';
import type { Timers } from '../../ports/timers.ts';

/** How much of the tenant's limits is ours: Graph counts all instances together, and each counts only its own calls. */
export interface Share {
  /** 1 divided by the number of instances that are alive. */
  now(): number;
  /** Says that we are alive, and sees who else is. To be called every few seconds. */
  beat(): Promise<void>;
  /** Leaves our part to the others at once. */
  leave(): Promise<void>;
}

const BEAT_EVERY_MS: Milliseconds = 5 * SECOND;
/** Who has been silent for so long is taken for dead, and the others share what was his. */
const SILENT_MS: Milliseconds = 4 * BEAT_EVERY_MS;
const KEY = 'graph.instances';
const RACES = 20;

const instances = z.record(
  z.string(),
  z.iso.datetime().transform((at) => Date.parse(at)),
);

/** The list of living instances in the store that they share. `name`: unguessable and new with each start. */
export function createShare(keyed: Keyed, name: string, clock: Clock): Share {
  let alive = 1;

  /** Compare-and-swap; lost races are run again, and one that is lost to the end is made good by the next beat. */
  async function change(edit: (others: Record<string, number>, now: number) => Record<string, number>): Promise<void> {
    for (let race = 0; race < RACES; race += 1) {
      const kept = await keyed.read(KEY);
      const now = epochMs(clock.now());
      const seen = Object.entries(instances.safeParse(kept?.value).data ?? {});
      const living = Object.fromEntries(seen.filter(([, at]) => now - at < SILENT_MS));
      const next = edit(living, now);
      alive = Math.max(1, Object.keys(next).length);
      const value = Object.fromEntries(Object.entries(next).map(([who, at]) => [who, instant(at)]));
      if ((await keyed.write(KEY, value, kept?.etag ?? 'new')) !== undefined) return;
    }
  }

  return {
    now: () => 1 / alive,
    beat: () => change((living, now) => ({ ...living, [name]: now })),
    leave: () => change(({ [name]: _mine, ...others }) => others),
  };
}

/** Beats until it is stopped. Resolves after the first beat, so that no instance begins with the whole limit as its own. */
export async function startSharing(share: Share, timers: Timers, log: Log): Promise<{ stop(): Promise<void> }> {
  const silent = (cause: unknown): void => log.warn('graph.shareNotRead', { cause: String(cause) });
  let next: { callOff(): void } | undefined;
  let stopped = false;
  const later = (): void => {
    if (!stopped) next = timers.after(BEAT_EVERY_MS, () => void share.beat().catch(silent).finally(later));
  };
  await share.beat().catch(silent);
  later();
  return {
    async stop() {
      stopped = true;
      next?.callOff();
      await share.leave().catch(silent);
    },
  };
}
