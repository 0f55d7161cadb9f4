/** Who is asked about a guest: his sponsors and who asked for him; if none is left, those who decide. Each once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { Card } from '../../src/domain/decision.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { UserId } from '../../src/domain/ids.ts';
import { asActivityId, asConversationId, asUserId } from '../../src/domain/ids.ts';
import type { Person, Place } from '../../src/domain/people.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import { adoptedRequest } from '../../src/domain/side-doors.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { transition } from '../../src/domain/transition.ts';
import type { Directory } from '../../src/ports/directory.ts';
import { createSettler } from '../../src/settling/settler.ts';
import { ALEX, CHANNEL, MEGAN, NOW, VERDICT, pending } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';
import { portsOver, silent } from './ports.ts';

const OUT: ConversationProblem = { code: 'notReachable', why: 'blocked', said: '403' };
const ADELE: Person = { ...MEGAN, userId: asUserId('aaaaaaaa-0000-4000-8000-000000000003'), name: 'Adele Vance' };
const chatOf = (name: string): Place => ({ conversationId: asConversationId(`a:${name}`), scope: 'personal' });
const guest = { userId: asUserId('dddddddd-0000-4000-8000-000000000001'), foundThere: false };
const accepted: GuestRequest = {
  ...pending,
  audited: 1,
  look: 1,
  views: pending.views.map((view) => ({ ...view, activityId: asActivityId(`${view.audience}-1`), shown: 1 })),
  state: { name: 'accepted', verdict: VERDICT, guest, invitedAt: NOW, readyAt: NOW, acceptedAt: NOW },
};

let time: IdleTime;
let stores: Stores;
let happened: string[];
let outOfReach: Set<string>;
let gone: Set<UserId>;
let sponsors: readonly UserId[];

beforeEach(async () => {
  time = new IdleTime(NOW);
  stores = await openStore('memory', { clock: time, log: silent });
  await stores.settings.update((current) => ({ ...current, approvals: CHANNEL }));
  for (const [name, { userId }] of [
    ['megan', MEGAN],
    ['adele', ADELE],
  ] as const) {
    await stores.conversations.remember({ place: chatOf(name), userId, reference: {} });
  }
  happened = [];
  outOfReach = new Set();
  gone = new Set();
  sponsors = [ALEX.userId, MEGAN.userId, ADELE.userId];
});

function settler() {
  const note = ({ conversationId }: Place, what: string) => {
    if (outOfReach.has(conversationId)) return fail(OUT);
    happened.push(`${time.now().slice(5, 10)} ${conversationId} ${what}`);
    return ok(asActivityId(`m${happened.length}`));
  };
  const directory: Partial<Directory> = {
    sponsors: async () => ok(sponsors),
    person: async (userId) =>
      ok(gone.has(userId) ? undefined : { userId, displayName: '', userType: 'Member', accountEnabled: true }),
    setSignIn: async () => ok(undefined),
    removeFromGroup: async () => ok(undefined),
  };
  const ports = portsOver(stores, time, directory, {
    postCard: async (place, card: Card) => note(place, `card ${card.template}`),
    updateCard: async () => ok('shown' as const),
    postWords: async (place, text) => note(place, text),
  });
  return createSettler(ports);
}
const after = async (days: number, request: GuestRequest): Promise<readonly string[]> => {
  await stores.requests.create(request);
  const running = settler();
  await running.resume();
  await time.pass(days * DAY);
  await running.stop();
  return happened;
};
const whoHeard = (words: RegExp): readonly string[] =>
  happened.filter((line) => words.test(line)).map((line) => line.split(' ').slice(0, 2).join(' '));

describe('Whether a guest is still needed', () => {
  it('is asked of every sponsor who is there and of who asked for him, with a card each, once', async () => {
    await after(91, accepted);
    expect(whoHeard(/Is Jane Doe still needed/).toSorted()).toEqual(['06-08 a:adele', '06-08 a:alex', '06-08 a:megan']);
    expect(whoHeard(/card request-status/).toSorted()).toEqual(['06-08 a:adele', '06-08 a:alex', '06-08 a:megan']);
    expect(whoHeard(/19:approvals/)).toEqual([]);
  });

  it('is not asked of a sponsor who is gone; the next one is', async () => {
    gone.add(MEGAN.userId);
    await after(91, accepted);
    expect(whoHeard(/still needed/).toSorted()).toEqual(['06-08 a:adele', '06-08 a:alex']);
  });

  it('is asked of the sponsors alone where who asked for him has left', async () => {
    gone.add(ALEX.userId);
    await after(91, accepted);
    expect(whoHeard(/still needed/).toSorted()).toEqual(['06-08 a:adele', '06-08 a:megan']);
  });

  it('is asked in the approval channel, with a card to answer on, where nobody is left', async () => {
    for (const userId of sponsors) gone.add(userId);
    await after(91, accepted);
    expect(whoHeard(/cannot reach Alex Wilber.*Is Jane Doe still needed/)).toEqual(['06-08 19:approvals']);
    expect(whoHeard(/card request-status/)).toContain('06-08 19:approvals');
    expect(happened.filter((line) => line.includes('still needed'))).toHaveLength(1);
  });

  it('is asked in the channel where all of them have blocked the bot', async () => {
    for (const name of ['alex', 'megan', 'adele']) outOfReach.add(`a:${name}`);
    await after(91, accepted);
    expect(whoHeard(/still needed/)).toEqual(['06-08 19:approvals']);
  });

  it('is asked once, whatever stops in between', async () => {
    await stores.requests.create(accepted);
    for (let n = 0; n < 91 * 2; n += 1) {
      const running = settler();
      await running.resume();
      await time.pass(12 * HOUR);
      await running.stop();
    }
    expect(whoHeard(/Is Jane Doe still needed/)).toHaveLength(3);
  });
});

describe('A guest whose sign-in somebody else has blocked', () => {
  const move = (type: 'guestBlocked' | 'guestAllowed') =>
    stores.requests.update(accepted.id, (current) => transition(current, { type }, time.now()));

  it('is told of once for as long as it lasts, and again the next time', async () => {
    await stores.requests.create(accepted);
    for (const seen of ['guestBlocked', 'guestBlocked', 'guestAllowed', 'guestAllowed', 'guestBlocked'] as const) {
      await move(seen);
      const running = settler();
      await running.resume();
      await time.pass(HOUR);
      await running.stop();
    }
    expect(whoHeard(/somebody has blocked the account/)).toEqual([
      '03-10 a:alex',
      '03-10 19:approvals',
      '03-10 a:alex',
      '03-10 19:approvals',
    ]);
  });

  it('is no news while the bot itself is letting him in again', async () => {
    const owed = [{ key: 'allow', work: { do: 'allowSignIn' }, status: 'done', tries: 1, doneAt: NOW }] as const;
    const back = { ...accepted, owed };
    expect(transition(back, { type: 'guestBlocked' }, time.now()).ok).toBe(false);
    await time.pass(HOUR);
    expect(transition(back, { type: 'guestBlocked' }, time.now()).ok).toBe(true);
  });
});

describe('The question about a guest who came another way', () => {
  const account = { userId: guest.userId, displayName: 'Jane Doe', kind: 'guest', redemption: 'pending' } as const;
  const found = {
    id: pending.id,
    account,
    email: pending.ask.email,
    createdAt: NOW,
    tenantId: MEGAN.tenantId,
  };
  const asked = (who: { inviter?: Person; chat?: Place }) => adoptedRequest({ ...found, ...who }, CHANNEL, 'en', NOW);

  it('reminds the inviter, then goes to the channel, and ends in words: the guest stays', async () => {
    await after(60, asked({ inviter: MEGAN, chat: chatOf('megan') }));
    // Card and words of one day go out side by side.
    expect(happened.map((line) => line.slice(0, 34)).toSorted()).toEqual([
      '03-10 a:megan card sidedoor-ask',
      '03-13 a:megan Still no answer: who',
      '03-13 a:megan card sidedoor-ask',
      '03-17 19:approvals Megan Bowen has',
      '03-17 19:approvals card sidedoor-ask'.slice(0, 34),
      '03-24 19:approvals Nobody has said',
    ]);
    expect((await stores.requests.find(pending.id))?.state.name).toBe('invited');
  });

  it('stays in the channel where nobody is known to have invited him', async () => {
    await after(60, asked({}));
    expect(happened.map((line) => line.slice(0, 5))).toEqual(['03-10', '03-13', '03-13', '03-17', '03-17', '03-24']);
    expect(happened.every((line) => line.includes('19:approvals'))).toBe(true);
  });

  it('can be answered after its end too', async () => {
    await after(60, asked({}));
    const answer = { type: 'sideDoorAnswered', by: MEGAN, sponsor: ALEX, reason: 'audit' } as const;
    const answered = await stores.requests.update(pending.id, (now) => transition(now, answer, time.now()));
    expect(answered?.ok).toBe(true);
  });
});
