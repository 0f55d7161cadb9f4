import { createReadStream, truncateSync } from 'node:fs';
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
import { keyIn, KeyTable } from './key-table.ts';
import { linesOf } from './log-lines.ts';

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
  for (const { bytes, offset, whole } of linesOf(path)) {
    if (!whole && count >= kept.count) {
      log.warn('audit.tornEntryDropped', { offset });
      truncateSync(path, offset);
      break;
    }
    size = offset + bytes.length + 1;
    unended = !whole;
    count += 1;
    const key = keyIn(bytes);
    if (key !== undefined) keys.add(key, offset);
    if (count <= kept.count) continue;
    const entry = readEntry(bytes.toString('utf8'));
    if (entry !== undefined && continues(head, entry)) head = headAfter(entry);
  }
  if (kept.count === 0 && count > 0) log.error('audit.headMissing', { found: count });
  if (count < kept.count) log.error('audit.entriesMissing', { expected: kept.count, found: count });
  return { head, size, unended };
}
