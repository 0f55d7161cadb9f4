import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/index.ts';
import type { RequestId } from '../../../src/domain/ids.ts';
import { recordsOf } from '../../contracts/audit.ts';
import { NOW } from '../../contracts/harness.ts';
import { notebook, temporaryFolder } from './opened.ts';

const KILLS = 10;
const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

const startWriter = (folder: string, run: number) =>
  spawn(process.execPath, ['--import', 'tsx', WRITER, folder, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Lets the writer acknowledge this many things, kills it in the middle of the next, and gives back all that it said. */
async function writeAndKill(folder: string, run: number, killAfter: number): Promise<readonly string[]> {
  const writer = startWriter(folder, run);
  const ended = once(writer, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    said.push(line);
    if (said.length === killAfter) writer.kill('SIGKILL');
  }
  // Its output ends before it does, and until then the folder is its own.
  await ended;
  expect(writer.signalCode).toBe('SIGKILL');
  return said;
}

it('refuses a second process on the same folder, and says whose it is', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder();
  const first = startWriter(folder, 0);
  try {
    for await (const line of createInterface({ input: first.stdout })) if (line === 'ready') break;
    const second = openStore('lowdb', { folder, clock: { now: () => NOW }, log: notebook() });
    await expect(second).rejects.toMatchObject({
      code: 'inUse',
      message: expect.stringContaining(`in use by process ${first.pid} `),
    });
  } finally {
    const ended = once(first, 'exit');
    first.kill('SIGKILL');
    await ended;
  }
  const next = await openStore('lowdb', { folder, clock: { now: () => NOW }, log: notebook() });
  await next.close();
  await rm(folder, { recursive: true });
});

it('keeps everything that was acknowledged when its process is killed', { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  const said: string[] = [];
  for (let run = 0; run < KILLS; run += 1) {
    // Random on purpose: where exactly the kill lands is up to the machine anyway.
    said.push(...(await writeAndKill(folder, run, 2 + Math.floor(Math.random() * 120))));
  }

  const log = notebook();
  const stores = await openStore('lowdb', { folder, clock: { now: () => NOW }, log });
  const acknowledged = { created: 0, looked: 0, audited: 0 };
  const audited = new Set((await recordsOf(stores.audit)).map(({ key }) => key));
  const expired = new Set((await stores.requests.byState('expired')).map(({ id }) => id));
  for (const line of said) {
    const [what, id = '', look] = line.split(' ');
    if (what === 'created') expect(await stores.requests.find(id as RequestId), line).toBeDefined();
    if (what === 'looked') {
      const found = await stores.requests.find(id as RequestId);
      expect(found?.look, line).toBeGreaterThanOrEqual(Number(look));
      expect(expired, line).toContain(id);
    }
    if (what === 'audited') expect(audited, line).toContain(id);
    if (what === 'created' || what === 'looked' || what === 'audited') acknowledged[what] += 1;
  }
  expect(acknowledged.created).toBeGreaterThan(KILLS);
  expect(await stores.audit.verify()).toMatchObject({ intact: true });
  expect(stores.setAside()).toEqual([]);
  await stores.close();
  await rm(folder, { recursive: true });
});
