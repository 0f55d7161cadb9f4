import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIdentity } from '../../../src/adapters/identity/app.ts';
import { networkModule } from '../../../src/adapters/identity/network.ts';
import { mapUrl } from '../../../src/lib/host-map.ts';
import { CLOUDS } from '../../../src/domain/clouds.ts';
import { CLIENT, ListeningLog, openWorld, TENANT } from '../graph/world.ts';

const megan = 'aaaaaaaa-0000-4000-8000-000000000002';

describe('msal-node against the sandbox tenant', () => {
  let world: Awaited<ReturnType<typeof openWorld>>;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());
  beforeEach(() => world.fresh());

  const assertion = async () =>
    ((await world.control('POST', '/assertion', { userId: megan })) as { token: string }).token;

  test('the app signs in for Graph, once while the token lives', async () => {
    const { app } = world.identity();
    const first = await app();
    if (!first.ok) throw new Error(first.problem.code);
    expect(decodeJwt(first.value)).toMatchObject({ aud: 'https://graph.microsoft.com', appid: CLIENT.id });
    expect(await app()).toEqual(first);
    expect(await app({ fresh: true })).not.toEqual(first);
  });

  test('a wrong secret is the credential, not the network', async () => {
    const log = new ListeningLog();
    const { app } = createIdentity({
      cloud: CLOUDS.global,
      tenantId: TENANT,
      clientId: CLIENT.id,
      credential: { kind: 'secret', secret: 'wrong-secret' },
      loginBase: world.url,
      log,
    });
    expect(await app()).toMatchObject({ ok: false, problem: { code: 'credentialRefused' } });
    expect(JSON.stringify(log.lines)).not.toContain('wrong-secret');
  });

  test('a silent sign-in service is not available', async () => {
    await world.control('PUT', '/faults', [{ method: 'POST', path: `/${TENANT}/oauth2`, drop: true }]);
    expect(await world.identity().app({ fresh: true })).toMatchObject({
      ok: false,
      problem: { code: 'signInUnavailable' },
    });
  });

  test('on behalf of the person: the token is hers', async () => {
    const token = await world.identity().onBehalfOf(await assertion());
    if (!token.ok) throw new Error(token.problem.code);
    expect(decodeJwt(token.value.token)).toMatchObject({
      oid: megan,
      scp: expect.stringContaining('User.Invite.All') as unknown,
    });
  });

  test('an assertion that is not accepted any more needs a sign-in', async () => {
    await world.control('PATCH', '/policies', { sandbox: { onBehalfOf: 'invalid_grant' } });
    expect(await world.identity().onBehalfOf(await assertion())).toEqual({
      ok: false,
      problem: { code: 'signInNeeded' },
    });
  });

  test('Conditional Access wants the person herself', async () => {
    await world.control('PATCH', '/policies', { sandbox: { onBehalfOf: 'interaction_required' } });
    expect(await world.identity().onBehalfOf(await assertion())).toMatchObject({
      ok: false,
      problem: { code: 'interactionRequired' },
    });
  });

  test('nothing of a token is logged', async () => {
    const given = await assertion();
    const token = await world.identity().onBehalfOf(given);
    const logged = JSON.stringify(world.log.lines);
    expect(logged).not.toContain(given);
    expect(token.ok && logged.includes(token.value.token)).toBe(false);
  });
});

test('the claims of Conditional Access travel along, into the sign-in that follows', async () => {
  const claims = '{"access_token":{"capolids":{"essential":true,"values":["c1"]}}}';
  const login = 'https://login.microsoftonline.com';
  const server = createServer((request, response) => {
    const isToken = request.url?.includes('/oauth2/v2.0/token') === true;
    const body = isToken
      ? { error: 'interaction_required', error_description: 'AADSTS50079: …', claims }
      : {
          issuer: `${login}/${TENANT}/v2.0`,
          token_endpoint: `${login}/${TENANT}/oauth2/v2.0/token`,
          authorization_endpoint: `${login}/a`,
        };
    response.writeHead(isToken ? 400 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const identity = createIdentity({
      cloud: CLOUDS.global,
      tenantId: TENANT,
      clientId: CLIENT.id,
      credential: { kind: 'secret', secret: CLIENT.secret },
      loginBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      log: new ListeningLog(),
    });
    expect(await identity.onBehalfOf('an-assertion')).toEqual({
      ok: false,
      problem: { code: 'interactionRequired', claims },
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('the host map', () => {
  const map = { from: 'https://login.microsoftonline.com', to: 'http://127.0.0.1:3979' };

  test('keeps path and query', () => {
    expect(mapUrl('https://login.microsoftonline.com/t/oauth2?a=1', map)).toBe('http://127.0.0.1:3979/t/oauth2?a=1');
  });
  test('lets nothing else through', () => {
    expect(() => mapUrl('https://login.microsoftonline.us/t', map)).toThrow('Only https://login.microsoftonline.com');
  });
  test.each(['https://evil.example', 'http://10.0.0.1:80', 'http://127.0.0.1.evil.example', 'https://127.0.0.1'])(
    'leads to this machine only: %s',
    (to) => {
      expect(() => networkModule({ ...map, to })).toThrow('loopback');
    },
  );
});
