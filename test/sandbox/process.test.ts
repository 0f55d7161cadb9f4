import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/sandbox/ledger.ts';
import { clientId, invitation, tokenPath } from './support.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Run {
  child: ChildProcess;
  /** The address once it is ready; what it said when it ended first. */
  ready: Promise<string>;
}

function sandbox(...args: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/index.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let out = '';
  const ready = new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(out)));
    const read = (chunk: Buffer): void => {
      out += chunk.toString();
      const [, url] = /^Sandbox tenant is ready (\S+)$/m.exec(out) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  return { child, ready };
}

async function invite(url: string, email: string): Promise<number> {
  const form = {
    client_id: clientId,
    client_secret: 'sandbox-secret',
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  };
  const answer = await fetch(url + tokenPath, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  return (await fetch(`${url}/v1.0/invitations`, { method: 'POST', headers, body: JSON.stringify(invitation(email)) }))
    .status;
}

describe('the sandbox as a process', () => {
  it('keeps what it acknowledged through kill -9, and stops cleanly when asked', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const first = sandbox('--port', '0', '--data', dataDir);
    const url = await first.ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const n of [1, 2, 3]) expect(await invite(url, `guest${n}@fabrikam.example`)).toBe(201);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = sandbox('--port', '0', '--data', dataDir);
    const ledger = (await (await fetch(`${await second.ready}/_sandbox/ledger`)).json()) as Ledger;
    expect(ledger.invitations.map((one) => one.email)).toEqual([1, 2, 3].map((n) => `guest${n}@fabrikam.example`));
    expect(ledger.requests).toHaveLength(3);
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
    rmSync(dataDir, { recursive: true });
  });

  it('says in plain words that its port is taken, or its arguments are wrong', async () => {
    const holder: Server = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const taken = sandbox('--port', String(port));
    await expect(taken.ready).rejects.toThrow(`Port ${port} is taken`);
    expect(taken.child.exitCode).toBe(1);
    holder.close();
    const wrong = sandbox('--prot', '1');
    await expect(wrong.ready).rejects.toThrow('Usage: npm run sandbox');
    expect(wrong.child.exitCode).toBe(1);
  });
});
