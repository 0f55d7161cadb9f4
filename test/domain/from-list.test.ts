/** A guest of a list gets a request of his own, by which his access ends; nobody is told of hundreds one by one. */
import { describe, expect, test } from 'vitest';
import type { GuestLine, LineState } from '../../src/domain/batch-line.ts';
import { deadlinesOf } from '../../src/domain/deadlines.ts';
import { isKeptQuiet, requestOf } from '../../src/domain/from-list.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { isUnfinished } from '../../src/domain/guest-request.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { later } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import { DEADLINE_RULES } from '../../src/domain/upkeep.ts';
import type { News } from '../../src/domain/work.ts';
import { NOW, alex, megan } from '../contracts/harness.ts';
import { batchWith } from './batches.ts';
import { PROJECT_X } from './samples.ts';

const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const batch = batchWith({ state: { name: 'done', verdict, startedAt: NOW, at: NOW }, groups: [PROJECT_X] });
const ready: LineState = {
  name: 'ready',
  userId: asUserId('cccccccc-0000-4000-8000-000000000001'),
  foundThere: false,
  invitedAt: NOW,
  readyAt: NOW,
};
const line: GuestLine = {
  row: 1,
  email: 'ann@fabrikam.example',
  groupId: PROJECT_X.groupId,
  until: '2026-06-30' as IsoDate,
  company: 'Fabrikam',
  state: ready,
};
const id = 'GL-7K3F' as RequestId;
const handedOver = (patch: Partial<GuestLine> = {}, lockedOut = false): GuestRequest => {
  const request = requestOf(batch, { ...line, ...patch }, { id, lockedOut, now: NOW });
  if (request === undefined) throw new Error('nobody to hand over');
  return request;
};
function after(request: GuestRequest, event: RequestEvent): GuestRequest {
  const moved = transition(request, event, later(NOW, 1));
  if (!moved.ok) throw new Error(`${event.type} is not allowed`);
  return moved.value;
}

describe('a guest of a list who is ready', () => {
  test('is invited, with what the list asked for, and is no open request of whoever asked', () => {
    const request = handedOver();
    expect(request).toMatchObject({
      fromList: batch.id,
      requester: alex,
      ask: { email: 'ann@fabrikam.example', group: PROJECT_X, until: '2026-06-30', company: 'Fabrikam' },
      state: { name: 'invited', verdict, readyAt: NOW },
    });
    expect(isUnfinished(request)).toBe(false);
    expect(request.audited).toBe(request.history.length);
  });

  test('has the days of a single guest', () => {
    const { fromList: _list, ...single } = handedOver();
    expect(deadlinesOf(handedOver(), DEADLINE_RULES)).toEqual(deadlinesOf(single, DEADLINE_RULES));
    expect(new Set(deadlinesOf(handedOver(), DEADLINE_RULES).map(({ series }) => series))).toEqual(
      new Set(['chase', 'endNotice', 'end', 'review']),
    );
  });

  test('has them where whoever asked for the list is', () => {
    const there = requestOf({ ...batch, timeZone: 'Europe/Berlin' }, line, { id, lockedOut: false, now: NOW });
    expect(there && deadlinesOf(there, DEADLINE_RULES)).toContainEqual({
      series: 'end',
      at: '2026-06-30T22:00:00.000Z',
    });
  });

  test('comes to his end without a word', () => {
    const request = handedOver();
    const over = after(request, {
      type: 'deadlineReached',
      series: 'end',
      at: NOW,
      look: request.look,
    });
    expect(over.state).toMatchObject({ name: 'ended', why: 'until' });
    expect(over.owed.filter(({ status }) => status === 'due').map(({ key }) => key)).toEqual([
      `unmember:${PROJECT_X.groupId}`,
      'block',
      'tell:requester:ended',
    ]);
    expect(isKeptQuiet(over, 'ended')).toBe(true);
  });

  test('without a last day is asked about every 90 days', () => {
    const { until: _until, ...endless } = line;
    const request = requestOf(batch, endless, { id, lockedOut: false, now: NOW });
    expect(request && deadlinesOf(request, DEADLINE_RULES).map(({ series }) => series)).toEqual([
      'chase',
      'chase',
      'review',
    ]);
  });

  test('whose group failed for good was given none', () => {
    const request = handedOver({ state: { ...ready, amiss: { step: 'group', problem: { code: 'guestGone' } } } });
    expect(request.ask.group).toBeUndefined();
    expect(request.owed).toEqual([]);
  });

  test('whom an earlier end has locked out is let in again', () => {
    expect(handedOver({}, true).owed.at(-1)).toMatchObject({ status: 'due', work: { do: 'allowSignIn' } });
  });

  test.each<LineState>([
    { name: 'waiting' },
    { name: 'calledOff' },
    { name: 'failed', problem: { code: 'guestGone' } },
  ])('not one who is %j', (state) => {
    expect(requestOf(batch, { ...line, state }, { id, lockedOut: false, now: NOW })).toBeUndefined();
  });
});

test.each<[News, boolean]>([
  ['accepted', true],
  ['removed', true],
  ['extended', false],
  ['resent', false],
  ['notResent', false],
])('of a guest of a list, %s is kept quiet: %s', (news, quiet) => {
  expect(isKeptQuiet(handedOver(), news)).toBe(quiet);
});

test('what somebody wanted for him is told', () => {
  const over = after(handedOver(), { type: 'endAsked', by: alex, why: 'asked' });
  expect(isKeptQuiet(over, 'ended')).toBe(false);
});
