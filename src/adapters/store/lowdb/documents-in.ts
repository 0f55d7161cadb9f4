import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../problem.ts';
import { TEMPORARY } from './durable-file.ts';

/**
 * Every document in one folder, for the start. Synchronous, because nobody is served yet and asynchronous reads take six
 * times as long. The bytes are good until the next one is asked for.
 */
export function* documentsIn(folder: string): Generator<{ readonly path: string; readonly bytes: Buffer }> {
  try {
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      // Left by a process that died while writing: that write was never acknowledged.
      if (file.endsWith(TEMPORARY)) rmSync(path, { force: true });
      else yield { path, bytes: readWhole(path) };
    }
  } catch (error) {
    throw fileProblem(error, folder);
  }
}

export function shardsOf(shelfFolder: string): readonly string[] {
  try {
    mkdirSync(shelfFolder, { recursive: true });
    return readdirSync(shelfFolder).map((shard) => join(shelfFolder, shard));
  } catch (error) {
    throw fileProblem(error, shelfFolder);
  }
}

/** Most documents fit, and reading into what is there already saves half of the time of `readFileSync`. */
const BUFFER = Buffer.allocUnsafe(64 * 1024);

function readWhole(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, BUFFER, 0, BUFFER.length, 0);
    return read < BUFFER.length ? BUFFER.subarray(0, read) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}
