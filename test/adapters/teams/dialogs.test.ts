import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';
import { approvalCard } from './approval-card.ts';

let bot: RunningBot;
beforeEach(async () => void (bot = await runBot()));
afterEach(() => bot.close());

const { alex } = PEOPLE;
const task = (body: unknown): unknown => (body as { task?: unknown }).task;

describe('a dialog', () => {
  it('is opened from the compose box, and told of in the person’s own chat', async () => {
    await bot.teams.says(alex, bot.teams.chatOf(alex), 'hello');
    bot.answer = () => ({ kind: 'dialog', title: 'Ask', card: approvalCard('Ask') });
    const open = await bot.teams.opensDialog(alex, bot.teams.group('others'), 'inviteGuest');
    expect(bot.heard.at(-1)).toMatchObject({
      kind: 'dialogOpened',
      command: 'inviteGuest',
      from: { userId: alex.objectId },
      place: { scope: 'personal', conversationId: bot.teams.chatOf(alex).id },
      timeZone: 'Europe/Vienna',
    });
    expect(open.dialog?.title).toBe('Ask');
    expect(task(open.body)).toMatchObject({
      type: 'continue',
      value: { card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
    });
    // The group was not met: the bot need not be in it.
    expect([...bot.known.keys()]).toEqual([bot.teams.chatOf(alex).id]);
  });

  it.each([
    [
      { contentType: 'html', content: '<p>Jane</p>' },
      { text: '', html: '<p>Jane</p>' },
    ],
    [{ contentType: 'text', content: 'Jane' }, { text: 'Jane' }],
  ] as const)('on a message brings the message along', async (message, heard) => {
    await bot.teams.opensDialog(alex, bot.teams.group('others'), 'requestGuestFromMessage', message);
    expect(bot.heard.at(-1)).toMatchObject({ command: 'requestGuestFromMessage', message: heard });
  });

  it('is sent as an answered card, once for each delivery, and closed with words', async () => {
    bot.answer = (incoming) =>
      incoming.kind === 'dialogOpened'
        ? { kind: 'dialog', title: 'Ask', card: approvalCard('Ask') }
        : { kind: 'words', text: 'Requested' };
    const place = bot.teams.group('others');
    const value = { commandId: 'inviteGuest', data: { verb: 'invite.send', draft: 'd', email: 'x' } };
    const open = await bot.teams.opensDialog(alex, place, 'inviteGuest');
    const sent = await bot.teams.deliver(place, {
      ...open.activity,
      id: 'submit-1',
      name: 'composeExtension/submitAction',
      value,
    });
    expect(sent.closedWith).toBe('Requested');
    expect(bot.heard.at(-1)).toMatchObject({
      kind: 'cardAnswered',
      how: 'dialog',
      verb: 'invite.send',
      data: { draft: 'd', email: 'x' },
    });
    const heard = bot.heard.length;
    expect((await bot.teams.redelivers(sent)).closedWith).toBe('Requested');
    expect(bot.heard).toHaveLength(heard);
    expect(bot.teams.messagesIn(place)).toEqual([]);
  });

  it.each<[what: string, name: string, value: unknown]>([
    ['a form without a verb', 'composeExtension/submitAction', { commandId: 'x', data: {} }],
    ['a form without data', 'composeExtension/submitAction', { commandId: 'x' }],
    ['a verb that is no text', 'composeExtension/submitAction', { data: { verb: 7 } }],
    ['no command', 'composeExtension/fetchTask', {}],
    ['nothing', 'composeExtension/fetchTask', undefined],
  ])('that sends %s is answered in words', async (_what, name, value) => {
    const place = bot.teams.group('others');
    const open = await bot.teams.opensDialog(alex, place, 'inviteGuest');
    const answer = await bot.teams.deliver(place, { ...open.activity, id: 'odd', name, value });
    expect(answer.status).toBe(200);
    expect(answer.closedWith).toContain('cannot read');
    expect(bot.heard.at(-1)).toMatchObject({ kind: 'unsupported' });
  });
});
