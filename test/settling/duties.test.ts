import { expect, test } from 'vitest';
import { unshared } from '../../src/adapters/store/leases.ts';
import type { Instant } from '../../src/domain/time.ts';
import { runDuties } from '../../src/settling/duties.ts';
import { notebook } from '../adapters/store/opened.ts';

const clock = { now: () => '2026-03-10T09:00:00.000Z' as Instant };

const LEASE_MS = 300_000;
const RENEWED_EVERY_MS = LEASE_MS / 3;

/** Alarms that ring when they are told to, each noted with how long it would have taken. Leases are not renewed. */
function alarms() {
  const waited: number[] = [];
  let ring: (() => void) | undefined;
  return {
    waited,
    ring: () => ring?.(),
    timers: {
      after(ms: number, act: () => void) {
        if (ms !== RENEWED_EVERY_MS) {
          waited.push(ms);
          ring = act;
        }
        return { callOff: () => undefined };
      },
    },
  };
}

test('after a fault a chore is tried again soon, then more and more rarely, and soon again after it went well', async () => {
  const { waited, ring, timers } = alarms();
  const outcomes: (() => void)[] = [];
  let faulty = true;
  const duties = runDuties<string>(
    {
      chores: {
        cards: () =>
          new Promise((resolve, reject) => {
            const full = (): void => reject(new Error('ENOSPC'));
            outcomes.push(faulty ? full : () => resolve('done'));
          }),
      },
      unsettled: async () => [],
    },
    { clock, timers, log: notebook(), leases: unshared, leaseMs: LEASE_MS, shared: false },
  );
  const oneTry = async (begin: () => void): Promise<void> => {
    const [tries, waits] = [outcomes.length, waited.length];
    begin();
    await expect.poll(() => outcomes.length).toBe(tries + 1);
    outcomes.at(-1)?.();
    if (faulty) await expect.poll(() => waited.length).toBe(waits + 1);
  };

  await oneTry(() => duties.nudge('GL-1'));
  for (let n = 0; n < 7; n += 1) await oneTry(ring);
  expect(waited).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);

  faulty = false;
  await oneTry(ring);
  faulty = true;
  await oneTry(() => duties.nudge('GL-1'));
  expect(waited.at(-1)).toBe(2_000);
  await duties.stop();
});
