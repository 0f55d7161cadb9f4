import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, jwtVerify, SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';
import { z } from 'zod';
import { tenantId } from './seed.ts';

/** Signs and checks what the sandbox's sign-in issues: real RS256 tokens with Entra's claims. */

export const graphAudience = 'https://graph.microsoft.com';
export const loginOrigin = 'https://login.microsoftonline.com';
export const tokenLifetimeSeconds = 3599;

const appIssuer = `https://sts.windows.net/${tenantId}/`;
const userIssuer = `${loginOrigin}/${tenantId}/v2.0`;

export interface SigningKey {
  privateKey: ReturnType<typeof createPrivateKey>;
  publicJwk: JWK & { kid: string };
}

/** The key of this process, or with `folder` the one that an earlier run left there: tokens outlive a restart. */
export async function signingKey(folder: string | undefined): Promise<SigningKey> {
  const privateKey = createPrivateKey(folder === undefined ? processPem() : keptPem(folder));
  const { kty, n, e } = await exportJWK(privateKey);
  const publicJwk = { kty, n, e } as JWK;
  return {
    privateKey,
    publicJwk: { ...publicJwk, kid: await calculateJwkThumbprint(publicJwk), use: 'sig', alg: 'RS256' },
  };
}

function keptPem(folder: string): string {
  const file = join(folder, 'signing-key.pem');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const pem = newPem();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, pem, { mode: 0o600 });
  return pem;
}

let madePem: string | undefined;
/** Making one takes half a second: a test process with a hundred sandboxes makes it once. */
function processPem(): string {
  madePem ??= newPem();
  return madePem;
}

function newPem(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
}

export type Caller =
  | { kind: 'app'; appId: string; permissions: readonly string[] }
  | { kind: 'user'; appId: string; userId: string; permissions: readonly string[] };

const graphClaims = z.union([
  z
    .object({ appid: z.string(), idtyp: z.literal('app'), roles: z.array(z.string()).default([]) })
    .transform((claims): Caller => ({ kind: 'app', appId: claims.appid, permissions: claims.roles })),
  z.object({ appid: z.string(), oid: z.string(), scp: z.string() }).transform((claims): Caller => ({
    kind: 'user',
    appId: claims.appid,
    userId: claims.oid,
    permissions: claims.scp.split(' '),
  })),
]);

const codeAudience = 'authorization-code';
const codeClaims = z.object({ oid: z.string(), upn: z.string(), redirectUri: z.string(), uti: z.string() });

/** Issues and reads tokens at times (milliseconds) that the caller gives. */
export class Tokens {
  readonly #key: SigningKey;
  readonly #spent = new Set<string>();

  constructor(key: SigningKey) {
    this.#key = key;
  }

  get keys(): readonly JWK[] {
    return [this.#key.publicJwk];
  }

  /** A token for Graph with application permissions. */
  forApp(appId: string, permissions: readonly string[], now: number): Promise<string> {
    const oid = servicePrincipalId(appId);
    return this.#sign(
      { aud: graphAudience, iss: appIssuer, appid: appId, idtyp: 'app', oid, sub: oid, roles: permissions },
      now,
    );
  }

  /** A token for Graph on behalf of a user. */
  forUser(appId: string, user: { id: string; upn: string }, scopes: readonly string[], now: number): Promise<string> {
    const who = { oid: user.id, sub: user.id, upn: user.upn, idtyp: 'user' };
    return this.#sign({ aud: graphAudience, iss: appIssuer, appid: appId, scp: scopes.join(' '), ...who }, now);
  }

  /** What Teams single sign-on hands to a bot: a token for the bot itself, good for on-behalf-of. */
  assertion(audience: string, user: { id: string; upn: string; name: string }, now: number): Promise<string> {
    const who = { oid: user.id, sub: user.id, preferred_username: user.upn, name: user.name };
    return this.#sign({ aud: audience, iss: userIssuer, scp: 'access_as_user', ver: '2.0', ...who }, now);
  }

  /** The caller a Graph token speaks for. Throws jose's error when it is forged, expired or for somebody else. */
  async readForGraph(token: string, now: number): Promise<Caller> {
    return graphClaims.parse(await this.#verify(token, { audience: graphAudience, issuer: appIssuer }, now));
  }

  /** The user in an assertion. Throws jose's error when it is forged, expired or for another audience. */
  async readAssertion(token: string, clientId: string, now: number): Promise<string> {
    const claims = await this.#verify(token, { issuer: userIssuer }, now);
    const audience = typeof claims.aud === 'string' ? claims.aud : '';
    // An application ID URI for Teams is api://<host>/<client id> or api://botid-<client id>.
    const isOurs = audience === clientId || (audience.startsWith('api://') && audience.endsWith(clientId));
    if (!isOurs) throw new WrongAudience(`The assertion is for '${audience}'`);
    return z.object({ oid: z.string() }).parse(claims).oid;
  }

  /** What the sign-in page ends with, for the app that sent the user there. */
  code(user: { id: string; upn: string }, redirectUri: string, now: number): Promise<string> {
    return this.#sign({ aud: codeAudience, iss: userIssuer, oid: user.id, upn: user.upn, redirectUri }, now);
  }

  /** Whose code it is; once only, and only for the address it was given to. Throws when it is neither. */
  async spendCode(code: string, redirectUri: string, now: number): Promise<{ id: string; upn: string }> {
    const claims = codeClaims.parse(await this.#verify(code, { audience: codeAudience, issuer: userIssuer }, now));
    if (this.#spent.has(claims.uti)) throw new Error('The code was spent already.');
    if (claims.redirectUri !== redirectUri) throw new Error('The code was given to another address.');
    this.#spent.add(claims.uti);
    return { id: claims.oid, upn: claims.upn };
  }

  /** Who signed in, told to the app. */
  idToken(appId: string, user: { id: string; upn: string }, now: number): Promise<string> {
    const who = { oid: user.id, sub: user.id, preferred_username: user.upn };
    return this.#sign({ aud: appId, iss: userIssuer, ...who, ver: '2.0' }, now);
  }

  #sign(claims: JWTPayload, now: number): Promise<string> {
    const seconds = Math.floor(now / 1000);
    return new SignJWT({ tid: tenantId, ver: '1.0', uti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.#key.publicJwk.kid })
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + tokenLifetimeSeconds)
      .sign(this.#key.privateKey);
  }

  async #verify(token: string, expected: { audience?: string; issuer: string }, now: number): Promise<JWTPayload> {
    const options = { ...expected, algorithms: ['RS256'], currentDate: new Date(now), requiredClaims: ['exp'] };
    return (await jwtVerify(token, this.#key.publicJwk, options)).payload;
  }
}

export class WrongAudience extends Error {}

/** The object id of the app in this tenant; fixed, so that sponsors and audits can name it. */
export function servicePrincipalId(appId: string): string {
  return `eeeeeeee${appId.slice(8)}`;
}
