import { mkdtemp, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portIsFree } from '../../src/local/ports.ts';
import { startChild } from '../../src/local/processes.ts';
import type { ChildSpec } from '../../src/local/processes.ts';
import { freePort } from './free-port.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'processes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function spec(code: string, logName: string): ChildSpec {
  return {
    name: 'The child',
    args: ['--eval', code],
    cwd: path.join(folder, 'work'),
    env: {},
    logFile: path.join(folder, 'logs', logName),
    readyLine: /^ready on (\d+)$/m,
    readyWithinMs: 20_000,
  };
}

const READY = `console.log('ready on 42');`;
const FOREVER = `setInterval(() => {}, 1000);`;

test('a child is ready when its line is there, and what it prints is in the log', async () => {
  const child = await startChild(spec(`console.error('oh'); ${READY} ${FOREVER}`, 'a.log'));
  expect(child.ready[1]).toBe('42');
  expect(await child.stop()).toEqual({ code: null, signal: 'SIGTERM' });
  expect(await child.stop()).toEqual({ code: null, signal: 'SIGTERM' });
  expect(await readFile(child.logFile, 'utf8')).toBe('oh\nready on 42\n');
});

test('a child that will not hear SIGTERM is killed', async () => {
  const child = await startChild(spec(`process.on('SIGTERM', () => {}); ${READY} ${FOREVER}`, 'b.log'));
  expect(await child.stop(100)).toEqual({ code: null, signal: 'SIGKILL' });
});

test('a child that ends before it is ready takes its last words with it', async () => {
  const failed = startChild(spec(`console.error('no such tenant'); process.exit(3);`, 'c.log'));
  await expect(failed).rejects.toThrow(/^The child did not start: exit code 3\. Its log: .*c\.log\nno such tenant$/);
});

test('a child that is never ready is ended', async () => {
  const pidFile = path.join(folder, 'pid');
  const code = `require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); ${FOREVER}`;
  const failed = startChild({ ...spec(code, 'd.log'), readyWithinMs: 1500 });
  await expect(failed).rejects.toThrow('The child did not start: not ready after 1.5 s');
  const pid = Number(await readFile(pidFile, 'utf8'));
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a folder that cannot be is told', async () => {
  const failed = startChild({ ...spec(READY, 'e.log'), cwd: '/dev/null/nowhere' });
  await expect(failed).rejects.toThrow('/dev/null/nowhere');
});

test.each(['127.0.0.1', '0.0.0.0', '::'])('a port held on %s is not free', async (host) => {
  const port = await freePort();
  expect(await portIsFree(port)).toBe(true);
  const holder = net.createServer();
  await new Promise<void>((resolve) => holder.listen(port, host, resolve));
  expect(await portIsFree(port)).toBe(false);
  await new Promise((resolve) => holder.close(resolve));
});
