import type { Milliseconds } from '../../domain/time.ts';

/** One imagined kind of directory. */
export interface Kind {
  readonly replicas: number;
  readonly medianMs: Milliseconds;
  /** Of the lag's logarithm; the tail is long in every report. */
  readonly sigma: number;
  readonly prior: number;
}

/**
 * Imagined guests, each with a lag of his creation and one of his membership for each replica. They lie side by side in
 * flat arrays, for all of them are walked through at every look at every guest.
 */
export interface Cases {
  readonly count: number;
  /** Index of each case's kind. */
  readonly kind: Uint16Array;
  readonly replicas: Uint8Array;
  /** In milliseconds; those of case `n` begin at `n * MOST_REPLICAS`. */
  readonly creation: Float64Array;
  readonly membership: Float64Array;
  /** When the last replica knows. */
  readonly lastCreation: Float64Array;
  readonly lastMembership: Float64Array;
}

export const MOST_REPLICAS = 8;

export function imagine(kinds: readonly Kind[], casesAKind: number, random: () => number): Cases {
  const count = kinds.length * casesAKind;
  const cases: Cases = {
    count,
    kind: new Uint16Array(count),
    replicas: new Uint8Array(count),
    creation: new Float64Array(count * MOST_REPLICAS),
    membership: new Float64Array(count * MOST_REPLICAS),
    lastCreation: new Float64Array(count),
    lastMembership: new Float64Array(count),
  };
  for (let index = 0; index < count; index += 1) {
    const kind = Math.floor(index / casesAKind);
    const of = kinds[kind];
    if (of === undefined) continue;
    cases.kind[index] = kind;
    cases.replicas[index] = of.replicas;
    const creation = lags(of, random);
    const membership = lags(of, random);
    cases.creation.set(creation, index * MOST_REPLICAS);
    cases.membership.set(membership, index * MOST_REPLICAS);
    cases.lastCreation[index] = Math.max(...creation);
    cases.lastMembership[index] = Math.max(...membership);
  }
  return cases;
}

/** The replica that took a write has it at once. */
function lags({ replicas, medianMs, sigma }: Kind, random: () => number): readonly Milliseconds[] {
  const origin = Math.floor(random() * replicas);
  return Array.from({ length: replicas }, (_, replica) =>
    replica === origin ? 0 : medianMs * Math.exp(sigma * standardNormal(random)),
  );
}

/** Box and Muller. */
const standardNormal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
