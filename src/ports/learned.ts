import type { LearnedEntry } from '../domain/learned-entry.ts';

/** Entries that this tenant's admins have kept. */
export interface Learned {
  /** Replaces what was kept under the same entry id. Durable when it resolves. */
  keep(learned: LearnedEntry): Promise<void>;
  /** Forgets what was kept under this entry id, if anything was. Durable when it resolves. */
  drop(entryId: string): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly LearnedEntry[]>;
}
