import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ShelfPlan } from '../shelf.ts';
import { SCHEMA } from '../shelf.ts';
import { StoreProblem } from '../problem.ts';

/** One document as it lies in its file. */
export interface Envelope<T> {
  readonly schema: number;
  readonly key: string;
  /**
   * What the index needs, before the document and so in the same write: a start reads it without the rest, and no crash
   * can leave the two apart. Absent where an older version wrote the document.
   */
  readonly noted?: Noted;
  readonly document: T;
}

type Noted = readonly [version: number, rank: number, tags: readonly string[]];

export const sealed = <T>(plan: ShelfPlan<T>, key: string, document: T): Envelope<T> => ({
  schema: SCHEMA,
  key,
  noted: [plan.version, plan.rank(document), plan.tags(document)],
  document,
});

const READABLE = /^GL-[0-9A-Z]{1,32}$/;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The key where it is a safe file name, else its hash. */
export const fileOf = (key: string): string => `${READABLE.test(key) ? key : hashOf(key)}.json`;

/** `requests/3f/GL-7K3F.json`: 256 folders side by side. */
export const pathOf = (shelfFolder: string, key: string): string =>
  join(shelfFolder, hashOf(key).slice(0, 2), fileOf(key));

export type Opened<T> =
  { readonly ok: true; readonly envelope: Envelope<T> } | { readonly ok: false; readonly why: string };

/** Checks what came from the disk. A document of a newer version is no damage: it stops the start. */
export function openEnvelope<T>(read: unknown, path: string): Opened<T> {
  if (typeof read !== 'object' || read === null) return { ok: false, why: 'no JSON object' };
  const { schema, key, document } = read as Partial<Envelope<T>>;
  if (typeof schema !== 'number' || typeof key !== 'string') return { ok: false, why: 'no schema or no key' };
  if (schema > SCHEMA) {
    throw new StoreProblem(
      'newerSchema',
      `${path} was written by a newer version (schema ${schema}; this one knows ${SCHEMA}). Start that version.`,
    );
  }
  if (typeof document !== 'object' || document === null) return { ok: false, why: 'no document' };
  return { ok: true, envelope: { schema, key, document } };
}

export type IndexEntry = readonly [key: string, rank: number, tags: readonly string[]];

/** Cannot stand inside a string, where quotes are escaped. */
const END_OF_HEAD = Buffer.from(',"document":');
const END = Buffer.from('}}');

/** What the index needs of a file as this version writes it; undefined where the whole of it has to be read. */
export function headOf(bytes: Buffer, version: number): IndexEntry | undefined {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0 || !bytes.subarray(-END.length).equals(END)) return undefined;
  try {
    const { schema, key, noted } = JSON.parse(`${bytes.toString('utf8', 0, end)}}`) as Partial<Envelope<unknown>>;
    if (schema !== SCHEMA || typeof key !== 'string' || noted?.[0] !== version) return undefined;
    return [key, noted[1], noted[2]];
  } catch {
    return undefined;
  }
}
