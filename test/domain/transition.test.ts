import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asActivityId, asUserId } from '../../src/domain/ids.ts';
import type { InvitedAs } from '../../src/domain/inviting.ts';
import { invitedAs, inviterOf } from '../../src/domain/inviting.ts';
import { later, MINUTE } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { nextOwed, transition } from '../../src/domain/transition.ts';
import { ALEX, CHANNEL, MEGAN, NOW, pending, VERDICT } from './samples.ts';

const GUEST = asUserId('dddddddd-0000-4000-8000-000000000001');
const created = (key: string, sponsorSet = true, as?: InvitedAs): RequestEvent => ({
  type: 'guestCreated',
  key,
  userId: GUEST,
  foundThere: false,
  sponsorSet,
  ...(as === undefined ? {} : { as }),
});
const PROBLEM = { code: 'directoryRefused', said: 'no' } as const;

/** The request after these events, each of which must be allowed. */
function after(request: GuestRequest, ...events: RequestEvent[]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, NOW);
    if (!next.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return next.value;
  }, request);
}
const refused = (request: GuestRequest, event: RequestEvent): boolean => !transition(request, event, NOW).ok;

const approved = after(pending, { type: 'approved', verdict: VERDICT });
const inviting = after(approved, { type: 'workStarted', key: 'create' });
const invited = after(inviting, created('create'));
const MEMBER = 'member:bbbbbbbb-0000-4000-8000-000000000001';

describe('the way of a request', () => {
  it('owes the invitation from the very swap that approves', () => {
    expect(approved.state).toEqual({ name: 'approved', verdict: VERDICT });
    expect(nextOwed(approved, NOW).due?.work).toEqual({ do: 'invite', purpose: 'create' });
  });

  it('owes group, readiness and news after the creation, in this order', () => {
    expect(invited.owed.map(({ key }) => key)).toEqual(['create', MEMBER, 'ready']);
    const ready = after(invited, { type: 'workDone', key: MEMBER }, { type: 'workDone', key: 'ready' });
    expect(ready.state).toMatchObject({ name: 'invited', readyAt: NOW });
    expect(nextOwed(ready, NOW).due?.key).toBe('tell:requester:ready');
  });

  it('owes the sponsor where the invitation could not carry him', () => {
    expect(after(inviting, created('create', false)).owed.map(({ key }) => key)).toEqual([
      'create',
      `sponsor:${ALEX.userId}`,
      MEMBER,
      'ready',
    ]);
  });

  it('waits for what was put off, and no later act overtakes it', () => {
    const notBefore = later(NOW, MINUTE);
    const putOff = after(invited, { type: 'workPutOff', key: MEMBER, notBefore, problem: PROBLEM });
    expect(nextOwed(putOff, NOW)).toEqual({ wakeAt: notBefore });
    expect(nextOwed(putOff, notBefore).due?.key).toBe(MEMBER);
    expect(putOff.owed[1]).toMatchObject({ tries: 1, firstTriedAt: NOW });
  });

  it('looks for a lost answer through a fixed window, and adopts what shows up after it', () => {
    const lost = after(inviting, { type: 'outcomeLost', key: 'create', problem: PROBLEM, windowMs: 5 * MINUTE });
    expect(lost.state).toMatchObject({ name: 'unknown', windowEnds: later(NOW, 5 * MINUTE) });
    expect(nextOwed(lost, NOW).due?.work).toEqual({ do: 'reconcile' });
    const given = after(lost, { type: 'workFailed', key: 'reconcile:create', problem: PROBLEM });
    expect(given.state.name).toBe('unknown');
    const adopted = after(given, created('create'));
    expect(adopted.state.name).toBe('invited');
    expect(adopted.owed.some(({ status, work }) => status === 'failed' && work.do !== 'tell')).toBe(false);
  });

  it('asks again after an unknown outcome only by a person, and never while it is still looking', () => {
    const lost = after(inviting, { type: 'outcomeLost', key: 'create', problem: PROBLEM, windowMs: 5 * MINUTE });
    expect(refused(lost, { type: 'tryAgain', by: MEGAN })).toBe(true);
    const given = after(lost, { type: 'workFailed', key: 'reconcile:create', problem: PROBLEM });
    const again = after(given, { type: 'tryAgain', by: MEGAN });
    expect(again.state.name).toBe('approved');
    expect(again.owed.filter(({ work, status }) => work.do === 'invite' && status === 'due')).toHaveLength(1);
    expect(after(given, { type: 'givenUp', by: MEGAN }).state.name).toBe('failed');
  });

  it('repeats failed steps and the check of readiness, nothing else', () => {
    const partly = after(
      invited,
      { type: 'workFailed', key: MEMBER, problem: PROBLEM },
      { type: 'workDone', key: 'ready' },
      { type: 'workDone', key: 'tell:requester:ready' },
    );
    const again = after(partly, { type: 'tryAgain', by: MEGAN });
    expect(again.owed.filter(({ status }) => status === 'due').map(({ key }) => key)).toEqual([MEMBER, 'ready']);
    const mended = after(again, { type: 'workDone', key: MEMBER }, { type: 'workDone', key: 'ready' });
    expect(mended.owed.at(-1)?.key).toBe('tell:requester:ready:2');
  });
});

