import { INTENTS, type Intent } from '../../domain/meaning.ts';
import { oddsOf, type Calibration } from '../../understanding/likelihood/confidence.ts';
import { featuresOf, WIDTH } from '../../understanding/likelihood/features.ts';
import { softmax, type Likelihoods } from '../../understanding/likelihood/model.ts';
import { seeded } from '../answers/seeded.ts';
import { trainSoftmax } from '../answers/softmax.ts';
import { numberOf, type Learnt } from './texts.ts';

const CLASSES = INTENTS.length;

/** Weights as rows of intents a feature, the bias last. */
export function fitWeights(texts: readonly Learnt[]): Float32Array {
  const samples = texts.map(({ plain, intent }) => {
    const { at, value } = featuresOf(plain);
    return {
      x: { at: Int32Array.from(at), value: Float32Array.from(value) },
      label: numberOf(intent),
      weight: 1,
    };
  });
  const options = { epochs: 30, rate: 0.5, dropout: 0, lexicalSlots: 0, random: seeded(4) };
  return trainSoftmax(samples, { width: WIDTH, classes: CLASSES, ...options });
}

export function predict(weights: Float32Array, plain: string): Likelihoods {
  const { at, value } = featuresOf(plain);
  const logits = INTENTS.map((_, k) => weights[WIDTH * CLASSES + k] ?? 0);
  at.forEach((row, i) => {
    for (let k = 0; k < CLASSES; k += 1)
      logits[k] = (logits[k] ?? 0) + (value[i] ?? 0) * (weights[row * CLASSES + k] ?? 0);
  });
  return Object.fromEntries(softmax(logits).map((chance, k) => [INTENTS[k], chance])) as Record<Intent, number>;
}

/** One reading to calibrate on. */
export interface Judged {
  readonly read: Intent;
  readonly strength: number;
  readonly likelihoods: Likelihoods;
  readonly right: boolean;
}

/** Logistic regression by gradient descent, held a little towards zero; statistics can only speak for a reading they give. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  let [bias, strength, odds] = [0, 0, 0];
  const cases = judged.map(({ read, strength: by, likelihoods, right }) => ({
    by,
    odds: oddsOf(read, likelihoods),
    right: right ? 1 : 0,
  }));
  for (let step = 0; step < 20_000; step += 1) {
    let [toBias, toStrength, toOdds] = [0, 0, 0];
    for (const one of cases) {
      const error = 1 / (1 + Math.exp(-(bias + strength * one.by + odds * one.odds))) - one.right;
      toBias += error;
      toStrength += error * one.by;
      toOdds += error * one.odds;
    }
    const pull = 0.002;
    bias -= 0.5 * (toBias / cases.length + pull * bias * 0.1);
    strength -= 0.5 * (toStrength / cases.length + pull * strength);
    odds -= 0.05 * (toOdds / cases.length + pull * odds);
  }
  return { bias: rounded(bias), strength: rounded(strength), odds: rounded(odds) };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
