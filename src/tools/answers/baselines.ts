import MiniSearch from 'minisearch';
import { embed } from '../../adapters/knowledge/embedding.ts';
import { ENTRIES } from '../../adapters/knowledge/entries.ts';

/** Ranks topics for a question, best first. */
export type Ranker = (question: string) => Promise<string[]>;

/** Plain BM25 over question, answer and detail of each entry. */
export function bm25(): Ranker {
  const index = new MiniSearch<{ id: string; question: string; answer: string; detail: string }>({
    fields: ['question', 'answer', 'detail'],
    storeFields: ['topic'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { question: 2 } },
  });
  index.addAll(ENTRIES.map(({ id, topic, question, answer, detail }) => ({ id, topic, question, answer, detail })));
  return (question) => Promise.resolve(topicsOf(index.search(question).map((hit) => String(hit.id))));
}

/** The sentence encoder alone: the entry whose own question and answer lie nearest. */
export async function nearestSentence(): Promise<Ranker> {
  const known = await embed(ENTRIES.map(({ question, answer }) => `${question} ${answer}`));
  return async (question) => {
    const [asked = []] = await embed([question]);
    const near = known.map((vector, at) => ({
      at,
      cosine: vector.reduce((sum, v, i) => sum + v * (asked[i] ?? 0), 0),
    }));
    near.sort((a, b) => b.cosine - a.cosine);
    return topicsOf(near.map(({ at }) => ENTRIES[at]?.id ?? ''));
  };
}

function topicsOf(ids: readonly string[]): string[] {
  const topics = ids.flatMap((id) => ENTRIES.find((entry) => entry.id === id)?.topic ?? []);
  return [...new Set(topics)].slice(0, 3);
}
