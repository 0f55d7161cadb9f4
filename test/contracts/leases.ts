import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leasesOn } from '../../src/adapters/store/leases.ts';
import { SECOND } from '../../src/domain/time.ts';
import type { Leases } from '../../src/ports/leases.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';

export function leasesContract(open: OpenStore): void {
  describe('leases', () => {
    let under: StoreUnderTest;
    const of = (holder: string): Leases =>
      leasesOn(under.stores.keyed, { holder, forMs: 3 * SECOND, clock: { now: under.now } });
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are held by one of many who come at once, and by him again', async () => {
      const instances = ['a', 'b', 'c', 'd', 'e'].map(of);
      const taken = await Promise.all(instances.map((leases) => leases.take('GL-7K3F')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const holder = instances[taken.indexOf(true)];
      expect(await holder?.take('GL-7K3F')).toBe(true);
      expect(await instances[taken.indexOf(false)]?.take('GL-7K3F')).toBe(false);
      expect(await instances[taken.indexOf(false)]?.take('GL-OTHER')).toBe(true);
    });

    it('are free when they are given back, and nobody gives back another’s', async () => {
      const [a, b] = [of('a'), of('b')];
      expect(await a.take('GL-7K3F')).toBe(true);
      await b.release('GL-7K3F');
      expect(await b.take('GL-7K3F')).toBe(false);
      await a.release('GL-7K3F');
      await a.release('GL-7K3F');
      expect(await b.take('GL-7K3F')).toBe(true);
    });

    it('end by themselves, so that a dead instance is succeeded', async () => {
      const [dead, next] = [of('dead'), of('next')];
      expect(await dead.take('GL-7K3F')).toBe(true);
      await under.pass(2 * SECOND);
      expect(await next.take('GL-7K3F')).toBe(false);
      await under.pass(2 * SECOND);
      expect(await next.take('GL-7K3F')).toBe(true);
      expect(await dead.take('GL-7K3F')).toBe(false);
    });
  });
}
