import type { Batch, Wish } from '../../domain/batch.ts';
import type { GuestLine, LineEvent } from '../../domain/batch-line.ts';
import { isAmiss, isSettledLine } from '../../domain/batch-line.ts';
import type { BatchId } from '../../domain/ids.ts';
import { SECOND, later } from '../../domain/time.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { Gate } from '../../lib/gate.ts';
import type { Next } from '../duties.ts';
import type { Cohort } from './cohort.ts';
import { cohortsOf } from './cohort.ts';
import { inviteCohort } from './invite.ts';
import { judgeOfLines } from './on-its-day.ts';
import type { BatchChore } from './ports.ts';
import { BatchRun } from './run.ts';
import { setUpCohort } from './set-up.ts';

/** Cohorts whose guests are looked up and invited: one is looked up while the invitations of another leave. */
const INVITING_AT_ONCE = 5;
/** Cohorts of invited guests whose lag is waited out: what each remembers of its guests takes a megabyte. More would be memory, fewer hold up the invitations where replicas are slow. */
const SETTING_UP_AT_ONCE = 60;

/**
 * Invites the guests of an approved batch and sets them up, as far as it may go on now. Each step of each guest is
 * recorded, an invitation before it leaves: after a crash it goes on where it stood, and what nobody knows the end of is
 * looked for.
 */
export function fulfilling(nudge: (id: BatchId) => void, isStopping: () => boolean): BatchChore {
  return async (batch, ports) => {
    const chunks = await Promise.all(
      Array.from({ length: batch.chunks }, (_, chunk) => ports.batches.lines(batch.id, chunk)),
    );
    const run = new BatchRun(batch, chunks, ports, { isStopping, nudge: () => nudge(batch.id) });
    await tidyUp(run);
    if (batch.state.name === 'running' && batch.state.wish !== undefined) {
      await grant(run, batch.state.wish);
      return 'again';
    }
    await refuseWhoMayNot(run);
    return settle(run, await workOff(run));
  };
}

/** What the process before has left, and what a cancelled batch will not do any more. */
async function tidyUp(run: BatchRun): Promise<void> {
  const { state } = run.batch;
  const isCancelled = state.name === 'running' && state.hold?.kind === 'cancelled';
  await each(run, ({ state: { name } }) => {
    if (name === 'inviting') return { type: 'lost', windowMs: run.ports.reconcileWindowMs };
    return name === 'waiting' && isCancelled ? { type: 'calledOff' } : undefined;
  });
}

async function grant(run: BatchRun, wish: Wish): Promise<void> {
  await each(run, ({ state }) => {
    if (wish === 'tryFailed') return state.name === 'failed' || isAmiss(state) ? { type: 'again' } : undefined;
    if (state.name !== 'unsure') return undefined;
    return { type: wish === 'inviteUnsure' ? 'again' : 'givenUp' };
  });
  await run.recordBatch({ type: 'wishGranted', wish });
}

/** Of a list for a day: whoever may not be invited any more now that it has come fails by himself. */
async function refuseWhoMayNot(run: BatchRun): Promise<void> {
  const whyNot = await judgeOfLines(run);
  if (whyNot === undefined) return;
  await each(run, (line) => {
    const problem = line.state.name === 'waiting' ? whyNot(line) : undefined;
    return problem === undefined ? undefined : { type: 'failed', problem };
  });
}

async function each(run: BatchRun, eventFor: (line: GuestLine) => LineEvent | undefined): Promise<void> {
  const written: Promise<boolean>[] = [];
  for (let chunk = 0; chunk < run.chunkCount; chunk += 1) {
    for (const line of run.lines(chunk)) {
      const event = eventFor(line);
      if (event !== undefined) written.push(run.record(chunk, line.row, event));
    }
  }
  await Promise.all(written);
}

/** Twenty guests after the other: invited at the pace that Graph allows, set up behind it. How long to wait for the rest. */
async function workOff(run: BatchRun): Promise<Milliseconds | undefined> {
  const inviting = new Gate(INVITING_AT_ONCE);
  const settingUp = new Gate(SETTING_UP_AT_ONCE);
  const waits: Milliseconds[] = [];
  const note = (waitMs: Milliseconds | undefined): void => void (waitMs !== undefined && waits.push(waitMs));
  const work = async (cohort: Cohort): Promise<void> => {
    // A place behind first, so that not more are invited than can be looked after.
    await settingUp.run(async () => {
      note(await inviting.run(() => inviteCohort(run, cohort)));
      note(await setUpCohort(run, cohort));
    });
  };
  await Promise.all(cohortsOf(run).map(work));
  return waits.length === 0 ? undefined : Math.min(...waits);
}

async function settle(run: BatchRun, waitMs: Milliseconds | undefined): Promise<Next> {
  await run.endProgress();
  const isOver = Array.from({ length: run.chunkCount }, (_, chunk) => run.lines(chunk)).every((lines) =>
    lines.every(isSettledLine),
  );
  if (isOver) {
    await run.recordBatch({ type: 'finished', counts: run.counts() });
    return 'again';
  }
  if (waitMs !== undefined) return { wakeAt: later(run.ports.clock.now(), waitMs) };
  return goesOn(run.batch) ? { wakeAt: later(run.ports.clock.now(), SECOND) } : 'done';
}

/** Resumed or cancelled while the last ones were set up. */
const goesOn = ({ state }: Batch): boolean => state.name === 'running' && state.hold?.kind !== 'paused';
