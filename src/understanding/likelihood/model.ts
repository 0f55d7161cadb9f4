import { INTENTS, type Intent } from '../../domain/meaning.ts';
import { featuresOf, WIDTH } from './features.ts';
import { SCALES, WEIGHTS } from './weights.ts';

/** How likely a text means each intent, learnt from labelled texts; `unknown` is the text that asks for nothing. Sums to 1. */
export type Likelihoods = Readonly<Record<Intent, number>>;

const CLASSES = INTENTS.length;
const rows = Int8Array.from(atob(WEIGHTS), (character) => character.charCodeAt(0));

/** Reads by statistics alone, without a rule: a second opinion on what the rules made of the same text. */
export function likelihoodsOf(plain: string): Likelihoods {
  const { at, value } = featuresOf(plain);
  const logits = INTENTS.map((_, k) => (rows[WIDTH * CLASSES + k] ?? 0) * (SCALES[k] ?? 0));
  at.forEach((row, i) => {
    for (let k = 0; k < CLASSES; k += 1)
      logits[k] = (logits[k] ?? 0) + (value[i] ?? 0) * (rows[row * CLASSES + k] ?? 0) * (SCALES[k] ?? 0);
  });
  return Object.fromEntries(softmax(logits).map((chance, k) => [INTENTS[k], chance])) as Record<Intent, number>;
}

export function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / sum);
}
