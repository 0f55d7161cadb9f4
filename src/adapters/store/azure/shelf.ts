import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import type { Milliseconds } from '../../../domain/time.ts';
import { epochMs, MINUTE } from '../../../domain/time.ts';
import { OneAtATime } from '../../../lib/one-at-a-time.ts';
import type { Clock } from '../../../ports/clock.ts';
import { StoreProblem } from '../problem.ts';
import type { Query, Shelf, ShelfPlan, Step } from '../shelf.ts';
import type { Lying } from './entity.ts';
import { documentNames, pack, rowsFor, unpack } from './entity.ts';
import type { IndexRow } from './index-rows.ts';
import { IndexRows, onlyIn } from './index-rows.ts';
import { unless } from './refusal.ts';

/** Changed meanwhile, or gone: somebody was faster. */
const ETAG_PASSED = [412, 404];
const RACES = 60;
const LONGEST_WAIT: Milliseconds = 400;
/** A row that no document names may be one whose document is just being written; after this long it is not. */
const LEFT_OVER_AFTER: Milliseconds = 10 * MINUTE;
const READ_AT_ONCE = 16;

/** Documents and index rows in two Azure tables; the ETag is the compare-and-swap, for any number of processes. */
export class AzureShelf<T> implements Shelf<T> {
  readonly #plan: ShelfPlan<T>;
  readonly #documents: TableClient;
  readonly #index: IndexRows;
  readonly #clock: Clock;
  readonly #turns = new OneAtATime();

  constructor(plan: ShelfPlan<T>, documents: TableClient, index: TableClient, clock: Clock) {
    this.#plan = plan;
    this.#documents = documents;
    this.#index = new IndexRows(plan, index);
    this.#clock = clock;
  }

  async find(key: string): Promise<T | undefined> {
    return (await this.#read(key))?.document;
  }

  /** In turn within this process; the ETag is for the others. */
  change<A>(key: string, step: (current: T | undefined) => Step<T, A>): Promise<A> {
    return this.#turns.run(key, () => this.#change(key, step));
  }

  async #change<A>(key: string, step: (current: T | undefined) => Step<T, A>): Promise<A> {
    for (let race = 0; race < RACES; race += 1) {
      if (race > 0) await wait(Math.random() * Math.min(10 * 2 ** race, LONGEST_WAIT));
      const current = await this.#read(key);
      const { answer, write, remove } = step(current?.document);
      if (write === undefined && remove !== true) return answer;
      if (write === undefined ? await this.#remove(key, current) : await this.#swap(key, current, write)) return answer;
    }
    throw new StoreProblem(
      'tooBusy',
      `${this.#plan.name}: others changed the same document each time, ${RACES} times.`,
    );
  }

  async keys(query: Query): Promise<readonly string[]> {
    return (await this.#query(query)).map(([key]) => key);
  }

  async list(query: Query): Promise<readonly T[]> {
    return (await this.#query(query)).map(([, document]) => document);
  }

  isSetAside(): boolean {
    return false;
  }

  async #read(key: string): Promise<(Lying<T> & { readonly etag: string }) | undefined> {
    const { partitionKey, rowKey } = documentNames(this.#plan.name, key);
    const entity = await unless([404], this.#documents.getEntity(partitionKey, rowKey));
    return entity === undefined ? undefined : { ...unpack<T>(entity), etag: entity.etag };
  }

  /** False when somebody else was faster. */
  async #swap(key: string, current: (Lying<T> & { readonly etag: string }) | undefined, document: T): Promise<boolean> {
    const nonce = randomUUID();
    const before = current?.rows ?? {};
    const rows = rowsFor(this.#plan, key, document, before, nonce);
    const added = onlyIn(rows, before);
    await this.#index.add(key, added, epochMs(this.#clock.now()));
    const entity = pack(this.#plan.name, key, { document, rows, writes: [...(current?.writes ?? []), nonce] });
    const swapped =
      current === undefined
        ? await unless([409], this.#documents.createEntity(entity))
        : await unless(ETAG_PASSED, this.#documents.updateEntity(entity, 'Replace', { etag: current.etag }));
    if (swapped === undefined && !(await this.#isWritten(key, nonce))) {
      await this.#index.remove(added);
      return false;
    }
    await this.#index.remove(onlyIn(before, rows));
    return true;
  }

  /** What was refused may be our own write again, repeated by the SDK because the answer to it was lost. */
  async #isWritten(key: string, nonce: string): Promise<boolean> {
    return (await this.#read(key))?.writes.includes(nonce) ?? false;
  }

  async #remove(key: string, current: (Lying<T> & { readonly etag: string }) | undefined): Promise<boolean> {
    if (current === undefined) return true;
    const { partitionKey, rowKey } = documentNames(this.#plan.name, key);
    const removed = await unless(
      ETAG_PASSED,
      this.#documents.deleteEntity(partitionKey, rowKey, { etag: current.etag }),
    );
    if (removed !== undefined) await this.#index.remove(Object.entries(current.rows));
    return removed !== undefined;
  }

  async #query(query: Query): Promise<readonly (readonly [string, T])[]> {
    const found: (readonly [string, T])[] = [];
    const { limit = Number.POSITIVE_INFINITY } = query;
    const after = query.after === undefined ? undefined : await this.find(query.after);
    if (query.after !== undefined && after === undefined) return [];
    for await (const rows of this.#index.pages(query, after === undefined ? 0 : this.#plan.rank(after))) {
      for (let from = 0; from < rows.length && found.length < limit; from += READ_AT_ONCE) {
        const read = await Promise.all(rows.slice(from, from + READ_AT_ONCE).map((row) => this.#named(row, query.tag)));
        found.push(...read.filter((one) => one !== undefined));
      }
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The row's document, when it names the row. */
  async #named(row: IndexRow, tag: string): Promise<readonly [string, T] | undefined> {
    const lying = await this.#read(row.key);
    if (lying?.rows[tag] === row.rowKey) return [row.key, lying.document];
    const isLeftOver = row.atMs < epochMs(this.#clock.now()) - LEFT_OVER_AFTER;
    if (isLeftOver) await this.#index.remove([[tag, row.rowKey]]);
    return undefined;
  }
}
