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

const LEAST_ERROR = 1e-3;

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
  const { classes } = options;
  const { rows, values } = look(x, options);
  const errors = new Float32Array(classes);
  for (let i = 0; i < rows.length; i++) {
    const value = values[i] ?? 0;
    const row = (rows[i] ?? 0) * classes;
    for (let k = 0; k < classes; k++) errors[k] = (errors[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
  softmaxInPlace(errors);
  errors[label] = (errors[label] ?? 0) - 1;
  // Most labels are out of the question already; only those still in it are moved.
  const active = Int32Array.from(errors.keys()).filter((k) => Math.abs(errors[k] ?? 0) > LEAST_ERROR);
  for (let i = 0; i < rows.length; i++) {
    const value = (values[i] ?? 0) * weight;
    const row = (rows[i] ?? 0) * classes;
    for (const k of active) {
      const gradient = value * (errors[k] ?? 0);
      const square = (squares[row + k] ?? 0) + gradient * gradient;
      squares[row + k] = square;
      weights[row + k] = (weights[row + k] ?? 0) - (rate * gradient) / Math.sqrt(square);
    }
  }
}

/** One look at a question: some words left out, now and then all of them, or else all of its meaning. The bias is always there. */
function look(
  x: Sparse,
  { dropout, lexicalSlots, random, width }: TrainingOptions,
): { rows: number[]; values: number[] } {
  const rows = [width];
  const values = [1];
  const mood = random();
  for (let i = 0; i < x.at.length; i++) {
    const at = x.at[i] ?? 0;
    const lexical = at < lexicalSlots;
    if (mood < 0.1 ? lexical : mood < 0.2 ? !lexical : lexical && random() < dropout) continue;
    rows.push(at);
    values.push((x.value[i] ?? 0) * (lexical && mood >= 0.2 ? 1 / (1 - dropout) : 1));
  }
  return { rows, values };
}

function softmaxInPlace(logits: Float32Array): void {
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
