import { readFile } from 'node:fs/promises';
import type { Entry } from '../../domain/knowledge.ts';
import { asOfIn, inContext, isSteering, withoutAsOf, type InContext } from '../../domain/knowledge-question.ts';
import type { AskOptions, Finding, Knowledge } from '../../ports/knowledge.ts';
import { decide } from './decide.ts';
import { embed } from './embedding.ts';
import { ENTRIES } from './entries.ts';
import { readQuestion, type Reading } from './features.ts';
import { Learned, learnedPhrasing } from './learned.ts';
import { readModel, type Model, type StoredModel } from './model.ts';
import { withoutNames } from './names.ts';
import { bareWords, buildPhrasebook } from './phrasings.ts';
import { isAboutRival } from './rivals.ts';
import { toVector } from './vector.ts';

/** A question is a sentence or two; what comes after is not read. */
const MOST_CHARACTERS = 600;
/** How much a follow-up's own words count beside the question that it leans on. */
const WEIGHT_OF_OWN = 0.3;

/** The knowledge that ships with the bot: entries as data, found by the trained ranker, offline; and what experts add. */
export function createKnowledge(): Knowledge {
  return new Finder();
}

class Finder implements Knowledge {
  readonly #entries = new Map(ENTRIES.map((entry) => [entry.id, entry]));
  readonly #learned = new Learned();
  /** Made with the first question, so that the bot starts without it. */
  #phrasebook: ReadonlyMap<string, string> | undefined;
  #model: Promise<Model> | undefined;

  entry(id: string): Entry | undefined {
    return this.#learned.entry(id) ?? this.#entries.get(id);
  }

  async warmUp(): Promise<void> {
    await this.#loaded();
  }

  async learn(entry: Entry, phrasings: readonly string[]): Promise<void> {
    const model = await this.#loaded();
    const learned = [entry.question, ...phrasings].map(async (text) => {
      const reading = readQuestion(withoutNames(text), model.lexicon);
      return learnedPhrasing(text, reading, await vectorOf(reading));
    });
    this.#learned.take(entry, await Promise.all(learned));
  }

  forget(id: string): void {
    this.#learned.forget(id);
  }

  async ask(question: string, options: AskOptions = {}): Promise<Finding> {
    const asked = question.slice(0, MOST_CHARACTERS);
    if (!/[\p{L}\p{N}]/u.test(asked)) return { kind: 'none', reason: 'empty' };
    if (isSteering(question)) return { kind: 'none', reason: 'instruction' };
    const previous = options.previous === undefined ? undefined : this.entry(options.previous);
    const finding = await this.#find(inContext(withoutAsOf(asked), previous));
    const asOf = options.asOf ?? asOfIn(asked);
    return finding.kind === 'none' || asOf === undefined ? finding : { ...finding, asOf };
  }

  async #find({ text, own }: InContext): Promise<Finding> {
    const bare = bareWords(text);
    const known = this.#learned.asked(bare) ?? this.#entries.get(this.#phrases().get(bare) ?? '');
    if (known) return { kind: 'answer', entry: known, score: 1, others: [] };
    const model = await this.#loaded();
    const { reading, vector, chances } = await weigh(text, model);
    const learned = this.#learned.nearest(reading, vector);
    if (learned) return { kind: 'answer', ...learned, others: [] };
    const finding = this.#rank(own === undefined ? chances : blend(chances, await weigh(`guest ${own}`, model)), model);
    const lead = leadOf(finding);
    return lead !== undefined && isAboutRival(text, lead.topic) ? { kind: 'none', reason: 'foreign' } : finding;
  }

  #rank(chances: Float32Array, model: Model): Finding {
    const entries: [Entry, number][] = [];
    let foreign = 0;
    model.labels.forEach((label, at) => {
      const entry = this.#entries.get(label);
      if (entry) entries.push([entry, chances[at] ?? 0]);
      else foreign += chances[at] ?? 0;
    });
    const verdict = decide(entries, foreign, model.calibration);
    return verdict.kind === 'foreign' ? { kind: 'none', reason: 'foreign' } : verdict;
  }

  #phrases(): ReadonlyMap<string, string> {
    this.#phrasebook ??= buildPhrasebook();
    return this.#phrasebook;
  }

  #loaded(): Promise<Model> {
    this.#model ??= loadModel();
    return this.#model;
  }
}

function leadOf(finding: Finding): Entry | undefined {
  if (finding.kind === 'answer') return finding.entry;
  return finding.kind === 'choices' ? finding.candidates[0]?.entry : undefined;
}

interface Weighed {
  readonly reading: Reading;
  readonly vector: readonly number[];
  /** Of each label of the model. */
  readonly chances: Float32Array;
}

async function weigh(text: string, model: Model): Promise<Weighed> {
  const reading = readQuestion(withoutNames(text), model.lexicon);
  const vector = await vectorOf(reading);
  return { reading, vector, chances: model.predict(toVector(reading, vector, model.rarity)) };
}

/** "What about Google?" is about the question before, but what it says itself decides where the two part. */
function blend(together: Float32Array, { chances: own }: Weighed): Float32Array {
  const mixed = together.map((chance, at) => chance ** (1 - WEIGHT_OF_OWN) * (own[at] ?? 0) ** WEIGHT_OF_OWN);
  const sum = mixed.reduce((a, b) => a + b, 0);
  return mixed.map((chance) => chance / sum);
}

async function vectorOf(reading: Reading): Promise<number[]> {
  const [vector = []] = await embed([reading.english]);
  return vector;
}

async function loadModel(): Promise<Model> {
  const [text] = await Promise.all([readFile(new URL('./model.json', import.meta.url), 'utf8'), embed(['warm-up'])]);
  return readModel(JSON.parse(text) as StoredModel);
}
