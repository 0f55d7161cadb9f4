import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../../fakes/fake-teams.ts';
import { mayBeAnswered } from '../../../src/adapters/teams/service-hosts.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot({ limits: { aUserAMinute: 3, aTenantAMinute: 5 } });
});
afterAll(() => bot.close());

test('who is too fast is told so once, and takes nothing from the others but his share', async () => {
  const chat = bot.teams.chatOf(PEOPLE.alex);
  for (let times = 0; times < 6; times += 1) await bot.teams.says(PEOPLE.alex, chat, `${times}`);
  expect(bot.heard).toHaveLength(3);
  const told = bot.teams.messagesIn(chat).map(({ text }) => text);
  expect(told).toEqual([expect.stringContaining('wait a minute')]);

  for (let times = 0; times < 2; times += 1) await bot.teams.says(PEOPLE.megan, bot.teams.chatOf(PEOPLE.megan), 'x');
  expect(bot.heard).toHaveLength(5);
  for (const person of [PEOPLE.isaiah, PEOPLE.isaiah, PEOPLE.patti]) {
    await bot.teams.says(person, bot.teams.chatOf(person), 'x');
  }
  expect(bot.heard).toHaveLength(5);
});

test('where all together are too fast, each of them is told so once', () => {
  for (const person of [PEOPLE.isaiah, PEOPLE.patti]) {
    const told = bot.teams.messagesIn(bot.teams.chatOf(person)).map(({ text }) => text);
    expect(told).toEqual([expect.stringContaining('wait a minute')]);
  }
});

test.each([
  ['https://smba.trafficmanager.net/emea/', 'global', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', 'global', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams', 'usGov', true],
  ['https://smba.infra.dod.teams.microsoft.us/teams', 'usGov', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams', 'global', false],
  ['https://smba.trafficmanager.net/', 'usGov', false],
  ['https://smba.trafficmanager.net.evil.example/', 'global', false],
  ['https://evilsmba.trafficmanager.net/', 'global', false],
  ['https://smba.trafficmanager.net:8443/', 'global', false],
  ['https://smba.trafficmanager.net@evil.example/', 'global', false],
  ['http://smba.trafficmanager.net/', 'global', false],
  ['https://bot.contoso.example/', 'global', true],
  ['https://a.teams.contoso.example/', 'global', true],
  ['http://127.0.0.1:1/', 'global', false],
] as const)('in production %s in %s: %s', (url, cloud, allowed) => {
  const serviceHosts = ['bot.contoso.example', '.teams.contoso.example'];
  expect(mayBeAnswered(url, { mode: 'production', cloud, serviceHosts })).toBe(allowed);
});
