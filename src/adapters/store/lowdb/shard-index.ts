import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Milliseconds } from '../../../domain/time.ts';
import { SECOND } from '../../../domain/time.ts';
import type { ShelfPlan } from '../shelf.ts';
import type { IndexEntry } from './document.ts';

interface Kept {
  /** `mtime` of the folder of documents in nanoseconds. Every write renames a file into it, which moves this. */
  readonly folderMtime: string;
  readonly version: number;
  readonly entries: readonly IndexEntry[];
}

/** A folder that was written to within this time might be again without its `mtime` showing it. */
const QUIET: Milliseconds = 2 * SECOND;
const AT_ONCE = 8;
/** Folders with less are read in any case: then damage shows at the start. */
export const WORTH_BELIEVING = 32;

/**
 * What the index needs of the documents, a file for each of the 256 folders, so that a start on a cold disk need not
 * read 100,000 files. Only a convenience: a file that is missing, torn or older than its folder is not believed, and
 * that folder's documents are read instead. So nothing here is fsynced, and nothing here may fail.
 */
export class ShardIndexes<T> {
  readonly #plan: ShelfPlan<T>;
  readonly #folder: string;
  /** What changed in each folder since its file was written; `undefined` for a document that is gone. */
  readonly #changed = new Map<string, Map<string, IndexEntry | undefined>>();
  readonly #writing = new Map<string, number>();
  /** Folders whose file, together with what changed since, is what is there. */
  readonly #believed = new Set<string>();

  constructor(plan: ShelfPlan<T>, dataFolder: string) {
    this.#plan = plan;
    this.#folder = join(dataFolder, 'index', plan.name);
  }

  /** The documents of this folder; undefined when they have to be read. */
  entriesOf(shardFolder: string): readonly IndexEntry[] | undefined {
    const kept = this.#read(shardFolder);
    if (kept?.version !== this.#plan.version || kept.folderMtime !== mtimeOf(shardFolder)) return undefined;
    if (kept.entries.length < WORTH_BELIEVING) return undefined;
    this.#believed.add(shardFolder);
    return kept.entries;
  }

  note(shardFolder: string, key: string, document: T | undefined): void {
    this.#note(shardFolder, key, document === undefined ? undefined : entryOf(this.#plan, key, document));
  }

  noteEntry(shardFolder: string, entry: IndexEntry): void {
    this.#note(shardFolder, entry[0], entry);
  }

  /** Runs a write to this folder; meanwhile its file is left alone. */
  async during<A>(shardFolder: string, write: () => Promise<A>): Promise<A> {
    this.#writing.set(shardFolder, (this.#writing.get(shardFolder) ?? 0) + 1);
    try {
      return await write();
    } finally {
      this.#writing.set(shardFolder, (this.#writing.get(shardFolder) ?? 1) - 1);
    }
  }

  /** Brings the files of some folders up to date that have been quiet for a while; of all of them with `all`. */
  flush(nowMs: number, all = false): void {
    let left = all ? Number.POSITIVE_INFINITY : AT_ONCE;
    for (const shardFolder of [...this.#changed.keys()]) {
      if (left <= 0) return;
      if (this.flushFolder(shardFolder, nowMs)) left -= 1;
    }
  }

  /** True when it was brought up to date; until then what changed in it is remembered. */
  flushFolder(shardFolder: string, nowMs: number): boolean {
    const changed = this.#changed.get(shardFolder);
    if (changed === undefined || (this.#writing.get(shardFolder) ?? 0) > 0) return false;
    try {
      const folderMtime = mtimeOf(shardFolder);
      if (nowMs - Number(BigInt(folderMtime) / 1_000_000n) < QUIET) return false;
      this.#write(shardFolder, folderMtime, changed);
      return true;
    } catch {
      // No room, no right, no folder: the documents are read at the next start.
      return false;
    }
  }

  #note(shardFolder: string, key: string, entry: IndexEntry | undefined): void {
    const changed = this.#changed.get(shardFolder) ?? new Map<string, IndexEntry | undefined>();
    this.#changed.set(shardFolder, changed.set(key, entry));
  }

  #write(shardFolder: string, folderMtime: string, changed: ReadonlyMap<string, IndexEntry | undefined>): void {
    const path = this.#pathOf(shardFolder);
    const before = this.#believed.has(shardFolder) ? this.#read(shardFolder) : { entries: [] };
    if (before === undefined) return;
    const entries = new Map(before.entries.map((entry) => [entry[0], entry]));
    for (const [key, entry] of changed) {
      if (entry === undefined) entries.delete(key);
      else entries.set(key, entry);
    }
    const kept: Kept = { folderMtime, version: this.#plan.version, entries: [...entries.values()] };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, JSON.stringify(kept));
    renameSync(`${path}.tmp`, path);
    this.#believed.add(shardFolder);
    this.#changed.delete(shardFolder);
  }

  #read(shardFolder: string): Kept | undefined {
    try {
      return JSON.parse(readFileSync(this.#pathOf(shardFolder), 'utf8')) as Kept;
    } catch {
      return undefined;
    }
  }

  #pathOf(shardFolder: string): string {
    return join(this.#folder, `${basename(shardFolder)}.json`);
  }
}

function entryOf<T>(plan: ShelfPlan<T>, key: string, document: T): IndexEntry {
  return [key, plan.rank(document), plan.tags(document)];
}

const mtimeOf = (folder: string): string => String(statSync(folder, { bigint: true }).mtimeNs);
