import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { asGroupId, asUserId } from '../../src/domain/ids.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { instant, later, MINUTE } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { alex, megan, NOW, place, request } from './harness.ts';

const ids = (requests: readonly GuestRequest[]): readonly string[] => requests.map(({ id }) => id);
const guest = { userId: asUserId('bbbbbbbb-0000-4000-8000-000000000001'), foundThere: false };
const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const denied = { name: 'denied', verdict } as const;
const group = { groupId: asGroupId('bbbbbbbb-0000-4000-8000-000000000009'), name: 'Project X', isTeam: true };
const jane = { email: 'Jane@fabrikam.example', sendMail: true };
const invited = { name: 'invited', verdict, guest, invitedAt: NOW } as const;

export function requestsContract(open: OpenStore): void {
  describe('requests', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('gives back what was created, also after a restart', async () => {
      const one = request(1, {
        ask: { email: 'jürgen@fabrikam.example', displayName: 'Jürgen "J" 🙂', sendMail: false },
      });
      expect(await under.stores.requests.create(one)).toBe(true);
      expect(await under.stores.requests.find(one.id)).toEqual(one);
      const again = await under.reopened();
      expect(await again.requests.find(one.id)).toEqual(one);
    });

    it('refuses a taken id and keeps the first', async () => {
      await under.stores.requests.create(request(1));
      expect(await under.stores.requests.create(request(1, { requester: megan }))).toBe(false);
      expect((await under.stores.requests.find(request(1).id))?.requester).toEqual(alex);
    });

    it('lets one of ten creators of the same id win', async () => {
      const won = await Promise.all(Array.from({ length: 10 }, () => under.stores.requests.create(request(1))));
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it('knows nothing of a request that is not there', async () => {
      const { requests } = under.stores;
      expect(await requests.find('GL-NONE' as RequestId)).toBeUndefined();
      expect(await requests.update('GL-NONE' as RequestId, (current) => ok(current))).toBeUndefined();
      expect(await requests.byGuest('nobody@fabrikam.example')).toEqual([]);
    });

    it('swaps, and leaves alone what modify refuses', async () => {
      const { requests } = under.stores;
      await requests.create(request(1));
      const swapped = await requests.update(request(1).id, (current) => ok({ ...current, look: 7 }));
      expect(swapped).toMatchObject({ ok: true, value: { look: 7 } });
      expect(await requests.update(request(1).id, () => fail('no'))).toEqual({ ok: false, problem: 'no' });
      expect((await requests.find(request(1).id))?.look).toBe(7);
    });

    it('throws what modify throws and stays usable', async () => {
      const { requests } = under.stores;
      await requests.create(request(1));
      const boom = requests.update(request(1).id, () => {
        throw new Error('boom');
      });
      await expect(boom).rejects.toThrow('boom');
      expect(await requests.update(request(1).id, (current) => ok({ ...current, look: 2 }))).toMatchObject({
        ok: true,
      });
    });

    it('finds by the day on which deadlines are to be looked at, while something can fall due', async () => {
      const { requests } = under.stores;
      const noon = instant(Date.UTC(2026, 4, 4, 12));
      await requests.create(request(1, { upkeep: { lookAt: noon } }));
      await requests.create(request(2, { upkeep: { lookAt: later(noon, 24 * 60 * MINUTE) } }));
      await requests.create(request(3, { state: { name: 'expired', at: NOW }, upkeep: { lookAt: noon } }));
      expect(await requests.toLookAt('2026-05-04' as IsoDate)).toEqual([request(1).id]);
      await requests.update(request(1).id, (current) =>
        ok({ ...current, upkeep: { lookAt: later(noon, 24 * 60 * MINUTE) } }),
      );
      expect(await requests.toLookAt('2026-05-04' as IsoDate)).toEqual([]);
      expect([...(await requests.toLookAt('2026-05-05' as IsoDate))].sort()).toEqual([request(1).id, request(2).id]);
    });

    it('finds those of whom something is to be told together with others, until it is told', async () => {
      const { requests } = under.stores;
      await requests.create(request(1, { upkeep: { untold: { review: NOW } } }));
      await requests.create(request(2, { upkeep: { untold: {} } }));
      await requests.create(request(3));
      const { requests: again } = await under.reopened();
      expect(ids(await again.toTellTogether())).toEqual([request(1).id]);
      await again.update(request(1).id, (current) => ok({ ...current, upkeep: {} }));
      expect(await again.toTellTogether()).toEqual([]);
    });

    it('counts as unsettled who does not know yet when to look, and whose reminder is due', async () => {
      const { requests } = under.stores;
      await requests.create(request(1, { upkeep: {} }));
      await requests.create(request(2));
      await requests.create(request(3, { upkeep: { lookAt: later(NOW, MINUTE), reminder: 'due' } }));
      expect(await requests.unsettled()).toEqual([request(1).id, request(3).id]);
    });

    it('loses none of many swaps at once', async () => {
      const { requests } = under.stores;
      await requests.create(request(1));
      const swap = () => requests.update(request(1).id, (current) => ok({ ...current, look: current.look + 1 }));
      await Promise.all(Array.from({ length: 20 }, swap));
      expect((await requests.find(request(1).id))?.look).toBe(21);
    });

    it('lets one of two deciders win', async () => {
      const { requests } = under.stores;
      await requests.create(request(1));
      const decide = (name: 'approved' | 'denied') =>
        requests.update(request(1).id, (current) =>
          current.state.name === 'pending' ? ok({ ...current, state: { name, verdict } }) : fail(current.state.name),
        );
      const [first, second] = await Promise.all([decide('approved'), decide('denied')]);
      expect([first?.ok, second?.ok].filter(Boolean)).toHaveLength(1);
    });

    it('stores one of ten who ask for the same guest at once, and the others for another group', async () => {
      const { requests } = under.stores;
      const asked = Array.from({ length: 10 }, (_, n) => requests.create(request(n + 1, { ask: jane })));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      const again = Array.from({ length: 5 }, (_, n) => requests.create(request(n + 20, { ask: { ...jane, group } })));
      expect((await Promise.all(again)).filter(Boolean)).toHaveLength(1);
      expect(await requests.byGuest('JANE@fabrikam.example')).toHaveLength(2);
    });

    it('lets a guest be asked for again once the request is closed, and does not open the first beside the second', async () => {
      await under.stores.requests.create(request(1, { ask: jane }));
      expect(await under.stores.requests.create(request(2, { ask: jane }))).toBe(false);
      const { requests } = await under.reopened();
      const move = (n: number, name: 'denied' | 'approved') =>
        requests.update(request(n).id, (current) => ok({ ...current, state: { name, verdict } }));
      expect(await requests.create(request(2, { ask: jane }))).toBe(false);
      expect(await move(1, 'denied')).toMatchObject({ ok: true });
      expect(await requests.create(request(2, { ask: jane }))).toBe(true);
      expect(await move(1, 'approved')).toBeUndefined();
      expect((await requests.find(request(1).id))?.state.name).toBe('denied');
      await move(2, 'denied');
      const both = await Promise.all([move(1, 'approved'), move(2, 'approved')]);
      expect(both.filter((moved) => moved?.ok === true)).toHaveLength(1);
    });

    it('lets the first of two unchecked requests go on', async () => {
      const { requests } = under.stores;
      const unchecked = { ask: jane, state: { name: 'draft' } } as const;
      expect(await requests.create(request(1, unchecked))).toBe(true);
      expect(await requests.create(request(2, unchecked))).toBe(true);
      const goOn = (n: number) =>
        requests.update(request(n).id, (current) => ok({ ...current, state: { name: 'pending' } }));
      const moved = await Promise.all([goOn(1), goOn(2)]);
      expect(moved.filter((each) => each?.ok === true)).toHaveLength(1);
    });

    it('finds by guest, requester, guest id and conversation, newest first', async () => {
      const { requests } = under.stores;
      const ask = { email: 'Jane@Fabrikam.example', sendMail: true };
      const view = { audience: 'requester', place: place('19:x@thread.tacv2;messageid=1'), shown: 1 } as const;
      await requests.create(request(1, { ask, state: denied }));
      await requests.create(
        request(3, { ask: { ...ask, email: 'jane@fabrikam.example' }, state: invited, views: [view] }),
      );
      await requests.create(request(2, { ask, requester: megan, views: [view] }));
      expect(ids(await requests.byGuest('JANE@fabrikam.example'))).toEqual(['GL-000003', 'GL-000002', 'GL-000001']);
      expect(ids(await requests.byRequester(alex.userId))).toEqual(['GL-000003', 'GL-000001']);
      expect(ids(await requests.byGuestId(guest.userId))).toEqual(['GL-000003']);
      expect(ids(await requests.shownIn(view.place.conversationId))).toEqual(['GL-000003', 'GL-000002']);
    });

    it('finds by the state it has now, page by page, also after a restart', async () => {
      for (let n = 1; n <= 5; n += 1) await under.stores.requests.create(request(n));
      await under.stores.requests.update(request(2).id, (current) =>
        ok({ ...current, state: { name: 'denied', verdict } }),
      );
      const { requests } = await under.reopened();
      expect(ids(await requests.byState('pending'))).toEqual(['GL-000005', 'GL-000004', 'GL-000003', 'GL-000001']);
      expect(ids(await requests.byState('denied'))).toEqual(['GL-000002']);
      const page = await requests.byState('pending', { limit: 2 });
      expect(ids(page)).toEqual(['GL-000005', 'GL-000004']);
      expect(ids(await requests.byState('pending', { limit: 2, after: request(4).id }))).toEqual([
        'GL-000003',
        'GL-000001',
      ]);
    });

    it('knows who owes something, and from when on', async () => {
      const owed = { key: 'create', work: { do: 'invite', purpose: 'create' }, status: 'due', tries: 0 } as const;
      const view = { audience: 'requester', place: place('a:1'), shown: 1 } as const;
      const entry = { at: NOW, who: alex, what: 'asked', from: 'draft', to: 'pending' } as const;
      const lost = { code: 'chatUnavailable', said: '' } as const;
      await under.stores.requests.create(request(1, { owed: [{ ...owed, status: 'done' }], views: [view] }));
      await under.stores.requests.create(request(2, { owed: [owed] }));
      await under.stores.requests.create(request(3, { owed: [{ ...owed, notBefore: later(NOW, MINUTE) }] }));
      await under.stores.requests.create(request(4, { views: [view], look: 2 }));
      await under.stores.requests.create(request(5, { history: [entry] }));
      await under.stores.requests.create(request(6, { views: [{ ...view, lost }], look: 2 }));
      const { requests } = await under.reopened();
      expect(await requests.unsettled()).toEqual(['GL-000002', 'GL-000003', 'GL-000004', 'GL-000005']);
      expect(await requests.unsettled(NOW)).toEqual(['GL-000002', 'GL-000004', 'GL-000005']);
      expect(await requests.unsettled(later(NOW, MINUTE))).toHaveLength(4);
      await requests.update(request(5).id, (current) => ok({ ...current, audited: 1 }));
      expect(await requests.unsettled()).toEqual(['GL-000002', 'GL-000003', 'GL-000004']);
    });
  });
}
