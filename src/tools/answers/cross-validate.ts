import { WIDTH } from '../../adapters/knowledge/vector.ts';
import type { Topic } from '../../domain/knowledge.ts';
import { fit, type Prepared } from './fit.ts';
import { seeded } from './seeded.ts';

/** What a model that never saw its family made of a phrasing: raw logits by label. `topic` is undefined for foreign ones. */
export interface HeldOut {
  readonly text: string;
  readonly topic: Topic | undefined;
  readonly logits: Float32Array;
}

/** Six: with a sixth away, what is left still knows about as much as the model that ships. */
const FOLDS = 6;

/** Whole families of phrasings are kept apart: none is judged by a model that learned from one like it. */
export function crossValidate(
  prepared: readonly Prepared[],
  classes: number,
  topicOf: (label: string) => Topic | undefined,
): HeldOut[] {
  const random = seeded(3);
  const families = new Set(prepared.map(({ sample }) => sample.family));
  const foldOf = new Map([...families].map((family) => [family, Math.floor(random() * FOLDS)]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const away = prepared.filter(({ sample }) => foldOf.get(sample.family) === fold);
    const seen = prepared.filter(({ sample }) => foldOf.get(sample.family) !== fold);
    const weights = fit(seen, classes, seeded(11 + fold));
    return away.map(({ sample, clean }) => ({
      text: sample.text,
      topic: topicOf(sample.label),
      logits: logitsOf(clean, weights, classes),
    }));
  }).flat();
}

function logitsOf({ x }: Prepared['clean'], weights: Float32Array, classes: number): Float32Array {
  const logits = new Float32Array(classes);
  const add = (row: number, value: number): void => {
    for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + value * (weights[row * classes + k] ?? 0);
  };
  x.at.forEach((row, i) => add(row, x.value[i] ?? 0));
  add(WIDTH, 1);
  return logits;
}
