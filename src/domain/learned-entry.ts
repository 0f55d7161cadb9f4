import type { Entry } from './knowledge.ts';
import type { Instant } from './time.ts';

/** An entry that an admin made of an expert's answer: knowledge of this tenant, beside what ships with the bot. */
export interface LearnedEntry {
  readonly entry: Entry;
  /** Further ways in which people asked for it. */
  readonly phrasings: readonly string[];
  readonly keptAt: Instant;
}
