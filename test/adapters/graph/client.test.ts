import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../../../src/adapters/graph/client.ts';
import type { ClientOptions } from '../../../src/adapters/graph/client.ts';
import { createLimiter } from '../../../src/adapters/graph/limiter.ts';
import { CLOUDS } from '../../../src/domain/clouds.ts';
import { ListeningLog, PatientClock } from './world.ts';

const EMAIL = 'jane@fabrikam.example';
let server: Server | undefined;
afterEach(async () => {
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

type Answer = (response: ServerResponse, url: string) => void;
const json =
  (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** A Graph that answers what it is told, one answer after another, the last one for ever. */
async function graph(answers: readonly Answer[], more: Partial<ClientOptions> = {}) {
  const seen: { url: string; headers: IncomingHttpHeaders }[] = [];
  const started = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    answers[Math.min(seen.length, answers.length) - 1]?.(response, request.url ?? '');
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const clock = new PatientClock();
  const log = new ListeningLog();
  const graphBase = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  const client = createClient({
    cloud: CLOUDS.global,
    token: () => Promise.resolve({ ok: true, value: 'the-token' }),
    transport: { graphBase },
    clock,
    wait: clock.wait,
    random: () => 0.5,
    log,
    limiter: createLimiter({ clock, wait: clock.wait }),
    ...more,
  });
  return { client, seen, clock, log, graphBase };
}

const busy = json(503, { error: { code: 'ServiceUnavailable', message: `about ${EMAIL}` } });
const user = { path: `/v1.0/users?$filter=${encodeURIComponent(`mail eq '${EMAIL}'`)}` };

describe('a call to Graph', () => {
  test('is signed, has an id of its own each time, and asks for priority', async () => {
    const { client, seen, log } = await graph([busy, json(200, { value: [] })]);
    expect(await client.call('findUsers', user)).toEqual({ ok: true, value: { value: [] } });
    const ids = seen.map(({ headers }) => headers['client-request-id']);
    expect(new Set(ids).size).toBe(2);
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer the-token', 'x-ms-throttle-priority': 'High' });
    expect(log.lines.filter(({ event }) => event === 'graph call').map(({ fields }) => fields)).toMatchObject(
      ids.map((requestId) => ({ requestId })),
    );
  });

  test('asks for no priority where nobody waits: the whole client, or one call', async () => {
    const behind = await graph([json(200, {})], { background: true });
    await behind.client.call('readUser', { path: '/v1.0/users/x' });
    expect(behind.seen[0]?.headers).not.toHaveProperty('x-ms-throttle-priority');
    await new Promise((resolve) => server?.close(resolve));
    const { client, seen } = await graph([json(200, {})]);
    await client.call('readUser', { path: '/v1.0/users/x', background: true });
    expect(seen[0]?.headers).not.toHaveProperty('x-ms-throttle-priority');
  });

  test('logs neither address nor token, not even when it fails', async () => {
    const { client, log } = await graph([json(400, { error: { code: 'BadRequest', message: `no ${EMAIL}` } })]);
    await client.call('findUsers', user);
    expect(log.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(log.lines)).not.toMatch(/jane|fabrikam|the-token/);
  });

  test('is repeated by the plan alone: waits by value, as often as the budget allows', async () => {
    const { client, seen, clock } = await graph([busy]);
    expect(await client.call('readUser', { path: '/v1.0/users/x' })).toMatchObject({
      ok: false,
      problem: { code: 'directoryUnavailable' },
    });
    expect(clock.waits).toEqual([1_000, 2_000, 4_000]);
    expect(seen).toHaveLength(4);
  });

  test('an invitation is posted once when the answer is a 503, for the SDK repeats nothing', async () => {
    const { client, seen } = await graph([busy]);
    const posted = await client.call('invite', { method: 'POST', path: '/v1.0/invitations', body: {} });
    expect(posted).toMatchObject({ ok: false, problem: { code: 'outcomeUnknown' } });
    expect(seen).toHaveLength(1);
  });

  test('a gateway that answers HTML is a failure like another', async () => {
    const { client } = await graph([
      (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>'),
    ]);
    expect(await client.call('invite', { method: 'POST', path: '/v1.0/invitations', body: {} })).toMatchObject({
      ok: false,
      problem: { code: 'outcomeUnknown' },
    });
  });

  test('nobody listens: the invitation never left, which is no lost outcome', async () => {
    const { client } = await graph([busy]);
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    expect(await client.call('invite', { method: 'POST', path: '/v1.0/invitations', body: {} })).toMatchObject({
      ok: false,
      problem: { code: 'directoryUnavailable' },
    });
  });

  test('a token that is not accepted is fetched anew once', async () => {
    const asked: boolean[] = [];
    const token = (want?: { fresh: boolean }) => {
      asked.push(want?.fresh ?? false);
      return Promise.resolve({ ok: true as const, value: 'a-token' });
    };
    const expired = json(401, { error: { code: 'InvalidAuthenticationToken', message: 'Access token has expired.' } });
    const { client } = await graph([expired, json(200, {})], { token });
    expect(await client.call('readUser', { path: '/v1.0/users/x' })).toMatchObject({ ok: true });
    expect(asked).toEqual([false, true]);
  });

  test('a refusal is tried once more with a new token, which knows what was granted since', async () => {
    const asked: boolean[] = [];
    const token = (want?: { fresh: boolean }) => {
      asked.push(want?.fresh ?? false);
      return Promise.resolve({ ok: true as const, value: 'a-token' });
    };
    const denied = json(403, { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges' } });
    const { client, clock } = await graph([denied, json(200, {}), denied], { token });
    const read = () => client.call('readUser', { path: '/v1.0/users/x' });
    expect(await read()).toMatchObject({ ok: true });
    // Not for each of many calls that are refused in a row.
    expect(await read()).toMatchObject({ ok: false, problem: { code: 'permissionMissing' } });
    await clock.wait(2_000);
    expect(await read()).toMatchObject({ ok: false });
    expect(asked).toEqual([false, true, false, false, true]);
  });

  test('follows pages of its own origin, and carries the token nowhere else', async () => {
    const next = 'https://graph.microsoft.com/v1.0/users?$skiptoken=2';
    const { client, seen } = await graph([
      json(200, { value: [1], '@odata.nextLink': next }),
      json(200, { value: [2] }),
    ]);
    expect(await client.pages('findUsers', { path: '/v1.0/users' })).toEqual({ ok: true, value: [1, 2] });
    expect(seen.map(({ url }) => url)).toEqual(['/v1.0/users', '/v1.0/users?$skiptoken=2']);
  });

  test.each([
    'https://evil.example/v1.0/users',
    'http://graph.microsoft.com/v1.0/users',
    'https://graph.microsoft.com.evil.example/',
  ])('a next link elsewhere is refused: %s', async (next) => {
    const { client, seen } = await graph([json(200, { value: [1], '@odata.nextLink': next })]);
    expect(await client.pages('findUsers', { path: '/v1.0/users' })).toMatchObject({
      ok: false,
      problem: { code: 'directoryRefused' },
    });
    expect(seen).toHaveLength(1);
  });

  test('the local tenant is on this machine', async () => {
    await expect(graph([busy], { transport: { graphBase: 'http://192.0.2.1' } })).rejects.toThrow('loopback');
  });
});
