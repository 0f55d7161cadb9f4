/** Quiet hours and digests: what waits is kept, told once and in order, whatever is restarted meanwhile. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import { leasesOn } from '../../src/adapters/store/leases.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { asActivityId, asConversationId } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/people.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { TellingRules } from '../../src/domain/telling.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { createDigests } from '../../src/settling/digests.ts';
import type { Telling } from '../../src/settling/telling.ts';
import { tell } from '../../src/settling/telling.ts';
import { CHANNEL } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const CHAT: Place = { conversationId: asConversationId('a:alex'), scope: 'personal' };
const HOURLY: TellingRules = { digest: { every: 'hour', timeZone: 'UTC' } };
const NIGHTS: TellingRules = {
  quiet: { from: 18 * 60, to: 8 * 60, days: [0, 1, 2, 3, 4, 5, 6], timeZone: 'UTC' },
};
const OUT: ConversationProblem = { code: 'notReachable', why: 'gone', said: '404' };
const BUSY: ConversationProblem = { code: 'chatUnavailable', said: '503' };

let time: IdleTime;
let stores: Stores;
let said: string[];
let outOfReach: Map<string, ConversationProblem>;

beforeEach(async () => {
  time = new IdleTime('2026-03-10T09:10:00.000Z');
  stores = await openStore('memory', { clock: time, log: silent });
  said = [];
  outOfReach = new Map();
});

const ports = (holder = 'one') => ({
  ...stores,
  messenger: {
    postWords: async ({ conversationId }: Place, text: string) => {
      const problem = outOfReach.get(conversationId);
      if (problem !== undefined) return fail(problem);
      said.push(`${time.now().slice(11, 16)} ${conversationId} ${text}`);
      return ok(asActivityId('m'));
    },
  },
  clock: time,
  timers: time,
  log: silent,
  leases: leasesOn(stores.keyed, { holder, forMs: MINUTE, clock: time }),
});
const sets = (telling: TellingRules) => stores.settings.update((current) => ({ ...current, telling }));
const say = (text: string, place: Place = CHANNEL, more: Partial<Telling> = {}) =>
  tell({ key: text, text, places: [place], urgent: false, ...more }, ports());
const waiting = async () => (await stores.waitingNews.oldest()).length;

describe('A digest', () => {
  it('tells in one message and in order what came up in a busy channel; what is urgent does not wait', async () => {
    await sets(HOURLY);
    await createDigests(ports()).begin();
    for (const text of ['one', 'two', 'three']) {
      await say(text);
      await time.pass(MINUTE);
    }
    await say('act!', CHANNEL, { urgent: true });
    await say('to Alex', CHAT);
    expect(said).toEqual(['09:13 19:approvals act!', '09:13 a:alex to Alex']);
    await time.pass(HOUR);
    expect(said.slice(2)).toEqual([
      '10:00 19:approvals 3 pieces of news since I last wrote here:\n• one\n• two\n• three',
    ]);
    expect(await waiting()).toBe(0);
  });

  it('is told once, by one of three instances, also by one that was started after it came up', async () => {
    await sets(HOURLY);
    await say('one');
    await say('one');
    for (const holder of ['one', 'two', 'three']) await createDigests(ports(holder)).begin();
    await time.pass(3 * HOUR);
    expect(said).toEqual(['10:00 19:approvals one']);
  });

  it('that is long goes out in several messages, nothing twice and nothing left out', async () => {
    await sets(HOURLY);
    const all = Array.from({ length: 95 }, (_, n) => `news ${n}.`);
    for (const text of all) {
      await say(text);
      await time.pass(1);
    }
    await createDigests(ports()).begin();
    await time.pass(HOUR);
    expect(said).toHaveLength(3);
    expect(said.join('\n').match(/news \d+\./g)).toEqual(all);
  });

  it('comes at the next look where an admin has switched it off, before what is new', async () => {
    await sets({ digest: { every: 'day', timeZone: 'UTC' } });
    const digests = createDigests(ports());
    await digests.begin();
    await say('old');
    await sets({});
    await say('new');
    await time.pass(10 * MINUTE);
    expect(said).toEqual([expect.stringMatching(/2 pieces.*old\n• new/s)]);
  });
});

describe('Quiet hours', () => {
  it('keep news for the morning, in chats too, and each chat is told its own', async () => {
    await sets(NIGHTS);
    await createDigests(ports()).begin();
    await time.pass(12 * HOUR);
    await say('for Alex', CHAT);
    await say('for all');
    await time.pass(11 * HOUR);
    expect(said.map((line) => line.slice(6))).toEqual(['a:alex for Alex', '19:approvals for all']);
    expect(said.every((line) => line.startsWith('08:00'))).toBe(true);
  });

  it('wait for a chat that is busy in the morning', async () => {
    await sets(NIGHTS);
    await createDigests(ports()).begin();
    await time.pass(12 * HOUR);
    await say('for Alex', CHAT);
    outOfReach.set('a:alex', BUSY);
    await time.pass(11 * HOUR);
    expect(said).toEqual([]);
    outOfReach.clear();
    await time.pass(HOUR);
    expect(said).toHaveLength(1);
  });

  it('end with others being told where the chat is gone by then', async () => {
    await sets(NIGHTS);
    await createDigests(ports()).begin();
    await time.pass(12 * HOUR);
    await say('for Alex', CHAT, { elsewhere: { text: 'pass it on to Alex', places: [CHANNEL] } });
    outOfReach.set('a:alex', OUT);
    await time.pass(20 * HOUR);
    expect(said).toEqual([expect.stringMatching(/^08:\d\d 19:approvals pass it on to Alex$/)]);
    expect(await waiting()).toBe(0);
  });
});
