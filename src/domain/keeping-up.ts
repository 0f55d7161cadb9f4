import { chaseDue } from './chasing.ts';
import { addDays, dayAt, momentOf } from './days.ts';
import { mailDue } from './delivering.ts';
import { deletionOwed, ended, hasBlocked } from './ending.ts';
import type { GuestRequest } from './guest-request.ts';
import { isLive } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { moved, withNews } from './moves.ts';
import type { Person, Place } from './people.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';
import type { ListNoticeKind } from './list-notice.ts';
import { isUnanswered } from './side-doors.ts';
import type { Instant, IsoDate } from './time.ts';
import { DAY, epochMs } from './time.ts';
import { marked as markedForList } from './told-together.ts';
import { isStillAsked, unanswered } from './unanswered.ts';
import type { Series, Upkeep } from './upkeep.ts';
import { LAST_ANSWER_DAYS, MORNING } from './upkeep.ts';
import { withFreshCard } from './views.ts';

type Moved = Result<GuestRequest, Illegal> | undefined;

const withUpkeep = (request: GuestRequest, patch: Partial<Upkeep>): GuestRequest => ({
  ...request,
  upkeep: { ...request.upkeep, ...patch },
});

const waitsForSignIn = ({ state }: GuestRequest): boolean =>
  state.name === 'approved' && state.needsSignIn !== undefined;

/** Nobody decided in time, or signed in for what was approved. */
export const expired = (request: GuestRequest, now: Instant): Moved =>
  request.state.name === 'pending' || request.state.name === 'draft' || waitsForSignIn(request)
    ? moved(request, { name: 'expired', at: now }, now, 'guestlist', 'expired', {
        owed: withNews(request.owed, 'requester', 'expired'),
      })
    : undefined;

/** `look`: the request as it was when the deadline was worked out; what has changed since may have other deadlines. */
export interface DeadlineReached {
  readonly series: Series;
  readonly at: Instant;
  readonly answerBy?: IsoDate;
  /** Where those are asked who can answer in the place of somebody who does not. */
  readonly approvals?: Place;
  readonly look: number;
}

/** A day has come. Once for each deadline: what lies before the latest that was acted on is past. */
export function deadlineReached(
  request: GuestRequest,
  { series, at, answerBy, approvals, look }: DeadlineReached,
  now: Instant,
): Moved {
  const { reached } = request.upkeep ?? {};
  if (look !== request.look || at <= (reached?.[series] ?? '')) return undefined;
  const marked = withUpkeep(request, { reached: { ...reached, [series]: at } });
  switch (series) {
    case 'remindApprovers':
      return request.state.name === 'pending' ? ok(withUpkeep(marked, { reminder: 'due' })) : undefined;
    case 'expiry':
      return expired(marked, now);
    case 'mail':
      return mailDue(marked);
    case 'chase':
      return request.fromList === undefined ? chaseDue(marked) : markedForList(marked, 'notAccepted', now);
    case 'endNotice':
      return noticed(marked, 'endsSoon', 'endNotice', now);
    case 'end':
      return ended(marked, 'until', undefined, now, nextMorning(request, now));
    case 'removal':
      return deletionOwed(marked, undefined, now);
    case 'review':
      return answerBy === undefined ? undefined : reviewAsked(marked, at, answerBy, now);
    case 'reviewNotice':
      return noticed(marked, 'reviewSoon', 'reviewNotice', now);
    case 'reviewEnd':
      return reviewOver(marked, at, now);
    case 'sideDoorReminder':
    case 'sideDoorToChannel':
    case 'sideDoorEnd':
      return unanswered(marked, series, approvals, now);
  }
}

/** Asked late, after days on which nothing ran, the sponsor has as long for his answer as ever. */
function reviewAsked(request: GuestRequest, at: Instant, answerBy: IsoDate, now: Instant): Moved {
  const lateDays = Math.floor((epochMs(now) - epochMs(at)) / DAY);
  const review = { askedAt: now, answerBy: addDays(answerBy, lateDays) };
  if (request.fromList !== undefined) return reviewOfListAsked(request, review.answerBy, now);
  return noticed(withUpkeep(request, { review }), 'reviewAsked', 'review', now);
}

/**
 * The days for the answer are counted from the telling. Who is asked whether he needs a guest need not be told as well that
 * the guest has not accepted: after months in which nobody was told, each is asked about once.
 */
function reviewOfListAsked(request: GuestRequest, answerBy: IsoDate, now: Instant): Moved {
  // Asked late, he may leave anyway before silence could end it.
  if (request.ask.until !== undefined && request.ask.until <= answerBy) return ok(request);
  const { notAccepted: _old, ...untold } = request.upkeep?.untold ?? {};
  const reached = { ...request.upkeep?.reached, chase: now };
  return markedForList(withUpkeep(request, { reached, untold }), 'review', now);
}

