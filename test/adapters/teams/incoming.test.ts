import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PEOPLE } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

const { alex, megan } = PEOPLE;
let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.heard.length = 0;
  bot.answer = () => ({ kind: 'nothing' });
});

describe('What Teams sends is read as what it means', () => {
  test('a message in a personal chat', async () => {
    const chat = bot.teams.chatOf(alex);
    const { status, activity } = await bot.teams.says(alex, chat, '/invite jane@fabrikam.example', {
      html: '<p>x</p>',
    });
    expect(status).toBe(200);
    expect(bot.heard).toEqual([
      {
        kind: 'said',
        from: { userId: alex.objectId, tenantId: '11111111-1111-4111-8111-111111111111', name: 'Alex Wilber' },
        place: { conversationId: chat.id, scope: 'personal' },
        text: '/invite jane@fabrikam.example',
        html: '<p>x</p>',
        mentions: [],
        locale: 'en-US',
        timeZone: 'Europe/Vienna',
        activityId: activity['id'],
      },
    ]);
  });

  test('a message in a channel keeps its thread, its mention and the channel’s name', async () => {
    const channel = bot.teams.channel('Guest approvals');
    const { place, activity } = await bot.teams.says(megan, channel, 'help');
    expect(place.id).toBe(`${channel.id};messageid=${String(activity['id'])}`);
    expect(bot.heard[0]).toMatchObject({
      kind: 'said',
      place: { conversationId: place.id, scope: 'channel', name: 'Guest approvals' },
      mentions: [{ text: '<at>Guestlist</at>', bot: true }],
    });
  });

  test('a message in a group chat', async () => {
    await bot.teams.says(alex, bot.teams.group('Lunch'), 'help');
    expect(bot.heard[0]).toMatchObject({ kind: 'said', place: { scope: 'group' } });
  });

  test('a form sent with Action.Submit, its verb taken out of what it carries', async () => {
    const chat = bot.teams.chatOf(alex);
    await send({ type: 'message', value: { verb: 'invite.send', email: 'jane@fabrikam.example' }, replyToId: 'c1' });
    expect(bot.heard[0]).toEqual({
      kind: 'cardAnswered',
      from: { userId: alex.objectId, tenantId: '11111111-1111-4111-8111-111111111111', name: 'Alex Wilber' },
      place: { conversationId: chat.id, scope: 'personal' },
      verb: 'invite.send',
      data: { email: 'jane@fabrikam.example' },
      cardId: 'c1',
      locale: 'en-US',
      how: 'submit',
    });
  });

  test('a button pressed with Action.Execute, with the presser’s own token where there is one', async () => {
    const value = { action: { verb: 'invite.approve', data: { id: 'GL-7K3F' } }, authentication: { token: 'secret' } };
    await send({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'c1' });
    expect(bot.heard[0]).toMatchObject({
      kind: 'cardAnswered',
      verb: 'invite.approve',
      data: { id: 'GL-7K3F' },
      cardId: 'c1',
      how: 'execute',
      signIn: { kind: 'token', token: 'secret' },
    });
  });

  test.each([
    ['the code that its page ended with', { state: '0.AXY' }, { kind: 'code', code: '0.AXY' }],
    ['that its page was closed', { state: 'CancelledByUser' }, { kind: 'closed' }],
    ['a token that is none', { authentication: { token: 7 } }, undefined],
  ])('a button pressed again after a sign-in, with %s', async (_, more, signIn) => {
    const value = { action: { verb: 'invite.approve', data: {} }, ...more };
    await send({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(bot.heard[0]).toMatchObject({ kind: 'cardAnswered', verb: 'invite.approve' });
    expect(Reflect.get(bot.heard[0] ?? {}, 'signIn')).toEqual(signIn);
  });

  test('the bot added, and the conversation opened again: told twice by Teams, heard once', async () => {
    await bot.teams.opens(megan, bot.teams.channel('Guest approvals'));
    const opened = bot.heard.filter(({ kind }) => kind !== 'unsupported');
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({ kind: 'opened', place: { scope: 'channel' }, from: { userId: megan.objectId } });
  });

  test.each([
    [
      'somebody else was added',
      { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] },
      'a change of the conversation',
    ],
    ['a message was edited', { type: 'messageUpdate', text: 'x' }, 'activity messageUpdate'],
    ['a message was deleted', { type: 'messageDelete' }, 'activity messageDelete'],
    ['a reaction', { type: 'messageReaction' }, 'activity messageReaction'],
    ['an invoke of another kind', { type: 'invoke', name: 'task/fetch' }, 'invoke task/fetch'],
    [
      'an action without a verb',
      { type: 'invoke', name: 'adaptiveCard/action', value: {} },
      'a card action without a verb',
    ],
    ['a form without a verb', { type: 'message', value: { x: 1 } }, 'a form without a verb'],
    ['the bot removed', { type: 'installationUpdate', action: 'remove' }, 'the bot was removed'],
  ])('unsupported: %s', async (_, activity, reason) => {
    await send(activity);
    expect(bot.heard).toEqual([{ kind: 'unsupported', reason }]);
  });

  test('an invoke that is none of the bot’s is refused, not left unanswered', async () => {
    expect((await send({ type: 'invoke', name: 'task/fetch' })).status).toBe(400);
  });

  test('nobody is taken for anybody without an object id or a tenant', async () => {
    const nameless = await send({ type: 'message', text: 'x', from: { id: '29:x', name: 'Megan Bowen' } });
    const homeless = await send({ type: 'message', text: 'x', conversation: { id: 'c9' }, channelData: {} });
    expect(bot.heard).toEqual([
      { kind: 'unsupported', reason: 'message without user object id' },
      { kind: 'unsupported', reason: 'message without tenant id' },
    ]);
    expect([nameless.status, homeless.status]).toEqual([200, 200]);
    const told = bot.teams.messagesIn(bot.teams.chatOf(alex)).at(-1);
    expect(told?.text).toContain('did not tell me who you are');
  });

  test('odd parts of an activity are left out, not believed', async () => {
    await send({
      type: 'message',
      text: 42,
      locale: '<b>',
      localTimezone: 'Nowhere/At all',
      entities: 'x',
      attachments: [null, 7],
      channelData: { tenant: { id: 5 } },
    });
    expect(bot.heard[0]).toMatchObject({ kind: 'said', text: '', locale: 'en', timeZone: 'UTC', mentions: [] });
  });
});

/** A personal activity of Alex's with parts replaced. */
async function send(parts: Readonly<Record<string, unknown>>) {
  const chat = bot.teams.chatOf(alex);
  const heard = bot.heard.length;
  const answer = bot.answer;
  bot.answer = () => ({ kind: 'nothing' });
  const { activity } = await bot.teams.says(alex, chat, 'x');
  bot.heard.length = heard;
  bot.answer = answer;
  const { text: _text, textFormat: _format, attachments: _attachments, ...envelope } = activity;
  return bot.teams.deliver(chat, { ...envelope, id: bot.teams.connector.newId(), ...parts });
}
