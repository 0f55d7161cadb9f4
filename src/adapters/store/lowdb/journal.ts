import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, openSync, readSync, truncateSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Low } from 'lowdb';
import type { AuditRecord } from '../../../ports/audit.ts';
import type { Log } from '../../../ports/log.ts';
import type { Head } from '../audit/chain.ts';
import { continues, headAfter, readEntry, START } from '../audit/chain.ts';
import type { Journal } from '../audit/journal.ts';
import { fileProblem } from '../problem.ts';
import type { Aside } from './aside.ts';
import { DurableFile, makeFolder, syncFolder } from './durable-file.ts';

/** The audit log as JSON lines in `audit/log.jsonl`, its head in `audit/head.json`. */
export class LowdbJournal implements Journal {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #kept: Low<Head>;
  readonly #keys: KeyTable;
  /** Bytes that count. What is behind them is the rest of a write that failed. */
  #size: number;

  private constructor(path: string, file: FileHandle, kept: Low<Head>, keys: KeyTable, size: number) {
    this.#path = path;
    this.#file = file;
    this.#kept = kept;
    this.#keys = keys;
    this.#size = size;
  }

  static async open(dataFolder: string, aside: Aside, log: Log): Promise<LowdbJournal> {
    const folder = join(dataFolder, 'audit');
    const path = join(folder, 'log.jsonl');
    try {
      await makeFolder(folder);
      const file = await open(path, 'a+');
      await syncFolder(folder);
      const kept = await openHead(join(folder, 'head.json'), aside);
      const keys = new KeyTable(path);
      const recovered = recover(path, kept.data, keys, log);
      if (recovered.unended) await file.appendFile('\n');
      if (recovered.head.count > kept.data.count) {
        kept.data = recovered.head;
        await kept.write();
      }
      return new LowdbJournal(path, file, kept, keys, recovered.size);
    } catch (error) {
      throw fileProblem(error, path);
    }
  }

  async head(): Promise<Head> {
    return this.#kept.data;
  }

  async has(key: string): Promise<boolean> {
    return this.#keys.has(key);
  }

  async append(entries: readonly AuditRecord[], head: Head): Promise<boolean> {
    if (head.count !== this.#kept.data.count) return false;
    const lines = entries.map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`));
    try {
      await this.#file.appendFile(Buffer.concat(lines));
      await this.#file.sync();
    } catch (error) {
      await this.#file.truncate(this.#size).catch(() => undefined);
      throw fileProblem(error, this.#path);
    }
    for (const [i, entry] of entries.entries()) {
      this.#keys.add(entry.key, this.#size);
      this.#size += lines[i]?.length ?? 0;
      this.#kept.data = headAfter(entry);
    }
    // A crash before this is mended at the next start: the entries are whole and chained to the head that is kept.
    await this.#kept.write();
    return true;
  }

  async *lines(): AsyncIterable<string> {
    yield* createInterface({ input: createReadStream(this.#path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** A damaged head is set aside; the one that is found in the log then counts, and says so in the operator's log. */
async function openHead(path: string, aside: Aside): Promise<Low<Head>> {
  const kept = new Low<Head>(new DurableFile<Head>(path), START);
  try {
    await kept.read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    aside.put('audit', path, 'no JSON');
  }
  return kept;
}

interface Recovered {
  readonly head: Head;
  readonly size: number;
  /** The last line that counts has lost its end: the next one must not be glued to it. */
  readonly unended: boolean;
}

/**
 * Reads the log once at the start. Entries behind the kept head that continue it were written whole and only not
 * counted: they count now. A torn last line behind it was never acknowledged: it is cut off. Anything else is
 * tampering or damage and stays as it is, for `verify` to find.
 */
function recover(path: string, kept: Head, keys: KeyTable, log: Log): Recovered {
  let head = kept;
  let unended = false;
  let size = 0;
  let count = 0;
  for (const { line, offset, whole } of linesOf(path)) {
    const end = offset + Buffer.byteLength(line) + 1;
    if (!whole && count >= kept.count) {
      log.warn('audit.tornEntryDropped', { offset });
      truncateSync(path, offset);
      break;
    }
    size = end;
    unended = !whole;
    count += 1;
    const key = keyOf(line);
    if (key !== undefined) keys.add(key, offset);
    if (count <= kept.count) continue;
    const entry = readEntry(line);
    if (entry !== undefined && continues(head, entry)) head = headAfter(entry);
  }
  if (kept.count === 0 && count > 0) log.error('audit.headMissing', { found: count });
  if (count < kept.count) log.error('audit.entriesMissing', { expected: kept.count, found: count });
  return { head, size, unended };
}

/** Lines with their place, read in big pieces: a log of some hundred megabytes is no reason to start late. */
function* linesOf(path: string): Generator<{ line: string; offset: number; whole: boolean }> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    let offset = 0;
    const piece = Buffer.alloc(4 * 1024 * 1024);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
      let from = 0;
      for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
        yield { line: bytes.toString('utf8', from, to), offset: offset + from, whole: true };
        from = to + 1;
      }
      rest = Buffer.from(bytes.subarray(from));
      offset += from;
    }
    if (rest.length > 0) yield { line: rest.toString('utf8'), offset, whole: false };
  } finally {
    closeSync(file);
  }
}

/** The key without parsing the whole line, which is what a start with a long log spends its time on. */
function keyOf(line: string): string | undefined {
  const [, quoted] = /"key":("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
}

/** Which keys are in the log, as 48 bits of their hash and a place: a hit is confirmed by reading the line there. */
class KeyTable {
  readonly #path: string;
  readonly #places = new Map<number, number[] | number>();

  constructor(path: string) {
    this.#path = path;
  }

  add(key: string, offset: number): void {
    const hash = shortHash(key);
    const there = this.#places.get(hash);
    this.#places.set(hash, there === undefined ? offset : [there, offset].flat());
  }

  has(key: string): boolean {
    const places = this.#places.get(shortHash(key));
    return places !== undefined && [places].flat().some((offset) => this.#keyAt(offset) === key);
  }

  #keyAt(offset: number): string | undefined {
    const file = openSync(this.#path, 'r');
    try {
      const piece = Buffer.alloc(64 * 1024);
      const read = readSync(file, piece, 0, piece.length, offset);
      const end = piece.indexOf(10);
      return keyOf(piece.toString('utf8', 0, end < 0 ? read : end));
    } finally {
      closeSync(file);
    }
  }
}

const shortHash = (key: string): number => createHash('sha256').update(key).digest().readUIntBE(0, 6);
