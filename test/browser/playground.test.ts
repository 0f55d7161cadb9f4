/**
 * What the Playground really sends and shows. The recordings in test/fakes/recorded, on which the fake Teams stands,
 * are held to it here; `vitest -u` with the browser config writes them anew.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlayground } from '../../src/local/playgrounds.ts';
import type { Playground } from '../../src/local/playgrounds.ts';
import { freePort } from '../local/free-port.ts';
import { launchChromium } from './chromium.ts';
import { startEchoBot } from './echo-bot.ts';
import type { EchoBot, WireActivity } from './echo-bot.ts';
import { openPlayground } from './playground.ts';
import type { PlaygroundPage } from './playground.ts';

let browser: Browser;
let bot: EchoBot;
let playground: Playground;
let megan: PlaygroundPage;
let workingDir: string;

beforeAll(async () => {
  workingDir = await mkdtemp(path.join(tmpdir(), 'playground-'));
  bot = await startEchoBot();
  playground = await startPlayground({
    who: 'megan',
    port: await freePort(),
    botUrl: bot.url,
    configPath: 'env/playground-megan.yml',
    workingDir,
  });
  browser = await launchChromium();
  megan = await openPlayground(browser, playground.url);
});

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await bot?.close();
  await rm(workingDir, { recursive: true, force: true });
});

test('in the personal chat', async () => {
  await recorded('install-personal', ({ type }) => type === 'installationUpdate');
  await recorded('members-added-personal', ({ type }) => type === 'conversationUpdate');

  await megan.say('a card please');
  const card = await megan.card('Card for Megan Bowen');
  await recorded('message-personal', ({ type }) => type === 'message');

  await card.fill('Comment', 'fine by me');
  await card.fill('Until', '6/30/2027');
  await card.choose('Group', 'Design Partners');
  await card.press('tell');
  await card.note('Only for you');
  await recorded('invoke-action-execute-personal', isExecute('tell'));

  await card.press('refuse');
  await card.note('Refused in words');
  await card.press('submit');
  await megan.message('submitted {"verb":"submit","group":"x"}');
  await recorded('action-submit-personal', isSubmit);

  await card.press('update');
  await (await megan.card('Updated for everybody')).press('replace');
  await megan.card('Replaced');
  await megan.screenshot('playground-personal');
});

test('in a channel, where only a mention reaches the bot', async () => {
  bot.received.length = 0;
  await megan.open('Guest approvals');
  await megan.post(' a card please', { mention: 'Guestlist' });
  const card = await megan.card('Card for Megan Bowen');
  await recorded('install-channel', ({ type }) => type === 'installationUpdate');
  await recorded('members-added-channel', ({ type }) => type === 'conversationUpdate');
  await recorded('message-channel', ({ type }) => type === 'message');

  await card.press('tell');
  await card.note('Only for you');
  await recorded('invoke-action-execute-channel', isExecute('tell'));
  await card.press('submit');
  await megan.message('submitted {"verb":"submit","group":"x"}');
  await recorded('action-submit-channel', isSubmit);

  await megan.reply('Card for Megan Bowen', 'nobody is mentioned');
  await megan.reply('Card for Megan Bowen', ' hello', { mention: 'Guestlist' });
  await megan.message('echo: ');
  await recorded('reply-channel', ({ text }) => text?.includes('hello') ?? false);
  expect(bot.received.filter(({ text }) => text?.includes('nobody'))).toEqual([]);
  await megan.screenshot('playground-channel');
});

test('in a group chat', async () => {
  bot.received.length = 0;
  await megan.open('Guest inviters');
  await megan.say(' hello', { mention: 'Guestlist' });
  await megan.message('echo: ');
  await recorded('install-group', ({ type }) => type === 'installationUpdate');
  await recorded('message-group', ({ type }) => type === 'message');
});

test('in a channel a post of the bot waits for the person who opens it while the page is there', async () => {
  const channel = encodeURIComponent('19:megan-general@thread.tacv2');
  const posted = await connector('POST', `/${channel}/activities`, {
    type: 'message',
    text: 'Posted before it was opened',
  });
  expect(posted).toMatchObject({ status: 201, body: { id: expect.any(String) as string } });
  await megan.open('IT Service Desk - General');
  await megan.message('Posted before it was opened');
});

test('the connector refuses what Teams refuses, and loses an id where Teams would not', async () => {
  const personal = '/a%3Amegan-personal/activities';
  const text = { type: 'message', text: 'text' };
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.5', body: [] },
  };
  expect(await connector('PUT', `${personal}/1700000000000`, text)).toMatchObject({
    status: 404,
    body: { error: { code: 'ActivityNotFoundInConversation' } },
  });
  expect(await connector('POST', '/19%3Anowhere%40thread.v2/activities', text)).toMatchObject({
    status: 404,
    body: { error: { code: 'ConversationNotFound' } },
  });
  // Text with a card is shown as two messages, and then no id comes back: a card that is to be updated goes alone.
  expect(await connector('POST', personal, { ...text, attachments: [card] })).toEqual({ status: 202, body: undefined });
  // Anybody's personal chat "is created", but nobody sees it unless it is the current user's.
  expect(await connector('POST', '', { members: [{ id: '29:nobody' }] })).toMatchObject({ status: 201 });
  const own = { members: [{ id: '29:aaaaaaaa-0000-4000-8000-000000000002' }] };
  expect(await connector('POST', '', own)).toEqual({ status: 201, body: { id: 'a:megan-personal' } });
});

/** Finds the first activity that fits and holds it against its recording, with what differs from run to run made the same. */
async function recorded(name: string, fits: (activity: WireActivity) => boolean): Promise<void> {
  await expect.poll(() => bot.received.some(fits), { timeout: 15_000 }).toBe(true);
  const activity = JSON.stringify(bot.received.find(fits), null, 2);
  await expect(`${sanitised(activity)}\n`).toMatchFileSnapshot(`../fakes/recorded/${name}.json`);
}

function sanitised(json: string): string {
  return json
    .replace(/^ {2}"id": "[^"]*"/m, '  "id": "f0000000-0000-4000-8000-000000000001"')
    .replace(/messageid=\d+/g, 'messageid=1700000000000')
    .replace(/"replyToId": "\d+"/g, '"replyToId": "1700000000001"')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)"/g, (_, zone: string) =>
      zone === 'Z' ? '"2026-01-15T10:00:00.000Z"' : '"2026-01-15T10:00:00.000+00:00"',
    )
    .replace(/"(localTimezone|timezone)": "[^"]*"/g, '"$1": "UTC"')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:56151');
}

function isExecute(verb: string) {
  return ({ type, value }: WireActivity) => type === 'invoke' && value?.action?.verb === verb;
}

function isSubmit({ type, value }: WireActivity): boolean {
  return type === 'message' && value !== undefined;
}

async function connector(method: string, at: string, body: object): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${playground.serviceUrl}/v3/conversations${at}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? (JSON.parse(text) as unknown) : undefined };
}
