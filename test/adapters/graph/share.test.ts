import { describe, expect, test } from 'vitest';
import { createLimiter } from '../../../src/adapters/graph/limiter.ts';
import { createShare } from '../../../src/adapters/graph/share.ts';
import { openStore } from '../../../src/adapters/store/index.ts';
import { ListeningLog, PatientClock } from './world.ts';

const limits = { invitations: { count: 12, perMs: 1_000 }, writes: { count: 1_000, perMs: 10_000 } };

async function instancesOf(count: number) {
  const clock = new PatientClock();
  const { keyed } = await openStore('memory', { clock, log: new ListeningLog() });
  const instances = Array.from({ length: count }, (_, n) => {
    const share = createShare(keyed, `instance-${n}`, clock);
    const limiter = createLimiter({ clock, wait: clock.wait, limits, share: share.now });
    return { share, limiter };
  });
  const beatAll = (some = instances) => Promise.all(some.map(({ share }) => share.beat()));
  await beatAll();
  await beatAll();
  return { clock, instances, beatAll };
}

const BEAT_EVERY_MS = 5_000;

describe('instances that share a tenant', () => {
  test('each takes its part, however many begin at once', async () => {
    const { instances } = await instancesOf(4);
    expect(instances.map(({ share }) => share.now())).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('together they stay under the limit: each waits once its part is used up', async () => {
    const { clock, instances } = await instancesOf(3);
    const startedAt = Date.parse(clock.now());
    for (const { limiter } of instances) for (let n = 0; n < 4; n += 1) await limiter.take('invitation');
    expect(Date.parse(clock.now())).toBe(startedAt);
    await instances[0]?.limiter.take('invitation');
    expect(Date.parse(clock.now())).toBe(startedAt + 1_000);
  });

  test('the part of one that leaves goes to the others at once, of one that died when it has been silent', async () => {
    const { clock, instances, beatAll } = await instancesOf(3);
    const [first, second, third] = instances;
    await third?.share.leave();
    await beatAll(instances.slice(0, 2));
    expect([first?.share.now(), second?.share.now()]).toEqual([0.5, 0.5]);
    for (let beats = 0; beats < 3; beats += 1) {
      await clock.wait(BEAT_EVERY_MS);
      await first?.share.beat();
    }
    expect(first?.share.now()).toBe(0.5);
    await clock.wait(BEAT_EVERY_MS);
    await first?.share.beat();
    expect(first?.share.now()).toBe(1);
  });
});
