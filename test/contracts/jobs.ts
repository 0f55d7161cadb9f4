import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, later, MINUTE, SECOND } from '../../src/domain/time.ts';
import type { TakenJob } from '../../src/ports/jobs.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';

const job = (id: string) => ({ id, kind: 'look', data: { n: 1 } });

export function jobsContract(open: OpenStore): void {
  describe('jobs', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    async function taken(leaseMs = MINUTE): Promise<TakenJob> {
      const found = await under.stores.jobs.take(leaseMs);
      if (found === undefined) throw new Error('no job was due');
      return found;
    }

    it('are taken once when due, also after a restart', async () => {
      await under.stores.jobs.put(job('a'), under.now());
      const { jobs } = await under.reopened();
      const first = await jobs.take(MINUTE);
      expect(first).toMatchObject({ ...job('a'), tries: 1 });
      expect(await jobs.take(MINUTE)).toBeUndefined();
      if (first !== undefined) expect(await jobs.done(first)).toBe(true);
      expect(await jobs.put(job('a'), under.now())).toBe(false);
      expect(await jobs.take(MINUTE)).toBeUndefined();
    });

    it('are put once, however often', async () => {
      const { jobs } = under.stores;
      const put = await Promise.all(Array.from({ length: 5 }, () => jobs.put(job('a'), under.now())));
      expect(put.filter(Boolean)).toHaveLength(1);
      await taken();
      expect(await jobs.take(MINUTE)).toBeUndefined();
    });

    it('wait for their time', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('later'), later(under.now(), 2 * SECOND));
      await jobs.put(job('much later'), later(under.now(), 30 * DAY));
      expect(await jobs.take(MINUTE)).toBeUndefined();
      await under.pass(2 * SECOND);
      expect((await taken()).id).toBe('later');
      expect(await jobs.take(MINUTE)).toBeUndefined();
    });

    it('go to one of several takers', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('a'), under.now());
      await jobs.put(job('b'), under.now());
      const found = await Promise.all(Array.from({ length: 6 }, () => jobs.take(MINUTE)));
      expect(found.flatMap((one) => one?.id ?? []).sort()).toEqual(['a', 'b']);
    });

    it('go to the next when a taker falls silent, and the silent one has lost them', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('a'), under.now());
      const first = await taken(SECOND);
      await under.pass(SECOND);
      const second = await taken();
      expect(second.tries).toBe(2);
      expect(await jobs.done(first)).toBe(false);
      expect(await jobs.failed(first, 'late')).toBe('leaseLost');
      expect(await jobs.done(second)).toBe(true);
    });

    it('stay with a taker who keeps them', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('a'), under.now());
      const first = await taken(SECOND);
      expect(await jobs.keep(first, MINUTE)).toBe(true);
      await under.pass(SECOND);
      expect(await jobs.take(MINUTE)).toBeUndefined();
      expect(await jobs.done(first)).toBe(true);
    });

    it('come back after a failure, later each time', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('a'), under.now());
      expect(await jobs.failed(await taken(), 'busy')).toBe('again');
      expect(await jobs.take(MINUTE)).toBeUndefined();
      await under.pass(2 * SECOND);
      expect(await jobs.failed(await taken(), 'busy')).toBe('again');
      await under.pass(2 * SECOND);
      expect(await jobs.take(MINUTE)).toBeUndefined();
      await under.pass(2 * SECOND);
      expect((await taken()).tries).toBe(3);
    });

    it('are poisoned after the last try with the reason, kept over a restart, and revived by a person', async () => {
      await under.stores.jobs.put(job('a'), under.now());
      expect(await under.stores.jobs.failed(await taken(), 'reason 1')).toBe('again');
      await under.pass(2 * SECOND);
      expect(await under.stores.jobs.failed(await taken(), 'reason 2')).toBe('again');
      await under.pass(4 * SECOND);
      expect(await under.stores.jobs.failed(await taken(), 'reason 3')).toBe('poisoned');
      const { jobs } = await under.reopened();
      expect(await jobs.take(MINUTE)).toBeUndefined();
      expect(await jobs.poisoned()).toMatchObject([{ ...job('a'), tries: 3, reason: 'reason 3' }]);
      expect(await jobs.put(job('a'), under.now())).toBe(false);
      expect(await jobs.revive('a')).toBe(true);
      expect(await jobs.revive('a')).toBe(false);
      expect((await jobs.take(MINUTE))?.tries).toBe(1);
    });

    it('are poisoned too when their takers die without a word', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('a'), under.now());
      for (let n = 0; n < 3; n += 1) {
        await taken(SECOND);
        await under.pass(SECOND);
      }
      expect(await jobs.take(SECOND)).toBeUndefined();
      expect(await jobs.poisoned()).toMatchObject([{ id: 'a', tries: 3 }]);
    });

    it('are known for a week after they were done, then may be put anew', async () => {
      const { jobs } = under.stores;
      await jobs.put(job('a'), under.now());
      await jobs.done(await taken());
      await under.pass(7 * DAY - MINUTE);
      expect(await jobs.put(job('a'), under.now())).toBe(false);
      await under.pass(2 * MINUTE);
      expect(await jobs.put(job('a'), under.now())).toBe(true);
      expect((await taken()).tries).toBe(1);
    });
  });
}
