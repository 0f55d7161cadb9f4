/**
 * Trains the ranker of dated answers from the phrasings beside the entries and writes its weights:
 * `npm run train:answers`. With `-- --judge` it then cross-validates, whole families of phrasings kept apart, and prints
 * what each threshold would cost. No question of `test/` is read.
 */
import { writeFileSync } from 'node:fs';
import { ENTRIES } from '../adapters/knowledge/entries.ts';
import type { Calibration } from '../adapters/knowledge/model.ts';
import { WIDTH } from '../adapters/knowledge/vector.ts';
import { fit, prepare, type Prepared } from './answers/fit.ts';
import { judge, type HeldOut } from './answers/judge.ts';
import { buildLexicon } from './answers/lexicon.ts';
import { readSamples } from './answers/samples.ts';
import { seeded } from './answers/seeded.ts';
import { storeModel } from './answers/store.ts';

/**
 * Cross-validation takes every phrasing like the asked one away, and so is harder than people are: on it this threshold
 * keeps wrong answers and answers to foreign questions few, and on the questions of `test/` fewer still.
 */
const CALIBRATION: Calibration = { temperature: 1, answerAt: 0.55, offerAt: 0.2 };
const FOLDS = 3;

const entries = new Map(ENTRIES.map((entry) => [entry.id, entry]));
const samples = readSamples();
const labels = [...new Set(samples.map(({ label }) => label))];
const lexicon = buildLexicon(samples);
const { prepared, rarity } = await prepare(samples, labels, lexicon, seeded(7));
console.log(`${samples.length} phrasings, ${labels.length} labels, ${lexicon.size} words`);

const weights = fit(prepared, labels.length, seeded(11));
const model = storeModel(labels, lexicon, rarity, weights, CALIBRATION);
writeFileSync(new URL('../adapters/knowledge/model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
if (process.argv.includes('--judge')) crossValidate();

function crossValidate(): void {
  const random = seeded(3);
  const foldOf = new Map(
    [...new Set(samples.map(({ family }) => family))].map((f) => [f, Math.floor(random() * FOLDS)]),
  );
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const away = new Set(prepared.filter(({ sample }) => foldOf.get(sample.family) === fold));
    const trained = fit(
      prepared.filter((one) => !away.has(one)),
      labels.length,
      seeded(11 + fold),
    );
    return [...away].map((one) => heldOut(one, trained));
  }).flat();
  const thresholds = [0.4, 0.5, CALIBRATION.answerAt, 0.6, 0.7, 0.8];
  const rows = thresholds.map((answerAt) => ({
    answerAt,
    ...judge(held, labels, entries, { ...CALIBRATION, answerAt }),
  }));
  console.table(rows);
}

function heldOut({ sample, clean }: Prepared, trained: Float32Array): HeldOut {
  const classes = labels.length;
  const logits = new Float32Array(classes);
  const add = (row: number, value: number): void => {
    for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + value * (trained[row * classes + k] ?? 0);
  };
  clean.x.at.forEach((row, i) => add(row, clean.x.value[i] ?? 0));
  add(WIDTH, 1);
  return { topic: entries.get(sample.label)?.topic, logits };
}
