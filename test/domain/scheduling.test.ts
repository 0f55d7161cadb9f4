import { describe, expect, it, test } from 'vitest';
import { sendingLiesAhead } from '../../src/domain/policies/sending-lies-ahead.ts';
import { deadlinesOf } from '../../src/domain/deadlines.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import { isForItsDay, isScheduled, pauseEndOf, sendAtOf } from '../../src/domain/scheduling.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { DAY, later } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { nextOwed, transition } from '../../src/domain/transition.ts';
import { DEADLINE_RULES } from '../../src/domain/upkeep.ts';
import { ALEX, MEGAN, NOW, pending, VERDICT } from './samples.ts';

const day = (text: string): IsoDate => text as IsoDate;
const at = (text: string): Instant => `${text}:00.000Z` as Instant;
const asked: GuestRequest = { ...pending, ask: { ...pending.ask, notBefore: day('2026-04-01') } };

function after(request: GuestRequest, now: Instant, ...events: RequestEvent[]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, now);
    if (!next.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return next.value;
  }, request);
}
function approve(request: GuestRequest, now: Instant, undoSeconds = 0): GuestRequest {
  const sendAt = sendAtOf(request, undoSeconds, now);
  return after(request, now, { type: 'approved', verdict: VERDICT, ...(sendAt === undefined ? {} : { sendAt }) });
}
const waiting = approve(asked, NOW);
const due = ({ owed }: GuestRequest): readonly string[] =>
  owed.filter(({ status }) => status === 'due').map(({ key }) => key);

describe('when it leaves', () => {
  test.each([
    ['at once', {}, undefined, 0, undefined],
    ['on its day at nine', { notBefore: day('2026-04-01') }, undefined, 0, at('2026-04-01T09:00')],
    [
      'at nine where the requester is',
      { notBefore: day('2026-04-01') },
      'America/Los_Angeles',
      0,
      at('2026-04-01T16:00'),
    ],
    ['at once, on the day itself after nine', { notBefore: day('2026-03-10') }, undefined, 0, undefined],
    ['at once, where only the mail waits', { notBefore: day('2026-04-01'), sendMail: false }, undefined, 0, undefined],
    ['at once, approved after its day', { notBefore: day('2026-03-01') }, undefined, 0, undefined],
    ['after the pause', {}, undefined, 60, at('2026-03-10T09:01')],
    ['on its day, however long the pause', { notBefore: day('2026-04-01') }, undefined, 60, at('2026-04-01T09:00')],
  ] as const)('%s', (_, ask, timeZone, undoSeconds, sendAt) => {
    expect(sendAtOf({ ask, ...(timeZone === undefined ? {} : { timeZone }) }, undoSeconds, NOW)).toBe(sendAt);
  });

  test.each([
    ['no day', {}, undefined],
    ['today', { notBefore: day('2026-03-10') }, undefined],
    ['today where the requester is', { notBefore: day('2026-03-10'), timeZone: 'Pacific/Honolulu' }, undefined],
    ['yesterday', { notBefore: day('2026-03-09') }, 'sendingPast'],
    ['the last day of access', { notBefore: day('2026-04-01'), until: day('2026-04-01') }, undefined],
    ['after the last day', { notBefore: day('2026-04-02'), until: day('2026-04-01') }, 'sendingAfterEnd'],
  ] as const)('asked for %s', (_, asked, code) => {
    // In Honolulu it is still the day before, at eleven in the evening.
    const now = 'timeZone' in asked ? later(NOW, DAY) : NOW;
    expect(sendingLiesAhead({ ...asked, now })?.code).toBe(code);
  });
});

