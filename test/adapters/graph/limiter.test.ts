import { describe, expect, test } from 'vitest';
import { createLimiter } from '../../../src/adapters/graph/limiter.ts';
import { PatientClock } from './world.ts';

const limits = { invitations: { count: 3, perMs: 1_000 }, writes: { count: 5, perMs: 10_000 } };
const world = () => {
  const clock = new PatientClock();
  const startedAt = Date.parse(clock.now());
  const limiter = createLimiter({ clock, wait: clock.wait, limits });
  const leaves = async (kind: 'read' | 'write' | 'invitation', times: number) => {
    const at: number[] = [];
    for (let n = 0; n < times; n++) {
      await limiter.take(kind);
      at.push(Date.parse(clock.now()) - startedAt);
    }
    return at;
  };
  return { clock, limiter, leaves };
};

describe('the limiter', () => {
  test('reads are not counted', async () => {
    expect(await world().leaves('read', 9)).toEqual(Array(9).fill(0));
  });

  test('no window of any start holds more than its count; an invitation is a write too', async () => {
    expect(await world().leaves('invitation', 7)).toEqual([0, 0, 0, 1_000, 1_000, 10_000, 10_000]);
  });

  test('after a 429 it waits as told, goes slower, and recovers', async () => {
    const { clock, limiter, leaves } = world();
    await leaves('write', 1);
    limiter.throttled('write', 2_000);
    limiter.throttled('write', 2_000);
    // 4 instead of 5 in the next 10 s: the one before counts.
    expect(await leaves('write', 4)).toEqual([2_000, 2_000, 2_000, 10_000]);
    await clock.wait(60_000);
    expect(new Set(await leaves('write', 5)).size).toBe(1);
  });

  test('who has a place and leaves later counts from then on', async () => {
    const { clock, limiter, leaves } = world();
    const place = await limiter.take('invitation');
    await clock.wait(400);
    place.leavesNow();
    expect(await leaves('invitation', 3)).toEqual([400, 400, 1_400]);
  });

  test('first come, first served; who is called off gives way', async () => {
    const clock = new PatientClock();
    const called: string[] = [];
    let waits = 0;
    const wait = async (ms: number): Promise<void> => {
      await clock.wait(ms);
      if ((waits += 1) === 2) throw new Error('called off');
    };
    const limiter = createLimiter({ clock, wait, limits: { ...limits, invitations: { count: 1, perMs: 1_000 } } });
    const all = ['a', 'b', 'c', 'd'].map((who) => limiter.take('invitation').then(() => called.push(who)));
    const ends = await Promise.allSettled(all);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(called).toEqual(['a', 'b', 'd']);
  });

  test('the limits themselves: never 150 invitations in 5 s, nor 3,000 writes in 150 s', async () => {
    const clock = new PatientClock();
    const limiter = createLimiter({ clock, wait: clock.wait });
    const at: number[] = [];
    for (let n = 0; n < 6_000; n++) {
      await limiter.take('invitation');
      at.push(Date.parse(clock.now()));
    }
    const most = (perMs: number) =>
      Math.max(...at.map((start, from) => at.filter((one, to) => to >= from && one < start + perMs).length));
    expect(most(5_000)).toBeLessThan(150);
    expect(most(150_000)).toBeLessThan(3_000);
    // However late the first of them arrive, the others are not on their heels.
    expect(most(500)).toBeLessThanOrEqual(20);
  });
});
