import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelAt } from '../../../src/adapters/teams/known-places.ts';
import { asActivityId, asConversationId } from '../../../src/domain/ids.ts';
import type { Place } from '../../../src/domain/people.ts';
import { channelRoot } from '../../../src/domain/place.ts';
import { HOUR } from '../../../src/domain/time.ts';
import type { FakePlace } from '../../fakes/fake-teams.ts';
import { PEOPLE, TENANT_ID, textOf } from '../../fakes/fake-teams.ts';
import { approvalCard } from './approval-card.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

const { alex, megan } = PEOPLE;
const waited: number[] = [];
let inTurn = false;
let bot: RunningBot;
let now = Date.parse('2026-03-10T09:00:00Z');
beforeAll(async () => {
  // Waits for Retry-After are recorded and over at once; within a turn, which is answered at once, nothing waits.
  const wait = (ms: number): Promise<void> => {
    if (inTurn) return new Promise(() => undefined);
    waited.push(ms);
    now += ms;
    return Promise.resolve();
  };
  bot = await runBot({ timer: { now: () => now, wait } });
});
afterAll(() => bot.close());

/** A place that the bot has met. */
async function met(place: FakePlace): Promise<Place> {
  inTurn = true;
  const { place: spoken } = await bot.teams.says(alex, place, 'x');
  inTurn = false;
  const scope = place.scope === 'groupChat' ? 'group' : place.scope;
  return { conversationId: asConversationId(spoken.id), scope };
}
const callsAfter = (count: number) =>
  bot.teams.connector.calls.slice(count).map(({ method, status }) => `${method} ${status}`);

describe('Speaking without being spoken to', () => {
  test('posts to a personal chat, as a message and not as a reply', async () => {
    const chat = bot.teams.chatOf(alex);
    const posted = await bot.adapter.messenger.postWords(await met(chat), 'Jane has accepted');
    const message = bot.teams.messagesIn(chat).at(-1);
    expect(posted).toEqual({ ok: true, value: message?.id });
    expect(message).toMatchObject({ text: 'Jane has accepted', textFormat: 'plain' });
    expect(message?.replyToId).toBeUndefined();
  });

  test('a channel’s root gets a thread of its own, a thread a reply', async () => {
    const thread = await met(bot.teams.channel('Guest approvals'));
    const root = channelRoot(thread);
    expect(root.conversationId).not.toContain(';messageid=');
    const own = await bot.adapter.messenger.postCard(root, approvalCard('New thread'));
    const reply = await bot.adapter.messenger.postWords(thread, 'In the thread');
    const posts = bot.teams.messagesIn(bot.teams.channel('Guest approvals'));
    expect(own.ok && posts.find(({ id }) => id === own.value)?.conversationId).toBe(
      `${root.conversationId};messageid=${own.ok ? own.value : ''}`,
    );
    expect(reply.ok && posts.find(({ id }) => id === reply.value)?.conversationId).toBe(thread.conversationId);
  });

  test('brings a card up to date in its place', async () => {
    const place = channelRoot(await met(bot.teams.channel('Updates')));
    const posted = await bot.adapter.messenger.postCard(place, approvalCard('Pending'));
    const id = posted.ok ? posted.value : asActivityId('');
    expect(await bot.adapter.messenger.updateCard(place, id, approvalCard('Approved'))).toEqual({
      ok: true,
      value: 'shown',
    });
    const cards = bot.teams.cardsIn(bot.teams.channel('Updates'));
    expect(cards).toHaveLength(1);
    expect(cards[0] && textOf(cards[0].card)).toContain('Approved');
  });

  test('a card that is not there any more is gone', async () => {
    const place = await met(bot.teams.chatOf(megan));
    expect(await bot.adapter.messenger.updateCard(place, asActivityId('17'), approvalCard('x'))).toEqual({
      ok: true,
      value: 'gone',
    });
  });

  test('posts to a channel that it was told of, before it has heard from it', async () => {
    const channel = bot.teams.channel('Never spoke');
    const { url: serviceUrl } = bot.teams.connector;
    const address = {
      channelId: 'msteams',
      serviceUrl,
      tenantId: TENANT_ID,
      conversationId: channel.id,
      botId: '28:guestlist',
    };
    const known = channelAt(address, channel.name);
    bot.known.set(channel.id, known);
    expect(await bot.adapter.messenger.postCard(known.place, approvalCard('First'))).toMatchObject({ ok: true });
    expect(bot.teams.cardsIn(channel)).toHaveLength(1);
  });

  test('knows the personal chat of everybody who wrote, and forgets where it was removed', async () => {
    const chat = bot.teams.chatOf(PEOPLE.patti);
    await bot.teams.says(PEOPLE.patti, chat, 'x');
    expect(bot.known.get(chat.id)).toMatchObject({
      userId: PEOPLE.patti.objectId,
      reference: { serviceUrl: bot.teams.connector.url, bot: { id: '28:guestlist' }, locale: 'en-US' },
    });
    await bot.teams.removesBot(PEOPLE.patti, chat);
    expect(bot.known.has(chat.id)).toBe(false);
  });
});

