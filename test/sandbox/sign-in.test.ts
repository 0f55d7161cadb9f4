import { ConfidentialClientApplication } from '@azure/msal-node';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bench, clientId, tenantId, TestClock, user } from './support.ts';
import type { ErrorBody } from './support.ts';

let bench: Bench;
let clock: TestClock;
beforeEach(async () => {
  clock = new TestClock(new Date().toISOString());
  bench = await Bench.start({ clock });
});
afterEach(() => bench.close());

const graphScope = 'https://graph.microsoft.com/.default';

describe('msal-node, with nothing but its hosts mapped', () => {
  const asked: string[] = [];

  /** What the bot does in local mode: the same requests, another host. */
  function mapped(): INetworkModule {
    const send = async <T>(
      method: string,
      url: string,
      options?: NetworkRequestOptions,
    ): Promise<NetworkResponse<T>> => {
      const { host, pathname, search } = new URL(url);
      asked.push(`${method} ${host}${pathname}`);
      const answer = await fetch(bench.url + pathname + search, {
        method,
        ...(options?.headers && { headers: options.headers }),
        ...(options?.body !== undefined && { body: options.body }),
      });
      return { headers: Object.fromEntries(answer.headers), body: (await answer.json()) as T, status: answer.status };
    };
    return {
      sendGetRequestAsync: (url, options) => send('GET', url, options),
      sendPostRequestAsync: (url, options) => send('POST', url, options),
    };
  }

  function client(clientSecret = 'sandbox-secret'): ConfidentialClientApplication {
    return new ConfidentialClientApplication({
      auth: { clientId, clientSecret, authority: `https://login.microsoftonline.com/${tenantId}` },
      system: { networkClient: mapped() },
    });
  }

  it('gets an app token that the published keys verify', async () => {
    const result = await client().acquireTokenByClientCredential({ scopes: [graphScope] });
    const keys = await bench.call<JSONWebKeySet>('GET', `/${tenantId}/discovery/v2.0/keys`);
    const { payload } = await jwtVerify(result?.accessToken ?? '', createLocalJWKSet(keys.body));
    expect(payload).toMatchObject({ aud: 'https://graph.microsoft.com', appid: clientId, tid: tenantId, idtyp: 'app' });
    expect(payload['roles']).toContain('User.Invite.All');
    expect(asked.every((one) => one.includes(' login.microsoftonline.com/'))).toBe(true);
  });

  it('gets a token on behalf of Megan', async () => {
    const assertion = await bench.control<{ token: string }>('POST', '/assertion', { userId: user(2) });
    const result = await client().acquireTokenOnBehalfOf({
      oboAssertion: assertion.body.token,
      scopes: ['https://graph.microsoft.com/User.Invite.All'],
    });
    const claims = decodeJwt(result?.accessToken ?? '');
    expect(claims).toMatchObject({ oid: user(2), upn: 'megan@contoso.example', appid: clientId });
    expect(String(claims['scp']).split(' ')).toContain('User.Invite.All');
    expect(claims).not.toHaveProperty('roles');
  });

  it('is told that the secret is wrong', async () => {
    await expect(client('guess').acquireTokenByClientCredential({ scopes: [graphScope] })).rejects.toMatchObject({
      errorCode: 'invalid_client',
      errorMessage: expect.stringContaining('AADSTS7000215') as string,
    });
  });

  it('is told that the user has to come back', async () => {
    const assertion = await bench.control<{ token: string }>('POST', '/assertion', { userId: user(2) });
    await bench.control('PATCH', '/policies', { sandbox: { onBehalfOf: 'interaction_required' } });
    const asking = client().acquireTokenOnBehalfOf({ oboAssertion: assertion.body.token, scopes: [graphScope] });
    await expect(asking).rejects.toMatchObject({
      name: 'InteractionRequiredAuthError',
      errorCode: 'interaction_required',
    });
  });
});

describe('an assertion', () => {
  const grant = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    scope: graphScope,
  };
  const assertionFor = async (audience: string): Promise<string> =>
    (await bench.control<{ token: string }>('POST', '/assertion', { userId: user(2), audience })).body.token;

  it('is refused when forged, for somebody else, or too old', async () => {
    const good = await assertionFor(`api://bot.example/${clientId}`);
    const forged = `${good.slice(0, -6)}AAAAAA`;
    const foreign = await assertionFor('99999999-0000-4000-8000-000000000000');
    expect(await bench.signIn({ ...grant, assertion: forged })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_codes: [50013] },
    });
    expect(await bench.signIn({ ...grant, assertion: foreign })).toMatchObject({
      status: 400,
      body: { error_codes: [500131] },
    });
    expect((await bench.signIn({ ...grant, assertion: good })).status).toBe(200);
    clock.advance(2 * 3_600_000);
    expect(await bench.signIn({ ...grant, assertion: good })).toMatchObject({
      status: 400,
      body: { error_codes: [500133] },
    });
  });

  it('gives no scope that nobody consented to', async () => {
    const assertion = await assertionFor(clientId);
    const answer = await bench.signIn({ ...grant, scope: 'https://graph.microsoft.com/Mail.Send', assertion });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_codes: [65001], suberror: 'consent_required' },
    });
  });
});

describe('a Graph request', () => {
  it.each([
    ['no token', undefined, 'Access token is empty.'],
    ['a token that is none', 'Bearer nonsense', 'CompactToken parsing failed with error code: 80049217'],
  ])('with %s gets 401', async (_what, authorization, message) => {
    const answer = await bench.call<ErrorBody>('GET', '/v1.0/users', undefined, authorization ? { authorization } : {});
    expect(answer.status).toBe(401);
    expect(answer.body.error).toMatchObject({ code: 'InvalidAuthenticationToken', message });
  });

  it('with a forged, a foreign or an old token gets 401', async () => {
    const token = await bench.appToken();
    const assertion = await bench.control<{ token: string }>('POST', '/assertion', { userId: user(2) });
    const get = (one: string) =>
      bench.call<ErrorBody>('GET', '/v1.0/users', undefined, { authorization: `Bearer ${one}` });
    expect((await get(token)).status).toBe(200);
    expect((await get(`${token.slice(0, -6)}AAAAAA`)).status).toBe(401);
    expect((await get(assertion.body.token)).status).toBe(401);
    clock.advance(3_700_000);
    expect((await get(token)).body.error.message).toMatch(/expired/);
  });
});

describe('openid-configuration', () => {
  it.each([
    ['contoso.example', { tenant_region_scope: 'EU', cloud_instance_name: 'microsoftonline.com' }],
    ['fabrikam.example', { tenant_region_scope: 'NA', cloud_instance_name: 'microsoftonline.com' }],
    [
      'gov.example',
      { tenant_region_scope: 'USGov', tenant_region_sub_scope: 'DODCON', cloud_instance_name: 'microsoftonline.us' },
    ],
    ['adatum.example', { cloud_instance_name: 'partner.microsoftonline.cn' }],
  ])('of %s tells its cloud', async (domain, expected) => {
    const answer = await bench.call<object>('GET', `/${domain}/v2.0/.well-known/openid-configuration`);
    expect(answer).toMatchObject({ status: 200, body: expected });
  });

  it('of a domain without a tenant says so', async () => {
    const answer = await bench.call<object>('GET', '/northwind.example/v2.0/.well-known/openid-configuration');
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_tenant', error_codes: [90002] } });
  });
});
