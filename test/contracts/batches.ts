import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Batch } from '../../src/domain/batch.ts';
import { moveBatch } from '../../src/domain/batch.ts';
import type { GuestLine } from '../../src/domain/batch-line.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { BatchId } from '../../src/domain/ids.ts';
import { later } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { NOW, alex, megan, place } from './harness.ts';

const batch = (id: string, more: Partial<Batch> = {}): Batch => ({
  id: id as BatchId,
  requester: alex,
  askedIn: place('a:1'),
  askedAt: NOW,
  locale: 'en',
  common: { reason: 'audit' },
  groups: [],
  chunks: 2,
  counts: { ...NO_COUNTS, waiting: 3 },
  state: { name: 'preview' },
  untold: [],
  views: [],
  look: 1,
  history: [],
  audited: 0,
  auditedChunks: 0,
  ...more,
});
const line = (row: number): GuestLine => ({ row, email: `guest${row}@fabrikam.example`, state: { name: 'waiting' } });
const CHUNKS = [[line(1), line(2)], [line(3)]];

export function batchesContract(open: OpenStore): void {
  describe('batches', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are created once with all their lines, and kept over a restart', async () => {
      const first = batch('GL-B1AAAA');
      expect(await under.stores.batches.create(first, CHUNKS)).toBe(true);
      expect(await under.stores.batches.create({ ...first, look: 9 }, [[line(7)]])).toBe(false);
      const { batches } = await under.reopened();
      expect(await batches.find(first.id)).toEqual(first);
      expect([await batches.lines(first.id, 0), await batches.lines(first.id, 1)]).toEqual(CHUNKS);
      expect(await batches.lines(first.id, 2)).toEqual([]);
      expect(await batches.find('GL-B2BBBB' as BatchId)).toBeUndefined();
    });

    it('are decided by one of many at once', async () => {
      const { batches } = under.stores;
      const pending = batch('GL-B1AAAA', { state: { name: 'pending' } });
      await batches.create(pending, CHUNKS);
      const verdict = { by: megan, at: NOW, roles: [] };
      const decisions = await Promise.all(
        ['approved', 'denied', 'approved', 'denied', 'approved'].map((type) =>
          batches.update(pending.id, (current) =>
            moveBatch(current, { type: type as 'approved' | 'denied', verdict }, NOW),
          ),
        ),
      );
      expect(decisions.filter((decision) => decision?.ok === true)).toHaveLength(1);
    });

    it('change a chunk without the others, however many write at once', async () => {
      const { batches } = under.stores;
      const { id } = batch('GL-B1AAAA');
      await batches.create(batch(id), CHUNKS);
      await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          batches.updateLines(id, 0, (lines) =>
            lines.map((one) => ({ ...one, displayName: `${one.displayName ?? ''}${n}` })),
          ),
        ),
      );
      const names = (await batches.lines(id, 0)).map(({ displayName }) => [...(displayName ?? '')].sort().join(''));
      expect(names).toEqual(['01234567', '01234567']);
      expect(await batches.lines(id, 1)).toEqual(CHUNKS[1]);
      expect(await batches.updateLines(id, 9, () => [line(1)])).toEqual([]);
    });

    it('are found by requester, while they wait, where they are shown, and while they owe something', async () => {
      const { batches } = under.stores;
      const view = { audience: 'requester', place: place('a:1'), shown: 1 } as const;
      const withdrawn = { name: 'withdrawn', by: alex, at: NOW } as const;
      await batches.create(batch('GL-B1AAAA', { views: [view], state: withdrawn }), CHUNKS);
      await batches.create(batch('GL-B2BBBB', { state: { name: 'pending' }, askedAt: later(NOW, 1_000) }), CHUNKS);
      await batches.create(batch('GL-B3CCCC', { requester: megan, state: { name: 'checking' } }), CHUNKS);
      const ids = (found: readonly Batch[]) => found.map(({ id }) => id);
      expect(ids(await batches.byRequester(alex.userId))).toEqual(['GL-B2BBBB', 'GL-B1AAAA']);
      expect(ids(await batches.pending())).toEqual(['GL-B2BBBB']);
      expect(ids(await batches.shownIn(place('a:1').conversationId))).toEqual(['GL-B1AAAA']);
      expect(await batches.unsettled()).toEqual(['GL-B3CCCC', 'GL-B2BBBB']);
    });

    it('owe nothing to those who look before their day', async () => {
      const { batches } = under.stores;
      const verdict = { by: megan, at: NOW, roles: [] };
      const sendAt = later(NOW, 60_000);
      await batches.create(batch('GL-B1AAAA', { state: { name: 'scheduled', verdict, sendAt } }), CHUNKS);
      await batches.create(batch('GL-B2BBBB', { state: { name: 'checking' }, askedAt: later(NOW, 1_000) }), CHUNKS);
      const waits = { state: { name: 'pending' }, askedAt: later(NOW, 2_000) } as const;
      await batches.create(batch('GL-B3CCCC', { ...waits, upkeep: { lookAt: later(NOW, 1) } }), CHUNKS);
      const all = ['GL-B1AAAA', 'GL-B2BBBB', 'GL-B3CCCC'];
      expect(await batches.unsettled(NOW)).toEqual(['GL-B2BBBB']);
      expect(await batches.unsettled(later(NOW, 1))).toEqual(['GL-B2BBBB', 'GL-B3CCCC']);
      expect(await batches.unsettled(sendAt)).toEqual(all);
      expect(await batches.unsettled()).toEqual(all);
    });
  });
}
