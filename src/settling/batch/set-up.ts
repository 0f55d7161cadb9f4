import { attributesOf, hasAttributes } from '../../domain/attributes.ts';
import { batchVerdict } from '../../domain/batch.ts';
import type { LineStep } from '../../domain/batch-line.ts';
import type { GroupId, UserId } from '../../domain/ids.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { SECOND, epochMs } from '../../domain/time.ts';
import { LAG_PATIENCE_MS } from '../../domain/work.ts';
import type { Outcomes } from '../../ports/directory.ts';
import type { Cohort, InState } from './cohort.ts';
import { inState } from './cohort.ts';
import type { BatchRun } from './run.ts';

/** What waits for lag is tried again after this. */
const AGAIN_MS: Milliseconds = 5 * SECOND;
const PASSING: ReadonlySet<Problem['code']> = new Set(['notReplicatedYet', 'throttled', 'directoryUnavailable']);

/** Sponsor, attributes, group, seen everywhere: for all guests of the cohort who are there. How long to wait before the rest is tried again. */
export async function setUpCohort(run: BatchRun, cohort: Cohort): Promise<Milliseconds | undefined> {
  await recordSponsors(run, cohort);
  await describe(run, cohort);
  await addToGroups(run, cohort);
  await confirm(run, cohort);
  const rest = inState(run, cohort, 'invited').length + inState(run, cohort, 'joined').length;
  return rest === 0 ? undefined : AGAIN_MS;
}

async function recordSponsors(run: BatchRun, cohort: Cohort): Promise<void> {
  const due = inState(run, cohort, 'invited').filter(({ state }) => state.sponsorDue);
  if (due.length === 0) return;
  const outcomes = await run.ports.directory.setSponsors(
    due.map(({ state }) => state.userId),
    run.batch.requester.userId,
    batchVerdict(run.batch)?.by.userId,
  );
  await note(run, cohort, due, outcomes, 'sponsor', async (row) => {
    await run.record(cohort.chunk, row, { type: 'sponsored' });
  });
}

/** Company, department and usage location, where they are asked for. */
async function describe(run: BatchRun, cohort: Cohort): Promise<void> {
  const due = inState(run, cohort, 'invited').filter(isUndescribed);
  if (due.length === 0) return;
  const outcomes = await run.ports.directory.setAllAttributes(
    due.map((line) => ({
      userId: line.state.userId,
      attributes: attributesOf(line),
      onlyWhereEmpty: line.state.foundThere,
    })),
  );
  await note(run, cohort, due, outcomes, 'attributes', async (row) => {
    await run.record(cohort.chunk, row, { type: 'described' });
  });
}

const isUndescribed = (line: InState<'invited'>): boolean =>
  !line.state.sponsorDue && line.state.attributesDone !== true && hasAttributes(line);

async function addToGroups(run: BatchRun, cohort: Cohort): Promise<void> {
  const { chunk } = cohort;
  const due = inState(run, cohort, 'invited').filter((line) => !line.state.sponsorDue && !isUndescribed(line));
  const groupIds = new Set(due.map(({ groupId }) => groupId));
  await Promise.all(
    [...groupIds].map(async (groupId) => {
      const mine = due.filter((line) => line.groupId === groupId);
      if (groupId === undefined) {
        await Promise.all(mine.map(({ row }) => run.record(chunk, row, { type: 'joined' })));
        return;
      }
      const outcomes = await run.ports.directory.addAllToGroup(
        groupId,
        mine.map(({ state }) => state.userId),
      );
      const joined = async (row: number): Promise<void> => {
        await run.record(chunk, row, { type: 'joined' });
      };
      await note(run, cohort, mine, outcomes, 'group', joined, joined);
    }),
  );
}

async function confirm(run: BatchRun, cohort: Cohort): Promise<void> {
  const due = inState(run, cohort, 'joined');
  if (due.length === 0) return;
  const outcomes = await run.ports.directory.confirmAllUsable(
    due.map(({ state, groupId }) => ({
      userId: state.userId,
      ...(state.foundThere ? {} : { createdAt: state.invitedAt }),
      ...(state.amiss?.step === 'group' || groupId === undefined
        ? { groupIds: NO_GROUPS }
        : { groupIds: [groupId], addedAt: state.joinedAt }),
    })),
  );
  const ready = async (row: number): Promise<void> => {
    await run.record(cohort.chunk, row, { type: 'ready' });
  };
  await note(run, cohort, due, outcomes, 'ready', ready, ready);
}

const NO_GROUPS: readonly GroupId[] = [];

interface Due {
  readonly row: number;
  readonly state: { readonly userId: UserId; readonly invitedAt: Instant };
}

/** Records each guest's own outcome; what may come right by itself is left as it is, for a while. */
async function note(
  run: BatchRun,
  { chunk }: Cohort,
  due: readonly Due[],
  outcomes: Outcomes,
  step: LineStep,
  succeeded: (row: number) => Promise<void>,
  goneWrong?: (row: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    due.map(async ({ row, state }) => {
      const outcome: Result<void> | undefined = outcomes.get(state.userId);
      if (outcome === undefined) return;
      run.ports.meter.count('work', { kind: step, outcome: outcome.ok ? 'done' : outcome.problem.code });
      if (outcome.ok) return succeeded(row);
      const waitedMs = run.now() - epochMs(state.invitedAt);
      if (PASSING.has(outcome.problem.code) && waitedMs < LAG_PATIENCE_MS) return;
      await run.record(chunk, row, { type: 'amiss', step, problem: outcome.problem });
      await goneWrong?.(row);
    }),
  );
}
