import type { GuestLine } from '../../domain/batch-line.ts';
import { isSettledLine } from '../../domain/batch-line.ts';
import type { BatchRun } from './run.ts';

/** Guests of one chunk who are invited, added and confirmed side by side. */
export interface Cohort {
  readonly chunk: number;
  readonly rows: readonly number[];
}

/** What Graph takes in one call. */
const GUESTS = 20;

/** Those that still have something before them. */
export function cohortsOf(run: BatchRun): readonly Cohort[] {
  const cohorts: Cohort[] = [];
  for (let chunk = 0; chunk < run.chunkCount; chunk += 1) {
    const open = run.lines(chunk).filter((line) => !isSettledLine(line));
    for (let from = 0; from < open.length; from += GUESTS) {
      cohorts.push({ chunk, rows: open.slice(from, from + GUESTS).map(({ row }) => row) });
    }
  }
  return cohorts;
}

export type InState<Name extends GuestLine['state']['name']> = GuestLine & {
  readonly state: Extract<GuestLine['state'], { readonly name: Name }>;
};

/** Its lines that are in this state now. */
export function inState<Name extends GuestLine['state']['name']>(
  run: BatchRun,
  { chunk, rows }: Cohort,
  name: Name,
): readonly InState<Name>[] {
  const mine = new Set(rows);
  return run.lines(chunk).filter((line): line is InState<Name> => mine.has(line.row) && line.state.name === name);
}
