/** The card about a list's guests: who is still asked about, whose press counts, and what it owes. */
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/days.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { ListNoticeId, RequestId } from '../../src/domain/ids.ts';
import { asActivityId, readListNoticeId } from '../../src/domain/ids.ts';
import type { ListNotice, ListNoticeEvent, ListNoticeKind } from '../../src/domain/list-notice.ts';
import { isNoticeUnsettled, moveListNotice, openGuests, span } from '../../src/domain/list-notice.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { DAY, later } from '../../src/domain/time.ts';
import { isMeant, isStillAsked } from '../../src/domain/told-together.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import { NOW, alex, megan, place } from '../contracts/harness.ts';
import { LIST, guestsOf } from '../settling/lists.ts';

const [A, B, C] = ['GL-AAAA', 'GL-BBBB', 'GL-CCCC'] as [RequestId, RequestId, RequestId];
const activityId = asActivityId('m1');
const fresh: ListNotice = {
  id: 'GL-B1AAAA-review-2026-03-10' as ListNoticeId,
  kind: 'review',
  list: { id: LIST, requester: alex, askedIn: place('a:1'), askedAt: NOW, locale: 'en', guests: 3 },
  madeAt: NOW,
  guests: [A, B],
  untold: [A, B],
  answers: [],
  over: [],
  cards: [],
  look: 1,
};
const shown: ListNoticeEvent = { type: 'shown', place: place('a:1'), activityId, look: 1 };
const ended = (...guests: RequestId[]): ListNoticeEvent => ({
  type: 'answered',
  answer: { what: 'ended', by: alex, guests },
});

function after(notice: ListNotice, ...events: ListNoticeEvent[]): ListNotice {
  return events.reduce((current, event) => {
    const moved = moveListNotice(current, event, NOW);
    if (!moved.ok) throw new Error(event.type);
    return moved.value;
  }, notice);
}
const isAllowed = (notice: ListNotice, event: ListNoticeEvent) => moveListNotice(notice, event, NOW).ok;

describe('each guest is answered for once', () => {
  test('by the first press; what is left is still asked', () => {
    const some = after(fresh, ended(A));
    expect(openGuests(some)).toEqual([B]);
    expect(isAllowed(some, ended(A))).toBe(false);
    expect(isAllowed(some, ended(A, B))).toBe(false);
    expect(isAllowed(some, ended(B))).toBe(true);
    expect(isAllowed(fresh, ended())).toBe(false);
    expect(isAllowed(fresh, ended(C))).toBe(false);
  });

  test('and is applied once', () => {
    const answered = after(fresh, ended(A));
    expect(isAllowed(answered, { type: 'applied', answer: 0 })).toBe(true);
    expect(isAllowed(after(answered, { type: 'applied', answer: 0 }), { type: 'applied', answer: 0 })).toBe(false);
    expect(isAllowed(answered, { type: 'applied', answer: 1 })).toBe(false);
  });

  test('not by a card when he was answered for on another', () => {
    const over = after(fresh, { type: 'over', guests: [A, C] });
    expect(over.over).toEqual([A]);
    expect(over.look).toBe(fresh.look + 1);
    expect(isAllowed(over, { type: 'over', guests: [A] })).toBe(false);
    expect(isAllowed(over, ended(A))).toBe(false);
  });
});

describe('what it owes', () => {
  const settled = after(fresh, shown, { type: 'told', guests: [A, B] });

  test.each<[string, boolean, ListNotice]>([
    ['unposted', true, fresh],
    ['posted, and the requests do not say so yet', true, after(fresh, shown)],
    ['posted and told', false, settled],
    ['answered, and not done', true, after(settled, ended(A))],
    ['answered and done, the card not up to date', true, after(settled, ended(A), { type: 'applied', answer: 0 })],
    [
      'all done',
      false,
      after(settled, ended(A), { type: 'applied', answer: 0 }, { ...shown, look: 2 } as ListNoticeEvent),
    ],
    ['gone from its chat', true, after(settled, { type: 'cardGone', place: place('a:1') })],
    ['wanted elsewhere too', true, after(settled, { type: 'passedOn', place: place('19:x') })],
    [
      'out of reach with what it shows',
      false,
      after(settled, ended(A), { type: 'applied', answer: 0 }, { type: 'cardLost', place: place('a:1') }),
    ],
  ])('%s: %s', (_name, owes, notice) => {
    expect(isNoticeUnsettled(notice)).toBe(owes);
  });

  test('nothing to post where nobody is left to be told of; who comes later is', () => {
    const empty = after(fresh, { type: 'aboutToPost', over: [A, B] }, { type: 'told', guests: [A, B] });
    expect(isNoticeUnsettled(empty)).toBe(false);
    const joined = after(empty, { type: 'joined', guests: [C] });
    expect(joined).toMatchObject({ guests: [A, B, C], untold: [C], cards: [] });
    expect(isAllowed(joined, { type: 'joined', guests: [A, C] })).toBe(false);
  });

  test('a card wanted twice in one place is one card', () => {
    const posted = after(fresh, shown);
    expect(isAllowed(posted, { type: 'passedOn', place: place('a:1') })).toBe(false);
    expect(after(posted, { ...shown, look: 2 } as ListNoticeEvent).cards).toHaveLength(1);
  });
});

