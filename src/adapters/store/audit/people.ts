import { createHmac, randomBytes } from 'node:crypto';
import type { Shelf, ShelfPlan } from '../shelf.ts';

/** What opens a person's commitments. Where it is deleted, nobody can tell any more whom they are about. */
interface Salt {
  readonly person: string;
  readonly salt: string;
}

export const SALTS: ShelfPlan<Salt> = {
  name: 'audit-people',
  tags: () => ['person'],
  rank: () => 0,
  first: 'lowest',
  version: 1,
};

/** Stands in the chain for somebody: the same person gives the same commitment, which says nothing without the salt. */
export class People {
  readonly #salts: Shelf<Salt>;

  constructor(salts: Shelf<Salt>) {
    this.#salts = salts;
  }

  async commitment(person: string): Promise<string> {
    const fresh: Salt = { person, salt: randomBytes(32).toString('hex') };
    const { salt } = await this.#salts.change<Salt>(person, (known) =>
      known === undefined ? { answer: fresh, write: fresh } : { answer: known },
    );
    return commit(person, salt);
  }

  forget(person: string): Promise<void> {
    return this.#salts.change(person, (known) =>
      known === undefined ? { answer: undefined } : { answer: undefined, remove: true },
    );
  }

  /** Who is behind the commitments, as far as he was not forgotten. */
  async directory(): Promise<ReadonlyMap<string, string>> {
    const known = await this.#salts.list({ tag: 'person' });
    return new Map(known.map(({ person, salt }) => [commit(person, salt), person]));
  }
}

const commit = (person: string, salt: string): string =>
  `hmac-sha256:${createHmac('sha256', Buffer.from(salt, 'hex')).update(person).digest('hex')}`;
