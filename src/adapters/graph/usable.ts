import { z } from 'zod';
import type { GroupId, UserId } from '../../domain/ids.ts';
import { asGroupId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, MINUTE, SECOND } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Meter } from '../../ports/meter.ts';
import type { WrittenAt } from '../../ports/directory.ts';
import type { GraphClient } from './client.ts';
import type { LagModel, Rule } from './lag-model.ts';
import { Belief, nextLook } from './lag-model.ts';
import type { Newcomers } from './newcomers.ts';
import { query, readAs } from './reading.ts';

export interface UsableTools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
  readonly clock: Clock;
  readonly wait: (ms: Milliseconds) => Promise<void>;
  readonly lag: LagModel;
  readonly beliefs: Beliefs;
  readonly rule: Rule;
  readonly meter?: Meter;
}

/** Longer than this nobody waits in line; the caller comes back, and what was seen is remembered. */
export const PATIENCE_MS = 90 * SECOND;
const MOST_LOOKS = 60;
/** Where the model has no case like this: so many good looks in a row, so far apart. */
export const GOOD_IN_A_ROW = 12;
const APART_MS = 2 * SECOND;
/** Writes of which nobody says when they were made have long arrived. */
const OLD_MS = 10 * MINUTE;

/** What is believed of guests who were not ready yet. */
export type Beliefs = Map<UserId, Belief>;
const MOST_BELIEFS = 1_000;

/**
 * `User.Read.All`. Resolves when the guest and his memberships show wherever they are read, as far as reads can tell:
 * each answer comes from any replica. Writes nothing. `notReplicatedYet` when patience ends first.
 */
export async function confirmUsable(
  tools: UsableTools,
  guestId: UserId,
  groupIds: readonly GroupId[],
  written: WrittenAt = {},
): Promise<Result<void>> {
  const { clock, wait, newcomers, beliefs } = tools;
  const now = () => epochMs(clock.now());
  const startedAt = now();
  const belief = beliefs.get(guestId) ?? beginBelief(tools, guestId, groupIds, written);
  let goodInARow = 0;

  for (let looks = 0; looks < MOST_LOOKS && now() - startedAt < PATIENCE_MS; looks++) {
    const next = nextStep(belief, now(), looks, goodInARow, tools.rule);
    if (next === 'ready') {
      belief.finish();
      const writes = newcomers.writesOf(guestId, groupIds);
      if (writes !== undefined) tools.meter?.time('lag', (now() - writes.createdAt) / 1_000);
      beliefs.delete(guestId);
      return ok(undefined);
    }
    if (next > 0) await wait(next);
    const seen = await look(tools, guestId, groupIds);
    if (!seen.ok) return seen;
    belief.see(now(), seen.value);
    goodInARow = seen.value ? goodInARow + 1 : 0;
  }
  keepBelief(beliefs, guestId, belief);
  return fail({ code: newcomers.isYoung(guestId) || goodInARow > 0 ? 'notReplicatedYet' : 'guestGone' });
}

function nextStep(belief: Belief, now: number, looks: number, goodInARow: number, rule: Rule): Milliseconds | 'ready' {
  if (belief.staleAt(now) === undefined) return goodInARow >= GOOD_IN_A_ROW ? 'ready' : APART_MS;
  const next = nextLook(belief, now, looks, rule);
  return next === 'ready' && goodInARow === 0 ? rule.leastWaitMs : next;
}

/** This process knows best what it wrote; else the request does, which outlives it. */
export function beginBelief(
  { lag, newcomers, clock }: UsableTools,
  guestId: UserId,
  groupIds: readonly GroupId[],
  { createdAt, addedAt }: WrittenAt,
): Belief {
  const longAgo = epochMs(clock.now()) - OLD_MS;
  const told = {
    createdAt: createdAt === undefined ? longAgo : epochMs(createdAt),
    ...(addedAt === undefined ? {} : { addedAt: epochMs(addedAt) }),
  };
  return new Belief(lag, newcomers.writesOf(guestId, groupIds) ?? told);
}

function keepBelief(beliefs: Beliefs, guestId: UserId, belief: Belief): void {
  beliefs.set(guestId, belief);
  const [oldest] = beliefs.keys();
  if (beliefs.size > MOST_BELIEFS && oldest !== undefined) beliefs.delete(oldest);
}

export const idsShape = z.array(z.object({ id: z.string().transform(asGroupId) }));

/**
 * Both in one read, so that one replica answers for both: a user's groups are 404 where the user is not known.
 * https://learn.microsoft.com/graph/api/user-list-memberof
 */
async function look({ client }: UsableTools, guestId: UserId, groupIds: readonly GroupId[]): Promise<Result<boolean>> {
  const user = `/v1.0/users/${encodeURIComponent(guestId)}`;
  if (groupIds.length === 0) {
    const read = await client.find('readUser', {
      path: `${user}?${query({ select: 'id' })}`,
      background: true,
    });
    return read.ok ? ok(read.value !== undefined) : read;
  }
  const path = `${user}/memberOf/microsoft.graph.group?${query({ select: 'id', top: '999' })}`;
  const groups = readAs(idsShape, await client.pages('readMemberOf', { path, absentIsEmpty: true, background: true }));
  return groups.ok ? ok(groupIds.every((groupId) => groups.value.some(({ id }) => id === groupId))) : groups;
}
