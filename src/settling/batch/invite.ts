import { batchVerdict } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND, epochMs } from '../../domain/time.ts';
import type { InvitationOrder, Invited } from '../../ports/directory.ts';
import type { Cohort } from './cohort.ts';
import { inState } from './cohort.ts';
import { whoInvitesMany } from '../inviter.ts';
import { lookBeforeAgain, lookThroughWindow } from '../looking.ts';
import type { BatchRun } from './run.ts';

/** What comes right by itself is tried again after this. */
const AGAIN_MS: Milliseconds = 5 * SECOND;

/** Between two looks for what was lost. */
const LOOK_MS: Milliseconds = 3 * SECOND;

/** Nothing was done, and it may go better later. */
const PASSING: ReadonlySet<Problem['code']> = new Set(['notReplicatedYet', 'throttled', 'directoryUnavailable']);

/** Looks its guests up, and invites those who are not there. How long to wait before what is left is tried again. */
export async function inviteCohort(run: BatchRun, cohort: Cohort): Promise<Milliseconds | undefined> {
  const lookingMs = await lookForLost(run, cohort);
  if (inState(run, cohort, 'waiting').length === 0 || (await run.isHeld())) return lookingMs;
  const againMs = await lookForLostBefore(run, cohort);
  const waiting = inState(run, cohort, 'waiting').filter(({ row }) => !againMs.has(row));
  if (waiting.length === 0) return shortest([lookingMs, ...againMs.values()]);
  const found = await run.ports.directory.accountsByAddress(waiting.map(({ email }) => email));
  if (!found.ok) return waitAfter(found.problem);
  const inviter = await whoInvitesMany(run.batch, run.ports);
  const invite = (line: GuestLine) => inviteOne(run, cohort.chunk, line, found.value.get(line.email), inviter);
  const waits = await Promise.all(waiting.map(invite));
  return shortest([lookingMs, ...againMs.values(), ...waits]);
}