describe('What Teams refuses', () => {
  test.each([
    ['blocked by the person', 403, 'MessageWritesBlocked', { code: 'notReachable', why: 'blocked' }],
    ['forbidden', 403, 'Forbidden', { code: 'notReachable', why: 'forbidden' }],
    ['deleted', 404, 'ConversationNotFound', { code: 'notReachable', why: 'gone' }],
    ['gone', 410, 'Gone', { code: 'notReachable', why: 'gone' }],
    ['a message that is too large', 413, 'MessageSizeTooBig', { code: 'notReachable', why: 'forbidden' }],
    ['ill', 500, 'ServiceError', { code: 'chatUnavailable' }],
    ['down', 502, 'BadGateway', { code: 'chatUnavailable' }],
    ['too busy', 503, 'ServiceUnavailable', { code: 'chatUnavailable' }],
  ])('%s: one attempt, and the problem by name', async (_, status, code, problem) => {
    const place = await met(bot.teams.chatOf(alex));
    const before = bot.teams.connector.calls.length;
    bot.teams.fails({ status, code, method: 'POST', times: 9 });
    const outcome = await bot.adapter.messenger.postWords(place, 'x');
    expect(outcome).toMatchObject({ ok: false, problem: { ...problem, said: `${status} ${code}` } });
    expect(callsAfter(before)).toEqual([`POST ${status}`]);
    bot.teams.connector.recovers();
  });

  test('a cut connection after the post: one attempt, one message', async () => {
    const chat = bot.teams.chatOf(alex);
    const place = await met(chat);
    const count = bot.teams.messagesIn(chat).length;
    bot.teams.fails({ method: 'POST', drop: true, afterCommit: true });
    expect(await bot.adapter.messenger.postWords(place, 'x')).toMatchObject({
      ok: false,
      problem: { code: 'chatUnavailable' },
    });
    expect(bot.teams.messagesIn(chat).length).toBe(count + 1);
  });

  test('429 is waited out as long as it asks for, twice', async () => {
    const place = await met(bot.teams.chatOf(alex));
    const before = bot.teams.connector.calls.length;
    waited.length = 0;
    bot.teams.fails({ method: 'POST', status: 429, retryAfter: 2 });
    bot.teams.fails({ method: 'POST', status: 429, retryAfter: 7 });
    expect(await bot.adapter.messenger.postWords(place, 'x')).toMatchObject({ ok: true });
    expect(waited).toEqual([2_000, 7_000]);
    expect(callsAfter(before)).toEqual(['POST 429', 'POST 429', 'POST 201']);
  });

  test('429 for longer than is bearable is left to be tried later', async () => {
    const place = await met(bot.teams.chatOf(alex));
    waited.length = 0;
    bot.teams.fails({ method: 'POST', status: 429, retryAfter: 600 });
    expect(await bot.adapter.messenger.postWords(place, 'x')).toMatchObject({ problem: { code: 'chatUnavailable' } });
    expect(waited).toEqual([]);
  });

  test('who has blocked the bot is not asked for an hour, unless he writes again', async () => {
    const chat = bot.teams.chatOf(megan);
    const place = await met(chat);
    const says = () => bot.adapter.messenger.postWords(place, 'x');
    const before = bot.teams.connector.calls.length;
    const blocked = { ok: false, problem: { code: 'notReachable', why: 'blocked' } };
    bot.teams.fails({ status: 403, code: 'MessageWritesBlocked', method: 'POST', times: 2 });
    for (let n = 0; n < 5; n += 1) expect(await says()).toMatchObject(blocked);
    expect(callsAfter(before)).toEqual(['POST 403']);
    now += HOUR;
    for (let n = 0; n < 5; n += 1) expect(await says()).toMatchObject(blocked);
    expect(callsAfter(before)).toEqual(['POST 403', 'POST 403']);
    await met(chat);
    expect(await says()).toMatchObject({ ok: true });
  });

  test('a chat that is gone is given up: an older one counts again, and a new one when it begins', async () => {
    const chat = bot.teams.chatOf(PEOPLE.adele);
    const place = await met(chat);
    bot.teams.fails({ status: 404, code: 'ConversationNotFound', method: 'POST' });
    const gone = await bot.adapter.messenger.postWords(place, 'x');
    expect(gone).toMatchObject({ problem: { code: 'notReachable', why: 'gone' } });
    expect(bot.known.has(chat.id)).toBe(false);
    await met(chat);
    expect(bot.known.has(chat.id)).toBe(true);
    expect(await bot.adapter.messenger.postWords(place, 'x')).toMatchObject({ ok: true });
  });

  test('a message that is gone, or a channel, is no reason to give anything up', async () => {
    const place = await met(bot.teams.chatOf(alex));
    await bot.adapter.messenger.updateCard(place, asActivityId('17'), approvalCard('x'));
    expect(bot.known.has(place.conversationId)).toBe(true);
    const channel = channelRoot(await met(bot.teams.channel('Kept')));
    bot.teams.fails({ status: 404, code: 'ConversationNotFound', method: 'POST' });
    await bot.adapter.messenger.postWords(channel, 'x');
    expect(bot.known.has(channel.conversationId)).toBe(true);
    expect(await bot.adapter.messenger.postWords(channel, 'x')).toMatchObject({ ok: true });
  });

  test('a place that was never met', async () => {
    const place: Place = { conversationId: asConversationId('19:elsewhere'), scope: 'group' };
    expect(await bot.adapter.messenger.postWords(place, 'x')).toMatchObject({
      problem: { code: 'notReachable', why: 'unknownPlace' },
    });
  });
});
