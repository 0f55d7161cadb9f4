import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import type { Cases, Kind } from './imagined.ts';
import { MOST_REPLICAS, imagine } from './imagined.ts';

/**
 * How sure can one be that every replica knows a guest, from reads that land on any of them and do not say where?
 * Nobody publishes the lag or the number of replicas. So many imagined directories are kept side by side, each with
 * its own replicas and arrival times, and each read makes those likelier that would have answered so. What they say
 * together is the chance that some replica is still behind. What is learned about lag and replicas is kept from
 * guest to guest, for they share the directory; it fades, for directories change.
 */

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
  readonly cases: Cases;
  /** Likelihood of each kind, learned so far. */
  #belief: readonly number[] = normal(KINDS.map(({ prior }) => prior));

  constructor(random: () => number) {
    this.cases = imagine(KINDS, CASES_A_KIND, random);
  }

  weights(): Float64Array {
    const { count, kind } = this.cases;
    const weights = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
      weights[index] = (this.#belief[kind[index] ?? 0] ?? 0) / CASES_A_KIND;
    }
    return weights;
  }

  /** A guest is ready: the kinds that explain him are believed more. */
  learn(weights: Float64Array): void {
    const { count, kind } = this.cases;
    const seen = KINDS.map(() => 0);
    for (let index = 0; index < count; index += 1) {
      const at = kind[index] ?? 0;
      seen[at] = (seen[at] ?? 0) + (weights[index] ?? 0);
    }
    const start = normal(KINDS.map(({ prior }) => prior));
    this.#belief = normal(
      normal(seen).map((share, index) => FLOOR + MEMORY * share + (1 - MEMORY) * (start[index] ?? 0)),
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

  constructor(model: LagModel, writes: Writes) {
    this.#model = model;
    this.#writes = writes;
    this.#weights = model.weights();
  }

  /** A read at `now` showed all (`good`), or not. */
  see(now: number, good: boolean): void {
    const { count, replicas, creation, membership } = this.#model.cases;
    const { sinceCreated, sinceAdded } = this.#since(now);
    const weights = this.#weights;
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      const from = index * MOST_REPLICAS;
      const many = replicas[index] ?? 1;
      let know = 0;
      for (let at = from; at < from + many; at += 1) {
        if ((creation[at] ?? 0) <= sinceCreated && (membership[at] ?? 0) <= sinceAdded) know += 1;
      }
      const share = know / many;
      const weight = (weights[index] ?? 0) * (good ? share : 1 - share);
      weights[index] = weight;
      total += weight;
    }
    // With a total of 0 no imagined case is like this, and the caller's other rule decides.
    if (total > 0) for (let index = 0; index < count; index += 1) weights[index] = (weights[index] ?? 0) / total;
  }

  /** The chance that some replica is behind at `at`; undefined when nothing imagined fits. */
  staleAt(at: number): number | undefined {
    const { count, lastCreation, lastMembership } = this.#model.cases;
    const { sinceCreated, sinceAdded } = this.#since(at);
    let total = 0;
    let stale = 0;
    for (let index = 0; index < count; index += 1) {
      const weight = this.#weights[index] ?? 0;
      total += weight;
      if ((lastCreation[index] ?? 0) > sinceCreated || (lastMembership[index] ?? 0) > sinceAdded) stale += weight;
    }
    return total > 0 ? stale / total : undefined;
  }

  finish(): void {
    this.#model.learn(this.#weights);
  }

  /** A membership that was not written has arrived everywhere. */
  #since(at: number): { readonly sinceCreated: Milliseconds; readonly sinceAdded: Milliseconds } {
    const { createdAt, addedAt } = this.#writes;
    return {
      sinceCreated: at - createdAt,
      sinceAdded: addedAt === undefined ? Number.POSITIVE_INFINITY : at - addedAt,
    };
  }
}

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
