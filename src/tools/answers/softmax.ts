import type { Sparse } from '../../adapters/knowledge/vector.ts';

export interface LabelledVector {
  readonly x: Sparse;
  readonly label: number;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly width: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of features left out at each look, so that no single word decides. */
  readonly dropout: number;
  readonly lexicalSlots: number;
  readonly random: () => number;
}

/** Multinomial logistic regression by AdaGrad; weights as rows of `classes` a feature, the bias last. */
export function trainSoftmax(samples: readonly LabelledVector[], options: TrainingOptions): Float32Array {
  const { width, classes } = options;
  const weights = new Float32Array((width + 1) * classes);
  const squares = new Float32Array((width + 1) * classes).fill(1e-3);
  const order = samples.map((_, at) => at);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, options.random);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (const at of order) {
      const sample = samples[at];
      if (sample) step(weights, squares, sample, rate, options);
    }
  }
  return weights;
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  { x, label, weight }: LabelledVector,
  rate: number,
  options: TrainingOptions,
): void {
  const { classes, width, dropout, random, lexicalSlots } = options;
  const kept: number[] = [];
  const values: number[] = [];
  // Now and then a question is seen by its meaning alone, or by its words alone.
  const mood = random();
  for (let i = 0; i < x.at.length; i++) {
    const at = x.at[i] ?? 0;
    const lexical = at < lexicalSlots;
    if (mood < 0.1 ? lexical : mood < 0.2 ? !lexical : lexical && random() < dropout) continue;
    kept.push(at);
    values.push((x.value[i] ?? 0) * (lexical && mood >= 0.2 ? 1 / (1 - dropout) : 1));
  }
  kept.push(width);
  values.push(1);
  const logits = new Float32Array(classes);
  kept.forEach((at, i) => {
    const value = values[i] ?? 0;
    for (let k = 0, w = at * classes; k < classes; k++, w++) logits[k] = (logits[k] ?? 0) + value * (weights[w] ?? 0);
  });
  softmaxInPlace(logits);
  logits[label] = (logits[label] ?? 0) - 1;
  kept.forEach((at, i) => {
    const value = (values[i] ?? 0) * weight;
    if (value === 0) return;
    for (let k = 0, w = at * classes; k < classes; k++, w++) {
      const gradient = value * (logits[k] ?? 0);
      if (gradient > -1e-4 && gradient < 1e-4) continue;
      const square = (squares[w] ?? 0) + gradient * gradient;
      squares[w] = square;
      weights[w] = (weights[w] ?? 0) - (rate * gradient) / Math.sqrt(square);
    }
  });
}

export function softmaxInPlace(logits: Float32Array): void {
  const top = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let k = 0; k < logits.length; k++) sum += logits[k] = Math.exp((logits[k] ?? 0) - top);
  for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] ?? 0) / sum;
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}
