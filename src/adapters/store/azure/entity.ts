import { createHash } from 'node:crypto';
import type { TableEntityResult } from '@azure/data-tables';
import { asciiJson } from '../../../lib/ascii-json.ts';
import type { ShelfPlan } from '../shelf.ts';
import { SCHEMA } from '../shelf.ts';
import { StoreProblem } from '../problem.ts';

/**
 * How a document lies in a table. Its index rows are other entities in other partitions, so no transaction holds them
 * together. Rows are written before the document that names them and removed after the one that no longer does; each
 * row belongs to one write of one document, so that no write ever removes another's. A row that no document names is
 * left over from a crash or a lost race: readers pass over it and, when it is old enough, take it away.
 */
export interface Lying<T> {
  readonly document: T;
  readonly rows: RowsByTag;
  /** The latest writes, by nonce: an answer that was lost on the way is found again here. */
  readonly writes: readonly string[];
}
export type RowsByTag = Readonly<Record<string, string>>;

interface Names {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** A string property holds 64 KB in UTF-16. https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model */
const PART_CHARACTERS = 32_000;
const REMEMBERED_WRITES = 16;
const DOCUMENT = 'document';
const PLAIN = /^[A-Za-z0-9-]{1,100}$/;
/** Moments reach to 8.64e15 ms. */
const HIGHEST_RANK = 8_999_999_999_999_999;

/** Keys may hold no `/`, `\`, `#`, `?` and no control characters: what is not plain is hashed. */
const named = (text: string): string =>
  PLAIN.test(text) ? text : `h_${createHash('sha256').update(text).digest('hex')}`;

export const documentNames = (shelf: string, key: string): Names => ({
  partitionKey: `${shelf}.${named(key)}`,
  rowKey: DOCUMENT,
});

export const tagPartition = (shelf: string, tag: string): string => `${shelf}.${named(tag)}`;

/** Sorts as the shelf's queries want it: rows of a partition come in the order of their row keys. */
export function rankText(first: 'lowest' | 'highest', rank: number): string {
  const place = Math.min(Math.max(Math.trunc(rank), 0), HIGHEST_RANK);
  return String(first === 'lowest' ? place : HIGHEST_RANK - place).padStart(16, '0');
}

export const behind = (first: 'lowest' | 'highest', rank: number, key: string): string =>
  `${rankText(first, rank)}.${named(key)}.~`;

/** The rows for this document; those that still say the same are kept. */
export function rowsFor<T>(plan: ShelfPlan<T>, key: string, document: T, kept: RowsByTag, nonce: string): RowsByTag {
  const place = `${rankText(plan.first, plan.rank(document))}.${named(key)}.`;
  return Object.fromEntries(
    plan.tags(document).map((tag) => {
      const before = kept[tag];
      return [tag, before?.startsWith(place) === true ? before : `${place}${nonce}`];
    }),
  );
}

export function pack<T>(shelf: string, key: string, lying: Lying<T>): Names & Record<string, unknown> {
  // Escaped, because Azurite damages other characters that fall between two packets of a long entity.
  const text = asciiJson(lying.document);
  const parts: Record<string, string> = {};
  for (let from = 0; from < text.length; from += PART_CHARACTERS) {
    parts[`part${from / PART_CHARACTERS}`] = text.slice(from, from + PART_CHARACTERS);
  }
  return {
    ...documentNames(shelf, key),
    schema: SCHEMA,
    key,
    ...parts,
    rows: asciiJson(lying.rows),
    writes: lying.writes.slice(-REMEMBERED_WRITES).join(' '),
  };
}

/** Throws a StoreProblem for what cannot be one of ours: a table has no torn documents, so somebody changed it. */
export function unpack<T>(entity: TableEntityResult<Record<string, unknown>>): Lying<T> {
  const { schema, rows, writes } = entity;
  const where = `${entity.partitionKey ?? ''}`;
  if (typeof schema === 'number' && schema > SCHEMA) {
    throw new StoreProblem(
      'newerSchema',
      `${where} was written by a newer version (schema ${schema}). Start that version.`,
    );
  }
  try {
    const parts: string[] = [];
    for (let n = 0; typeof entity[`part${n}`] === 'string'; n += 1) parts.push(String(entity[`part${n}`]));
    return {
      document: JSON.parse(parts.join('')) as T,
      rows: JSON.parse(String(rows)) as RowsByTag,
      writes: String(writes).split(' '),
    };
  } catch (error) {
    throw new StoreProblem('unreadable', `The entity ${where} in the documents table cannot be read.`, error);
  }
}
