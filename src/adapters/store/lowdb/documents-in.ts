import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../problem.ts';
import { TEMPORARY } from './durable-file.ts';

/**
 * Every document in one folder, for the start. Synchronous, because nobody is served yet and asynchronous reads take six
 * times as long. `read` is undefined where the file is no JSON.
 */
export function* documentsIn(folder: string): Generator<{ readonly path: string; readonly read: unknown }> {
  try {
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      // Left by a process that died while writing: that write was never acknowledged.
      if (file.endsWith(TEMPORARY)) rmSync(path, { force: true });
      else yield { path, read: parse(readWhole(path)) };
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

function readWhole(path: string): string {
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, BUFFER, 0, BUFFER.length, 0);
    return read < BUFFER.length ? BUFFER.toString('utf8', 0, read) : readFileSync(path, 'utf8');
  } finally {
    closeSync(file);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
