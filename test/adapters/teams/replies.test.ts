import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Card, Reply } from '../../../src/domain/decision.ts';
import { buttonsOf, PEOPLE, textOf } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';
import { approvalCard } from './approval-card.ts';

const { alex, megan } = PEOPLE;
let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.heard.length = 0;
});

describe('A typed turn', () => {
  test.each<Reply>([
    { kind: 'words', text: '**hi** <at>x</at>' },
    { kind: 'onlyYou', text: '**hi** <at>x</at>' },
  ])('$kind are said in the conversation, as plain text', async (reply) => {
    const chat = bot.teams.chatOf(alex);
    bot.answer = () => reply;
    const { activity } = await bot.teams.says(alex, chat, 'x');
    expect(bot.teams.messagesIn(chat).at(-1)).toMatchObject({
      text: '**hi** <at>x</at>',
      textFormat: 'plain',
      replyToId: activity['id'],
    });
  });

  test('words of several lines keep them, and nothing in them becomes markup', async () => {
    const chat = bot.teams.chatOf(alex);
    bot.answer = () => ({ kind: 'words', text: 'one & <b>two</b>\n/deny GL-7K3F **three**' });
    await bot.teams.says(alex, chat, 'x');
    expect(bot.teams.messagesIn(chat).at(-1)).toMatchObject({
      text: 'one &amp; &lt;b&gt;two&lt;/b&gt;<br>/deny GL-7K3F **three**',
      textFormat: 'xml',
    });
  });

  test('a card is sent to the thread where it was asked', async () => {
    bot.answer = () => ({ kind: 'card', card: approvalCard('Jane') });
    const { place } = await bot.teams.says(alex, bot.teams.channel('Lab'), 'x');
    const [card] = bot.teams.cardsIn(place);
    expect(card).toMatchObject({ summary: 'Jane', conversationId: place.id });
    expect(card && buttonsOf(card.card).map(({ title }) => title)).toEqual(['Approve', 'Send']);
  });

  test('nothing is nothing', async () => {
    const chat = bot.teams.chatOf(PEOPLE.patti);
    bot.answer = () => ({ kind: 'nothing' });
    expect((await bot.teams.says(PEOPLE.patti, chat, 'x')).status).toBe(200);
    expect(bot.teams.messagesIn(chat)).toEqual([]);
  });

  test('a reply that cannot be said does not fail the turn', async () => {
    const chat = bot.teams.chatOf(PEOPLE.adele);
    bot.answer = () => ({ kind: 'words', text: 'hi' });
    bot.teams.fails({ conversationId: chat.id, status: 502 });
    expect((await bot.teams.says(PEOPLE.adele, chat, 'x')).status).toBe(200);
    expect(bot.logged.at(-1)).toMatchObject({ event: 'teams.replyLost', fields: { code: 'chatUnavailable' } });
  });
});

describe('A pressed button', () => {
  async function postCard(card: Card = approvalCard('Jane')): Promise<string> {
    const chat = bot.teams.chatOf(megan);
    bot.answer = () => ({ kind: 'card', card });
    await bot.teams.says(megan, chat, 'x');
    bot.heard.length = 0;
    return bot.teams.cardsIn(chat).at(-1)?.id ?? '';
  }

  test('carries the card’s own data and what was typed', async () => {
    const id = await postCard();
    bot.answer = () => ({ kind: 'nothing' });
    await bot.teams.presses(megan, id, 'Approve', { comment: 'fine' });
    expect(bot.heard).toMatchObject([
      { verb: 'test.approve', data: { id: 'GL-7K3F', comment: 'fine' }, cardId: id, how: 'execute' },
    ]);
  });

  test('words for the presser only are in the invoke’s answer and nowhere else', async () => {
    const id = await postCard();
    const before = bot.teams.messagesIn(bot.teams.chatOf(megan)).length;
    bot.answer = () => ({ kind: 'onlyYou', text: 'You may not.' });
    const exchange = await bot.teams.presses(megan, id, 'test.approve');
    expect(exchange).toMatchObject({ status: 200, toldOnlyHim: 'You may not.' });
    expect(bot.teams.messagesIn(bot.teams.chatOf(megan)).length).toBe(before);
  });

  test('a card is shown in its place at once', async () => {
    const id = await postCard();
    bot.answer = () => ({ kind: 'card', card: approvalCard('Decided by Megan') });
    const { shown } = await bot.teams.presses(megan, id, 'test.approve');
    expect(shown && textOf(shown)).toContain('Decided by Megan');
  });

  test('words are said to everybody, and the invoke is answered', async () => {
    const id = await postCard();
    bot.answer = () => ({ kind: 'words', text: 'Approved by Megan' });
    expect(await bot.teams.presses(megan, id, 'test.approve')).toMatchObject({ status: 200, toldOnlyHim: 'Done.' });
    expect(bot.teams.messagesIn(bot.teams.chatOf(megan)).at(-1)?.text).toBe('Approved by Megan');
  });

  test('a Submit is answered in the conversation', async () => {
    const id = await postCard();
    bot.answer = () => ({ kind: 'onlyYou', text: 'Taken.' });
    await bot.teams.presses(megan, id, 'Send');
    expect(bot.heard).toMatchObject([{ verb: 'test.submit', data: { id: 'GL-7K3F' }, how: 'submit' }]);
    expect(bot.teams.messagesIn(bot.teams.chatOf(megan)).at(-1)?.text).toBe('Taken.');
  });
});

