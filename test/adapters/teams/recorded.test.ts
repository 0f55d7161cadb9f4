import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';
import { PEOPLE } from '../../fakes/fake-teams.ts';

const FOLDER = new URL('../../fakes/recorded/', import.meta.url);
let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.close());

/** What each of the Playground's recorded activities means, by the beginning of its file's name; who was added, nothing. */
const MEANINGS = {
  'action-submit': { kind: 'cardAnswered', how: 'submit', verb: 'submit', data: { group: 'x' } },
  'invoke-action-execute': { kind: 'cardAnswered', how: 'execute', verb: 'tell', cardId: '1700000000001' },
  install: { kind: 'opened' },
  message: { kind: 'said' },
  reply: { kind: 'said' },
};
const SCOPES = { personal: 'personal', group: 'group', channel: 'channel' };

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
test.each(files)('the Playground’s %s', async (file) => {
  const [, what = '', where = ''] = /^(.*)-([a-z]+)\.json$/.exec(file) ?? [];
  const activity = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, unknown>;
  bot.heard.length = 0;
  const { status } = await bot.teams.deliver(bot.teams.chatOf(PEOPLE.megan), {
    ...activity,
    id: file,
    serviceUrl: bot.teams.connector.url,
  });
  expect(status).toBe(200);
  expect(bot.heard).toHaveLength(1);
  if (what === 'members-added') return expect(bot.heard[0]).toMatchObject({ kind: 'unsupported' });
  expect(bot.heard[0]).toMatchObject({
    ...MEANINGS[what as keyof typeof MEANINGS],
    place: { scope: SCOPES[where as keyof typeof SCOPES] },
    from: { userId: PEOPLE.megan.objectId, tenantId: '11111111-1111-4111-8111-111111111111' },
  });
});

test('a channel keeps the name that only its installation said', () => {
  expect(bot.known.get('19:guest-approvals@thread.tacv2')?.place.name).toBe('Guest approvals');
  expect(bot.known.get('19:guest-approvals@thread.tacv2;messageid=1700000000000')?.place.name).toBe('Guest approvals');
});
