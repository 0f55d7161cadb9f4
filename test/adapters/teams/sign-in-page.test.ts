import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInPage } from '../../../src/adapters/teams/sign-in-page.ts';
import { createHost } from '../../../src/host.ts';

const asked: (string | undefined)[] = [];
let server: Server;
beforeAll(async () => {
  const host = createHost({
    messages: () => Promise.resolve(),
    notifications: () => ({ status: 202 }),
    ready: () => Promise.resolve({ needed: {}, helpful: {} }),
    metrics: () => Promise.resolve({ type: 'text/plain', text: '' }),
    fault: () => undefined,
    refused: () => undefined,
    signIn: signInPage((claims) => {
      asked.push(claims);
      return Promise.resolve('https://login.example/authorize');
    }),
  });
  server = host.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
});
afterAll(() => new Promise((done) => server.close(done)));

const get = (path: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/sign-in${path}`, { redirect: 'manual' });

describe('the page of the sign-in', () => {
  test.each([
    ['nothing', '', undefined],
    ['the claims that Entra asked for', `?claims=${encodeURIComponent('{"access_token":{}}')}`, '{"access_token":{}}'],
  ])('leads to Entra with %s', async (_, query, claims) => {
    const answer = await get(query);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('https://login.example/authorize');
    expect(asked.at(-1)).toBe(claims);
  });

  test.each(['?claims=nonsense', '?claims=1', `?claims=${'x'.repeat(5_000)}`, '?claims=%7B%7D&claims=%7B%7D'])(
    'turns away %s',
    async (query) => {
      const before = asked.length;
      expect((await get(query)).status).toBe(400);
      expect(asked).toHaveLength(before);
    },
  );

  test('hands the code to Teams, with scripts of its own host only, and can talk to the window that opened it', async () => {
    const page = await get('/done?code=0.AX');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).not.toContain('0.AX');
    const scripts = [...html.matchAll(/src="([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(scripts).toEqual(['teams.js', 'done.js']);
    const [library, script] = await Promise.all(scripts.map(async (name) => (await get(`/${name}`)).text()));
    expect(library).toContain('microsoftTeams');
    expect(script).toContain('notifySuccess(code)');
  });
});
