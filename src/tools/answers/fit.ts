import { embed } from '../../adapters/knowledge/embedding.ts';
import { readQuestion, type Reading } from '../../adapters/knowledge/features.ts';
import { withoutNames } from '../../adapters/knowledge/names.ts';
import { SLOTS, WIDTH, slotOf, toVector } from '../../adapters/knowledge/vector.ts';
import type { Sample } from './samples.ts';
import { trainSoftmax, type LabelledVector } from './softmax.ts';
import { withTypos } from './typos.ts';
import { RARITY_UNIT } from '../../adapters/knowledge/model.ts';

const EPOCHS = 10;
const RATE = 0.15;
const DROPOUT = 0.3;
const TYPO_WEIGHT = 0.5;
const BATCH = 64;

/** A phrasing as it is typed and as a hurried thumb types it, each as a vector. */
export interface Prepared {
  readonly sample: Sample;
  readonly clean: LabelledVector;
  readonly typed: LabelledVector;
}

function rarityOf(readings: readonly Reading[]): Uint8Array {
  const seen = new Float64Array(SLOTS);
  for (const { blocks } of readings)
    for (const slot of new Set(blocks.flat().map(slotOf))) seen[slot] = (seen[slot] ?? 0) + 1;
  return Uint8Array.from(seen, (times) =>
    Math.min(255, Math.round(Math.log((readings.length + 1) / (times + 0.5)) / 4 / RARITY_UNIT)),
  );
}

export async function prepare(
  samples: readonly Sample[],
  labels: readonly string[],
  lexicon: ReadonlyMap<string, number>,
  random: () => number,
): Promise<{ prepared: Prepared[]; rarity: Uint8Array }> {
  // As a question is read when it is asked.
  const read = (text: string) => readQuestion(withoutNames(text), lexicon);
  const clean = samples.map(({ text }) => read(text));
  const typed = samples.map(({ text }) => read(withTypos(text, random)));
  const rarity = rarityOf(clean);
  const weights = Float32Array.from(rarity, (byte) => byte * RARITY_UNIT);
  const vectors = await embedAll([...clean, ...typed].map(({ english }) => english));
  const vector = (reading: Reading) => toVector(reading, vectors.get(reading.english) ?? [], weights);
  const prepared = samples.map((sample, at) => {
    const label = labels.indexOf(sample.label);
    const [asClean, asTyped] = [clean[at], typed[at]];
    if (!asClean || !asTyped) throw new Error(`no reading of "${sample.text}"`);
    return {
      sample,
      clean: { x: vector(asClean), label, weight: 1 },
      typed: { x: vector(asTyped), label, weight: TYPO_WEIGHT },
    };
  });
  return { prepared, rarity };
}

export function fit(prepared: readonly Prepared[], classes: number, random: () => number): Float32Array {
  const samples = prepared.flatMap(({ clean, typed }) => [clean, typed]);
  return trainSoftmax(samples, {
    width: WIDTH,
    classes,
    epochs: EPOCHS,
    rate: RATE,
    dropout: DROPOUT,
    lexicalSlots: SLOTS,
    random,
  });
}

async function embedAll(texts: readonly string[]): Promise<ReadonlyMap<string, number[]>> {
  const missing = [...new Set(texts)];
  const vectors = new Map<string, number[]>();
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const embedded = await embed(batch);
    batch.forEach((text, at) => vectors.set(text, embedded[at] ?? []));
  }
  return vectors;
}
