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
import { statusOf, unless } from './refusal.ts';

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
    const answers = new Map<string, A>();
    for (let race = 0; race < RACES; race += 1) {
      if (race > 0) await wait(Math.random() * Math.min(10 * 2 ** race, LONGEST_WAIT));
      const current = await this.#read(key);
      // The answer to an earlier write of ours was lost, and what looks like another's document is our own.
      const mine = current?.writes.find((nonce) => answers.has(nonce));
      if (mine !== undefined) return answers.get(mine) as A;
      const { answer, write, remove } = step(current?.document);
      if (write === undefined && remove !== true) return answer;
      const nonce = randomUUID();
      answers.set(nonce, answer);
      if (write === undefined ? await this.#remove(key, current) : await this.#swap(key, current, write, nonce)) {
        return answer;
      }
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
    const entity = await unless(404, this.#documents.getEntity(partitionKey, rowKey));
    return entity === undefined ? undefined : { ...unpack<T>(entity), etag: entity.etag };
  }

  /** False when somebody else was faster. */
  async #swap(
    key: string,
    current: (Lying<T> & { readonly etag: string }) | undefined,
    document: T,
    nonce: string,
  ): Promise<boolean> {
    const before = current?.rows ?? {};
    const rows = rowsFor(this.#plan, key, document, before, nonce);
    const added = onlyIn(rows, before);
    await this.#index.add(key, added, epochMs(this.#clock.now()));
    const entity = pack(this.#plan.name, key, { document, rows, writes: [...(current?.writes ?? []), nonce] });
    const swapped =
      current === undefined
        ? await unless(409, this.#documents.createEntity(entity))
        : await unless(404, unless412(this.#documents.updateEntity(entity, 'Replace', { etag: current.etag })));
    if (swapped === undefined) {
      // Perhaps it was written and only the answer lost: then the next read shows our nonce, and the rows are needed.
      if (!((await this.#read(key))?.writes.includes(nonce) ?? false)) await this.#index.remove(added);
      return false;
    }
    await this.#index.remove(onlyIn(before, rows));
    return true;
  }

  async #remove(key: string, current: (Lying<T> & { readonly etag: string }) | undefined): Promise<boolean> {
    if (current === undefined) return true;
    const { partitionKey, rowKey } = documentNames(this.#plan.name, key);
    const removed = await unless(
      404,
      unless412(this.#documents.deleteEntity(partitionKey, rowKey, { etag: current.etag })),
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

/** Precondition failed: the ETag is not the one that was read. As a 404 it means the same: somebody was faster. */
async function unless412<V>(call: Promise<V>): Promise<V> {
  return call.catch((error: unknown) => {
    if (statusOf(error) !== 412) throw error;
    throw Object.assign(new Error('the ETag has changed'), { statusCode: 404 });
  });
}
