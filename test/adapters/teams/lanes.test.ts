import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Lanes } from '../../../src/adapters/teams/lanes.ts';
import { asConversationId } from '../../../src/domain/ids.ts';
import type { Place } from '../../../src/domain/people.ts';
import type { FakeUser } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

/** Time that passes only when all who are at work wait for it: `busy` says how many are. */
class LaneTime {
  #now = Date.parse('2026-03-10T09:00:00Z');
  #waiting: { readonly until: number; readonly wake: () => void }[] = [];
  busy = (): number => Infinity;
  now = (): number => this.#now;
  wait = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#waiting.push({ until: this.#now + ms, wake });
      this.goOn();
    });
  /** Forgets who waits, such as the time limits of turns that are over. */
  clear(): void {
    this.#waiting = [];
  }
  goOn(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.busy()) return;
    this.#now = Math.min(...this.#waiting.map(({ until }) => until));
    const due = this.#waiting.filter(({ until }) => until <= this.#now);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#now);
    for (const { wake } of due) wake();
  }
}

const refusal = (retryAfter: string) => ({ statusCode: 429, response: { headers: { get: () => retryAfter } } });
const CONVERSATIONS = 40;
const EACH = 25;

describe('A thousand messages that nobody asked for', () => {
  let time: LaneTime;
  let bot: RunningBot;
  beforeEach(async () => {
    time = new LaneTime();
    bot = await runBot({ timer: time });
  });
  afterEach(() => bot.close());

  test('against a connector that takes less than Teams does: all delivered once, in order per conversation', async () => {
    const places: Place[] = [];
    for (let n = 0; n < CONVERSATIONS; n += 1) {
      const user: FakeUser = {
        name: `Guest ${n}`,
        objectId: `cccccccc-0000-4000-8000-${String(n).padStart(12, '0')}`,
        teamsId: `29:c-${n}`,
      };
      const chat = bot.teams.chatOf(user);
      await bot.teams.says(user, chat, 'hello');
      places.push({ conversationId: asConversationId(chat.id), scope: 'personal' });
    }
    time.clear();
    bot.teams.connector.throttles({
      perConversation: [
        { count: 3, perMs: 2_000 },
        { count: 20, perMs: 30_000 },
      ],
      inAll: { count: 30, perMs: 1_000 },
      now: time.now,
    });
    const { posts, calls } = bot.teams.connector;
    const before = { posts: posts.length, calls: calls.length, at: time.now() };

    const unfinished = new Map(places.map(({ conversationId }) => [conversationId, EACH]));
    time.busy = () => [...unfinished.values()].filter((left) => left > 0).length;
    const outcomes = await Promise.all(
      Array.from({ length: CONVERSATIONS * EACH }, async (_, n) => {
        const place = places[n % CONVERSATIONS];
        if (place === undefined) throw new Error('no place');
        const text = `message ${Math.floor(n / CONVERSATIONS)}`;
        const outcome = await bot.adapter.messenger.postWords(place, text);
        unfinished.set(place.conversationId, (unfinished.get(place.conversationId) ?? 0) - 1);
        time.goOn();
        return outcome;
      }),
    );

    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    expect(posts.length - before.posts).toBe(1_000);
    const inOrder = Array.from({ length: EACH }, (_, n) => `message ${n}`);
    for (const { conversationId } of places) {
      const said = posts.slice(before.posts).filter(({ root }) => root === conversationId);
      expect(said.map(({ text }) => text)).toEqual(inOrder);
    }
    const refused = calls.slice(before.calls).filter(({ status }) => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(1_000);
  }, 120_000);

  test('within what Teams takes nothing is refused, however much is wanted at once', async () => {
    const chat = bot.teams.chatOf({ name: 'X', objectId: 'cccccccc-0000-4000-8000-000000000000', teamsId: '29:x' });
    await bot.teams.says({ name: 'X', objectId: 'cccccccc-0000-4000-8000-000000000000', teamsId: '29:x' }, chat, 'hi');
    time.clear();
    const { connector } = bot.teams;
    connector.throttles({
      perConversation: [
        { count: 7, perMs: 1_000 },
        { count: 8, perMs: 2_000 },
        { count: 60, perMs: 30_000 },
      ],
      inAll: { count: 50, perMs: 1_000 },
      now: time.now,
    });
    time.busy = () => 1;
    const place: Place = { conversationId: asConversationId(chat.id), scope: 'personal' };
    await Promise.all(Array.from({ length: 100 }, (_, n) => bot.adapter.messenger.postWords(place, `${n}`)));
    expect(connector.calls.filter(({ status }) => status === 429)).toEqual([]);
    expect(bot.teams.messagesIn(chat)).toHaveLength(100);
  }, 60_000);
});

describe('A lane', () => {
  let time: LaneTime;
  beforeEach(() => {
    time = new LaneTime();
    time.busy = () => 0;
  });

  test('waits as long as it is asked to, and what is behind waits too', async () => {
    const lanes = new Lanes({ timer: time });
    const start = time.now();
    const left: [string, number][] = [];
    let refusals = 1;
    const say = (text: string) =>
      lanes.run('a', () => {
        if (refusals-- > 0) return Promise.reject(refusal('7'));
        left.push([text, time.now() - start]);
        return Promise.resolve();
      });
    await Promise.all([say('first'), say('second')]);
    expect(left.map(([text]) => text)).toEqual(['first', 'second']);
    expect(left[0]?.[1]).toBe(7_000);
  });

  test('closed for ten minutes: the message is given back, those behind are not even sent, other lanes go on', async () => {
    const lanes = new Lanes({ timer: time });
    let calls = 0;
    const say = (conversation: string) =>
      lanes.run(conversation, () => {
        calls += 1;
        return conversation === 'closed' ? Promise.reject(refusal('600')) : Promise.resolve('said');
      });
    const closed = await Promise.allSettled([say('closed'), say('closed')]);
    expect(closed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(closed[1]).toMatchObject({ reason: { name: 'NotSent', retryAfterMs: 600_000 } });
    expect(calls).toBe(1);
    expect(await say('open')).toBe('said');
  });

  test('what is refused for another reason does not hold up what is behind', async () => {
    const lanes = new Lanes({ timer: time });
    const [first, second] = await Promise.allSettled([
      lanes.run('a', () => Promise.reject(new Error('blocked'))),
      lanes.run('a', () => Promise.resolve('said')),
    ]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ value: 'said' });
  });

  test('when the program stops, what has not left is given back at once', async () => {
    const stopping = new AbortController();
    time.busy = () => Infinity;
    const lanes = new Lanes({ timer: time, stopping: stopping.signal });
    const all = Promise.allSettled(Array.from({ length: 100 }, () => lanes.run('a', () => Promise.resolve('said'))));
    await new Promise((resolve) => setImmediate(resolve));
    stopping.abort();
    const outcomes = await all;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    expect(outcomes.at(-1)).toMatchObject({ reason: { name: 'NotSent' } });
  });

  test('an answer that did not wait in the lane counts all the same', async () => {
    const lanes = new Lanes({ timer: time });
    const start = time.now();
    for (let n = 0; n < 7; n += 1) lanes.answered('a');
    await lanes.run('a', () => Promise.resolve());
    expect(time.now() - start).toBe(1_000);
  });
});
