import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { credentialsFrom } from '../../../src/adapters/teams/bot-credentials.ts';
import { PEOPLE, TENANT_ID } from '../../fakes/fake-teams.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

const APP_ID = '22222222-2222-4222-8222-222222222222';
const ISSUER = 'https://api.botframework.com';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
let keys: Server;
let bot: RunningBot;
let channelKey: CryptoKey;
let strangersKey: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  channelKey = pair.privateKey;
  strangersKey = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'channel', endorsements: ['msteams'] };
  keys = createServer((request, response) => {
    const { port } = keys.address() as AddressInfo;
    const config = { jwks_uri: `http://127.0.0.1:${port}/keys`, issuer: ISSUER };
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : config));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => keys.once('listening', done));
  bot = await runBot({
    mode: 'production',
    credentials: { appId: APP_ID, password: 'not used here' },
    channelKeysUrl: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/config`,
  });
});
afterAll(async () => {
  await bot.close();
  keys.closeAllConnections();
  await new Promise((done) => keys.close(done));
});
beforeEach(() => {
  bot.heard.length = 0;
});

interface Claims {
  readonly audience?: string;
  readonly issuer?: string;
  readonly expires?: string;
  readonly serviceurl?: string;
  readonly key?: CryptoKey;
}
const token = ({ audience = APP_ID, issuer = ISSUER, expires = '1h', serviceurl = SERVICE_URL, key }: Claims = {}) =>
  new SignJWT({ serviceurl })
    .setProtectedHeader({ alg: 'RS256', kid: 'channel', typ: 'JWT' })
    .setAudience(audience)
    .setIssuer(issuer)
    .setIssuedAt('-2h')
    .setNotBefore('-2h')
    .setExpirationTime(expires)
    .sign(key ?? channelKey);

let next = 1;
/** Posted by hand: in production a fake on loopback is no serviceUrl that may be answered. */
async function post(authorization: string | undefined, parts: Readonly<Record<string, unknown>> = {}) {
  const activity = {
    type: 'message',
    id: String((next += 1)),
    text: 'x',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT_ID },
    from: { id: '29:x', aadObjectId: PEOPLE.alex.objectId, name: 'Alex' },
    recipient: { id: '28:guestlist' },
    ...parts,
  };
  const response = await fetch(bot.botUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify(activity),
  });
  return { status: response.status, body: await response.text() };
}

describe('In production only Teams is believed', () => {
  test('a token of the channel opens the door', async () => {
    expect(await post(`Bearer ${await token()}`)).toEqual({ status: 200, body: '' });
    expect(bot.heard).toMatchObject([{ kind: 'said' }]);
  });

  test.each<[string, () => Promise<string | undefined>]>([
    ['none', async () => undefined],
    ['another scheme', async () => 'Basic eDp5'],
    ['no token at all', async () => 'Bearer'],
    ['nonsense', async () => 'Bearer x.y.z'],
    ['unsigned', async () => `Bearer ${unsigned()}`],
    ['forged', async () => `Bearer ${await token({ key: strangersKey })}`],
    ['expired', async () => `Bearer ${await token({ expires: '-1h' })}`],
    ['of another bot', async () => `Bearer ${await token({ audience: 'another' })}`],
    ['of another issuer', async () => `Bearer ${await token({ issuer: 'https://evil.example' })}`],
    ['for another serviceUrl', async () => `Bearer ${await token({ serviceurl: 'https://evil.example/' })}`],
  ])('%s: 401, nothing heard, nothing told', async (_, authorization) => {
    const answer = await post(await authorization());
    expect(answer).toEqual({ status: 401, body: '' });
    expect(bot.heard).toEqual([]);
  });

  test.each([
    ['another channel than Teams', { channelId: 'emulator' }],
    ['another tenant', { conversation: { id: 'a:1', tenantId: 'other' } }],
    ['a serviceUrl without TLS', { serviceUrl: 'http://smba.trafficmanager.net/' }],
  ])('%s: 403, with the best of tokens', async (_, parts) => {
    expect((await post(`Bearer ${await token()}`, parts)).status).toBe(403);
    expect(bot.heard).toEqual([]);
  });

  test('without credentials the bot does not start', async () => {
    await expect(runBot({ mode: 'production' })).rejects.toThrow('needs credentials');
  });
});

test('without a secret, what is sent to Teams is signed with a token from elsewhere', async () => {
  const factory = credentialsFrom(APP_ID, { token: () => Promise.resolve('of-the-app') });
  expect(await factory.isValidAppId(APP_ID)).toBe(true);
  expect(await factory.isValidAppId('another')).toBe(false);
  expect(await factory.isAuthenticationDisabled()).toBe(false);
  const signer = await factory.createCredentials(APP_ID, '', '', true);
  const headers = new Map<string, string>();
  await signer.signRequest({ headers } as unknown as Parameters<typeof signer.signRequest>[0]);
  expect(headers.get('authorization')).toBe('Bearer of-the-app');
});

function unsigned(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: 4_000_000_000 };
  return `${part({ alg: 'none', kid: 'channel', typ: 'JWT' })}.${part(claims)}.`;
}
