import { X509Certificate, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIdentity } from '../../../src/adapters/identity/app.ts';
import type { AppCredential } from '../../../src/adapters/identity/credential.ts';
import { openCredential } from '../../../src/adapters/identity/credential.ts';
import type { CloudName } from '../../../src/domain/clouds.ts';
import { CLOUDS } from '../../../src/domain/clouds.ts';
import { CLIENT, ListeningLog, TENANT } from '../graph/world.ts';

/** Made for this test with openssl; good until 2126 and for nothing else. */
const CERTIFICATE = fileURLToPath(new URL('app-certificate.pem', import.meta.url));
const NOW = Date.parse('2026-11-22T00:00:00Z');

let login: Server;
let folder: string;
const forms: URLSearchParams[] = [];
const identityCalls: { readonly url: URL; readonly secret: string | undefined }[] = [];

/** Stands for a cloud's login host, and for the managed identity of an App Service. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'credential-'));
  login = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const json = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname === '/msi') {
      identityCalls.push({ url, secret: request.headers['x-identity-header']?.toString() });
      const expires_on = Math.floor(Date.now() / 1_000) + 3_600;
      return void json({ access_token: 'identity.of.host', expires_on, resource: 'x', token_type: 'Bearer' });
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (url.pathname.endsWith('openid-configuration')) {
        const base = `https://${String(request.headers['x-for'] ?? 'login.microsoftonline.com')}/${TENANT}`;
        return void json({
          issuer: `${base}/v2.0`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          authorization_endpoint: `${base}/a`,
        });
      }
      forms.push(new URLSearchParams(Buffer.concat(chunks).toString()));
      json({ token_type: 'Bearer', expires_in: 3_600, access_token: `token-${forms.length}` });
    });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => login.once('listening', done));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  login.closeAllConnections();
  await new Promise((done) => login.close(done));
});
beforeEach(() => {
  forms.length = 0;
  identityCalls.length = 0;
});

const at = () => `http://127.0.0.1:${(login.address() as AddressInfo).port}`;
const identityWith = (credential: AppCredential, cloud: CloudName = 'global') =>
  createIdentity({
    cloud: CLOUDS[cloud],
    tenantId: TENANT,
    clientId: CLIENT.id,
    credential,
    loginBase: at(),
    log: new ListeningLog(),
  });
const written = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('the app proves that it is the app', () => {
  test('with a certificate: an assertion that only the holder of its key can sign', async () => {
    const identity = identityWith({ kind: 'certificate', file: CERTIFICATE });
    expect(await identity.app()).toEqual({ ok: true, value: 'token-1' });
    const assertion = forms[0]?.get('client_assertion') ?? '';
    const certificate = new X509Certificate(readFileSync(CERTIFICATE));
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'PS256', 'x5t#S256': thumbprint });
    const { payload } = await jwtVerify(assertion, certificate.publicKey, { clockTolerance: 5 });
    expect(payload).toMatchObject({ iss: CLIENT.id, sub: CLIENT.id });
    expect(payload.aud).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
    expect(forms[0]?.get('client_secret')).toBeNull();
  });

  test('with a token of the platform, read anew each time, because the platform renews it', async () => {
    const tokenFile = written('token', 'first.of.platform\n');
    const identity = identityWith({ kind: 'federated', tokenFile });
    await identity.app();
    writeFileSync(tokenFile, 'second.of.platform\n');
    await identity.app({ fresh: true });
    expect(forms.map((form) => form.get('client_assertion'))).toEqual(['first.of.platform', 'second.of.platform']);
    rmSync(tokenFile);
    expect(await identity.app({ fresh: true })).toMatchObject({ ok: false });
  });

  test.each([
    ['global', 'api://AzureADTokenExchange'],
    ['gccHigh', 'api://AzureADTokenExchangeUSGov'],
    ['china', 'api://AzureADTokenExchangeChina'],
  ] as const)('in %s with the managed identity of its host, whose token is for %s', async (cloud, resource) => {
    process.env['IDENTITY_ENDPOINT'] = `${at()}/msi`;
    process.env['IDENTITY_HEADER'] = 'of-the-host';
    try {
      const { clientAssertion } = openCredential({ kind: 'managedIdentity', clientId: CLIENT.id }, cloud, NOW);
      if (typeof clientAssertion !== 'function') throw new Error('no assertion is made');
      expect(await clientAssertion({ clientId: CLIENT.id })).toBe('identity.of.host');
      expect(identityCalls[0]?.url.searchParams.get('resource')).toBe(resource);
      expect(identityCalls[0]?.url.searchParams.get('client_id')).toBe(CLIENT.id);
      expect(identityCalls[0]?.secret).toBe('of-the-host');
    } finally {
      delete process.env['IDENTITY_ENDPOINT'];
      delete process.env['IDENTITY_HEADER'];
    }
  });

  test('to Bot Framework as well, and to exchange an approver’s sign-in', async () => {
    const identity = identityWith({ kind: 'federated', tokenFile: written('both', 'a.b.c') });
    expect(await identity.bot()).toBe('token-1');
    expect((await identity.onBehalfOf('assertion')).ok).toBe(true);
    expect(forms.map((form) => form.get('scope')?.split(' ')[0])).toEqual([
      'https://api.botframework.com/.default',
      'https://graph.microsoft.com/User.Invite.All',
    ]);
    expect(forms[1]?.get('requested_token_use')).toBe('on_behalf_of');
  });
});

describe('what is wrong is told at the start, by the name of the setting', () => {
  const pem = readFileSync(CERTIFICATE, 'utf8');
  const key = pem.slice(pem.indexOf('-----BEGIN PRIVATE KEY'));
  test.each<readonly [string, () => AppCredential, RegExp]>([
    [
      'no such certificate',
      () => ({ kind: 'certificate', file: '/nowhere.pem' }),
      /^GUESTLIST_APP_CERTIFICATE: .* cannot be read/,
    ],
    ['a key alone', () => ({ kind: 'certificate', file: written('key.pem', key) }), /holds no certificate/],
    [
      'a certificate alone',
      () => ({ kind: 'certificate', file: written('cert.pem', pem.replace(key, '')) }),
      /holds no private key/,
    ],
    [
      'no such token',
      () => ({ kind: 'federated', tokenFile: '/nowhere' }),
      /^GUESTLIST_APP_TOKEN_FILE: .* cannot be read/,
    ],
    ['a file without a token', () => ({ kind: 'federated', tokenFile: written('empty', '') }), /holds no token/],
  ])('%s', (_, credential, words) => {
    expect(() => openCredential(credential(), 'global', NOW)).toThrow(words);
  });

  test('a certificate that has ended', () => {
    const open = () =>
      openCredential({ kind: 'certificate', file: CERTIFICATE }, 'global', Date.parse('2130-01-01T00:00:00Z'));
    expect(open).toThrow(/ended on .* 2126/);
  });
});
