import { conceptsOf } from './concepts.ts';
import { correctSpelling, type Lexicon } from './spelling.ts';
import { languageOf, type Language } from './language.ts';
import { japaneseRuns, normalise, stem, words } from './text.ts';

/** A question as the ranker reads it. */
export interface Reading {
  /** Names of features by block; each block is weighed by itself. */
  readonly blocks: readonly (readonly string[])[];
  /** English to embed: the corrected question, or the names of its ideas where it is in another language. */
  readonly english: string;
  readonly concepts: readonly string[];
  readonly language: Language;
}

/** Blocks of a reading and how much each weighs beside the others. */
export const BLOCK_WEIGHTS = [1, 0.6, 1, 0.8] as const;

export function readQuestion(question: string, lexicon: Lexicon): Reading {
  const normalised = normalise(question);
  const written = words(normalised);
  const language = languageOf(normalised, written);
  const corrected = language === 'en' ? correctSpelling(written, lexicon) : written;
  const concepts = conceptsOf(normalised, corrected);
  const stems = corrected.map(stem);
  const japanese = japaneseRuns(normalised);
  return {
    blocks: [
      [...unique(stems).map((s) => `w:${s}`), ...japanese.flatMap((run) => grams(run, 2, 3)).map((g) => `j:${g}`)],
      pairs(stems).map((p) => `b:${p}`),
      unique(corrected.flatMap((word) => grams(`<${stem(word)}>`, 3, 5))).map((g) => `c:${g}`),
      [...concepts.map((c) => `k:${c}`), ...pairs([...concepts].sort(), true).map((p) => `p:${p}`)],
    ],
    english: language === 'en' ? corrected.join(' ') : concepts.join(' '),
    concepts,
    language,
  };
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function grams(text: string, from: number, to: number): string[] {
  const result: string[] = [];
  for (let size = from; size <= to; size++) {
    for (let start = 0; start + size <= text.length; start++) result.push(text.slice(start, start + size));
  }
  return result;
}

/** Neighbours, or with `all` every two of the list. */
function pairs(list: readonly string[], all = false): string[] {
  const result: string[] = [];
  list.forEach((first, at) => {
    for (const second of all ? list.slice(at + 1) : list.slice(at + 1, at + 2)) result.push(`${first}+${second}`);
  });
  return unique(result);
}