describe('What goes wrong inside', () => {
  test('a thrown error is an apology with a reference that is also in the log', async () => {
    const chat = bot.teams.chatOf(alex);
    bot.answer = () => {
      throw new Error('secret detail');
    };
    expect((await bot.teams.says(alex, chat, 'x', { locale: 'de-AT' })).status).toBe(200);
    const { event, fields } = bot.logged.at(-1) ?? { event: '', fields: {} };
    expect(event).toBe('teams.turnThrew');
    const said = bot.teams.messagesIn(chat).at(-1)?.text ?? '';
    expect(said).toContain('Bei mir ist leider etwas schiefgegangen');
    expect(said).toContain(String(fields['reference']));
    expect(said).not.toContain('secret detail');
  });

  test('so is a card that cannot be drawn', async () => {
    bot.answer = () => ({ kind: 'card', card: { template: 'no-such', data: {}, summary: 'x' } });
    const chat = bot.teams.chatOf(alex);
    await bot.teams.says(alex, chat, 'x');
    expect(bot.teams.messagesIn(chat).at(-1)?.text).toContain('something went wrong on my side');
  });
});

describe('The same activity again', () => {
  test('is not handled again, and gets the first one’s answer', async () => {
    let count = 0;
    bot.answer = () => ({ kind: 'card', card: approvalCard('Jane') });
    const chat = bot.teams.chatOf(megan);
    await bot.teams.says(megan, chat, 'x');
    const id = bot.teams.cardsIn(chat).at(-1)?.id ?? '';
    bot.answer = () => ({ kind: 'onlyYou', text: `press ${(count += 1)}` });
    const first = await bot.teams.presses(megan, id, 'test.approve');
    const again = await bot.teams.redelivers(first);
    const asNew = await bot.teams.redelivers(first, { newId: true });
    expect([first, again, asNew].map(({ toldOnlyHim }) => toldOnlyHim)).toEqual(['press 1', 'press 1', 'press 2']);
  });

  test('waits for the first one when that is still at work', async () => {
    const chat = bot.teams.chatOf(megan);
    let go: (reply: Reply) => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      bot.answer = () => {
        resolve();
        return new Promise<Reply>((answer) => (go = answer));
      };
    });
    const activity = { ...(await sample()), id: 'same', text: 'x' };
    const first = bot.teams.deliver(chat, activity);
    await begun;
    const second = bot.teams.deliver(chat, activity);
    go({ kind: 'nothing' });
    expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
    expect(bot.heard.filter(({ kind }) => kind === 'said')).toHaveLength(1);
  });

  async function sample() {
    const answer = bot.answer;
    bot.answer = () => ({ kind: 'nothing' });
    const { activity } = await bot.teams.says(megan, bot.teams.chatOf(megan), 'x');
    bot.answer = answer;
    bot.heard.length = 0;
    return activity;
  }
});
