import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { asDraftId, asGroupId } from '../../src/domain/ids.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { changeSettings, NO_SETTINGS } from '../../src/domain/settings.ts';
import { DAY, later, MINUTE, SECOND } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { alex, megan, place } from './harness.ts';

export function settingsContract(open: OpenStore): void {
  describe('settings', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are none at first, and kept over a restart', async () => {
      expect(await under.stores.settings.read()).toEqual(NO_SETTINGS);
      const place = { conversationId: '19:approvals' as never, scope: 'channel' } as const;
      await under.stores.settings.update((current) => changeSettings(current, { set: 'approvals', place }));
      const { settings } = await under.reopened();
      expect(await settings.read()).toEqual({ ...NO_SETTINGS, approvals: place });
    });

    it('lose none of many changes at once', async () => {
      const allow = (n: number) => {
        const group = { groupId: asGroupId(`g-${n}`), name: `Group ${n}`, isTeam: false };
        return under.stores.settings.update((current) => changeSettings(current, { set: 'allowGroup', group }));
      };
      await Promise.all(Array.from({ length: 10 }, (_, n) => allow(n)));
      expect((await under.stores.settings.read()).allowedGroups).toHaveLength(10);
    });
  });
}

export function conversationsContract(open: OpenStore): void {
  describe('conversations', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are found by id and by person, also after a restart', async () => {
      const reference = { serviceUrl: 'https://smba.example/', conversation: { id: 'a:1' } };
      const chat = { place: place('a:1;weird/é#?'), userId: alex.userId, reference };
      const channel = { place: { ...place('19:c'), scope: 'channel', name: 'Approvals' } as const, reference: {} };
      await under.stores.conversations.remember(chat);
      await under.stores.conversations.remember(channel);
      const { conversations } = await under.reopened();
      expect(await conversations.find(chat.place.conversationId)).toEqual(chat);
      expect(await conversations.find(channel.place.conversationId)).toEqual(channel);
      expect(await conversations.personal(alex.userId)).toEqual(chat);
      expect(await conversations.personal(megan.userId)).toBeUndefined();
    });

    it('keep the latest reference, prefer the newest chat, and forget', async () => {
      const { conversations } = under.stores;
      await conversations.remember({ place: place('a:1'), userId: alex.userId, reference: { n: 1 } });
      await under.pass(10);
      await conversations.remember({ place: place('a:2'), userId: alex.userId, reference: { n: 2 } });
      await conversations.remember({ place: place('a:2'), userId: alex.userId, reference: { n: 3 } });
      expect((await conversations.personal(alex.userId))?.reference).toEqual({ n: 3 });
      await conversations.forget(place('a:2').conversationId);
      await conversations.forget(place('a:2').conversationId);
      expect(await conversations.find(place('a:2').conversationId)).toBeUndefined();
      expect((await conversations.personal(alex.userId))?.reference).toEqual({ n: 1 });
    });

    it('know who has taken the bot away, until he has it again', async () => {
      const chat = { place: place('a:1'), userId: alex.userId, reference: { n: 1 } };
      await under.stores.conversations.remember(chat);
      expect(await under.stores.conversations.hasLeft(alex.userId)).toBe(false);
      await under.stores.conversations.forget(chat.place.conversationId, 'left');
      const { conversations } = await under.reopened();
      expect(await conversations.find(chat.place.conversationId)).toBeUndefined();
      expect(await conversations.personal(alex.userId)).toBeUndefined();
      expect([await conversations.hasLeft(alex.userId), await conversations.hasLeft(megan.userId)]).toEqual([
        true,
        false,
      ]);
      await conversations.remember(chat);
      expect(await conversations.personal(alex.userId)).toEqual(chat);
      expect(await conversations.hasLeft(alex.userId)).toBe(false);
    });
  });
}

