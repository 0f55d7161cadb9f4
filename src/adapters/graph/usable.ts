import { z } from 'zod';
import type { GroupId, UserId } from '../../domain/ids.ts';
import { asGroupId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, MINUTE, SECOND } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { GraphClient } from './client.ts';
import type { LagModel } from './lag-model.ts';
import { Belief, RULE, untilNextLook } from './lag-model.ts';
import type { Newcomers } from './newcomers.ts';
import { query, readAs } from './reading.ts';

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
  readonly clock: Clock;
  readonly wait: (ms: Milliseconds) => Promise<void>;
  readonly lag: LagModel;
}

/** Longer than this nobody waits in line; the caller comes back. */
const PATIENCE_MS = 90 * SECOND;
const MOST_LOOKS = 60;
/** Where the model has no case like this: so many good looks in a row. */
const GOOD_IN_A_ROW = 12;
/** Writes older than this have long arrived. */
const OLD_MS = 10 * MINUTE;

/**
 * `User.Read.All`. Resolves when the guest and his memberships show wherever they are read, as far as reads can tell:
 * each answer comes from any replica. Writes nothing. `notReplicatedYet` when patience ends first.
 */
export async function confirmUsable(
  tools: Tools,
  guestId: UserId,
  groupIds: readonly GroupId[],
): Promise<Result<void>> {
  const { clock, wait, newcomers, lag } = tools;
  const now = () => epochMs(clock.now());
  const startedAt = now();
  const belief = new Belief(lag, newcomers.writesOf(guestId, groupIds) ?? { createdAt: startedAt - OLD_MS });
  let goodInARow = 0;

  for (let looks = 0; looks < MOST_LOOKS && now() - startedAt < PATIENCE_MS; looks++) {
    const stale = belief.staleAt(now());
    if (looks > 0 && stale !== undefined && stale <= RULE.risk && goodInARow > 0) {
      belief.finish();
      return ok(undefined);
    }
    if (stale === undefined && goodInARow >= GOOD_IN_A_ROW) return ok(undefined);
    if (stale === undefined || stale > RULE.lookAt) await wait(untilNextLook(belief, now(), RULE));
    const seen = await look(tools, guestId, groupIds);
    if (!seen.ok) return seen;
    belief.see(now(), seen.value);
    goodInARow = seen.value ? goodInARow + 1 : 0;
  }
  return fail({ code: newcomers.isYoung(guestId) || goodInARow > 0 ? 'notReplicatedYet' : 'guestGone' });
}

const idsShape = z.array(z.object({ id: z.string().transform(asGroupId) }));

/**
 * Both in one read, so that one replica answers for both: a user's groups are 404 where the user is not known.
 * https://learn.microsoft.com/graph/api/user-list-memberof
 */
async function look({ client }: Tools, guestId: UserId, groupIds: readonly GroupId[]): Promise<Result<boolean>> {
  const user = `/v1.0/users/${encodeURIComponent(guestId)}`;
  if (groupIds.length === 0) {
    const read = await client.find('readUser', { path: `${user}?${query({ select: 'id' })}` });
    return read.ok ? ok(read.value !== undefined) : read;
  }
  const path = `${user}/memberOf/microsoft.graph.group?${query({ select: 'id', top: '999' })}`;
  const groups = readAs(idsShape, await client.pages('readMemberOf', { path, absentIsEmpty: true }));
  return groups.ok ? ok(groupIds.every((groupId) => groups.value.some(({ id }) => id === groupId))) : groups;
}
