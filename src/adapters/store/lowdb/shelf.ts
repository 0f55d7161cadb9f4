import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Low } from 'lowdb';
import type { Milliseconds } from '../../../domain/time.ts';
import { SECOND } from '../../../domain/time.ts';
import { OneAtATime } from '../../../lib/one-at-a-time.ts';
import { StoreProblem, fileProblem } from '../problem.ts';
import type { Query, Shelf, ShelfPlan, Step } from '../shelf.ts';
import { TagIndex } from '../tag-index.ts';
import type { Aside } from './aside.ts';
import type { Envelope } from './document.ts';
import { fileOf, headOf, openEnvelope, pathOf, sealed } from './document.ts';
import { documentsIn, shardsOf } from './documents-in.ts';
import { DurableFile, syncFolder } from './durable-file.ts';
import { ShardIndexes, WORTH_BELIEVING } from './shard-index.ts';

const FLUSH_EVERY: Milliseconds = SECOND;
const READ_EVERY: Milliseconds = 10;

/** One lowdb database a document. Memory holds the index only; a read goes to the disk. */
export class LowdbShelf<T> implements Shelf<T> {
  readonly #plan: ShelfPlan<T>;
  readonly #folder: string;
  readonly #aside: Aside;
  readonly #index: TagIndex<T>;
  readonly #setAside = new Set<string>();
  readonly #turns = new OneAtATime();
  readonly #noted: ShardIndexes<T>;
  readonly #timer: NodeJS.Timeout;
  /** Documents of which the start read no more than what the index needs, by folder. */
  readonly #believed: (readonly string[])[] = [];
  #closed = false;

  /** Reads the index of each folder where that can be believed, else the head of every document in it. */
  constructor(plan: ShelfPlan<T>, dataFolder: string, aside: Aside) {
    this.#plan = plan;
    this.#folder = join(dataFolder, plan.name);
    this.#aside = aside;
    this.#index = new TagIndex(plan);
    for (const entry of aside.list()) {
      const [shelf, file] = entry.split('/');
      if (shelf === plan.name && file !== undefined) this.#setAside.add(file.replace(/\.json.*$/, '.json'));
    }
    this.#noted = new ShardIndexes(plan, dataFolder);
    for (const shard of shardsOf(this.#folder)) this.#start(shard);
    this.#timer = setInterval(() => this.#noted.flush(Date.now()), FLUSH_EVERY);
    this.#timer.unref();
    void this.#readBelievedOnes();
  }

  async find(key: string): Promise<T | undefined> {
    if (!this.#index.has(key)) return undefined;
    return this.#read(key);
  }

  async change<A>(key: string, step: (current: T | undefined) => Step<T, A>): Promise<A> {
    // The folder may be another process's by now.
    if (this.#closed) throw new StoreProblem('unreachable', `${this.#folder} was closed; nothing was written.`);
    return this.#turns.run(key, async () => {
      const current = await this.find(key);
      const { answer, write, remove } = step(current);
      if (write === undefined && remove !== true) return answer;
      await this.#noted.during(this.#shardOf(key), async () => {
        try {
          await (write === undefined ? this.#remove(key) : this.#write(key, write));
        } catch (error) {
          // It may have come as far as the file: the index follows what is there, not what was meant.
          this.#note(key, current, await this.#read(key).catch(() => current));
          throw error;
        }
        this.#note(key, current, write);
      });
      return answer;
    });
  }

  async keys(query: Query): Promise<readonly string[]> {
    return this.#index.keys(query);
  }

  async list(query: Query): Promise<readonly T[]> {
    const found: T[] = [];
    for (const key of this.#index.keys(query)) {
      const document = await this.find(key);
      if (document !== undefined && this.#plan.tags(document).includes(query.tag)) found.push(document);
    }
    return found;
  }

  isSetAside(key: string): boolean {
    return this.#setAside.has(fileOf(key));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#turns.idle();
    this.#noted.flush(Date.now(), true);
  }

  #note(key: string, before: T | undefined, after: T | undefined): void {
    this.#index.note(key, before, after);
    this.#noted.note(this.#shardOf(key), key, after);
  }

  #shardOf(key: string): string {
    return dirname(pathOf(this.#folder, key));
  }

  async #read(key: string): Promise<T | undefined> {
    const low = this.#database(key);
    try {
      await low.read();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return this.#putAside(key, 'no JSON');
    }
    if (low.data === null) return undefined;
    const opened = openEnvelope<T>(low.data, pathOf(this.#folder, key));
    return opened.ok ? opened.envelope.document : this.#putAside(key, opened.why);
  }

  async #write(key: string, document: T): Promise<void> {
    const low = this.#database(key);
    low.data = sealed(this.#plan, key, document);
    await low.write();
  }

  async #remove(key: string): Promise<void> {
    const path = pathOf(this.#folder, key);
    try {
      await rm(path, { force: true });
      await syncFolder(dirname(path));
    } catch (error) {
      throw fileProblem(error, path);
    }
  }

  #database(key: string): Low<Envelope<T> | null> {
    return new Low<Envelope<T> | null>(new DurableFile(pathOf(this.#folder, key)), null);
  }

  /** Damage that came after the start: the file cannot be read any more. */
  #putAside(key: string, why: string): undefined {
    const path = pathOf(this.#folder, key);
    this.#aside.put(this.#plan.name, path, why);
    this.#setAside.add(basename(path));
    this.#index.drop(key);
    this.#noted.note(dirname(path), key, undefined);
    return undefined;
  }

  #start(shard: string): void {
    const entries = this.#noted.entriesOf(shard);
    if (entries === undefined) return this.#readAll(shard);
    for (const [key, rank, tags] of entries) this.#index.restore(key, rank, tags);
    this.#believed.push(entries.map(([key]) => key));
  }

  #readAll(shard: string): void {
    const believed: string[] = [];
    for (const { path, bytes } of documentsIn(shard)) {
      const head = headOf(bytes, this.#plan.version);
      if (head !== undefined && fileOf(head[0]) === basename(path)) {
        this.#index.restore(...head);
        this.#noted.noteEntry(shard, head);
        believed.push(head[0]);
        continue;
      }
      const why = this.#enter(path, parsed(bytes));
      if (why === undefined) continue;
      this.#aside.put(this.#plan.name, path, why);
      this.#setAside.add(basename(path));
    }
    if (believed.length >= WORTH_BELIEVING) this.#noted.flushFolder(shard, Date.now());
    this.#believed.push(believed);
  }

  /** Damage shows only when a document is read; this reads, in its own time, those that the start did not. */
  async #readBelievedOnes(): Promise<void> {
    for (const keys of this.#believed) {
      for (const key of keys) {
        await wait(READ_EVERY, undefined, { ref: false });
        if (this.#closed) return;
        await this.#turns.run(key, () => this.find(key)).catch(() => undefined);
      }
    }
  }

  /** Says why when it cannot be a document of this shelf. */
  #enter(path: string, read: unknown): string | undefined {
    const opened = openEnvelope<T>(read, path);
    if (!opened.ok) return opened.why;
    const { key, document } = opened.envelope;
    if (fileOf(key) !== basename(path)) return 'its key belongs to another file';
    try {
      this.#index.note(key, undefined, document);
      this.#noted.note(dirname(path), key, document);
      return undefined;
    } catch (error) {
      return `parts are missing (${String(error)})`;
    }
  }
}

/** Undefined where it is no JSON. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
