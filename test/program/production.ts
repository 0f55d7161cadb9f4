import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CryptoKey } from 'jose';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { startSandbox } from '../../src/sandbox/start.ts';

export const APP_ID = '22222222-2222-4222-8222-222222222222';
export const TENANT_ID = '11111111-1111-4111-8111-111111111111';
export const SECRET = 'sandbox-secret';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Claims {
  readonly audience?: string;
  readonly issuer?: string;
  readonly expires?: string;
  readonly serviceurl?: string;
  readonly key?: CryptoKey;
}

/** What publishes the keys that Teams signs with, and signs. */
async function startKeyService() {
  const pair = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'channel', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const config = { jwks_uri: `${addressOf(server)}/keys`, issuer: ISSUER };
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : config));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const sign = ({ audience = APP_ID, issuer = ISSUER, expires = '1h', serviceurl = SERVICE_URL, key }: Claims = {}) =>
    new SignJWT({ serviceurl })
      .setProtectedHeader({ alg: 'RS256', kid: 'channel', typ: 'JWT' })
      .setAudience(audience)
      .setIssuer(issuer)
      .setIssuedAt('-2h')
      .setNotBefore('-2h')
      .setExpirationTime(expires)
      .sign(key ?? pair.privateKey);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `${addressOf(server)}/config`, sign, close };
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** The built program as a process of its own in production mode; only Microsoft's hosts are mapped to this machine. */
export async function startProduction(program: string) {
  const keys = await startKeyService();
  const sandbox = await startSandbox({ port: 0 });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'guestlist-'));
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => free.once('listening', done));
  const url = addressOf(free);
  await new Promise((done) => free.close(done));

  const startedAt = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
      NODE_ENV: 'production',
      PORT: new URL(url).port,
      GUESTLIST_DATA: dataDir,
      GUESTLIST_TENANT_ID: TENANT_ID,
      GUESTLIST_APP_ID: APP_ID,
      GUESTLIST_APP_SECRET: SECRET,
      GUESTLIST_SANDBOX_URL: sandbox.url,
      GUESTLIST_CHANNEL_KEYS_URL: keys.url,
    },
  });
  const output: string[] = [];
  const errors: string[] = [];
  child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      output.push(text.toString());
      if (output.join('').includes('Guestlist is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`exited with ${code}: ${errors.join('')}`)));
  });
  await ready;
  const readyAfterMs = performance.now() - startedAt;
  const pid = child.pid ?? 0;
  const readyAfterCpuMs = cpuMs(pid);

  const lines = () =>
    output
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
      // What the watch for accepted guests does meanwhile is its own business.
      .filter(({ msg }) => typeof msg === 'string' && /^(?:teams|host)\./.test(msg));
  return {
    url,
    readyAfterMs,
    /** What it worked for that, whatever else the machine did meanwhile. */
    readyAfterCpuMs,
    /** Resident now. */
    megabytes: () => megabytes(pid),
    cpuMs: () => cpuMs(pid),
    sign: keys.sign,
    lines,
    /** The lines of the log about Teams since there were so many; the log is written a moment after the answer. */
    async linesAfter(count: number) {
      while (lines().length === count) await new Promise((done) => child.stdout.once('data', done));
      return lines().slice(count);
    },
    everything: () => output.join('') + errors.join(''),
    ledger: async () =>
      (await (await fetch(`${sandbox.url}/_sandbox/ledger`)).json()) as Readonly<Record<string, readonly unknown[]>>,
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      keys.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
function megabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1_024);
}

/** User and system time, in hundredths of a second. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export type Production = Awaited<ReturnType<typeof startProduction>>;
