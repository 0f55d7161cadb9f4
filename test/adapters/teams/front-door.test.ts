import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lookAtBody } from '../../../src/adapters/teams/front-door.ts';
import { PEOPLE, TENANT_ID } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.heard.length = 0;
  bot.logged.length = 0;
});

const good = () => ({
  type: 'message',
  id: bot.teams.connector.newId(),
  text: 'x',
  channelId: 'msteams',
  serviceUrl: bot.teams.connector.url,
  conversation: { id: bot.teams.chatOf(PEOPLE.alex).id, conversationType: 'personal', tenantId: TENANT_ID },
  from: { id: '29:x', aadObjectId: PEOPLE.alex.objectId, name: 'Alex' },
  recipient: { id: '28:guestlist' },
});

describe('Nothing that is no activity gets in', () => {
  test.each<[string, number, (activity: ReturnType<typeof good>) => unknown]>([
    ['an array', 400, (activity) => [activity]],
    ['an empty object', 400, () => ({})],
    ['no type', 400, ({ type: _, ...rest }) => rest],
    ['a type that is no text', 400, (activity) => ({ ...activity, type: { $gt: '' } })],
    ['no channel', 400, ({ channelId: _, ...rest }) => rest],
    ['no conversation', 400, ({ conversation: _, ...rest }) => rest],
    ['a conversation that is null', 400, (activity) => ({ ...activity, conversation: null })],
    ['a conversation without id', 400, (activity) => ({ ...activity, conversation: { tenantId: TENANT_ID } })],
    ['no sender', 400, ({ from: _, ...rest }) => rest],
    ['no recipient', 400, ({ recipient: _, ...rest }) => rest],
    ['no serviceUrl', 400, ({ serviceUrl: _, ...rest }) => rest],
    ['a serviceUrl elsewhere', 403, (activity) => ({ ...activity, serviceUrl: 'http://evil.example/' })],
    ['a serviceUrl that is none', 403, (activity) => ({ ...activity, serviceUrl: 'x' })],
    [
      'another tenant',
      403,
      (activity) => ({ ...activity, conversation: { ...activity.conversation, tenantId: 'other' } }),
    ],
    [
      'another tenant in channelData',
      403,
      ({ conversation, ...rest }) => ({
        ...rest,
        conversation: { id: conversation.id },
        channelData: { tenant: { id: 'other' } },
      }),
    ],
    ['300 KB of text', 413, (activity) => ({ ...activity, text: 'x'.repeat(300_000) })],
  ])('%s: %i', async (_, status, spoil) => {
    const answer = await bot.teams.deliverRaw(JSON.stringify(spoil(good())));
    expect(answer.status).toBe(status);
    expect(bot.heard).toEqual([]);
    expect(bot.logged.map(({ event }) => event)).toEqual(['teams.turnedAway']);
  });

  test('the same without any fault is heard', async () => {
    expect(await bot.teams.deliverRaw(JSON.stringify(good()))).toMatchObject({ status: 200 });
    expect(bot.heard).toMatchObject([{ kind: 'said' }]);
  });

  test('brackets in brackets without end', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = JSON.stringify({ ...good(), value: 0 }).replace('"value":0', `"value":${deep}`);
    expect((await bot.teams.deliverRaw(body)).status).toBe(413);
    expect(bot.heard).toEqual([]);
  });

  test('whatever stands in an activity: no answer is our fault', async () => {
    const execute = { name: 'adaptiveCard/action', value: { action: { verb: 'a.b', data: {} } }, replyToId: '1' };
    const whole = () => ({ ...good(), ...execute, entities: [], attachments: [], channelData: {}, locale: 'en' });
    const names = Object.keys(whole());
    const types = fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate', 'event', 'typing');
    const spoilt = fc.record({ type: types, name: fc.constantFrom(...names), value: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ type, name, value }) => {
        const { status } = await bot.teams.deliverRaw(JSON.stringify({ ...whole(), type, [name]: value }));
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    expect(bot.logged.filter(({ event }) => event === 'teams.turnThrew' || event === 'teams.turnFailed')).toEqual([]);
  });

  test('names with a meaning to JavaScript are data', async () => {
    const body = JSON.stringify({ ...good(), type: 'invoke', name: 'adaptiveCard/action' }).replace(
      /}$/,
      ',"__proto__":{"polluted":true},"value":{"action":{"verb":"a.b","data":{"__proto__":{"polluted":true},"constructor":1}}}}',
    );
    expect((await bot.teams.deliverRaw(body)).status).toBe(200);
    expect('polluted' in {}).toBe(false);
    expect(bot.heard).toMatchObject([{ kind: 'cardAnswered', verb: 'a.b' }]);
  });
});

test('Another tenant is heard where the configuration names it, and nowhere else', () => {
  const other = '99999999-9999-4999-8999-999999999999';
  const theirs = { ...good(), conversation: { id: 'a:1', tenantId: other.toUpperCase() } };
  const rules = { tenantId: TENANT_ID, mode: 'local' } as const;
  expect(lookAtBody(theirs, { ...rules, otherTenants: [] })).toMatchObject({ enter: false, status: 403 });
  expect(lookAtBody(theirs, { ...rules, otherTenants: [other] })).toMatchObject({ enter: true });
});

test('Half a letter, which no address and no query can carry, is replaced; letters outside the first plane stay', () => {
  const half = { ...good(), text: 'a\ud800b \\ud800 👩 \udc00\ud83d', value: { deep: ['\udbff'] } };
  const entry = lookAtBody(half, { tenantId: TENANT_ID, mode: 'local', otherTenants: [] });
  expect(entry).toMatchObject({ activity: { text: 'a\ufffdb \\ud800 👩 \ufffd\ufffd', value: { deep: ['\ufffd'] } } });
});
