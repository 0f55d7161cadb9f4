/** A file that the bot gives: asked for first, made again for whoever says yes, written once, and never anywhere else. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFiles } from '../../../src/adapters/teams/files.ts';
import type { Reply } from '../../../src/domain/decision.ts';
import { PEOPLE } from '../../fakes/fake-teams.ts';
import type { Post } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

const { alex, megan } = PEOPLE;
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const file = (content: string): Reply => ({
  ...{ kind: 'file', name: 'guests.csv', content, about: 'Your guests', instead: `In words: ${content}` },
  again: { verb: 'list.csv', data: { filter: { mine: true } } },
});

let bot: RunningBot;
beforeEach(async () => {
  bot = await runBot({ files: createFiles({ mode: 'local', cloud: 'global', log }) });
  bot.answer = () => file('é;1');
});
afterEach(() => bot.close());

const chat = () => bot.teams.chatOf(alex);
const posts = () => bot.teams.messagesIn(chat());
const last = (): Post => {
  const post = posts().at(-1);
  if (post === undefined) throw new Error('nothing was said');
  return post;
};
async function offered(): Promise<Post> {
  await bot.teams.says(alex, chat(), '/guests csv');
  return last();
}

describe('A yes', () => {
  test('is a press like any other, and what it makes is written and linked to', async () => {
    const post = await offered();
    expect(post.offer).toMatchObject({ name: 'guests.csv', description: 'Your guests', sizeInBytes: 4 });
    bot.answer = () => file('é;2');
    const exchange = await bot.teams.acceptsFile(alex, post);
    expect(exchange.status).toBe(200);
    expect(bot.heard.at(-1)).toMatchObject({
      ...{ kind: 'cardAnswered', how: 'file', verb: 'list.csv', data: { filter: { mine: true } } },
      from: { userId: alex.objectId },
    });
    expect(bot.heard.at(-1)).not.toHaveProperty('cardId');
    expect(bot.teams.drive.files).toEqual([{ name: 'guests.csv', content: 'é;2' }]);
    expect(posts().map(({ file }) => file?.name)).toEqual(['guests.csv']);
  });

  test('said twice, or delivered twice, writes once and is told so', async () => {
    const post = await offered();
    const place = bot.teams.drive.newPlace('guests.csv');
    const [first] = await Promise.all([
      bot.teams.acceptsFile(alex, post, place),
      bot.teams.acceptsFile(alex, post, place),
    ]);
    await bot.teams.redelivers(first);
    expect(bot.teams.drive.calls).toHaveLength(1);
    expect(posts().filter(({ file }) => file !== undefined)).toHaveLength(1);
    expect(posts().filter(({ text }) => text.includes('guests.csv is in your OneDrive'))).toHaveLength(1);
  });

  test('of somebody who may not have it any more gives the refusal, and no file', async () => {
    const post = await offered();
    bot.answer = () => ({ kind: 'onlyYou', text: 'Only admins may.' });
    await bot.teams.acceptsFile(alex, post);
    expect(last().text).toBe('Only admins may.');
    expect(bot.teams.drive.calls).toEqual([]);
  });

  test('of another person than was asked is none', async () => {
    const post = await offered();
    const heard = bot.heard.length;
    await bot.teams.acceptsFile(megan, post);
    expect(bot.heard.slice(heard).map(({ kind }) => kind)).toEqual(['unsupported']);
    expect(bot.teams.drive.calls).toEqual([]);
  });

  test('that came too late is told, and the file is offered again', async () => {
    const post = await offered();
    const place = bot.teams.drive.newPlace('guests.csv');
    bot.teams.drive.forgetsPlaces();
    await bot.teams.acceptsFile(alex, post, place);
    expect(posts().map(({ text, offer }) => offer?.name ?? text.slice(0, 40))).toEqual([
      'The place that Teams had made for the fi',
      'guests.csv',
    ]);
    await bot.teams.acceptsFile(alex, last());
    expect(bot.teams.drive.files).toHaveLength(1);
  });

  test('that OneDrive could not take can be said again', async () => {
    bot.teams.drive.fails(503);
    await bot.teams.acceptsFile(alex, await offered());
    expect(posts().map(({ text, offer }) => offer?.name ?? text.slice(0, 22))).toEqual([
      'OneDrive did not take ',
      'guests.csv',
    ]);
    await bot.teams.acceptsFile(alex, last());
    expect(bot.teams.drive.files).toHaveLength(1);
  });

  test('for more than fits is told what to do', async () => {
    const post = await offered();
    bot.answer = () => file('x'.repeat(9_000_000));
    await bot.teams.acceptsFile(alex, post);
    expect(last().text).toBe('The file is larger than 8192 KB. Ask me for less at once.');
    expect(bot.teams.drive.calls).toEqual([]);
  });

  test.each(['http://169.254.169.254/metadata', 'https://evil.example/x', 'file:///etc/passwd', 'x'])(
    'with %s as its place sends nothing there',
    async (uploadUrl) => {
      await bot.teams.acceptsFile(alex, await offered(), { uploadUrl, name: 'x' });
      expect(posts().some(({ text }) => text.startsWith('The place for the file is not one'))).toBe(true);
      expect(bot.teams.drive.calls).toEqual([]);
    },
  );

  test('links to nowhere but where was written', async () => {
    const place = { ...bot.teams.drive.newPlace('guests.csv'), contentUrl: 'https://evil.example/guests.csv' };
    await bot.teams.acceptsFile(alex, await offered(), place);
    expect(bot.teams.drive.files).toHaveLength(1);
    expect(posts().some(({ file }) => file !== undefined)).toBe(false);
    expect(last().text).toContain('is in your OneDrive');
  });

  test.each([
    ['nothing', {}],
    ['no context', { action: 'accept', uploadInfo: { uploadUrl: 'http://127.0.0.1:1/' } }],
    ['no place', { action: 'accept', context: { verb: 'list.csv', data: {}, offeredTo: alex.objectId } }],
    ['another answer', { action: 'maybe' }],
    ['null', null],
  ])('with %s in it is answered in words', async (_, value) => {
    const { activity } = await bot.teams.acceptsFile(alex, await offered());
    bot.answer = () => ({ kind: 'nothing' });
    const given = bot.teams.drive.calls.length;
    const { status } = await bot.teams.deliver(chat(), { ...activity, id: 'broken', value });
    expect(status).toBe(200);
    expect(last().text).toContain('I cannot read what this button sent');
    expect(bot.teams.drive.calls).toHaveLength(given);
  });
});

test('An answer of somebody whose id is no text is answered in words', async () => {
  const { activity } = await bot.teams.declinesFile(alex, await offered());
  bot.answer = () => ({ kind: 'nothing' });
  for (const aadObjectId of [{ toString: 1 }, [], null]) {
    const from = { ...(activity['from'] as object), aadObjectId };
    const { status } = await bot.teams.deliver(chat(), {
      ...activity,
      id: JSON.stringify(aadObjectId),
      from,
      value: {},
    });
    expect(status).toBe(200);
  }
  expect(bot.logged.filter(({ event }) => event === 'teams.turnThrew')).toEqual([]);
});

test('A no stores nothing, and takes the question away', async () => {
  const post = await offered();
  await bot.teams.declinesFile(alex, post);
  expect(posts().map(({ text }) => text)).toEqual([
    'All right, I stored nothing. Ask me again whenever you want the file.',
  ]);
  expect(bot.teams.drive.calls).toEqual([]);
});

describe('Where no file can be given its text is said', () => {
  test('in a group and in a channel', async () => {
    for (const place of [bot.teams.group('Team'), bot.teams.channel('General')]) {
      await bot.teams.says(alex, place, '/guests csv');
      expect(bot.teams.messagesIn(place).map(({ text }) => text)).toEqual(['In words: é;1']);
    }
  });

  test('in the Playground, which says of itself that it is Teams', async () => {
    const { activity } = await bot.teams.says(alex, chat(), '/guests csv');
    await bot.teams.deliver(chat(), { ...activity, id: 'p', serviceUrl: `${bot.teams.connector.url}_connector` });
    expect(posts().map(({ offer, text }) => offer?.name ?? text)).toEqual(['guests.csv', 'In words: é;1']);
  });

  test('in a cloud whose Teams gives bots no files', async () => {
    const other = await runBot();
    other.answer = () => file('é;1');
    await other.teams.says(alex, other.teams.chatOf(alex), '/guests csv');
    expect(other.teams.messagesIn(other.teams.chatOf(alex)).map(({ text }) => text)).toEqual(['In words: é;1']);
    await other.close();
  });
});

test('A press that makes a file is told where it is, and the file is offered below', async () => {
  const { approvalCard } = await import('./approval-card.ts');
  bot.answer = () => ({ kind: 'card', card: approvalCard('x') });
  await bot.teams.says(alex, chat(), '/guests');
  bot.answer = () => file('é;1');
  const card = last();
  const exchange = await bot.teams.pressesOn(alex, card, card.card ?? {}, 'Approve');
  expect(exchange.toldOnlyHim).toBe('The file is below: Accept puts it into your OneDrive.');
  expect(last().offer?.name).toBe('guests.csv');
});
