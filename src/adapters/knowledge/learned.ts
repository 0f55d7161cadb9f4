import type { Entry } from '../../domain/knowledge.ts';
import type { Reading } from './features.ts';
import { bareWords } from './phrasings.ts';

/** How alike a question and a phrasing must be: by meaning alone, or by meaning and words together. */
const ALIKE_MEANING = 0.82;
const ALIKE_BOTH = { meaning: 0.6, words: 0.6 } as const;

interface LearnedPhrasing {
  readonly entry: Entry;
  readonly bare: string;
  readonly vector: readonly number[];
  readonly words: ReadonlySet<string>;
}

export const learnedPhrasing = (
  text: string,
  reading: Reading,
  vector: readonly number[],
): Omit<LearnedPhrasing, 'entry'> => ({ bare: bareWords(text), vector, words: new Set(reading.blocks[0]) });

/** Entries that experts added while the bot runs. The trained ranker does not know them: they are found by likeness. */
export class Learned {
  #phrasings: readonly LearnedPhrasing[] = [];

  /** In place of what was learned under the same id. */
  take(entry: Entry, phrasings: readonly Omit<LearnedPhrasing, 'entry'>[]): void {
    this.forget(entry.id);
    this.#phrasings = [...this.#phrasings, ...phrasings.map((phrasing) => ({ ...phrasing, entry }))];
  }

  forget(id: string): void {
    this.#phrasings = this.#phrasings.filter(({ entry }) => entry.id !== id);
  }

  entry(id: string): Entry | undefined {
    return this.#phrasings.find(({ entry }) => entry.id === id)?.entry;
  }

  /** The entry that is asked for in exactly these words; of two the newer. */
  asked(bare: string): Entry | undefined {
    return this.#phrasings.findLast((phrasing) => phrasing.bare === bare)?.entry;
  }

  /** The entry with the phrasing most like the question, if one is alike enough. */
  nearest(reading: Reading, vector: readonly number[]): { entry: Entry; score: number } | undefined {
    const asked = new Set(reading.blocks[0]);
    const alike = this.#phrasings
      .map((phrasing) => ({
        entry: phrasing.entry,
        score: likeness(cosine(phrasing.vector, vector), overlap(phrasing.words, asked)),
      }))
      .filter(({ score }) => score > 0);
    return alike.sort((a, b) => b.score - a.score)[0];
  }
}

function likeness(meaning: number, words: number): number {
  const enough = meaning >= ALIKE_MEANING || (meaning >= ALIKE_BOTH.meaning && words >= ALIKE_BOTH.words);
  return enough ? Math.min(1, meaning) : 0;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Both vectors have length 1. */
function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
