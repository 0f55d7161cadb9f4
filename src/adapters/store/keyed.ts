import { randomUUID } from 'node:crypto';
import type { Kept, Keyed } from '../../ports/keyed.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

export const KEYED: ShelfPlan<Kept> = { name: 'keyed', tags: () => [], rank: () => 0, first: 'lowest', version: 1 };

export class StoredKeyed implements Keyed {
  readonly #shelf: Shelf<Kept>;

  constructor(shelf: Shelf<Kept>) {
    this.#shelf = shelf;
  }

  read(key: string): Promise<Kept | undefined> {
    return this.#shelf.find(key);
  }

  write(key: string, value: unknown, expected: string): Promise<string | undefined> {
    const etag = randomUUID();
    return this.#shelf.change<string | undefined>(key, (current) =>
      expected === 'any' || expected === (current?.etag ?? 'new')
        ? { answer: etag, write: { value, etag } }
        : { answer: undefined },
    );
  }

  remove(key: string, expected?: string): Promise<void> {
    return this.#shelf.change(key, (current) =>
      current === undefined || (expected !== undefined && expected !== current.etag)
        ? { answer: undefined }
        : { answer: undefined, remove: true },
    );
  }
}
