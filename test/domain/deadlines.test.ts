import { describe, expect, it } from 'vitest';
import { deadlinesOf, nextDeadline } from '../../src/domain/deadlines.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { DAY, later, SECOND } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import { DEADLINE_RULES } from '../../src/domain/upkeep.ts';
import { ALEX, CHANNEL, MEGAN, NOW, pending, VERDICT } from './samples.ts';

const GUEST = asUserId('dddddddd-0000-4000-8000-000000000001');
const MEMBER = 'member:bbbbbbbb-0000-4000-8000-000000000001';
/** Guests who do not accept have tests of their own. */
const RULES = { ...DEADLINE_RULES, chaseDays: [] };
const at = (text: string): Instant => `${text}:00.000Z` as Instant;
const until = (day: string): GuestRequest => ({ ...pending, ask: { ...pending.ask, until: day as IsoDate } });

function after(request: GuestRequest, now: Instant, ...events: RequestEvent[]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, now);
    if (!next.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return next.value;
  }, request);
}
const living = (request: GuestRequest, foundThere = false): GuestRequest =>
  after(
    request,
    NOW,
    { type: 'approved', verdict: VERDICT },
    { type: 'workStarted', key: 'create' },
    { type: 'guestCreated', key: 'create', userId: GUEST, foundThere, sponsorSet: true },
    { type: 'workDone', key: MEMBER },
    { type: 'workDone', key: 'ready' },
  );
/** Acts on each deadline as it comes, looking once an hour or after a long pause; what happened, by day. */
function live(request: GuestRequest, hours: number, stepHours = 1): { last: GuestRequest; log: string[] } {
  const log: string[] = [];
  let last = request;
  for (let hour = 0; hour <= hours; hour += stepHours) {
    const now = later(NOW, hour * (DAY / 24));
    for (;;) {
      const { due } = nextDeadline(last, RULES, now);
      if (due === undefined) break;
      const next = transition(last, { type: 'deadlineReached', ...due, look: last.look }, now);
      if (!next.ok) throw new Error(`${due.series} is not allowed`);
      last = next.value;
      log.push(`${now.slice(0, 13)} ${due.series}`);
    }
  }
  return { last, log };
}

describe('a request that waits', () => {
  it('is brought to mind on the third day and the last but one, and expires on the fourteenth', () => {
    const { last, log } = live(pending, 24 * 30);
    expect(log).toEqual(['2026-03-13T09 remindApprovers', '2026-03-23T09 remindApprovers', '2026-03-24T09 expiry']);
    expect(last.state.name).toBe('expired');
    expect(last.owed.map(({ key }) => key)).toEqual(['tell:requester:expired']);
  });

  it('does not wait for ever for a sign-in either', () => {
    const unsigned = after(pending, NOW, { type: 'approved', verdict: VERDICT }, { type: 'signInLost', key: 'create' });
    const { last, log } = live(unsigned, 24 * 30);
    expect(log).toEqual(['2026-03-24T09 expiry']);
    expect(last.state.name).toBe('expired');
  });

  it('has the days of its requester', () => {
    const inAuckland = { ...pending, timeZone: 'Pacific/Auckland' };
    expect(deadlinesOf(inAuckland, RULES).at(-1)).toEqual({ series: 'expiry', at: at('2026-03-23T20:00') });
  });

  it('is not brought to mind any more when it is over, though nothing ran for weeks', () => {
    expect(live(pending, 24 * 40, 24 * 20).log).toEqual(['2026-03-30T09 expiry']);
  });

  it('is brought to mind once for the days that were missed', () => {
    expect(live(pending, 24 * 13 + 1, 24 * 13 + 1).log).toEqual(['2026-03-23T10 remindApprovers']);
  });

  it('knows when to look next', () => {
    expect(nextDeadline(pending, RULES, NOW)).toEqual({ next: at('2026-03-13T09:00') });
    expect(nextDeadline({ ...pending, state: { name: 'expired', at: NOW } }, RULES, NOW)).toEqual({});
  });

  it('refuses a deadline of a request that has changed since', () => {
    const event = { type: 'deadlineReached', series: 'expiry', at: NOW, look: pending.look + 1 } as const;
    expect(transition(pending, event, NOW).ok).toBe(false);
  });
});