export function onceContract(open: OpenStore): void {
  describe('once', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('says yes once, also after a restart, until the time is over', async () => {
      const until = later(under.now(), 2 * SECOND);
      expect(await under.stores.once.remember('activity:1', until)).toBe(true);
      expect(await under.stores.once.remember('activity:1', until)).toBe(false);
      const { once } = await under.reopened();
      expect(await once.remember('activity:1', until)).toBe(false);
      expect(await once.remember('activity:2', until)).toBe(true);
      await under.pass(2 * SECOND);
      expect(await once.remember('activity:1', later(under.now(), SECOND))).toBe(true);
    });

    it('says yes to one of many at once, and again to what is to be forgotten', async () => {
      const { once } = under.stores;
      const until = later(under.now(), 60 * SECOND);
      const said = await Promise.all(Array.from({ length: 10 }, () => once.remember('k', until)));
      expect(said.filter(Boolean)).toHaveLength(1);
      await once.forget('k');
      expect(await once.remember('k', until)).toBe(true);
    });
  });
}

export function keyedContract(open: OpenStore): void {
  describe('keyed', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('writes only over what was read', async () => {
      const { keyed } = under.stores;
      expect(await keyed.read('watch')).toBeUndefined();
      const first = await keyed.write('watch', { id: 1 }, 'new');
      expect(first).toBeDefined();
      expect(await keyed.write('watch', { id: 2 }, 'new')).toBeUndefined();
      expect(await keyed.write('watch', { id: 2 }, 'stale')).toBeUndefined();
      const second = await keyed.write('watch', { id: 2 }, first ?? '');
      const again = (await under.reopened()).keyed;
      expect(await again.read('watch')).toEqual({ value: { id: 2 }, etag: second });
      expect(await again.write('watch', [3], 'any')).toBeDefined();
      await again.remove('watch');
      await again.remove('watch');
      expect(await again.read('watch')).toBeUndefined();
      expect(await again.write('watch', 4, second ?? '')).toBeUndefined();
    });

    it('lets one of ten writers with the same ETag win', async () => {
      const { keyed } = under.stores;
      const etag = (await keyed.write('k', 0, 'new')) ?? '';
      const written = await Promise.all(Array.from({ length: 10 }, (_, n) => keyed.write('k', n, etag)));
      expect(written.filter((tag) => tag !== undefined)).toHaveLength(1);
    });
  });
}

export function topicsContract(open: OpenStore): void {
  describe('topics', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are kept for one person in one conversation, for a while', async () => {
      const { topics } = under.stores;
      await topics.remember(place('a:1'), alex.userId, 'email-otp');
      await topics.remember(place('a:1'), alex.userId, 'national-clouds');
      expect(await topics.last(place('a:1'), alex.userId)).toBe('national-clouds');
      expect(await topics.last(place('a:2'), alex.userId)).toBeUndefined();
      expect(await topics.last(place('a:1'), megan.userId)).toBeUndefined();
      await under.pass(20 * MINUTE);
      expect(await topics.last(place('a:1'), alex.userId)).toBeUndefined();
    });
  });
}

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

export function waitingNewsContract(open: OpenStore): void {
  describe('waiting news', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    const news = (key: string, where = place('a:1;weird/é#?')) => ({
      key,
      at: under.now(),
      place: where,
      text: `${key} <b>`,
      further: [place('a:2')],
    });

    it('is kept over a restart, in order, once for each key, until it is told', async () => {
      const first = news('GL-7K3F tell:requester:ready');
      await under.stores.waitingNews.add(first);
      await under.stores.waitingNews.add({ ...news(first.key), text: 'again' });
      // In the same moment, and by its name before the first.
      await under.stores.waitingNews.add(news('GL-2222 second'));
      await under.stores.waitingNews.add(news('elsewhere', place('19:c')));
      const { waitingNews } = await under.reopened();
      expect(await waitingNews.waitingIn(first.place.conversationId)).toEqual([
        first,
        expect.objectContaining({ key: 'GL-2222 second' }),
      ]);
      expect((await waitingNews.oldest()).map(({ key }) => key).toSorted()).toEqual([first.key, 'elsewhere']);
      await waitingNews.remove(first.key);
      await waitingNews.remove(first.key);
      expect(await waitingNews.isWaitingIn(place('19:c').conversationId)).toBe(true);
      expect(await waitingNews.isWaitingIn(place('a:2').conversationId)).toBe(false);
      expect((await waitingNews.oldest()).map(({ key }) => key).toSorted()).toEqual(['GL-2222 second', 'elsewhere']);
    });
  });
}
