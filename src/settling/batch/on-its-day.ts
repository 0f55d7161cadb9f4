import type { Batch } from '../../domain/batch.ts';
import { batchInviter } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import { asked } from '../../domain/batch-line.ts';
import type { BatchId } from '../../domain/ids.ts';
import { whyNotThisLine, whyNotToday } from '../../domain/policies/list-may-leave.ts';
import type { DayFacts } from '../../domain/policies/list-may-leave.ts';
import type { DirectoryProblem, PassingProblem, Problem, Result } from '../../domain/problem.ts';
import { isPassing, ok, orUnreadable } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import { SECOND, epochMs, later } from '../../domain/time.ts';
import { LAG_PATIENCE_MS } from '../../domain/work.ts';
import { LOOK_AGAIN_MS, isFresh, whoInvitesMany } from '../inviter.ts';
import type { BatchChore, BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';
import type { BatchRun } from './run.ts';

const AGAIN_MS = 15 * SECOND;

/**
 * Waits for the day of an approved list. When it has come, or was missed, what it is held to is looked at once more; what
 * stands in the way stops it before anybody is invited, and a person goes on. The swap lets it leave once, whatever
 * instance looks.
 */
export function leavingOnItsDay(): BatchChore {
  /** Since when the directory has not answered, by this process. */
  const silentSince = new Map<BatchId, Instant>();

  return async (batch, ports) => {
    const { state } = batch;
    if (state.name !== 'scheduled' || state.hold !== undefined) return 'done';
    const now = ports.clock.now();
    if (now < state.sendAt) return { wakeAt: state.sendAt };
    const against = await hindrance(batch, ports);
    if (against?.code === 'signInNeeded' && isFresh(batch, ports)) return { wakeAt: later(now, LOOK_AGAIN_MS) };
    const problem = against !== undefined && isPassing(against.code) ? gaveUp(batch, against.code, now) : against;
    if (problem === 'not yet') return { wakeAt: later(now, AGAIN_MS) };
    silentSince.delete(batch.id);
    if (problem === undefined) await recordBatch(ports, batch.id, { type: 'dayCame' });
    else await recordBatch(ports, batch.id, { type: 'held', kind: 'paused', by: 'guestlist', problem });
    return 'again';
  };

  function gaveUp({ id }: Batch, because: PassingProblem, now: Instant) {
    const since = silentSince.get(id) ?? now;
    silentSince.set(id, since);
    const isOver = epochMs(now) - epochMs(since) > LAG_PATIENCE_MS;
    return isOver ? ({ code: 'gaveUp', because } as const) : 'not yet';
  }
}

async function hindrance(batch: Batch, ports: BatchPorts): Promise<Problem | undefined> {
  const facts = await factsOf(batch, ports);
  if (!facts.ok) return facts.problem;
  return whyNotToday(batch, facts.value) ?? (await nobodySignedIn(batch, ports));
}

/** Everything is read anew; what cannot be read is no leave to go. */
async function factsOf(
  batch: Batch,
  { directory, settings, clock }: BatchPorts,
): Promise<Result<DayFacts, DirectoryProblem>> {
  const { state } = batch;
  const approverId = state.name === 'scheduled' && state.inviter === undefined ? state.verdict.by.userId : undefined;
  const [requester, rules, account, standing, ...groups] = await Promise.all([
    directory.person(batch.requester.userId),
    directory.inviteRules(),
    approverId === undefined ? undefined : directory.person(approverId),
    approverId === undefined ? undefined : directory.roles(approverId),
    ...batch.groups.map(({ groupId }) => directory.group(groupId)),
  ]);
  const found: DayFacts['groups'][number][] = [];
  for (const [at, { name }] of batch.groups.entries()) {
    const group = groups[at];
    if (group?.ok === false) return group;
    found.push({ name, group: group?.value });
  }
  if (!requester.ok) return requester;
  if (!rules.ok) return rules;
  if (account?.ok === false) return account;
  if (standing?.ok === false) return standing;
  return ok({
    now: clock.now(),
    requester: requester.value,
    rules: rules.value,
    settings: await settings.read(),
    groups: found,
    ...(account === undefined || standing === undefined
      ? {}
      : { approver: { account: account.value, standing: standing.value } }),
  });
}

/** Where invitations leave in somebody's name: better asked for before the first than met at it. */
async function nobodySignedIn(batch: Batch, ports: BatchPorts): Promise<Problem | undefined> {
  if ((batch.summary?.foundThere ?? 0) >= asked(batch.counts) || batchInviter(batch) === undefined) return undefined;
  const inviter = await whoInvitesMany(batch, ports);
  return inviter === undefined || ports.signIns.holds(inviter) ? undefined : { code: 'signInNeeded' };
}

/** What each line of a list for a day is held to once it has come; undefined: nothing was asked for a day. */
export async function judgeOfLines({
  batch,
  ports,
}: BatchRun): Promise<((line: GuestLine) => Problem | undefined) | undefined> {
  if (batch.common.notBefore === undefined) return undefined;
  const rules = orUnreadable(await ports.directory.inviteRules());
  const facts = { now: ports.clock.now(), rules, settings: await ports.settings.read() };
  return (line) => whyNotThisLine(line, facts);
}
