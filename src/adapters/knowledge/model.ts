import { inflateRawSync } from 'node:zlib';
import { SLOTS, WIDTH, type Sparse } from './vector.ts';

/** What training leaves behind, as it lies in `model.json`. */
export interface StoredModel {
  /** Entry ids, and labels that begin with `foreign` for what is none of our business. */
  readonly labels: readonly string[];
  /** Words that count as rightly spelled, `word count` a piece, joined by commas. */
  readonly lexicon: string;
  /** One byte a slot, deflated, base64: how rare the slot's features are. */
  readonly rarity: string;
  /** Weights in rows of one signed byte a label, the bias last; deflated, base64. */
  readonly weights: string;
  /** What a byte is worth, by label. */
  readonly scales: readonly number[];
  readonly calibration: Calibration;
  /** What these thresholds cost on families of phrasings that were held out when they were chosen: shares by name. */
  readonly heldOut: Readonly<Record<string, number>>;
  /** A fingerprint of all it was made of, so that a test can tell when it is out of date. */
  readonly trainedOn: string;
}

export interface Calibration {
  /** Logits are divided by this, so that a score says how often such a score is right. */
  readonly temperature: number;
  /** From this score on the best topic is answered. */
  readonly answerAt: number;
  /** Above this chance of being none of ours nothing is answered, however sure. */
  readonly foreignBelow: number;
  /** From this chance of being ours at all on, choices are offered. */
  readonly offerAt: number;
}

export interface Model {
  readonly labels: readonly string[];
  readonly lexicon: ReadonlyMap<string, number>;
  readonly rarity: Float32Array;
  readonly calibration: Calibration;
  /** Chance of each label, in their order. */
  predict(x: Sparse): Float32Array;
}

export const RARITY_UNIT = 1 / 64;

export function readModel(stored: StoredModel): Model {
  const rarity = Float32Array.from(inflate(stored.rarity).subarray(0, SLOTS), (byte) => byte * RARITY_UNIT);
  const weights = new Int8Array(inflate(stored.weights));
  const { labels, calibration, scales } = stored;
  return {
    labels,
    lexicon: readLexicon(stored.lexicon),
    rarity,
    calibration,
    predict: (x) => predict(x, weights, scales, calibration.temperature),
  };
}

function predict(x: Sparse, weights: Int8Array, scales: readonly number[], temperature: number): Float32Array {
  const classes = scales.length;
  const logits = new Float32Array(classes);
  const add = (row: number, value: number): void => {
    for (let k = 0, w = row * classes; k < classes; k++, w++) logits[k] = (logits[k] ?? 0) + value * (weights[w] ?? 0);
  };
  x.at.forEach((row, i) => add(row, x.value[i] ?? 0));
  add(WIDTH, 1);
  return softmax(logits.map((logit, k) => (logit * (scales[k] ?? 0)) / temperature));
}

export function softmax(logits: Float32Array): Float32Array {
  const top = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const raised = logits.map((logit) => Math.exp(logit - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

function readLexicon(text: string): ReadonlyMap<string, number> {
  return new Map(
    text.split(',').map((piece) => {
      const [word = '', count = '1'] = piece.split(' ');
      return [word, Number(count)] as const;
    }),
  );
}

function inflate(base64: string): Uint8Array {
  return inflateRawSync(Buffer.from(base64, 'base64'));
}
