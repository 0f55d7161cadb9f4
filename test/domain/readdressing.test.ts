import { expect, it } from 'vitest';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { whyNotReaddress } from '../../src/domain/readdressing.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import { ALEX, MEGAN, NOW, pending, VERDICT } from './samples.ts';

const MEMBER = 'member:bbbbbbbb-0000-4000-8000-000000000001';
const TO = 'GL-NEW1' as RequestId;

function after(request: GuestRequest, ...events: RequestEvent[]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, NOW);
    if (!next.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return next.value;
  }, request);
}
const invited = after(
  pending,
  { type: 'approved', verdict: VERDICT },
  { type: 'workStarted', key: 'create' },
  {
    type: 'guestCreated',
    key: 'create',
    userId: asUserId('dddddddd-0000-4000-8000-000000000001'),
    foundThere: false,
    sponsorSet: true,
  },
  { type: 'workDone', key: MEMBER },
  { type: 'workDone', key: 'ready' },
);
const accepted = after(invited, { type: 'guestAccepted' });

it.each([
  ['who asked for the guest', invited, ALEX, undefined],
  ['nobody else', invited, MEGAN, 'notYours'],
  ['nobody once the guest has accepted', accepted, ALEX, 'acceptedAlready'],
  ['nobody before the invitation', pending, ALEX, 'wrongState'],
] as const)('another address can be asked for by %s', (_, request, by, code) => {
  expect(whyNotReaddress(request, by.userId)?.code).toBe(code);
});

it('is noted on the old request, which changes in nothing else until the other is approved', () => {
  const asked = after(invited, { type: 'addressAsked', by: ALEX, to: TO, email: 'right@fabrikam.example' });
  expect(asked.state).toEqual(invited.state);
  expect(asked.owed).toEqual(invited.owed);
  expect(asked.upkeep?.readdress).toEqual({ to: TO, email: 'right@fabrikam.example', at: NOW });
  expect(asked.history.at(-1)).toMatchObject({ what: 'addressAsked', why: TO });
});

it('undoes and deletes what was given once, with no news of its own', () => {
  const over = after(invited, { type: 'readdressed', by: ALEX });
  expect(over.state).toMatchObject({ name: 'ended', why: 'readdressed' });
  const due = over.owed.filter(({ status }) => status === 'due').map(({ key }) => key);
  expect(due).toEqual([MEMBER.replace('member', 'unmember'), 'block', 'delete']);
  expect(transition(over, { type: 'readdressed', by: ALEX }, NOW).ok).toBe(false);
  const gone = after(over, ...due.map((key): RequestEvent => ({ type: 'workDone', key })));
  expect(gone.state).toMatchObject({ name: 'removed', why: 'readdressed' });
  expect(gone.owed.some(({ status }) => status === 'due')).toBe(false);
});

it('is refused for who has accepted', () => {
  expect(transition(accepted, { type: 'readdressed', by: ALEX }, NOW).ok).toBe(false);
});
