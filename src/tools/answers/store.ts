import { deflateRawSync } from 'node:zlib';
import type { StoredModel } from '../../adapters/knowledge/model.ts';
import type { Calibrated } from './calibrate.ts';

/** Weights as signed bytes, one scale a label: a hundredth of the size, and no answer changes. */
export function storeModel(
  labels: readonly string[],
  lexicon: ReadonlyMap<string, number>,
  rarity: Uint8Array,
  weights: Float32Array,
  { calibration, figures }: Calibrated,
  trainedOn: string,
): StoredModel {
  const scales = labels.map((_, label) => largest(weights, label, labels.length) / 127);
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / (scales[at % labels.length] || 1)));
  return {
    labels,
    lexicon: [...lexicon].map(([word, count]) => `${word} ${count}`).join(','),
    rarity: pack(rarity),
    weights: pack(new Uint8Array(bytes.buffer)),
    scales: scales.map((scale) => Number(scale.toPrecision(6))),
    calibration,
    heldOut: figures,
    trainedOn,
  };
}

function largest(weights: Float32Array, label: number, classes: number): number {
  let most = 0;
  for (let at = label; at < weights.length; at += classes) most = Math.max(most, Math.abs(weights[at] ?? 0));
  return most;
}

function pack(bytes: Uint8Array): string {
  return deflateRawSync(bytes, { level: 9 }).toString('base64');
}
