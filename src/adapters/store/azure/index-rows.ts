import type { TableClient } from '@azure/data-tables';
import { odata } from '@azure/data-tables';
import type { Query, ShelfPlan } from '../shelf.ts';
import type { RowsByTag } from './entity.ts';
import { behind, rankText, tagPartition } from './entity.ts';
import { azureProblem, unless } from './refusal.ts';

export interface IndexRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly key: string;
  readonly atMs: number;
}
/** Tag and row key. */
export type RowName = readonly [string, string];

/** One shelf's rows in the index table: a partition a tag, in the order of the shelf's ranks. */
export class IndexRows {
  readonly #plan: Pick<ShelfPlan<never>, 'name' | 'first'>;
  readonly #table: TableClient;

  constructor(plan: Pick<ShelfPlan<never>, 'name' | 'first'>, table: TableClient) {
    this.#plan = plan;
    this.#table = table;
  }

  async add(key: string, rows: readonly RowName[], atMs: number): Promise<void> {
    const upserts = rows.map(([tag, rowKey]) =>
      this.#table.upsertEntity({ partitionKey: tagPartition(this.#plan.name, tag), rowKey, key, atMs }, 'Replace'),
    );
    await Promise.all(upserts).catch((error: unknown) => {
      throw azureProblem(error);
    });
  }

  async remove(rows: readonly RowName[]): Promise<void> {
    const { name } = this.#plan;
    await Promise.all(
      rows.map(([tag, rowKey]) => unless([404], this.#table.deleteEntity(tagPartition(name, tag), rowKey))),
    );
  }

  /** Page by page. `afterRank` is the rank of `after`. */
  async *pages({ tag, upTo, after }: Query, afterRank: number): AsyncIterable<readonly IndexRow[]> {
    const { name, first } = this.#plan;
    const bounds = [odata`PartitionKey eq ${tagPartition(name, tag)}`];
    if (upTo !== undefined) {
      const bound = rankText(first, upTo);
      bounds.push(first === 'lowest' ? odata`RowKey lt ${`${bound}.~`}` : odata`RowKey ge ${bound}`);
    }
    if (after !== undefined) bounds.push(odata`RowKey gt ${behind(first, afterRank, after)}`);
    const listed = this.#table.listEntities<IndexRow>({ queryOptions: { filter: bounds.join(' and ') } });
    try {
      for await (const page of listed.byPage()) yield page as readonly IndexRow[];
    } catch (error) {
      throw azureProblem(error);
    }
  }
}

/** Rows of one document that are not rows of another state of it. */
export const onlyIn = (rows: RowsByTag, other: RowsByTag): readonly RowName[] =>
  Object.entries(rows).filter(([tag, row]) => other[tag] !== row);
