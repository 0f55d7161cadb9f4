import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, SECOND } from '../../domain/time.ts';
import type { GuestToConfirm, Outcomes } from '../../ports/directory.ts';
import type { Request } from './client.ts';
import type { Belief } from './lag-model.ts';
import { RULE } from './lag-model.ts';
import { query, readAs } from './reading.ts';
import type { UsableTools } from './usable.ts';
import { beginBelief, GOOD_IN_A_ROW, idsShape, PATIENCE_MS } from './usable.ts';

/** Between two looks at everybody: a guest more or less late is nothing among many, and reads are. */
const ROUND_MS: Milliseconds = 1.5 * SECOND;
/** The last few are looked at more often: all the others wait for them, and they cost few reads. */
const SHORTEST_ROUND_MS: Milliseconds = 300;
const A_GUEST_MS: Milliseconds = 75;

const roundMs = (open: number): Milliseconds => Math.min(ROUND_MS, Math.max(SHORTEST_ROUND_MS, open * A_GUEST_MS));

interface Watched {
  readonly guest: GuestToConfirm;
  readonly belief: Belief;
  goodInARow: number;
}

/**
 * `User.Read.All`. As `confirmUsable`, for many: all of them are looked at in rounds, twenty reads a call, and each is
 * ready when the chance that some replica is behind with him has become small.
 */
export async function confirmAllUsable(tools: UsableTools, guests: readonly GuestToConfirm[]): Promise<Outcomes> {
  const { clock, wait, newcomers } = tools;
  const outcomes = new Map<UserId, Result<void>>();
  const startedAt = epochMs(clock.now());
  let watched: readonly Watched[] = guests.map((guest) => ({
    guest,
    belief: beginBelief(tools, guest.userId, guest.groupIds, guest),
    goodInARow: 0,
  }));

  while (watched.length > 0) {
    const problem = await lookAtAll(tools, watched);
    const now = epochMs(clock.now());
    const open: Watched[] = [];
    for (const one of watched) {
      if (isReady(one, now)) outcomes.set(one.guest.userId, finish(tools, one, now));
      else open.push(one);
    }
    watched = open;
    const isOver = problem !== undefined || now - startedAt > PATIENCE_MS;
    if (isOver || watched.length === 0 || !(await waited(wait, roundMs(open.length)))) break;
  }
  for (const { guest, goodInARow } of watched) {
    const isYoung = newcomers.isYoung(guest.userId) || goodInARow > 0;
    outcomes.set(guest.userId, fail({ code: isYoung ? 'notReplicatedYet' : 'guestGone' }));
  }
  return outcomes;
}

const waited = (wait: UsableTools['wait'], ms: Milliseconds): Promise<boolean> =>
  wait(ms).then(
    () => true,
    () => false,
  );

/** Where the model has no case like this, a row of good looks decides. */
function isReady({ belief, goodInARow }: Watched, now: number): boolean {
  const stale = belief.staleAt(now);
  return goodInARow > 0 && (stale === undefined ? goodInARow >= GOOD_IN_A_ROW : stale <= RULE.risk);
}

function finish({ newcomers, meter }: UsableTools, { guest, belief }: Watched, now: number): Result<void> {
  belief.finish();
  const writes = newcomers.writesOf(guest.userId, guest.groupIds);
  if (writes !== undefined) meter?.time('lag', (now - writes.createdAt) / SECOND);
  return ok(undefined);
}

const memberOfShape = z.object({ value: idsShape });

/** One round. A problem where nothing could be read. */
async function lookAtAll(
  { client, clock }: UsableTools,
  watched: readonly Watched[],
): Promise<'unreadable' | undefined> {
  const withGroup = watched.filter(({ guest }) => guest.groupIds.length > 0);
  const alone = watched.filter(({ guest }) => guest.groupIds.length === 0);
  const [groups, users] = await Promise.all([
    client.together(
      'readMemberOf',
      withGroup.map(({ guest }) => memberOfRequest(guest)),
    ),
    client.together(
      'readUser',
      alone.map(({ guest }) => userRequest(guest)),
    ),
  ]);
  const now = epochMs(clock.now());
  withGroup.forEach((one, at) => {
    const answer = groups[at];
    if (answer === undefined || !answer.ok) return;
    const read = answer.value === undefined ? ok({ value: [] }) : readAs(memberOfShape, answer);
    if (read.ok)
      see(
        one,
        now,
        one.guest.groupIds.every((groupId) => read.value.value.some(({ id }) => id === groupId)),
      );
  });
  alone.forEach((one, at) => {
    const answer = users[at];
    if (answer?.ok === true) see(one, now, answer.value !== undefined);
  });
  return [...groups, ...users].some(({ ok: isRead }) => isRead) ? undefined : 'unreadable';
}

function see(one: Watched, now: number, good: boolean): void {
  one.belief.see(now, good);
  one.goodInARow = good ? one.goodInARow + 1 : 0;
}

const userPath = ({ userId }: GuestToConfirm): string => `/v1.0/users/${encodeURIComponent(userId)}`;

/** https://learn.microsoft.com/graph/api/user-get */
const userRequest = (guest: GuestToConfirm): Request => ({
  path: `${userPath(guest)}?${query({ select: 'id' })}`,
  absentIsEmpty: true,
});

/** https://learn.microsoft.com/graph/api/user-list-memberof */
const memberOfRequest = (guest: GuestToConfirm): Request => ({
  path: `${userPath(guest)}/memberOf/microsoft.graph.group?${query({ select: 'id', top: '999' })}`,
  absentIsEmpty: true,
});
