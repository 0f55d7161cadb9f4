import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { Gate } from '../../../lib/gate.ts';
import { fileProblem, isMissing } from '../problem.ts';

export const TEMPORARY = '.tmp';

/** Thousands of guests can have the same day; the disk does four things at once, and a process may have so many files open. */
const OPEN_AT_ONCE = 64;
const files = new Gate(OPEN_AT_ONCE);

/**
 * lowdb's seam to one JSON file. A write is on the disk when it resolves, and a reader sees the file before it or
 * after it, never between: temporary file, fsync, rename, fsync of the folder. lowdb's own adapters do no fsync.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Null where there is no such file; throws a SyntaxError when it is no JSON. */
  async read(): Promise<T | null> {
    return JSON.parse((await this.#text()) ?? 'null') as T | null;
  }

  async write(data: T): Promise<void> {
    const temporary = join(dirname(this.#path), `.${basename(this.#path)}.${randomUUID()}${TEMPORARY}`);
    try {
      await files.run(async () => {
        await writeThrough(temporary, JSON.stringify(data));
        await rename(temporary, this.#path);
        await syncFolder(dirname(this.#path));
      });
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw fileProblem(error, this.#path);
    }
  }

  async #text(): Promise<string | undefined> {
    try {
      return await files.run(() => readFile(this.#path, 'utf8'));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw fileProblem(error, this.#path);
    }
  }
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await openMakingFolder(path);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openMakingFolder(path: string): ReturnType<typeof open> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (!isMissing(error)) throw error;
    await makeFolder(dirname(path));
    return open(path, 'wx');
  }
}

/** Makes the folder so that it, too, is there after a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is all that can be asked for.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