describe('an approval for later', () => {
  it('is told now, and does nothing until its moment', () => {
    expect(due(waiting)).toEqual(['tell:requester:scheduled', 'create']);
    const told = after(waiting, NOW, { type: 'workDone', key: 'tell:requester:scheduled' });
    expect(nextOwed(told, NOW)).toEqual({ wakeAt: at('2026-04-01T09:00') });
    expect(nextOwed(told, at('2026-04-01T09:00')).due?.key).toBe('create');
    expect([isScheduled(told), isForItsDay(told)]).toEqual([true, true]);
  });

  it('does not expire while it waits', () => {
    expect(deadlinesOf(waiting, DEADLINE_RULES)).toEqual([]);
  });

  it('is sent by a press, by an approver in his own name', () => {
    const told = after(waiting, NOW, { type: 'workDone', key: 'tell:requester:scheduled' });
    const mine = after(told, NOW, { type: 'sendNow', by: ALEX, asInviter: false });
    expect(nextOwed(mine, NOW).due?.key).toBe('create');
    expect(mine.state).toEqual({ name: 'approved', verdict: VERDICT });
    expect(after(told, NOW, { type: 'sendNow', by: MEGAN, asInviter: true }).state).toMatchObject({ inviter: MEGAN });
    expect(transition(mine, { type: 'sendNow', by: ALEX, asInviter: false }, NOW).ok).toBe(false);
  });

  it('keeps the pause after the approval when its requester does not wait for the day', () => {
    const paused = approve(asked, NOW, 60);
    const sendAt = pauseEndOf(paused, 60, NOW);
    expect(sendAt).toBe(at('2026-03-10T09:01'));
    const told = after(paused, NOW, { type: 'workDone', key: 'tell:requester:scheduled' });
    const sent = after(told, NOW, { type: 'sendNow', by: ALEX, asInviter: false, ...(sendAt && { sendAt }) });
    expect(nextOwed(sent, NOW)).toEqual({ wakeAt: sendAt });
    expect(transition(sent, { type: 'takenBack', by: MEGAN }, NOW).ok).toBe(true);
    expect(pauseEndOf(paused, 60, later(NOW, DAY))).toBeUndefined();
  });

  it('can be taken back, decided anew, and leaves once', () => {
    const later5 = later(NOW, 5 * DAY);
    const back = after(waiting, later5, { type: 'takenBack', by: MEGAN });
    expect(back.state.name).toBe('pending');
    expect(due(back)).toEqual(['tell:requester:scheduled', 'tell:requester:takenBack']);
    expect(deadlinesOf(back, DEADLINE_RULES).at(-1)).toEqual({ series: 'expiry', at: at('2026-03-29T09:00') });
    const again = approve(back, later5);
    expect(due(again).filter((key) => key.startsWith('create'))).toEqual(['create:2']);
    // A run that had begun with the old one finds it gone.
    expect(transition(again, { type: 'workStarted', key: 'create' }, later5).ok).toBe(false);
  });

  it('waits for a decision again when whoever approved may not any more, and is shown and told anew', () => {
    const lapsed = after(waiting, at('2026-04-01T09:00'), { type: 'approvalLapsed', key: 'create' });
    expect(lapsed.state).toEqual({ name: 'pending' });
    expect(due(lapsed).slice(1)).toEqual(['tell:requester:lapsed', 'tell:approvers:lapsed']);
    expect(lapsed.views.filter(({ audience, activityId }) => audience === 'approvers' && !activityId)).toHaveLength(1);
    expect(deadlinesOf(lapsed, DEADLINE_RULES).at(-1)).toEqual({ series: 'expiry', at: at('2026-04-15T09:00') });
    expect(transition(lapsed, { type: 'approvalLapsed', key: 'create' }, NOW).ok).toBe(false);
    expect(due(approve(lapsed, at('2026-04-01T10:00'))).at(-1)).toBe('create:2');
  });

  it('can be withdrawn by whoever asked', () => {
    const gone = after(waiting, NOW, { type: 'withdrawn', by: ALEX });
    expect(gone.state.name).toBe('withdrawn');
    expect(due(gone)).not.toContain('create');
  });

  it('can be neither once it has begun to leave', () => {
    const begun = after(waiting, at('2026-04-01T09:00'), { type: 'workStarted', key: 'create' });
    const put = after(waiting, NOW, {
      type: 'workPutOff',
      key: 'create',
      notBefore: NOW,
      problem: { code: 'throttled' },
    });
    for (const request of [begun, put, approve(pending, NOW)]) {
      for (const type of ['takenBack', 'withdrawn'] as const) {
        expect(transition(request, { type, by: MEGAN }, NOW).ok).toBe(false);
      }
      expect(isScheduled(request)).toBe(false);
    }
  });

  it('waits for a sign-in when that of the approval has ended by then', () => {
    const lost = after(waiting, at('2026-04-01T09:00'), { type: 'signInLost', key: 'create' });
    expect(lost.state).toMatchObject({ name: 'approved', needsSignIn: at('2026-04-01T09:00') });
    const signed = after(lost, at('2026-04-01T09:05'), { type: 'signedIn', by: MEGAN });
    expect(signed.owed.find(({ key }) => key === 'create')).toEqual({
      key: 'create',
      work: { do: 'invite', purpose: 'create' },
      status: 'due',
      tries: 0,
    });
  });
});

describe('the pause after an approval', () => {
  it('is told to nobody, and ends by itself', () => {
    const paused = approve(pending, NOW, 60);
    expect(due(paused)).toEqual(['create']);
    expect(nextOwed(paused, NOW)).toEqual({ wakeAt: at('2026-03-10T09:01') });
    expect(isForItsDay(paused)).toBe(false);
    expect(due(after(paused, NOW, { type: 'takenBack', by: MEGAN }))).toEqual([]);
  });
});

it('hands over the link where no mail left', () => {
  const created = after(
    approve(pending, NOW),
    NOW,
    { type: 'workStarted', key: 'create' },
    {
      type: 'guestCreated',
      key: 'create',
      userId: asUserId('dddddddd-0000-4000-8000-000000000001'),
      foundThere: false,
      sponsorSet: true,
      noMail: true,
    },
  );
  expect(due(created).at(-1)).toBe('link:1');
});
