import { readFile } from 'node:fs/promises';
import type { Entry } from '../../domain/knowledge.ts';
import { asOfIn, inContext, isSteering, withoutAsOf } from '../../domain/knowledge-question.ts';
import type { AskOptions, Finding, Knowledge } from '../../ports/knowledge.ts';
import { decide } from './decide.ts';
import { embed } from './embedding.ts';
import { ENTRIES } from './entries.ts';
import { readQuestion } from './features.ts';
import { readModel, type Model, type StoredModel } from './model.ts';
import { bareWords, buildPhrasebook } from './phrasings.ts';
import { toVector } from './vector.ts';

/** A question is a sentence or two; what comes after is not read. */
const MOST_CHARACTERS = 600;

/** The knowledge that ships with the bot: entries as data, found by the trained ranker, offline. */
export function createKnowledge(): Knowledge {
  const byId = new Map(ENTRIES.map((entry) => [entry.id, entry]));
  const phrasebook = buildPhrasebook();
  let model: Promise<Model> | undefined;
  return {
    entry: (id) => byId.get(id),
    async ask(question, options = {}) {
      const asked = question.slice(0, MOST_CHARACTERS);
      if (!/[\p{L}\p{N}]/u.test(asked)) return { kind: 'none', reason: 'empty' };
      if (isSteering(asked)) return { kind: 'none', reason: 'instruction' };
      const previous = options.previous === undefined ? undefined : byId.get(options.previous);
      const text = inContext(withoutAsOf(asked), previous);
      const asOf = options.asOf ?? asOfIn(asked);
      const known = byId.get(phrasebook.get(bareWords(text)) ?? '');
      if (known) return withAsOf({ kind: 'answer', entry: known, score: 1, others: [] }, asOf);
      model ??= loadModel();
      return withAsOf(await find(text, await model, byId), asOf);
    },
  };
}

async function find(text: string, model: Model, byId: ReadonlyMap<string, Entry>): Promise<Finding> {
  const reading = readQuestion(text, model.lexicon);
  const [embedding = []] = await embed([reading.english]);
  const chances = model.predict(toVector(reading, embedding, model.rarity));
  const entries: [Entry, number][] = [];
  let foreign = 0;
  model.labels.forEach((label, at) => {
    const entry = byId.get(label);
    if (entry) entries.push([entry, chances[at] ?? 0]);
    else foreign += chances[at] ?? 0;
  });
  const verdict = decide(entries, foreign, model.calibration);
  return verdict.kind === 'foreign' ? { kind: 'none', reason: 'foreign' } : verdict;
}

function withAsOf(finding: Finding, asOf: AskOptions['asOf']): Finding {
  return finding.kind === 'none' || asOf === undefined ? finding : { ...finding, asOf };
}

async function loadModel(): Promise<Model> {
  const [text] = await Promise.all([readFile(new URL('./model.json', import.meta.url), 'utf8'), embed(['warm-up'])]);
  return readModel(JSON.parse(text) as StoredModel);
}
