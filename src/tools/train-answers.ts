/**
 * Trains the ranker of dated answers from the phrasings beside the entries and writes its weights:
 * `npm run train:answers`. Families of phrasings stay together in cross-validation, which alone sets the thresholds;
 * no question of `test/` is read. `--thresholds-kept` skips it and keeps the thresholds there are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ENTRIES } from '../adapters/knowledge/entries.ts';
import type { Calibration, StoredModel } from '../adapters/knowledge/model.ts';
import { WIDTH } from '../adapters/knowledge/vector.ts';
import { calibrate, judge, type HeldOut } from './answers/calibrate.ts';
import { fit, prepare, type Prepared } from './answers/fit.ts';
import { buildLexicon } from './answers/lexicon.ts';
import { readSamples } from './answers/samples.ts';
import { seeded } from './answers/seeded.ts';
import { storeModel } from './answers/store.ts';

const FOLDS = 4;
const MODEL = new URL('../adapters/knowledge/model.json', import.meta.url);

const entries = new Map(ENTRIES.map((entry) => [entry.id, entry]));
const samples = readSamples();
const labels = [...new Set(samples.map(({ label }) => label))];
const lexicon = buildLexicon(samples);
const { prepared, rarity } = await prepare(samples, labels, lexicon, seeded(7));
console.log(`${samples.length} phrasings, ${labels.length} labels, ${lexicon.size} words`);

const calibration = process.argv.includes('--thresholds-kept') ? kept() : crossValidate();
const weights = fit(prepared, labels.length, seeded(11));
writeFileSync(MODEL, `${JSON.stringify(storeModel(labels, lexicon, rarity, weights, calibration), null, 1)}\n`);

function kept(): Calibration {
  return (JSON.parse(readFileSync(MODEL, 'utf8')) as StoredModel).calibration;
}

function crossValidate(): Calibration {
  const families = [...new Set(samples.map(({ family }) => family))];
  const random = seeded(3);
  const foldOf = new Map(families.map((family) => [family, Math.floor(random() * FOLDS)]));
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const away = prepared.filter(({ sample }) => foldOf.get(sample.family) === fold);
    const model = fit(
      prepared.filter((one) => !away.includes(one)),
      labels.length,
      seeded(11 + fold),
    );
    return away.map((one) => heldOut(one, model));
  }).flat();
  const found = calibrate(held, labels, entries);
  console.table(
    [0.4, 0.5, 0.6, 0.7, 0.8].map((answerAt) => ({
      answerAt,
      ...judge(held, labels, entries, { ...found, answerAt }),
    })),
  );
  console.log('held-out families', { calibration: found, ...judge(held, labels, entries, found) });
  return found;
}

function heldOut({ sample, clean }: Prepared, model: Float32Array): HeldOut {
  const classes = labels.length;
  const logits = new Float32Array(classes);
  const add = (row: number, value: number): void => {
    for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + value * (model[row * classes + k] ?? 0);
  };
  clean.x.at.forEach((row, i) => add(row, clean.x.value[i] ?? 0));
  add(WIDTH, 1);
  return { topic: entries.get(sample.label)?.topic, logits };
}