describe('access with a last day', () => {
  it('is told 14, 3 and 1 days before, ends after that day, and the guest is deleted 30 days later', () => {
    const { last, log } = live(living(until('2026-04-30')), 24 * 52);
    expect(log).toEqual([
      '2026-04-16T09 endNotice',
      '2026-04-27T09 endNotice',
      '2026-04-29T09 endNotice',
      '2026-05-01T00 end',
    ]);
    expect(last.state).toMatchObject({ name: 'ended', why: 'until' });
    const owed = last.owed.filter(({ status }) => status === 'due').map(({ key }) => key);
    expect(owed.slice(-3)).toEqual([`unmember:${MEMBER.slice(7)}`, 'block', 'tell:requester:ended']);
    expect(last.owed.at(-1)?.notBefore).toBe(at('2026-05-01T09:00'));
    const blocked = after(last, NOW, { type: 'workDone', key: 'block' });
    expect(live(blocked, 24 * 100).log).toEqual(['2026-05-31T09 removal']);
  });

  it('is not told of days that were past when it began', () => {
    expect(live(living(until('2026-03-15')), 24 * 8).log).toEqual([
      '2026-03-12T09 endNotice',
      '2026-03-14T09 endNotice',
      '2026-03-16T00 end',
    ]);
  });

  it('ends when nothing ran for weeks, without notices that would be old', () => {
    expect(live(living(until('2026-04-30')), 24 * 60, 24 * 60).log).toEqual(['2026-05-09T09 end']);
  });

  it('is told anew of a later end', () => {
    const noticed = live(living(until('2026-04-30')), 24 * 40).last;
    const extension = { until: '2026-06-30' as IsoDate, by: ALEX, at: NOW };
    const longer = after(
      noticed,
      later(NOW, 40 * DAY),
      { type: 'extensionAsked', extension, approvals: CHANNEL },
      { type: 'extensionDecided', approve: true, verdict: VERDICT },
    );
    expect(longer.ask.until).toBe('2026-06-30');
    expect(live(longer, 24 * 115).log).toEqual([
      '2026-06-16T09 endNotice',
      '2026-06-27T09 endNotice',
      '2026-06-29T09 endNotice',
      '2026-07-01T00 end',
    ]);
  });

  it('keeps its end while the extension is not decided, or denied', () => {
    const extension = { until: '2026-06-30' as IsoDate, by: ALEX, at: NOW };
    const asked = after(living(until('2026-04-30')), NOW, { type: 'extensionAsked', extension });
    expect(deadlinesOf(asked, RULES).find(({ series }) => series === 'end')?.at).toBe(at('2026-05-01T00:00'));
    const denied = after(asked, NOW, { type: 'extensionDecided', approve: false, verdict: VERDICT });
    expect(denied.upkeep?.extension).toBeUndefined();
    expect(denied.owed.at(-1)?.key).toBe('tell:requester:notExtended');
  });
});

describe('a review', () => {
  it('is asked after 90 days, brought to mind, and silence ends the access', () => {
    const { last, log } = live(living(pending), 24 * 120);
    expect(log).toEqual([
      '2026-06-08T09 review',
      '2026-06-19T09 reviewNotice',
      '2026-06-21T09 reviewNotice',
      '2026-06-22T09 reviewEnd',
    ]);
    expect(last.state).toMatchObject({ name: 'ended', why: 'silence' });
  });

  it('comes again 90 days after the answer', () => {
    const asked = live(living(pending), 24 * 92).last;
    const kept = after(asked, later(NOW, 92 * DAY), { type: 'reviewKept', by: ALEX });
    expect(live(kept, 24 * 185).log).toEqual(['2026-09-08T09 review']);
  });

  it('leaves the whole time for the answer when it is asked late', () => {
    const { last } = live(living(pending), 24 * 100, 24 * 100);
    expect(last.upkeep?.review?.answerBy).toBe('2026-07-02');
  });

  it('ends nobody’s access without a notice where nothing ran on those days', () => {
    const asked = live(living(pending), 24 * 92).last;
    const back = later(NOW, 120 * DAY);
    const { due } = nextDeadline(asked, RULES, back);
    if (due?.series !== 'reviewEnd') throw new Error('not due');
    const warned = after(asked, back, { type: 'deadlineReached', ...due, look: asked.look });
    expect(warned.state.name).toBe('invited');
    expect(warned.owed.flatMap(({ work }) => (work.do === 'tell' ? [work.news] : []))).toContain('reviewSoon');
    const { log, last } = live(warned, 24 * 130);
    expect(log).toEqual(['2026-07-10T09 reviewNotice', '2026-07-11T09 reviewEnd']);
    expect(last.state).toMatchObject({ name: 'ended', why: 'silence' });
  });

  it('is not asked about somebody who leaves before silence could end it', () => {
    const names = deadlinesOf(living(until('2026-06-20')), RULES).map(({ series }) => series);
    expect(names).not.toContain('review');
    expect(deadlinesOf(living(until('2026-06-23')), RULES).map(({ series }) => series)).toContain('review');
  });

  it('is never asked where that is switched off', () => {
    expect(deadlinesOf(living(pending), { ...RULES, reviewDays: 0 })).toEqual([]);
  });
});

