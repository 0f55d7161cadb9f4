import type { Query, Shelf, ShelfPlan, Step } from '../shelf.ts';
import { TagIndex } from '../tag-index.ts';

/** Documents in this process's memory: for tests, and for a bot that may forget. */
export class MemoryShelf<T> implements Shelf<T> {
  /** As JSON, so that what is read is never the object that was written. */
  readonly #documents = new Map<string, string>();
  readonly #index: TagIndex<T>;

  constructor(plan: ShelfPlan<T>) {
    this.#index = new TagIndex(plan);
  }

  async find(key: string): Promise<T | undefined> {
    return this.#read(key);
  }

  async change<A>(key: string, step: (current: T | undefined) => Step<T, A>): Promise<A> {
    const current = this.#read(key);
    const { answer, write, remove } = step(current);
    if (write !== undefined) this.#documents.set(key, JSON.stringify(write));
    else if (remove === true) this.#documents.delete(key);
    else return answer;
    this.#index.note(key, current, write);
    return answer;
  }

  async keys(query: Query): Promise<readonly string[]> {
    return this.#index.keys(query);
  }

  async list(query: Query): Promise<readonly T[]> {
    return this.#index.keys(query).flatMap((key) => this.#read(key) ?? []);
  }

  isSetAside(): boolean {
    return false;
  }

  #read(key: string): T | undefined {
    const text = this.#documents.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }
}