/** Silence ends access. While nothing ran nobody could answer or be warned: then there is a last notice, and days to answer it. */
function reviewOver(request: GuestRequest, at: Instant, now: Instant): Moved {
  const { review, reached } = request.upkeep ?? {};
  if (review === undefined) return undefined;
  const lateDays = Math.floor((epochMs(now) - epochMs(at)) / DAY);
  if (lateDays === 0) return ended(withoutReview(request), 'silence', undefined, now);
  const answerBy = addDays(review.answerBy, lateDays + LAST_ANSWER_DAYS);
  const told = { ...reached, reviewNotice: now };
  return noticed(
    withUpkeep(request, { review: { ...review, answerBy }, reached: told }),
    'reviewSoon',
    'reviewNotice',
    now,
  );
}

/** Nobody is woken at midnight to hear that access has ended. */
function nextMorning(request: GuestRequest, now: Instant): Instant {
  const zone = request.timeZone ?? 'UTC';
  const today = dayAt(now, zone);
  const morning = momentOf(today, MORNING, zone);
  return morning >= now ? morning : now;
}

/** What the news of one guest is called where it is told of all guests of a list. */
const TOGETHER: Readonly<Record<'endsSoon' | 'reviewAsked' | 'reviewSoon', ListNoticeKind>> = {
  endsSoon: 'endsSoon',
  reviewAsked: 'review',
  reviewSoon: 'reviewSoon',
};

/** The sponsors are told, then the requester, each with a card to answer on at the end of the chat. */
function noticed(
  request: GuestRequest,
  news: 'endsSoon' | 'reviewAsked' | 'reviewSoon',
  what: string,
  now: Instant,
): Moved {
  if (!isLive(request)) return undefined;
  if (request.fromList !== undefined) return markedForList(request, TOGETHER[news], now);
  const owed = withNews(withNews(request.owed, 'sponsors', news), 'requester', news);
  const mine = request.views.find((view) => view.audience === 'requester' && view.lost === undefined);
  const views =
    mine === undefined ? request.views : withFreshCard(request.views, { audience: 'requester', place: mine.place });
  return moved({ ...request, views }, request.state, now, 'guestlist', what, { owed });
}

/** An approver takes it on himself; the latest is shown, and binds nobody. */
export function claimed(request: GuestRequest, by: Person, now: Instant): Moved {
  const undecided = request.state.name === 'pending' || request.upkeep?.extension !== undefined;
  if (!undecided || request.upkeep?.claim?.by.userId === by.userId) return undefined;
  return moved(withUpkeep(request, { claim: { by, at: now } }), request.state, now, by, 'claimed', {});
}

/** The requester asks the approvers to look at it: at most once a day. */
export function nudged(request: GuestRequest, by: Person, now: Instant): Moved {
  const undecided = request.state.name === 'pending' || request.upkeep?.extension !== undefined;
  if (!undecided || !mayNudge(request, now)) return undefined;
  return moved(withUpkeep(request, { nudgedAt: now }), request.state, now, by, 'nudged', {
    owed: withNews(request.owed, 'approvers', 'nudged'),
  });
}

export const mayNudge = ({ upkeep }: { readonly upkeep?: Pick<Upkeep, 'nudgedAt'> }, now: Instant): boolean =>
  upkeep?.nudgedAt === undefined || epochMs(now) - epochMs(upkeep.nudgedAt) >= DAY;

/** The sponsor says that the guest is still needed. */
export function reviewKept(request: GuestRequest, by: Person, now: Instant): Moved {
  if (request.upkeep?.review === undefined || !isLive(request)) return undefined;
  const kept = withoutReview(request);
  const { reached } = kept.upkeep ?? {};
  return moved(withUpkeep(kept, { reached: { ...reached, review: now } }), request.state, now, by, 'kept', {});
}

function withoutReview(request: GuestRequest): GuestRequest {
  const { review: _review, ...upkeep } = request.upkeep ?? {};
  return { ...request, upkeep };
}

/** Something may fall due for it by itself. */
export const needsLook = (request: GuestRequest): boolean =>
  isUnanswered(request) ? isStillAsked(request) : mayFallDue(request);

const mayFallDue = (request: GuestRequest): boolean =>
  request.state.name === 'pending' ||
  request.state.name === 'draft' ||
  waitsForSignIn(request) ||
  isLive(request) ||
  (request.state.name === 'ended' && hasBlocked(request) && request.upkeep?.reached?.removal === undefined);

/** When its deadlines are looked at next. */
export const lookSet = (request: GuestRequest, at: Instant): Moved =>
  request.upkeep?.lookAt === at ? undefined : ok(withUpkeep(request, { lookAt: at }));

/** Approvers have been told of all that waits. */
export const approversReminded = (request: GuestRequest): Moved =>
  request.upkeep?.reminder === 'due' ? ok(withUpkeep(request, { reminder: 'told' })) : undefined;
