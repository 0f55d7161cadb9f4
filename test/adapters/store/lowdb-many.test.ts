/** On one day thousands of guests can fall due: their files are not all open at once. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DurableFile } from '../../../src/adapters/store/lowdb/durable-file.ts';

it.skipIf(process.platform !== 'linux')('reads a thousand times at once with few files open', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guestlist-many-'));
  try {
    const file = new DurableFile<{ readonly n: number }>(path.join(folder, 'one.json'));
    await file.write({ n: 1 });
    const before = openFiles();
    const reads = Array.from({ length: 1_000 }, () => file.read());
    let most = 0;
    let reading = true;
    const all = Promise.all(reads).finally(() => void (reading = false));
    while (reading) {
      most = Math.max(most, openFiles() - before);
      await turn();
    }
    expect(new Set((await all).map((read) => read?.n))).toEqual(new Set([1]));
    expect(most).toBeLessThan(100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const openFiles = (): number => readdirSync('/proc/self/fd').length;
