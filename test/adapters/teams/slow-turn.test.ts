import { afterEach, expect, test } from 'vitest';
import type { Reply } from '../../../src/domain/decision.ts';
import { PEOPLE, textOf } from '../../fakes/fake-teams.ts';
import { approvalCard } from './approval-card.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

const { alex, megan } = PEOPLE;
let bot: RunningBot;
afterEach(() => bot.close());

/** A bot whose turns are out of time at once, from when it works slowly. */
async function slowBot() {
  let finish: (reply: Reply) => void = () => undefined;
  let armed = false;
  const wait = () => (armed ? Promise.resolve() : new Promise<void>(() => undefined));
  bot = await runBot({ timer: { now: () => 0, wait } });
  return {
    workSlowly: () => {
      armed = true;
      bot.answer = () => new Promise<Reply>((answer) => (finish = answer));
    },
    finish: (reply: Reply) => finish(reply),
  };
}

test('a press that takes too long is answered in time, and its card brought up to date later', async () => {
  const slow = await slowBot();
  const chat = bot.teams.chatOf(megan);
  bot.answer = () => ({ kind: 'card', card: approvalCard('Pending') });
  await bot.teams.says(megan, chat, 'x');
  const id = bot.teams.cardsIn(chat)[0]?.id ?? '';
  slow.workSlowly();
  const exchange = await bot.teams.presses(megan, id, 'test.approve');
  expect(exchange.toldOnlyHim).toContain('still working');
  slow.finish({ kind: 'card', card: approvalCard('Approved') });
  const updated = await bot.teams.awaitCard(chat, (card) => card.updates === 1);
  expect(textOf(updated.card)).toContain('Approved');
});

test('a typed turn that takes too long is told so, and gets its answer later', async () => {
  const slow = await slowBot();
  const chat = bot.teams.chatOf(alex);
  slow.workSlowly();
  await bot.teams.says(alex, chat, 'x');
  expect(bot.teams.messagesIn(chat).at(-1)?.text).toContain('still working');
  slow.finish({ kind: 'words', text: 'Here it is' });
  await bot.teams.awaitMessage(chat, ({ text }) => text === 'Here it is');
});

test('what only the presser may see is not said aloud in a channel, however late', async () => {
  const slow = await slowBot();
  const channel = bot.teams.channel('Guest approvals');
  bot.answer = () => ({ kind: 'card', card: approvalCard('Pending') });
  await bot.teams.says(megan, channel, 'x');
  const id = bot.teams.cardsIn(channel)[0]?.id ?? '';
  slow.workSlowly();
  await bot.teams.presses(megan, id, 'test.approve');
  const calls = bot.teams.connector.calls.length;
  slow.finish({ kind: 'onlyYou', text: 'You may not.' });
  bot.answer = () => ({ kind: 'nothing' });
  await bot.teams.says(alex, bot.teams.chatOf(alex), 'x');
  expect(bot.logged.map(({ event }) => event)).toContain('teams.turnWasSlow');
  expect(bot.teams.connector.calls.slice(calls).filter(({ path }) => path.includes('tacv2'))).toEqual([]);
});

/** A bot that is out of patience for nothing but to show that it is typing. */
async function pensiveBot() {
  let finish: (reply: Reply) => void = () => undefined;
  const wait = (ms: number) => (ms <= 1_000 ? Promise.resolve() : new Promise<void>(() => undefined));
  bot = await runBot({ timer: { now: () => 0, wait } });
  bot.answer = () => new Promise<Reply>((answer) => (finish = answer));
  const { connector } = bot.teams;
  const typed = () =>
    connector.until(
      () => 'the bot typing',
      () => connector.calls.at(-1),
      60_000,
    );
  return { typed, finish: (reply: Reply) => finish(reply) };
}

test('whoever waits for a second sees the bot typing, once, and in no channel', async () => {
  const pensive = await pensiveBot();
  const chat = bot.teams.chatOf(alex);
  const saying = bot.teams.says(alex, chat, 'x');
  await pensive.typed();
  pensive.finish({ kind: 'words', text: 'Here it is' });
  await saying;
  expect(bot.teams.connector.typing).toEqual([chat.id]);
  expect(bot.teams.messagesIn(chat).map(({ text }) => text)).toEqual(['Here it is']);

  bot.answer = () => new Promise<Reply>((answer) => setImmediate(answer, { kind: 'words', text: 'Here too' }));
  await bot.teams.says(alex, bot.teams.channel('Guest approvals'), 'x');
  expect(bot.teams.connector.typing).toEqual([chat.id]);
});

test.each([{ status: 403 }, { status: 429, retryAfter: 30 }, { drop: true }])(
  'an answer is not lost because the bot could not be shown typing: %o',
  async (fault) => {
    const pensive = await pensiveBot();
    const chat = bot.teams.chatOf(alex);
    bot.teams.fails({ method: 'POST', ...fault });
    const saying = bot.teams.says(alex, chat, 'x');
    await pensive.typed();
    pensive.finish({ kind: 'words', text: 'Here it is' });
    expect((await saying).status).toBe(200);
    expect(bot.teams.messagesIn(chat).map(({ text }) => text)).toEqual(['Here it is']);
  },
);