describe('ending and coming back', () => {
  const ended = after(living(pending), NOW, { type: 'endAsked', by: ALEX, why: 'asked' });

  it('undoes what was given, and nothing that was there before', () => {
    expect(ended.owed.map(({ work }) => work.do)).toContain('removeFromGroup');
    const before = after(
      pending,
      NOW,
      { type: 'approved', verdict: VERDICT },
      { type: 'workStarted', key: 'create' },
      { type: 'guestCreated', key: 'create', userId: GUEST, foundThere: true, sponsorSet: true },
      { type: 'workSkipped', key: MEMBER, why: 'thereBefore' },
      { type: 'workDone', key: 'ready' },
      { type: 'endAsked', by: ALEX, why: 'asked' },
    );
    expect(before.owed.map(({ work }) => work.do)).not.toContain('removeFromGroup');
  });

  it('gives it again when more time is approved', () => {
    const out = after(
      ended,
      NOW,
      { type: 'workDone', key: `unmember:${MEMBER.slice(7)}` },
      { type: 'workStarted', key: 'block' },
      { type: 'workDone', key: 'block' },
    );
    const extension = { until: '2026-06-30' as IsoDate, by: ALEX, at: NOW };
    const back = after(
      out,
      NOW,
      { type: 'extensionAsked', extension },
      { type: 'extensionDecided', approve: true, verdict: VERDICT },
    );
    expect(back.state.name).toBe('invited');
    expect(back.ask.until).toBe('2026-06-30');
    const due = back.owed.filter(({ status }) => status === 'due').map(({ key }) => key);
    expect(due).toEqual(['allow', MEMBER, 'ready', 'tell:requester:extended']);
  });

  it('is not told of an end that is near to whoever has just asked for a few days more', () => {
    const extension = { until: '2026-03-20' as IsoDate, by: ALEX, at: NOW };
    const back = after(
      ended,
      NOW,
      { type: 'extensionAsked', extension },
      { type: 'extensionDecided', approve: true, verdict: VERDICT },
    );
    expect(live(back, 24 * 14).log).toEqual([
      '2026-03-17T09 endNotice',
      '2026-03-19T09 endNotice',
      expect.stringContaining(' end'),
    ]);
  });

  it('is deleted by an admin at once, and can be restored', () => {
    const deleting = after(living(pending), NOW, { type: 'deletionAsked', by: MEGAN });
    expect(deleting.owed.filter(({ status }) => status === 'due').map(({ key }) => key)).toEqual([
      `unmember:${MEMBER.slice(7)}`,
      'block',
      'delete',
    ]);
    const gone = after(
      deleting,
      NOW,
      { type: 'workStarted', key: 'block' },
      { type: 'workDone', key: 'block' },
      { type: 'workStarted', key: 'delete' },
      { type: 'workDone', key: 'delete' },
    );
    expect(gone.state).toMatchObject({ name: 'removed', why: 'admin' });
    const back = after(gone, NOW, { type: 'restored', by: MEGAN });
    expect(back.owed.filter(({ status }) => status === 'due').map(({ key }) => key)).toEqual([
      'restore',
      'allow',
      MEMBER,
      'ready',
    ]);
  });

  it('is noticed when somebody else deleted the guest', () => {
    const gone = after(living(pending), NOW, { type: 'guestGone' });
    expect(gone.state).toMatchObject({ name: 'removed', why: 'elsewhere' });
    expect(transition(gone, { type: 'guestGone' }, NOW).ok).toBe(false);
  });
});

describe('nudging', () => {
  it('is heard once a day', () => {
    const nudged = after(pending, NOW, { type: 'nudged', by: ALEX });
    expect(transition(nudged, { type: 'nudged', by: ALEX }, later(NOW, DAY - SECOND)).ok).toBe(false);
    expect(transition(nudged, { type: 'nudged', by: ALEX }, later(NOW, DAY)).ok).toBe(true);
  });
});

describe('a new invitation', () => {
  it('is an effect of its own each time it is wanted, and one at a time', () => {
    const guest = living(pending);
    const once = after(guest, NOW, { type: 'resendAsked', by: ALEX, reset: false });
    expect(once.owed.at(-1)?.key).toBe('resend:1');
    expect(transition(once, { type: 'resendAsked', by: ALEX, reset: false }, NOW).ok).toBe(false);
    const out = after(once, NOW, { type: 'invitationResent', key: 'resend:1', redeemUrl: 'https://new' });
    expect(out.state).toMatchObject({ guest: { redeemUrl: 'https://new' } });
    expect(after(out, NOW, { type: 'resendAsked', by: ALEX, reset: false }).owed.map(({ key }) => key)).toContain(
      'resend:2',
    );
  });

  it('lets who has accepted accept once more after a reset only', () => {
    const accepted = after(living(pending), NOW, { type: 'guestAccepted' });
    expect(transition(accepted, { type: 'resendAsked', by: ALEX, reset: false }, NOW).ok).toBe(false);
    const reset = after(
      accepted,
      NOW,
      { type: 'resendAsked', by: ALEX, reset: true },
      { type: 'invitationResent', key: 'resend:1' },
    );
    expect(reset.state.name).toBe('invited');
  });
});
