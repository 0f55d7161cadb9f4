import type { PoisonedJob } from '../ports/jobs.ts';
import { isDaily } from './upkeep.ts';

/** A few words that are always the same, for what would else be anybody's text. */
export interface PoisonedCount {
  readonly kind: string;
  readonly reason: 'kindUnknown' | 'failed';
  readonly count: number;
}

/** Jobs that were given up, by what they are and why; what a newer version left behind is one kind. */
export function countPoisoned(jobs: readonly Pick<PoisonedJob, 'kind'>[]): readonly PoisonedCount[] {
  const counts = new Map<string, number>();
  for (const { kind } of jobs) {
    const known = isDaily(kind) ? kind : 'other';
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, reason: kind === 'other' ? 'kindUnknown' : 'failed', count }));
}