describe('an invitation in somebody’s name', () => {
  const lost = after(inviting, { type: 'signInLost', key: 'create' });

  it('waits for a sign-in when it has none: nothing is owed to Entra, and the approvers are told', () => {
    expect(lost.state).toEqual({ name: 'approved', verdict: VERDICT, needsSignIn: NOW });
    expect(after(approved, { type: 'signInLost', key: 'create' }).state).toEqual(lost.state);
    expect(nextOwed(lost, NOW).due?.work).toEqual({ do: 'tell', audience: 'approvers', news: 'needsSignIn' });
  });

  it('is sent by whoever signs in, once', () => {
    const again = after(lost, { type: 'signedIn', by: ALEX });
    expect(again.state).toEqual({ name: 'approved', verdict: VERDICT, inviter: ALEX });
    expect(nextOwed(again, NOW).due).toMatchObject({ key: 'create', tries: 0 });
    expect(inviterOf(again)).toEqual(ALEX);
    const sent = after(again, { type: 'workStarted', key: 'create', as: ALEX });
    expect(invitedAs(sent)).toEqual(ALEX);
    expect(invitedAs(after(sent, created('create', true, 'fallback')))).toBe('fallback');
  });

  it('is the approver’s until somebody else signs in or asks again, and the app’s where nobody is named', () => {
    expect(inviterOf(approved)).toEqual(MEGAN);
    const failed = after(inviting, { type: 'workFailed', key: 'create', problem: PROBLEM });
    expect(inviterOf(after(failed, { type: 'tryAgain', by: ALEX }))).toEqual(ALEX);
    expect(invitedAs(invited)).toBeUndefined();
    expect(invitedAs(after(invited, { type: 'guestAccepted' }))).toBeUndefined();
  });

  it.each<readonly [string, GuestRequest, RequestEvent]>([
    ['a loss of what was never owed', approved, { type: 'signInLost', key: 'create:7' }],
    ['a loss after the end', invited, { type: 'signInLost', key: 'create' }],
    ['a second loss', lost, { type: 'signInLost', key: 'create' }],
    ['a sign-in that nothing waits for', approved, { type: 'signedIn', by: MEGAN }],
    ['a second sign-in', after(lost, { type: 'signedIn', by: ALEX }), { type: 'signedIn', by: MEGAN }],
    ['another try while it waits for a sign-in', lost, { type: 'tryAgain', by: MEGAN }],
    ['a second try while the first is on its way', onceMore(), { type: 'tryAgain', by: MEGAN }],
  ])('%s is refused', (_, request, event) => {
    expect(refused(request, event)).toBe(true);
  });

  function onceMore(): GuestRequest {
    const failed = after(inviting, { type: 'workFailed', key: 'create', problem: PROBLEM });
    return after(failed, { type: 'tryAgain', by: MEGAN });
  }
});

