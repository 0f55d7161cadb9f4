import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { OneAtATime } from '../../../lib/one-at-a-time.ts';
import { fileProblem } from '../problem.ts';
import type { Query, Shelf, ShelfPlan, Step } from '../shelf.ts';
import { SCHEMA } from '../shelf.ts';
import { TagIndex } from '../tag-index.ts';
import type { Aside } from './aside.ts';
import type { Envelope } from './document.ts';
import { fileOf, openEnvelope, pathOf } from './document.ts';
import { documentsIn } from './documents-in.ts';
import { DurableFile, syncFolder } from './durable-file.ts';

/** One lowdb database a document. Memory holds the index only; a read goes to the disk. */
export class LowdbShelf<T> implements Shelf<T> {
  readonly #plan: ShelfPlan<T>;
  readonly #folder: string;
  readonly #aside: Aside;
  readonly #index: TagIndex<T>;
  readonly #setAside = new Set<string>();
  readonly #turns = new OneAtATime();

  /** Reads every document once. */
  constructor(plan: ShelfPlan<T>, dataFolder: string, aside: Aside) {
    this.#plan = plan;
    this.#folder = join(dataFolder, plan.name);
    this.#aside = aside;
    this.#index = new TagIndex(plan);
    for (const entry of aside.list()) {
      const [shelf, file] = entry.split('/');
      if (shelf === plan.name && file !== undefined) this.#setAside.add(file.replace(/\.json.*$/, '.json'));
    }
    this.#readAll();
  }

  async find(key: string): Promise<T | undefined> {
    if (!this.#index.has(key)) return undefined;
    return this.#read(key);
  }

  change<A>(key: string, step: (current: T | undefined) => Step<T, A>): Promise<A> {
    return this.#turns.run(key, async () => {
      const current = await this.find(key);
      const { answer, write, remove } = step(current);
      if (write === undefined && remove !== true) return answer;
      try {
        await (write === undefined ? this.#remove(key) : this.#write(key, write));
      } catch (error) {
        // It may have come as far as the file: the index follows what is there, not what was meant.
        this.#index.note(key, current, await this.#read(key).catch(() => current));
        throw error;
      }
      this.#index.note(key, current, write);
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

  idle(): Promise<void> {
    return this.#turns.idle();
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
    low.data = { schema: SCHEMA, key, document };
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
    return undefined;
  }

  #readAll(): void {
    for (const { path, read } of documentsIn(this.#folder)) {
      const why = this.#note(path, read);
      if (why === undefined) continue;
      this.#aside.put(this.#plan.name, path, why);
      this.#setAside.add(basename(path));
    }
  }

  /** Says why when it cannot be a document of this shelf. */
  #note(path: string, read: unknown): string | undefined {
    const opened = openEnvelope<T>(read, path);
    if (!opened.ok) return opened.why;
    const { key, document } = opened.envelope;
    if (fileOf(key) !== basename(path)) return 'its key belongs to another file';
    try {
      this.#index.note(key, undefined, document);
      return undefined;
    } catch (error) {
      return `parts are missing (${String(error)})`;
    }
  }
}
