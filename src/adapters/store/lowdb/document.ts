import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SCHEMA } from '../shelf.ts';
import { StoreProblem } from '../problem.ts';

/** One document as it lies in its file. */
export interface Envelope<T> {
  readonly schema: number;
  readonly key: string;
  readonly document: T;
}

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
