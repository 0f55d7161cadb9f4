import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchId, ListNoticeId, RequestId } from '../../src/domain/ids.ts';
import type { ListNotice } from '../../src/domain/list-notice.ts';
import { moveListNotice } from '../../src/domain/list-notice.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { later } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { NOW, alex, megan, place } from './harness.ts';

const idOf = (list: string, day: string): ListNoticeId => `${list}-review-${day}` as ListNoticeId;
const GUESTS = ['GL-AAAA', 'GL-BBBB'] as RequestId[];

/** A notice that owes nothing. */
const notice = (list: string, day: string, more: Partial<ListNotice> = {}): ListNotice => ({
  id: idOf(list, day),
  kind: 'review',
  list: { id: list as BatchId, requester: alex, askedIn: place('a:1'), askedAt: NOW, locale: 'en', guests: 2 },
  madeAt: NOW,
  guests: GUESTS,
  untold: [],
  answers: [],
  over: [],
  cards: [{ place: place('a:1'), shown: 1 }],
  look: 1,
  ...more,
});

export function listNoticesContract(open: OpenStore): void {
  describe('notices of lists', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are created once, and kept over a restart', async () => {
      const first = notice('GL-B1AAAA', '2026-03-10');
      expect(await under.stores.listNotices.create(first)).toBe(true);
      expect(await under.stores.listNotices.create({ ...first, guests: [] })).toBe(false);
      const { listNotices } = await under.reopened();
      expect(await listNotices.find(first.id)).toEqual(first);
      expect(await listNotices.find(idOf('GL-B1AAAA', '2026-03-11'))).toBeUndefined();
    });

    it('are answered by one of many at once', async () => {
      const { listNotices } = under.stores;
      const { id } = notice('GL-B1AAAA', '2026-03-10');
      await listNotices.create(notice('GL-B1AAAA', '2026-03-10'));
      const answers = await Promise.all(
        [alex, megan, alex, megan].map((by) =>
          listNotices.update(id, (current) =>
            moveListNotice(current, { type: 'answered', answer: { what: 'kept', by, guests: GUESTS } }, NOW),
          ),
        ),
      );
      expect(answers.filter((answer) => answer?.ok === true)).toHaveLength(1);
    });

    it('are found while they ask for an answer by a day', async () => {
      const { listNotices } = under.stores;
      const day = '2026-03-24' as IsoDate;
      const days = { first: day, last: day };
      const asking = notice('GL-B1AAAA', '2026-03-10', { days });
      for (const each of [asking, notice('GL-B2BBBB', '2026-03-10', { days, cards: [] })])
        await listNotices.create(each);
      expect((await listNotices.asking()).map(({ id }) => id)).toEqual([asking.id]);
      await listNotices.update(asking.id, (now) => moveListNotice(now, { type: 'over', guests: GUESTS }, NOW));
      expect(await listNotices.asking()).toEqual([]);
    });

    it('are found by their list, and while they owe something', async () => {
      const { listNotices } = under.stores;
      const unposted = notice('GL-B1AAAA', '2026-03-12', { cards: [], madeAt: later(NOW, 2) });
      const untold = notice('GL-B1AAAA', '2026-03-11', { untold: GUESTS, madeAt: later(NOW, 1) });
      for (const each of [unposted, untold, notice('GL-B1AAAA', '2026-03-10'), notice('GL-B2BBBB', '2026-03-10')]) {
        await listNotices.create(each);
      }
      const { listNotices: again } = await under.reopened();
      expect((await again.ofList('GL-B1AAAA' as BatchId)).map(({ id }) => id.slice(-2))).toEqual(['10', '11', '12']);
      expect(await again.unsettled()).toEqual([untold.id, unposted.id]);
      expect(await again.asking()).toEqual([]);
    });
  });
}
