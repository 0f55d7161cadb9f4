/**
 * Trains the ranker of dated answers from the phrasings beside the entries and writes its weights:
 * `npm run train:answers`. The thresholds that go with them are chosen by cross-validation (see `answers/calibrate.ts`
 * for the rule), and what they cost there is printed. No question of `test/` is read.
 */
import { writeFileSync } from 'node:fs';
import { ENTRIES } from '../adapters/knowledge/entries.ts';
import { calibrate } from './answers/calibrate.ts';
import { crossValidate } from './answers/cross-validate.ts';
import { fingerprintOf } from './answers/fingerprint.ts';
import { fit, prepare } from './answers/fit.ts';
import { buildLexicon } from './answers/lexicon.ts';
import { readSamples } from './answers/samples.ts';
import { seeded } from './answers/seeded.ts';
import { storeModel } from './answers/store.ts';

const entries = new Map(ENTRIES.map((entry) => [entry.id, entry]));
const samples = readSamples();
const labels = [...new Set(samples.map(({ label }) => label))];
const lexicon = buildLexicon(samples);
const { prepared, rarity } = await prepare(samples, labels, lexicon, seeded(7));
console.log(`${samples.length} phrasings, ${labels.length} labels, ${lexicon.size} words`);

const held = crossValidate(prepared, labels.length, (label) => entries.get(label)?.topic);
const calibrated = calibrate(held, labels, entries);
console.log('thresholds', calibrated.calibration);
console.log('on families held out', calibrated.figures);

const weights = fit(prepared, labels.length, seeded(11));
const model = storeModel(labels, lexicon, rarity, weights, calibrated, fingerprintOf(samples, lexicon));
writeFileSync(new URL('../adapters/knowledge/model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`);
