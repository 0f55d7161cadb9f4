/** How an invitation whose answer was lost is looked for: one way, for a single request and for a list's line. */
import { describe, expect, test } from 'vitest';
import type { GuestRequest, Owed } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import { MINUTE, SECOND, later } from '../../src/domain/time.ts';
import { transition } from '../../src/domain/transition.ts';
import type { Invited } from '../../src/ports/directory.ts';
import type { SettlingPorts } from '../../src/settling/chore.ts';
import { lookBeforeAgain, lookThroughWindow } from '../../src/settling/looking.ts';
import { lookForLost } from '../../src/settling/lost.ts';
import { NOW, VERDICT, pending } from '../domain/samples.ts';

const invited: Invited = {
  userId: asUserId('eeeeeeee-0000-4000-8000-000000000001'),
  foundThere: false,
  sponsorSet: true,
  accepted: false,
};
const silent = fail({ code: 'directoryUnavailable', said: '' } as const);
const portsWith = (found: Result<Invited | undefined>) => ({
  directory: { findInvited: async () => found },
  clock: { now: () => NOW },
});
const lost = { email: 'jane@fabrikam.example', since: later(NOW, -MINUTE) };
const nobody = ok(undefined);

describe('before another leaves', () => {
  test.each<[string, number, Result<Invited | undefined>, object]>([
    ['whoever is there is adopted', 2, ok(invited), { seen: 'there', invited }],
    ['the first look proves nothing', 0, nobody, { seen: 'notYet', againAt: later(NOW, 2 * SECOND) }],
    ['nor does the second', 1, nobody, { seen: 'notYet', againAt: later(NOW, 2 * SECOND) }],
    ['the third is enough', 2, nobody, { seen: 'nobody' }],
    ['silence is no look', 2, silent, { seen: 'unreadable', problem: silent.problem }],
  ])('%s', async (_, looks, found, look) => {
    expect(await lookBeforeAgain(lost, looks, portsWith(found))).toEqual(look);
  });
});

describe('through the window', () => {
  const open = { ...lost, windowEnds: later(NOW, MINUTE) };
  const nearlyOver = { ...lost, windowEnds: later(NOW, SECOND) };
  const over = { ...lost, windowEnds: NOW };
  test.each<[string, typeof open, Result<Invited | undefined>, object]>([
    ['whoever is there is adopted', over, ok(invited), { seen: 'there', invited }],
    ['nobody is looked for again', open, nobody, { seen: 'notYet', againAt: later(NOW, 3 * SECOND) }],
    ['at its end at the latest', nearlyOver, nobody, { seen: 'notYet', againAt: later(NOW, SECOND) }],
    ['silence is waited out', open, silent, { seen: 'notYet', againAt: later(NOW, 3 * SECOND) }],
    ['then a person chooses', over, nobody, { seen: 'nobody' }],
  ])('%s', async (_, window, found, look) => {
    expect(await lookThroughWindow(window, 3 * SECOND, portsWith(found))).toEqual(look);
  });
});

test('tries of a single request that found the directory silent are no looks', async () => {
  const again: Owed = { key: 'create:2', work: { do: 'invite', purpose: 'create' }, status: 'due', tries: 5 };
  const first: Owed = {
    ...again,
    key: 'create',
    status: 'failed',
    tries: 1,
    firstTriedAt: NOW,
    problem: { code: 'outcomeUnknown', said: '' },
  };
  const request: GuestRequest = { ...pending, state: { name: 'approved', verdict: VERDICT }, owed: [first, again] };
  const event = await lookForLost(request, again, portsWith(nobody) as unknown as SettlingPorts);
  expect(event).toMatchObject({ type: 'workPutOff', looked: true });
  if (event === undefined) return;
  const moved = transition(request, event, NOW);
  expect(moved.ok && moved.value.owed.at(-1)).toMatchObject({ tries: 6, looks: 1 });
});
