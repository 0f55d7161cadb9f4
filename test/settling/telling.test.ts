/** News for people who are out of reach: somebody hears it for them, once, and nothing is said where it does not belong. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asActivityId, asConversationId, asUserId } from '../../src/domain/ids.ts';
import type { UserId } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/people.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { Audience, News } from '../../src/domain/work.ts';
import type { Directory } from '../../src/ports/directory.ts';
import type { SettlingPorts } from '../../src/settling/chore.ts';
import { tellNews } from '../../src/settling/news.ts';
import { CHANNEL, MEGAN, NOW, VERDICT, pending } from '../domain/samples.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const MEGANS_CHAT: Place = { conversationId: asConversationId('a:megan'), scope: 'personal' };
const OUT: ConversationProblem = { code: 'notReachable', why: 'blocked', said: '403' };
const BUSY: ConversationProblem = { code: 'chatUnavailable', said: '503' };
const JANE = { userId: asUserId('dddddddd-0000-4000-8000-000000000001'), foundThere: false };
const invited: GuestRequest = {
  ...pending,
  state: { name: 'invited', verdict: VERDICT, guest: JANE, invitedAt: NOW, readyAt: NOW },
};
const refused: GuestRequest = {
  ...pending,
  views: [],
  state: { name: 'refused', at: NOW, problem: { code: 'groupUnknown', name: 'Secret plans', alike: [] } },
};

const PRESENT = (userId: UserId) => ({ userId, displayName: '', userType: 'Member', accountEnabled: true }) as const;

let stores: Stores;
let said: string[];
let outOfReach: Map<string, ConversationProblem>;

beforeEach(async () => {
  stores = await openStore('memory', { clock: { now: () => NOW }, log: silent });
  await stores.settings.update((current) => ({ ...current, approvals: CHANNEL }));
  said = [];
  outOfReach = new Map();
});

const news = (request: GuestRequest, audience: Audience, what: News, sponsors = [MEGAN.userId]) =>
  tellNews(request, { do: 'tell', audience, news: what }, `tell:${audience}:${what}`, {
    ...stores,
    clock: { now: () => NOW },
    log: silent,
    directory: {
      sponsors: async () => ok(sponsors),
      person: async (userId) => ok(PRESENT(userId)),
      installApp: async () => ok('no'),
    } as Partial<Directory> as Directory,
    messenger: {
      postWords: async ({ conversationId }: Place, text: string) => {
        const problem = outOfReach.get(conversationId);
        if (problem !== undefined) return fail(problem);
        said.push(`${conversationId}: ${text}`);
        return ok(asActivityId('m'));
      },
    },
  } as unknown as SettlingPorts);
const PASSED_ON = /^19:approvals: I cannot reach Alex Wilber in Teams\. Please pass this on: .*Jane Doe/s;

describe('News for a requester', () => {
  it('is told where he asked', async () => {
    expect(await news(invited, 'requester', 'ready')).toEqual(ok(undefined));
    expect(said).toEqual([expect.stringMatching(/^a:alex: .*Jane Doe/s)]);
  });

  it('goes to the approval channel, for him and once, where he blocked the bot or was never met', async () => {
    outOfReach.set('a:alex', OUT);
    expect(await news(invited, 'requester', 'ready')).toEqual(ok(undefined));
    expect(said).toEqual([expect.stringMatching(PASSED_ON)]);
  });

  it('is told in his own chat before anybody else hears it', async () => {
    outOfReach.set('19:project', OUT);
    const personal = { conversationId: asConversationId('a:alex-2'), scope: 'personal' } as const;
    await stores.conversations.remember({ place: personal, userId: pending.requester.userId, reference: {} });
    const place: Place = { conversationId: asConversationId('19:project'), scope: 'channel' };
    await news({ ...invited, askedIn: place }, 'requester', 'ready');
    expect(said).toEqual([expect.stringMatching(/^a:alex-2: /)]);
  });

  it('waits for a chat that is only busy, and tells nobody else', async () => {
    outOfReach.set('a:alex', BUSY);
    expect(await news(invited, 'requester', 'ready')).toEqual(fail(BUSY));
    expect(said).toEqual([]);
  });

  it('says nothing in the channel of what approvers were never shown', async () => {
    outOfReach.set('a:alex', OUT);
    await news(refused, 'requester', 'refused');
    expect(said).toEqual([expect.stringMatching(/^19:approvals: I cannot reach Alex Wilber.*GL-7K3F/)]);
    expect(said.join()).not.toMatch(/jane|Secret plans/i);
  });

  it('goes to the sponsor where there is no channel, and fails where there is nobody', async () => {
    outOfReach.set('a:alex', OUT);
    outOfReach.set('19:approvals', OUT);
    await stores.conversations.remember({ place: MEGANS_CHAT, userId: MEGAN.userId, reference: {} });
    expect(await news(invited, 'requester', 'ready')).toEqual(ok(undefined));
    expect(said).toEqual([expect.stringMatching(/^a:megan: I cannot reach Alex Wilber/)]);
    outOfReach.set('a:megan', OUT);
    expect(await news(invited, 'requester', 'ready')).toMatchObject({ ok: false, problem: { code: 'notReachable' } });
  });
});
