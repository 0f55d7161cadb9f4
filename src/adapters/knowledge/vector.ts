import { EMBEDDING_SIZE } from './embedding.ts';
import { BLOCK_WEIGHTS, type Reading } from './features.ts';

/** Lexical features are hashed into this many slots; the sentence vector follows after them. */
export const SLOTS = 1 << 14;
export const WIDTH = SLOTS + EMBEDDING_SIZE;
const EMBEDDING_WEIGHT = 2;

/** A sparse vector: positions and their values. */
export interface Sparse {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** FNV-1a, 32 bit. */
export function slotOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** What the model multiplies: every block scaled to its own weight, rare features above common ones. */
export function toVector(reading: Reading, embedding: readonly number[], rarity: ArrayLike<number>): Sparse {
  const at: number[] = [];
  const value: number[] = [];
  reading.blocks.forEach((features, block) => {
    const slots = features.map(slotOf);
    const length = Math.hypot(...slots.map((slot) => rarity[slot] ?? 0)) || 1;
    const weight = BLOCK_WEIGHTS[block] ?? 1;
    for (const slot of slots) {
      at.push(slot);
      value.push((weight * (rarity[slot] ?? 0)) / length);
    }
  });
  embedding.forEach((component, i) => {
    at.push(SLOTS + i);
    value.push(EMBEDDING_WEIGHT * component);
  });
  return { at: Int32Array.from(at), value: Float32Array.from(value) };
}
