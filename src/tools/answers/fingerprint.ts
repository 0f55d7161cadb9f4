import { createHash } from 'node:crypto';
import { ENTRIES } from '../../adapters/knowledge/entries.ts';
import { readQuestion } from '../../adapters/knowledge/features.ts';
import { GLOSSARY } from '../../adapters/knowledge/glossary.ts';
import { kinOf } from '../../adapters/knowledge/kin.ts';
import type { Lexicon } from '../../adapters/knowledge/spelling.ts';
import type { Sample } from './samples.ts';

/** So many phrasings are enough to notice that questions are read in another way than they were. Names stay in: hardly one has any. */
const READ_EVERY = 40;

/** What a model was made of, in one line: it changes with every phrasing, topic, glossary word and way of reading. */
export function fingerprintOf(samples: readonly Sample[], lexicon: Lexicon): string {
  const topics = ENTRIES.map(({ id, topic }) => [id, topic, kinOf(topic)]);
  const readings = samples.filter((_, at) => at % READ_EVERY === 0).map(({ text }) => readQuestion(text, lexicon));
  return createHash('sha256')
    .update(JSON.stringify([samples, topics, GLOSSARY, readings]))
    .digest('hex');
}