const shortest = (waits: readonly (Milliseconds | undefined)[]): Milliseconds | undefined => {
  const given = waits.filter((waitMs) => waitMs !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
};

const waitAfter = (problem: Problem): Milliseconds =>
  problem.code === 'throttled' ? Math.max(AGAIN_MS, problem.retryAfterMs ?? 0) : AGAIN_MS;

/** Nobody may be invited any more: the line waits as it did. */
class Held extends Error {
  override readonly name = 'Held';
}

async function inviteOne(
  run: BatchRun,
  chunk: number,
  line: GuestLine,
  account: Account | undefined,
  inviter: UserId | undefined,
): Promise<Milliseconds | undefined> {
  const { row } = line;
  if (account !== undefined) {
    await run.record(chunk, row, adopt(line.email, account));
    return undefined;
  }
  let started = false;
  const aboutToPost = async (): Promise<void> => {
    if (started) return;
    if (await run.isHeld()) throw new Held();
    started = await run.record(chunk, row, { type: 'started' });
    if (!started) throw new Held();
  };
  try {
    const result = await run.ports.directory.invite(orderFor(run, line, inviter), aboutToPost);
    if (!result.ok) return await afterProblem(run, chunk, row, started, result.problem);
    const { userId, foundThere, sponsorSet } = result.value;
    await run.record(chunk, row, { type: 'created', userId, foundThere, sponsorSet });
    run.ports.meter.count('work', { kind: 'invite', outcome: 'guestCreated' });
    return undefined;
  } catch (cause) {
    if (cause instanceof Held) return undefined;
    throw cause;
  }
}

const adopt = (email: string, { kind, userId, displayName }: Account) =>
  kind === 'guest'
    ? ({ type: 'created', userId, foundThere: true, sponsorSet: false } as const)
    : ({ type: 'failed', problem: { code: 'internalAccount', email, displayName } } as const);

function orderFor({ batch }: BatchRun, line: GuestLine, inviter: UserId | undefined): InvitationOrder {
  const { email, displayName, message, language } = line;
  const verdict = batchVerdict(batch);
  const landing = batch.groups.find(({ groupId }) => groupId === line.groupId);
  return {
    email,
    sendMail: true,
    sponsorId: batch.requester.userId,
    purpose: 'create',
    absent: true,
    ...(verdict === undefined ? {} : { sponsorElse: verdict.by.userId }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(message === undefined ? {} : { message }),
    ...(language === undefined ? {} : { language }),
    ...(landing === undefined ? {} : { landing }),
    ...(inviter === undefined ? {} : { inTheNameOf: inviter }),
  };
}

async function afterProblem(
  run: BatchRun,
  chunk: number,
  row: number,
  started: boolean,
  problem: Problem,
): Promise<Milliseconds | undefined> {
  run.ports.meter.count('work', { kind: 'invite', outcome: problem.code });
  if (problem.code === 'outcomeUnknown') {
    await run.record(chunk, row, { type: 'lost', windowMs: run.ports.reconcileWindowMs });
    return LOOK_MS;
  }
  const isPassing = PASSING.has(problem.code);
  if (!isPassing && !meansEverybody(problem)) {
    await run.record(chunk, row, { type: 'failed', problem });
    return undefined;
  }
  if (started) await run.record(chunk, row, { type: 'notDone' });
  if (isPassing) return waitAfter(problem);
  await run.recordBatch({ type: 'held', kind: 'paused', by: 'guestlist', problem });
  return undefined;
}

/** The next guest would meet the same: better one stop than five thousand failures. */
const meansEverybody = (problem: Problem): boolean =>
  problem.code === 'permissionMissing' ||
  problem.code === 'signInNeeded' ||
  (problem.code === 'invitationRefused' && (problem.why === 'notAllowedHere' || problem.why === 'quota'));

/** Invitations whose answer was lost: looked for, never repeated; at the end of the window a person chooses. */
async function lookForLost(run: BatchRun, cohort: Cohort): Promise<Milliseconds | undefined> {
  const waits = await Promise.all(
    inState(run, cohort, 'unknown').map(async ({ row, email, state }) => {
      const look = await lookThroughWindow({ ...state, email }, LOOK_MS, run.ports);
      if (look.seen === 'notYet') return epochMs(look.againAt) - run.now();
      if (look.seen === 'there') await run.record(cohort.chunk, row, createdAfterAll(look.invited));
      else await run.record(cohort.chunk, row, { type: 'notFound' });
      return undefined;
    }),
  );
  return shortest(waits);
}

const createdAfterAll = ({ userId, foundThere, sponsorSet }: Invited) =>
  ({ type: 'created', userId, foundThere, sponsorSet }) as const;

/** Lines that a person wants invited again after an answer was lost, and that may not be yet: how long each has to wait. */
async function lookForLostBefore(run: BatchRun, cohort: Cohort): Promise<ReadonlyMap<number, Milliseconds>> {
  const waits = new Map<number, Milliseconds>();
  await Promise.all(
    inState(run, cohort, 'waiting').map(async ({ row, email, state: { lost } }) => {
      if (lost === undefined) return;
      const earlyMs = epochMs(lost.nextLookAt ?? lost.since) - run.now();
      if (earlyMs > 0) return void waits.set(row, earlyMs);
      const look = await lookBeforeAgain({ email, since: lost.since }, lost.looks, run.ports);
      if (look.seen === 'there') await run.record(cohort.chunk, row, createdAfterAll(look.invited));
      if (look.seen === 'unreadable') waits.set(row, waitAfter(look.problem));
      if (look.seen !== 'notYet') return;
      await run.record(cohort.chunk, row, { type: 'lookedFor', nextLookAt: look.againAt });
      waits.set(row, epochMs(look.againAt) - run.now());
    }),
  );
  return waits;
}
