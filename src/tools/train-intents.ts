/**
 * Trains the statistical second reader of intents and the calibration of confidence, and writes both: `npm run train:intents`.
 * It learns from the labelled texts of test/understanding, of which each set judged it before it was added; from frames and verbs
 * put together; and from a share of the questions that dated answers are trained on. Prints what each threshold would cost.
 */
import { writeFileSync } from 'node:fs';
import { INTENTS, type Intent } from '../domain/meaning.ts';
import { confidenceOf } from '../understanding/likelihood/confidence.ts';
import type { Likelihoods } from '../understanding/likelihood/model.ts';
import { fitCalibration, fitWeights, predict } from './intents/fit.ts';
import { readFirstLooks, readFurther, readLabelled, type Labelled } from './intents/texts.ts';
import { seeded } from './answers/seeded.ts';

const TEXTS = new URL('../../test/understanding/', import.meta.url);
const SETS = ['utterances', 'utterances-2', 'utterances-hard', 'utterances-3', 'utterances-4', 'utterances-5'];
const FOLDS = 5;
const ACTS: readonly Intent[] = [
  'invite',
  'bulk-invite',
  'delayed-invite',
  'approve',
  'reject',
  'resend',
  'revoke',
  'cancel',
  'extend',
];

const labelled = SETS.flatMap((name) => readLabelled(new URL(`${name}.jsonl`, TEXTS)));
const further = readFurther();
const seen = readUnseen(labelled);
const calibration = fitCalibration(
  readFirstLooks(new URL('first-looks.jsonl', TEXTS))
    .filter(({ slash }) => !slash)
    .flatMap((look) => {
      const likelihoods = seen.get(look.id);
      return likelihoods ? [{ ...look, likelihoods }] : [];
    }),
);
printThresholds();
write(fitWeights([...labelled, ...further]));

/** What the second reader makes of each text when it has learnt from the others only. */
function readUnseen(texts: readonly Labelled[]): Map<string, Likelihoods> {
  const random = seeded(3);
  const folds = texts.map(() => Math.floor(random() * FOLDS));
  const read = new Map<string, Likelihoods>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitWeights([...texts.filter((_, at) => folds[at] !== fold), ...further]);
    texts.forEach(({ id, plain }, at) => {
      if (folds[at] === fold) read.set(id, predict(weights, plain));
    });
  }
  return read;
}

/** Were every text read by the rules as a clear request: how many real ones would be asked back, how many others stopped? */
function printThresholds(): void {
  const clear = 0.97;
  const chance = ({ id }: Labelled): number => {
    const likelihoods = seen.get(id);
    return likelihoods ? Math.max(...ACTS.map((act) => confidenceOf(act, clear, likelihoods, calibration))) : 0;
  };
  const real = labelled.filter(({ intent, mustNotAct, clarify }) => ACTS.includes(intent) && !mustNotAct && !clarify);
  const idle = labelled.filter(({ intent, mustNotAct }) => intent === 'unknown' && mustNotAct);
  const share = (list: readonly Labelled[], below: number): string =>
    `${((100 * list.filter((one) => chance(one) < below).length) / list.length).toFixed(1)} %`;
  console.table(
    [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((actAt) => ({
      actAt,
      'requests asked back': share(real, actAt),
      'others stopped': share(idle, actAt),
    })),
  );
  console.log(calibration);
}

/** Signed bytes, one scale an intent. */
function write(weights: Float32Array): void {
  const scales = INTENTS.map((_, k) =>
    weights.reduce((most, weight, at) => (at % INTENTS.length === k ? Math.max(most, Math.abs(weight)) : most), 0),
  ).map((most) => most / 127);
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % INTENTS.length] || 1)));
  const file = `import type { Calibration } from './confidence.ts';

// Written by \`npm run train:intents\`.
export const CALIBRATION: Calibration = ${JSON.stringify(calibration)};
export const SCALES: readonly number[] = ${JSON.stringify(scales.map((scale) => Number(scale.toPrecision(4))))};
export const WEIGHTS =
  '${Buffer.from(bytes.buffer).toString('base64')}';
`;
  writeFileSync(new URL('../understanding/likelihood/weights.ts', import.meta.url), file);
}