describe('what happens once happens once', () => {
  it.each<readonly [string, GuestRequest, RequestEvent]>([
    ['a second approval', approved, { type: 'approved', verdict: VERDICT }],
    ['a denial after the approval', approved, { type: 'denied', verdict: VERDICT }],
    ['a withdrawal after the approval', approved, { type: 'withdrawn', by: ALEX }],
    ['an expiry after the approval', approved, { type: 'expired' }],
    ['a start of what is started', inviting, { type: 'workStarted', key: 'create' }],
    ['a second guest', invited, created('create')],
    ['an end of what has ended', after(invited, { type: 'workDone', key: MEMBER }), { type: 'workDone', key: MEMBER }],
    ['an end of what was never owed', invited, { type: 'workDone', key: 'member:other' }],
    [
      'a lost answer of what has ended',
      invited,
      { type: 'outcomeLost', key: 'create', problem: PROBLEM, windowMs: 5 * MINUTE },
    ],
    ['an acceptance twice', after(invited, { type: 'guestAccepted' }), { type: 'guestAccepted' }],
    ['an acceptance before the invitation', approved, { type: 'guestAccepted' }],
    ['the same view twice', pending, { type: 'viewAdded', view: { audience: 'approvers', place: CHANNEL, shown: 0 } }],
    ['another try of what did not fail', invited, { type: 'tryAgain', by: MEGAN }],
  ])('%s is refused', (_, request, event) => {
    expect(refused(request, event)).toBe(true);
  });

  const keys = ['create', 'create:2', MEMBER, 'ready', 'reconcile:create', 'tell:requester:ready'];
  const key = fc.constantFrom(...keys);
  const event: fc.Arbitrary<RequestEvent> = fc.oneof(
    fc.constant<RequestEvent>({ type: 'approved', verdict: VERDICT }),
    fc.constant<RequestEvent>({ type: 'denied', verdict: VERDICT }),
    fc.constant<RequestEvent>({ type: 'withdrawn', by: ALEX }),
    fc.constant<RequestEvent>({ type: 'expired' }),
    key.map((k): RequestEvent => ({ type: 'workStarted', key: k })),
    key.map((k): RequestEvent => ({ type: 'workDone', key: k })),
    key.map((k): RequestEvent => ({ type: 'workFailed', key: k, problem: PROBLEM })),
    key.map((k): RequestEvent => ({ type: 'workPutOff', key: k, notBefore: NOW, problem: PROBLEM })),
    key.map((k): RequestEvent => ({ type: 'outcomeLost', key: k, problem: PROBLEM, windowMs: MINUTE })),
    key.map((k): RequestEvent => created(k)),
    key.map((k): RequestEvent => ({ type: 'signInLost', key: k })),
    fc.constant<RequestEvent>({ type: 'signedIn', by: MEGAN }),
    fc.constant<RequestEvent>({ type: 'tryAgain', by: MEGAN }),
    fc.constant<RequestEvent>({ type: 'givenUp', by: MEGAN }),
    fc.constant<RequestEvent>({ type: 'guestAccepted' }),
    fc.constant<RequestEvent>({ type: 'placeEmptied', place: CHANNEL }),
    fc.constant<RequestEvent>({
      type: 'viewShown',
      audience: 'approvers',
      place: CHANNEL,
      activityId: asActivityId('1'),
      look: 3,
    }),
  );

  it('holds for any events in any order: one guest, one verdict, unique keys, a history that only grows', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let request = pending;
        let guests = 0;
        let verdicts = 0;
        for (const each of events) {
          const next = transition(request, each, NOW);
          if (!next.ok) continue;
          if (each.type === 'guestCreated') guests += 1;
          if (each.type === 'approved' || each.type === 'denied') verdicts += 1;
          expect(next.value.look).toBeGreaterThanOrEqual(request.look);
          expect(next.value.history.slice(0, request.history.length)).toEqual(request.history);
          if (next.value.state.name !== request.state.name) {
            expect(next.value.history.length).toBe(request.history.length + 1);
          }
          request = next.value;
        }
        expect(guests).toBeLessThanOrEqual(1);
        expect(verdicts).toBeLessThanOrEqual(1);
        const all = request.owed.map((owed) => owed.key);
        expect(new Set(all).size).toBe(all.length);
        const posting = request.owed.filter(
          ({ work, status }) => work.do === 'invite' && (status === 'due' || status === 'started'),
        );
        expect(posting.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });
});