describe('who is still asked about', () => {
  const move = (request: GuestRequest, at: Instant, ...events: RequestEvent[]): GuestRequest =>
    events.reduce((current, event) => {
      const moved = transition(current, event, at);
      if (!moved.ok) throw new Error(event.type);
      return moved.value;
    }, request);
  const guest = (until?: IsoDate): GuestRequest => {
    const [one] = guestsOf(1, until === undefined ? {} : { until });
    if (one === undefined) throw new Error('nobody');
    return one;
  };
  const marked = (kind: ListNoticeKind, request = guest()): GuestRequest => ({
    ...request,
    upkeep: { ...request.upkeep, untold: { [kind]: NOW } },
  });
  const notice = (kind: ListNoticeKind, last?: IsoDate): ListNotice => ({
    ...fresh,
    kind,
    ...(last === undefined ? {} : { days: { first: last, last } }),
  });
  const next = later(NOW, DAY);
  const day = (days: number): IsoDate => addDays('2026-03-10' as IsoDate, days);
  const told = (kind: ListNoticeKind, answerBy?: IsoDate): RequestEvent => ({
    type: 'toldTogether',
    kind,
    told: true,
    ...(answerBy === undefined ? {} : { answerBy }),
  });
  const by = alex;

  test.each<[string, boolean, ListNotice, GuestRequest]>([
    ['invited', true, notice('notAccepted'), guest()],
    ['accepted', false, notice('notAccepted'), move(guest(), next, { type: 'guestAccepted' })],
    [
      'being invited again',
      false,
      notice('notAccepted'),
      move(guest(), next, { type: 'resendAsked', by, reset: false }),
    ],
    [
      'invited again since',
      false,
      notice('notAccepted'),
      move(guest(), next, { type: 'resendAsked', by, reset: false }, { type: 'invitationResent', key: 'resend:1' }),
    ],
    ['going to leave', true, notice('endsSoon', day(20)), guest(day(20))],
    ['extended', false, notice('endsSoon', day(20)), guest(day(60))],
    ['not told of yet', true, notice('review'), marked('review')],
    ['asked about', true, notice('review'), move(marked('review'), next, told('review', day(15)))],
    [
      'kept',
      false,
      notice('reviewSoon'),
      move(marked('review'), next, told('review', day(15)), { type: 'reviewKept', by }),
    ],
    ['ended', false, notice('review'), move(guest(), next, { type: 'endAsked', by: megan, why: 'asked' })],
  ])('%s: %s', (_name, asked, about, request) => {
    expect(isStillAsked(request, about)).toBe(asked);
  });

  test('the days for an answer begin with the telling, and with nothing else', () => {
    const asked = marked('review');
    expect(asked.upkeep?.review).toBeUndefined();
    const after14 = move(asked, next, told('review', day(15)));
    expect(after14.upkeep).toMatchObject({ review: { askedAt: next, answerBy: day(15) } });
    expect(after14.history.at(-1)?.what).toBe('review');
    expect(transition(after14, told('review', day(15)), next).ok).toBe(false);
    const unneeded = move(asked, next, { type: 'toldTogether', kind: 'review', told: false });
    expect(unneeded.upkeep?.review).toBeUndefined();
    expect(unneeded.history).toHaveLength(asked.history.length);
  });

  test('an end that was pressed for many is told of none; one that was asked for by itself is', () => {
    const keys = (together: boolean) =>
      move(guest(), next, { type: 'endAsked', by, why: 'review', ...(together ? { together: true } : {}) })
        .owed.filter(({ work }) => work.do === 'tell')
        .map(({ key }) => key);
    expect(keys(true)).toEqual([]);
    expect(keys(false)).toEqual(['tell:requester:ended', 'tell:approvers:ended']);
  });

  test('a new invitation for many is the same act when it is asked for again', () => {
    const wish: RequestEvent = { type: 'resendAsked', by, reset: false, together: 'wish:1' };
    const once = move(guest(), next, wish, { type: 'invitationResent', key: 'resend:wish:1' });
    expect(transition(once, wish, next).ok).toBe(false);
    expect(once.owed.filter(({ work }) => work.do === 'tell')).toEqual([]);
    const failed = move(guest(), next, wish, {
      type: 'workFailed',
      key: 'resend:wish:1',
      problem: { code: 'guestGone' },
    });
    expect(failed.upkeep?.untold).toEqual({ notResent: next });
    expect(failed.owed.filter(({ work }) => work.do === 'tell')).toEqual([]);
    expect(isMeant(failed, 'notResent')).toBe(true);
  });
});

test.each([
  ['GL-B1AAAA-review-2026-03-10', true],
  ['GL-B1AAAA-reviewSoon-2026-03-10', true],
  ['GL-7K3F-review-2026-03-10', false],
  ['GL-B1AAAA-review-2026-03-10/../x', false],
  ['', false],
])('%s is an id: %s', (given, is) => {
  expect(readListNoticeId(given) !== undefined).toBe(is);
});

test('days span from the first to the last', () => {
  const [first, last] = ['2026-03-10', '2026-04-10'] as [IsoDate, IsoDate];
  expect(span(undefined, { first, last: first })).toEqual({ first, last: first });
  expect(span({ first: last, last }, { first, last: first })).toEqual({ first, last });
});
