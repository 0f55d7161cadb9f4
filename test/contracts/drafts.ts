import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { asDraftId } from '../../src/domain/ids.ts';
import { DAY, SECOND } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { alex, megan, place } from './harness.ts';

export function draftsContract(open: OpenStore): void {
  describe('drafts', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    const draft = (id: string, patch: Partial<Draft> = {}): Draft => ({
      id: asDraftId(id),
      version: 1,
      requestId: 'GL-7K3F' as RequestId,
      owner: alex,
      place: place('a:1;weird/é#?'),
      changedAt: under.now(),
      state: 'open',
      shownIn: 'chat',
      ask: { email: 'jane@fabrikam', reason: 'audit' },
      notes: [{ field: 'email', problem: { code: 'unclear', doubts: [{ code: 'addressMissing' }] } }],
      open: ['email'],
      candidates: [],
      ...patch,
    });

    it('are found by id, by person and conversation, also after a restart', async () => {
      const mine = draft('mine');
      expect(await under.stores.drafts.save(mine)).toBe(true);
      expect(await under.stores.drafts.save(draft('megans', { owner: megan }))).toBe(true);
      expect(await under.stores.drafts.save(draft('elsewhere', { place: place('a:2') }))).toBe(true);
      const { drafts } = await under.reopened();
      expect(await drafts.find(mine.id)).toEqual(mine);
      expect((await drafts.latest(alex.userId, mine.place.conversationId))?.id).toBe('mine');
      expect((await drafts.latest(megan.userId, mine.place.conversationId))?.id).toBe('megans');
      expect(await drafts.latest(megan.userId, place('a:2').conversationId)).toBeUndefined();
    });

    it('are the latest of a conversation, dialogs left aside', async () => {
      const { drafts } = under.stores;
      await drafts.save(draft('first'));
      await under.pass(10);
      await drafts.save(draft('second'));
      await under.pass(10);
      await drafts.save(draft('dialog', { shownIn: 'dialog' }));
      expect((await drafts.latest(alex.userId, place('a:1;weird/é#?').conversationId))?.id).toBe('second');
      await drafts.save(draft('first', { version: 2 }));
      expect((await drafts.latest(alex.userId, place('a:1;weird/é#?').conversationId))?.id).toBe('first');
    });

    it('are written over only by who read the version before', async () => {
      const { drafts } = under.stores;
      expect(await drafts.save(draft('d', { version: 2 }))).toBe(false);
      const first = await Promise.all(Array.from({ length: 5 }, () => drafts.save(draft('d'))));
      expect(first.filter(Boolean)).toHaveLength(1);
      expect(await drafts.save(draft('d', { version: 2, state: 'sent' }))).toBe(true);
      expect(await drafts.save(draft('d', { version: 2 }))).toBe(false);
      expect((await drafts.find(asDraftId('d')))?.state).toBe('sent');
    });

    it('are forgotten a day after their last change', async () => {
      const { drafts } = under.stores;
      const old = draft('old');
      await drafts.save(old);
      await under.pass(DAY - SECOND);
      expect(await drafts.find(old.id)).toEqual(old);
      await under.pass(2 * 60 * SECOND);
      expect(await drafts.find(old.id)).toBeUndefined();
      expect(await drafts.latest(alex.userId, old.place.conversationId)).toBeUndefined();
      // Any later change takes it away for good: its key is free again.
      await drafts.save(draft('new'));
      expect(await drafts.save(draft('old'))).toBe(true);
    });
  });
}
