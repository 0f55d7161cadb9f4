import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';

/**
 * How sure can one be that every replica knows a guest, from reads that land on any of them and do not say where?
 * Nobody publishes the lag or the number of replicas. So many imagined directories are kept side by side, each with
 * its own replicas and arrival times, and each read makes those likelier that would have answered so. What they say
 * together is the chance that some replica is still behind. What is learned about lag and replicas is kept from
 * guest to guest, for they share the directory; it fades, for directories change.
 */

/** One imagined kind of directory. */
interface Kind {
  readonly replicas: number;
  readonly medianMs: Milliseconds;
  /** Of the lag's logarithm; the tail is long in every report. */
  readonly sigma: number;
  readonly prior: number;
}

/** One imagined guest: for each replica the lag of his creation and of his membership, in milliseconds. */
interface Case {
  readonly kind: number;
  readonly creation: readonly Milliseconds[];
  readonly membership: readonly Milliseconds[];
}

const REPLICAS = [1, 2, 3, 4, 5, 6, 8];
const MEDIANS_MS = [50, 250, 700, 1_200, 2_000, 3_300, 5_500, 15_000];
const SIGMAS = [0.25, 0.6, 1, 1.5];
const CASES_A_KIND = 24;
/** The unusual kinds are imagined too, or the first odd directory would refute every case. */
const UNUSUAL = 0.25;

const KINDS: readonly Kind[] = REPLICAS.flatMap((replicas) =>
  MEDIANS_MS.flatMap((medianMs) =>
    SIGMAS.map((sigma) => {
      const unusual = [replicas === 1 || replicas > 6, medianMs < 500 || medianMs > 6_000].filter(Boolean).length;
      return { replicas, medianMs, sigma, prior: UNUSUAL ** unusual };
    }),
  ),
);

/** What is kept of earlier guests when one more is finished. */
const MEMORY = 0.97;
const FLOOR = 1e-4;

export class LagModel {
  readonly cases: readonly Case[];
  /** Likelihood of each kind, learned so far. */
  #belief: readonly number[] = normal(KINDS.map(({ prior }) => prior));

  constructor(random: () => number) {
    this.cases = KINDS.flatMap((kind, index) =>
      Array.from({ length: CASES_A_KIND }, () => imagine(kind, index, random)),
    );
  }

  weights(): Float64Array {
    return Float64Array.from(this.cases, ({ kind }) => (this.#belief[kind] ?? 0) / CASES_A_KIND);
  }

  /** A guest is ready: the kinds that explain him are believed more. */
  learn(weights: Float64Array): void {
    const seen = KINDS.map(() => 0);
    this.cases.forEach(({ kind }, index) => {
      seen[kind] = (seen[kind] ?? 0) + (weights[index] ?? 0);
    });
    const start = normal(KINDS.map(({ prior }) => prior));
    this.#belief = normal(
      normal(seen).map((share, kind) => FLOOR + MEMORY * share + (1 - MEMORY) * (start[kind] ?? 0)),
    );
  }
}

/** When the writes happened whose arrival is awaited, on the caller's clock. */
export interface Writes {
  readonly createdAt: number;
  /** Absent where no membership was written. */
  readonly addedAt?: number;
}

/** The belief about one guest. */
export class Belief {
  readonly #model: LagModel;
  readonly #writes: Writes;
  readonly #weights: Float64Array;
  /** For each case, when its last replica knows all. */
  readonly #convergedAt: Float64Array;

  constructor(model: LagModel, writes: Writes) {
    this.#model = model;
    this.#writes = writes;
    this.#weights = model.weights();
    this.#convergedAt = Float64Array.from(model.cases, (one) => convergence(one, writes));
  }

  /** A read at `now` showed all (`good`), or not. */
  see(now: number, good: boolean): void {
    let total = 0;
    this.#model.cases.forEach((one, index) => {
      const share = shareThatKnows(one, this.#writes, now);
      const weight = (this.#weights[index] ?? 0) * (good ? share : 1 - share);
      this.#weights[index] = weight;
      total += weight;
    });
    // With a total of 0 no imagined case is like this, and the caller's other rule decides.
    if (total > 0) for (const [index, weight] of this.#weights.entries()) this.#weights[index] = weight / total;
  }

  /** The chance that some replica is behind at `at`; undefined when nothing imagined fits. */
  staleAt(at: number): number | undefined {
    let total = 0;
    let stale = 0;
    for (let index = 0; index < this.#weights.length; index++) {
      const weight = this.#weights[index] ?? 0;
      total += weight;
      if ((this.#convergedAt[index] ?? 0) > at) stale += weight;
    }
    return total > 0 ? stale / total : undefined;
  }

  finish(): void {
    this.#model.learn(this.#weights);
  }
}

function shareThatKnows({ creation, membership }: Case, { createdAt, addedAt }: Writes, at: number): number {
  let know = 0;
  for (let replica = 0; replica < creation.length; replica++) {
    const created = createdAt + (creation[replica] ?? 0) <= at;
    const added = addedAt === undefined || addedAt + (membership[replica] ?? 0) <= at;
    if (created && added) know++;
  }
  return know / creation.length;
}

function convergence({ creation, membership }: Case, { createdAt, addedAt }: Writes): number {
  const created = createdAt + Math.max(...creation);
  return addedAt === undefined ? created : Math.max(created, addedAt + Math.max(...membership));
}

/** The replica that took a write has it at once. */
function imagine({ replicas, medianMs, sigma }: Kind, kind: number, random: () => number): Case {
  const lags = (): Milliseconds[] => {
    const origin = Math.floor(random() * replicas);
    return Array.from({ length: replicas }, (_, replica) =>
      replica === origin ? 0 : medianMs * Math.exp(sigma * standardNormal(random)),
    );
  };
  return { kind, creation: lags(), membership: lags() };
}

/** Box and Muller. */
const standardNormal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function normal(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (total > 0 ? share / total : 1 / shares.length));
}

/**
 * When to look and when to be content. Chosen by `npm run bench:ready`: reads cost calls, waits cost time, and a
 * guest called ready too early costs trust.
 */
export interface Rule {
  /** Ready when the chance of a replica behind is this small. */
  readonly risk: number;
  /** Looked again when the chance has fallen to `first`, after each look less eagerly, down to `last`. */
  readonly lookAt: { readonly first: number; readonly fall: number; readonly last: number };
  readonly leastWaitMs: Milliseconds;
  readonly longestWaitMs: Milliseconds;
}
export const RULE: Rule = {
  risk: 0.03,
  lookAt: { first: 0.95, fall: 0.07, last: 0.2 },
  leastWaitMs: 150,
  longestWaitMs: 20 * SECOND,
};

/** 0: look now; else how long to wait until a look is likely enough to be the first of a good row; `ready`: enough. */
export function nextLook(belief: Belief, now: number, looks: number, rule: Rule): Milliseconds | 'ready' {
  const stale = belief.staleAt(now) ?? 1;
  if (looks > 0 && stale <= rule.risk) return 'ready';
  const { first, fall, last } = rule.lookAt;
  const lookAt = Math.max(last, first - fall * looks);
  if (stale <= lookAt) return 0;
  for (let waitMs = rule.leastWaitMs; waitMs < rule.longestWaitMs; waitMs *= 1.3) {
    if ((belief.staleAt(now + waitMs) ?? 1) <= lookAt) return Math.round(waitMs);
  }
  return rule.longestWaitMs;
}
