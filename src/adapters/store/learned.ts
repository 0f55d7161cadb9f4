import type { LearnedEntry } from '../../domain/learned-entry.ts';
import { epochMs } from '../../domain/time.ts';
import type { Learned } from '../../ports/learned.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const ALL = 'all';

export const LEARNED: ShelfPlan<LearnedEntry> = {
  name: 'learned',
  version: 1,
  first: 'lowest',
  rank: (learned) => epochMs(learned.keptAt),
  tags: () => [ALL],
};

export class StoredLearned implements Learned {
  readonly #shelf: Shelf<LearnedEntry>;

  constructor(shelf: Shelf<LearnedEntry>) {
    this.#shelf = shelf;
  }

  keep(learned: LearnedEntry): Promise<void> {
    return this.#shelf.change(learned.entry.id, () => ({ answer: undefined, write: learned }));
  }

  drop(entryId: string): Promise<void> {
    return this.#shelf.change(entryId, () => ({ answer: undefined, remove: true }));
  }

  all(): Promise<readonly LearnedEntry[]> {
    return this.#shelf.list({ tag: ALL });
  }
}
