/** Lines that a person wants invited again after Entra never answered: looked for as a single request is, before another leaves. */
import { expect, test } from 'vitest';
import type { BatchEvent } from '../../src/domain/batch.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { GuestLine, LineState } from '../../src/domain/batch-line.ts';
import { asUserId } from '../../src/domain/ids.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { Instant } from '../../src/domain/time.ts';
import { MINUTE, SECOND, epochMs, later } from '../../src/domain/time.ts';
import { megan } from '../contracts/harness.ts';
import { openList } from './dated-list.ts';

const START = '2027-03-20T10:00:00.000Z' as Instant;
/** When the invitation left whose answer never came. */
const SINCE = later(START, -5 * MINUTE);
const GUEST = asUserId('eeeeeeee-0000-4000-8000-000000000001');
const verdict = { by: megan, at: SINCE, roles: ['Guest Inviter'] };

/** A finished list with one line in this state; a person wants it done again. */
async function wanted(state: LineState, wish: 'inviteUnsure' | 'tryFailed') {
  const line: GuestLine = { row: 1, email: 'guest1@fabrikam.example', state };
  const counts = { ...NO_COUNTS, [state.name]: 1 };
  const done = { name: 'done', verdict, startedAt: SINCE, at: START } as const;
  const list = await openList(START, { state: done, counts, groups: [] }, [line]);
  await list.happens({ type: 'wished', wish, by: megan } satisfies BatchEvent);
  return list;
}
type List = Awaited<ReturnType<typeof wanted>>;

/** Two replicas that answer in turn. The guest was created after all; one of them knows it, the other only later. */
function lagging(list: List, lagMs: number): void {
  const seenFrom = [epochMs(START) + lagMs, epochMs(SINCE)];
  let reads = 0;
  const isSeen = (): boolean => epochMs(list.time.now()) >= (seenFrom[reads++ % seenFrom.length] ?? 0);
  const account = { userId: GUEST, displayName: 'Guest', kind: 'guest', redemption: 'pending' } as const;
  const invited = { userId: GUEST, foundThere: false, sponsorSet: true, accepted: false };
  Object.assign(list.directory, {
    accountsByAddress: async ([email = '']: readonly string[]) =>
      ok(isSeen() ? new Map([[email, account]]) : new Map()),
    findInvited: async () => ok(isSeen() ? invited : undefined),
  });
}

const unsure: LineState = { name: 'unsure', since: SINCE };
const givenUp: LineState = { name: 'failed', problem: { code: 'outcomeUnknown', said: '' }, since: SINCE };

test.each([
  ['invited again', unsure, 'inviteUnsure'],
  ['given up, and then tried again', givenUp, 'tryFailed'],
] as const)('a replica that lags leads to no second invitation where it is %s', async (_, state, wish) => {
  const list = await wanted(state, wish);
  lagging(list, 20 * SECOND);
  await list.begins();
  await list.time.pass(MINUTE);
  expect(list.posted).toEqual([]);
  expect((await list.lines()).map((line) => line.state)).toMatchObject([{ name: 'ready', userId: GUEST }]);
});

test('who is not found three times, seconds apart, is invited once more', async () => {
  const list = await wanted(unsure, 'inviteUnsure');
  const looks: number[] = [];
  Object.assign(list.directory, {
    findInvited: async () => (looks.push(epochMs(list.time.now()) - epochMs(START)), ok(undefined)),
  });
  const settler = await list.begins();
  // Woken before its time it does not look more often.
  await list.time.pass(SECOND);
  settler.nudge(list.id);
  await list.time.pass(MINUTE);
  expect(looks).toEqual([0, 2_000, 4_000]);
  expect(list.posted.map(({ at }) => epochMs(at as Instant) - epochMs(START))).toEqual([4_000]);
});

test('what could not be read was no look', async () => {
  const list = await wanted(unsure, 'inviteUnsure');
  let reads = 0;
  Object.assign(list.directory, {
    findInvited: async () =>
      (reads += 1) <= 3 ? fail({ code: 'directoryUnavailable', said: '' } as const) : ok(undefined),
  });
  await list.begins();
  await list.time.pass(MINUTE);
  expect(reads).toBe(6);
  expect(list.posted).toHaveLength(1);
});

test('one that fails for the moment is looked for again before the next', async () => {
  const list = await wanted(unsure, 'inviteUnsure');
  const { invite } = list.directory;
  let tries = 0;
  Object.assign(list.directory, {
    invite: async (...[order, aboutToPost]: Parameters<NonNullable<typeof invite>>) => {
      tries += 1;
      if (tries === 1) lagging(list, 0);
      return tries === 1 ? fail({ code: 'throttled' } as const) : invite?.(order, aboutToPost);
    },
  });
  await list.begins();
  await list.time.pass(MINUTE);
  expect(tries).toBe(1);
  expect((await list.lines()).map((line) => line.state)).toMatchObject([{ name: 'ready', userId: GUEST }]);
});
