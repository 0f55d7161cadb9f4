import { expect, it } from 'vitest';
import { deadlinesOf } from '../../src/domain/deadlines.ts';
import { isFirstMail, isUnmailed, mailFollows } from '../../src/domain/delivering.ts';
import type { Ask, GuestRequest } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import { DEADLINE_RULES } from '../../src/domain/upkeep.ts';
import { ALEX, NOW, pending, VERDICT } from './samples.ts';

const GUEST = asUserId('dddddddd-0000-4000-8000-000000000001');
const ON_ITS_DAY = '2026-04-01T09:00:00.000Z' as Instant;

function after(request: GuestRequest, now: Instant, ...events: RequestEvent[]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, now);
    if (!next.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return next.value;
  }, request);
}
/** Created once approved, without a mail. */
const created = (ask: Partial<Ask>): GuestRequest =>
  after(
    { ...pending, ask: { ...pending.ask, sendMail: false, ...ask } },
    NOW,
    { type: 'approved', verdict: VERDICT },
    { type: 'workStarted', key: 'create' },
    { type: 'guestCreated', key: 'create', userId: GUEST, foundThere: false, sponsorSet: true, noMail: true },
  );
const waiting = created({ notBefore: '2026-04-01' as IsoDate });
const due = ({ owed }: GuestRequest): readonly string[] =>
  owed.filter(({ status }) => status === 'due').map(({ key }) => key);
const series = (request: GuestRequest): readonly string[] =>
  deadlinesOf(request, DEADLINE_RULES).map(({ series: name, at }) => `${name} ${at.slice(0, 10)}`);
const dayHasCome = (request: GuestRequest): RequestEvent => ({
  type: 'deadlineReached',
  series: 'mail',
  at: ON_ITS_DAY,
  look: request.look,
});

it('creates the guest at once, and lets the mail wait for its day, and the chasing for the mail', () => {
  expect(mailFollows(waiting.ask)).toBe(true);
  expect(isUnmailed(waiting)).toBe(true);
  expect(due(waiting).filter((key) => key.startsWith('link') || key.startsWith('resend'))).toEqual([]);
  expect(series(waiting).filter((each) => !each.startsWith('review'))).toEqual(['mail 2026-04-01']);
});

it('mails once on the day, and counts the days of chasing from then', () => {
  const mailing = after(waiting, ON_ITS_DAY, dayHasCome(waiting));
  expect(due(mailing).at(-1)).toBe('resend:1');
  expect(transition(mailing, dayHasCome(mailing), ON_ITS_DAY).ok).toBe(false);
  const mailed = after(mailing, ON_ITS_DAY, { type: 'invitationResent', key: 'resend:1' });
  expect([isUnmailed(mailed), isFirstMail(mailed)]).toEqual([false, true]);
  expect(series(mailed)).toEqual(expect.arrayContaining(['chase 2026-04-04', 'chase 2026-04-11']));
  expect(series(mailed).some((each) => each.startsWith('mail'))).toBe(false);
});

it('mails by a press before the day, and not once more on it', () => {
  const pressed = after(
    waiting,
    NOW,
    { type: 'resendAsked', by: ALEX, reset: false },
    { type: 'invitationResent', key: 'resend:1' },
  );
  expect(series(pressed).some((each) => each.startsWith('mail'))).toBe(false);
  const late = after(pressed, ON_ITS_DAY, dayHasCome(pressed));
  expect(due(late)).not.toContain('resend:2');
});

it('has a mail that failed sent by a press, not by itself', () => {
  const failed = after(after(waiting, ON_ITS_DAY, dayHasCome(waiting)), ON_ITS_DAY, {
    type: 'workFailed',
    key: 'resend:1',
    problem: { code: 'perhapsSent', said: '' },
  });
  expect([isUnmailed(failed), due(failed).at(-1)]).toEqual([true, 'tell:requester:notResent']);
  expect(transition(failed, dayHasCome(failed), ON_ITS_DAY).ok).toBe(false);
});

it('mails nobody who was withdrawn, or accepted, before the day', () => {
  for (const event of [{ type: 'endAsked', by: ALEX, why: 'asked' }, { type: 'guestAccepted' }] as const) {
    const over = after(waiting, NOW, event);
    expect(series(over).some((each) => each.startsWith('mail'))).toBe(false);
    expect(transition(over, dayHasCome(over), ON_ITS_DAY).ok).toBe(false);
  }
});

it('hands over the link where no mail is to follow', () => {
  expect(due(created({})).at(-1)).toBe('link:1');
});
