import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FakeTeams } from './fake-teams.ts';
import { PEOPLE, startFakeTeams } from './fake-teams.ts';

interface Heard {
  readonly from: { readonly aadObjectId: string };
  readonly value: { readonly authentication?: { readonly token: string; readonly connectionName: string } };
}
const LOGIN = {
  type: 'application/vnd.microsoft.activity.loginRequest',
  value: { connectionName: 'guestlist', tokenExchangeResource: { uri: 'api://guestlist' } },
};

let server: Server;
let teams: FakeTeams;
let cardId = '';
const heard: Heard[] = [];

/** A bot that asks for a sign-in before it does anything. */
beforeAll(async () => {
  const app = express();
  app.post('/api/messages', express.json(), (request, response) => {
    const activity = request.body as Heard;
    heard.push(activity);
    const signedIn = activity.value.authentication !== undefined;
    response.json(signedIn ? { statusCode: 200, type: 'x' } : { statusCode: 401, ...LOGIN });
  });
  server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  teams = await startFakeTeams({ botUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages` });
});
afterAll(async () => {
  await teams.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(async () => {
  heard.length = 0;
  cardId = await post({ type: 'message', attachments: [{ contentType: CARD, content: APPROVAL }] });
});

const CARD = 'application/vnd.microsoft.card.adaptive';
const APPROVAL = {
  type: 'AdaptiveCard',
  body: [{ type: 'Input.Text', id: 'comment', isRequired: true }],
  actions: [
    {
      type: 'Action.ShowCard',
      title: 'Decide',
      card: { actions: [{ type: 'Action.Execute', title: 'Approve', verb: 'a.b', data: { id: 1 } }] },
    },
  ],
};

async function post(activity: unknown): Promise<string> {
  const path = `v3/conversations/${encodeURIComponent(teams.chatOf(PEOPLE.megan).id)}/activities`;
  const body = JSON.stringify(activity);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${teams.connector.url}${path}`, { method: 'POST', headers, body });
  return ((await response.json()) as { readonly id?: string }).id ?? '';
}
const press = (signIn: Parameters<FakeTeams['presses']>[4]) =>
  teams.presses(PEOPLE.megan, cardId, 'Approve', { comment: 'ok' }, signIn);

test('a sign-in that is accepted repeats the press with the presser’s token', async () => {
  const { body } = await press('accept');
  expect(body).toMatchObject({ statusCode: 200 });
  expect(heard).toHaveLength(2);
  expect(heard[1]).toMatchObject({
    value: {
      action: { verb: 'a.b', data: { id: 1, comment: 'ok' } },
      authentication: { connectionName: 'guestlist', token: `token-of-${PEOPLE.megan.objectId}` },
    },
  });
});

test('a sign-in that is refused ends there', async () => {
  expect((await press('refuse')).body).toMatchObject({ statusCode: 401 });
  expect(heard).toHaveLength(1);
});

test('somebody else’s sign-in comes from the same presser', async () => {
  await press({ as: PEOPLE.isaiah });
  expect(heard[1]?.from.aadObjectId).toBe(PEOPLE.megan.objectId);
  expect(heard[1]?.value.authentication?.token).toBe(`token-of-${PEOPLE.isaiah.objectId}`);
});

test('nobody presses what is not there, or leaves out what is required', async () => {
  await expect(teams.presses(PEOPLE.megan, cardId, 'Deny')).rejects.toThrow('No button "Deny"; there are: Approve');
  await expect(teams.presses(PEOPLE.megan, cardId, 'Approve')).rejects.toThrow('"comment" is required');
  await expect(teams.presses(PEOPLE.megan, cardId, 'Approve', { x: '' })).rejects.toThrow('No input "x"');
});

test('waiting sees what comes later, and ends when nothing comes', async () => {
  const seen = teams.awaitMessage(teams.chatOf(PEOPLE.megan), ({ text }) => text === 'later');
  await post({ type: 'message', text: 'later' });
  expect((await seen).text).toBe('later');
  await expect(teams.awaitCard(teams.chatOf(PEOPLE.megan), () => false, 20)).rejects.toThrow('Not seen within 20 ms');
});

test('what is too large is refused as Teams does', async () => {
  expect(await post({ type: 'message', text: 'x'.repeat(30_000) })).toBe('');
  expect(teams.connector.calls.at(-1)).toMatchObject({ method: 'POST', status: 413 });
});
