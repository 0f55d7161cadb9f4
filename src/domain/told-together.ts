import { lastInvitedAt } from './chasing.ts';
import type { GuestRequest } from './guest-request.ts';
import { isLive } from './guest-request.ts';
import type { ListNotice, ListNoticeKind } from './list-notice.ts';
import type { Illegal } from './moves.ts';
import { isUndone, moved } from './moves.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';
import type { Instant, IsoDate } from './time.ts';
import type { News } from './work.ts';

/**
 * What there is to tell of a guest of a list is only marked on his request: it is gathered, and told of all of them on one
 * card. Of a single guest the requester is told at once.
 */

type Moved = Result<GuestRequest, Illegal> | undefined;

/** The day has come for this guest. */
export function marked(request: GuestRequest, kind: ListNoticeKind, now: Instant): Moved {
  if (!isMeant(request, kind)) return undefined;
  const { untold } = request.upkeep ?? {};
  return ok({ ...request, upkeep: { ...request.upkeep, untold: { ...untold, [kind]: untold?.[kind] ?? now } } });
}

/** There is still something to tell of him. */
export function isMeant(request: GuestRequest, kind: ListNoticeKind): boolean {
  switch (kind) {
    case 'notAccepted':
    case 'notResent':
      return request.state.name === 'invited';
    case 'endsSoon':
      return isLive(request) && request.ask.until !== undefined;
    case 'review':
      return isLive(request);
    case 'reviewSoon':
      return isLive(request) && request.upkeep?.review !== undefined;
  }
}

/** What the history calls it. */
const SAID: Readonly<Record<ListNoticeKind, string | undefined>> = {
  notAccepted: 'chased',
  notResent: undefined,
  endsSoon: 'endNotice',
  review: 'review',
  reviewSoon: 'reviewNotice',
};

export interface ToldTogether {
  readonly kind: ListNoticeKind;
  /** False: there was nothing to tell any more when the card was drawn. */
  readonly told: boolean;
  readonly answerBy?: IsoDate;
}

/** The card stands in somebody's chat. Only then is an answer waited for: silence to a question that nobody saw ends nothing. */
export function toldTogether(request: GuestRequest, { kind, told, answerBy }: ToldTogether, now: Instant): Moved {
  const { untold, ...upkeep } = request.upkeep ?? {};
  if (untold?.[kind] === undefined) return undefined;
  const { [kind]: _told, ...left } = untold;
  const rest = Object.keys(left).length === 0 ? {} : { untold: left };
  const asks = kind === 'review' && answerBy !== undefined && told;
  const review = asks ? { review: { askedAt: now, answerBy } } : {};
  const next = { ...request, upkeep: { ...upkeep, ...rest, ...review } };
  const what = SAID[kind];
  return told && what !== undefined && isMeant(request, kind)
    ? moved(next, request.state, now, 'guestlist', what, {})
    : ok(next);
}

/** Whether the card still asks about him: what was answered elsewhere, or has come right by itself, is over. */
export function isStillAsked(request: GuestRequest, { kind, madeAt, days }: ListNotice): boolean {
  if (!isMeant(request, kind)) return false;
  switch (kind) {
    case 'notAccepted':
    case 'notResent':
      return !isInvitedAnew(request, madeAt);
    case 'endsSoon':
      return days === undefined || (request.ask.until !== undefined && request.ask.until <= days.last);
    case 'review':
    case 'reviewSoon':
      return request.upkeep?.review !== undefined || request.upkeep?.untold?.review !== undefined;
  }
}

/** A new invitation is on its way or out since then. */
function isInvitedAnew(request: GuestRequest, since: Instant): boolean {
  if (request.owed.some((entry) => entry.work.do === 'resend' && isUndone(entry))) return true;
  return request.state.name === 'invited' && lastInvitedAt(request, request.state.invitedAt) > since;
}

/** What was decided for many at once is told on their card, not of each. */
export function unsaid(change: Moved, news: News): Moved {
  if (change?.ok !== true) return change;
  const owed = change.value.owed.filter(
    (entry) => !(isUndone(entry) && entry.work.do === 'tell' && entry.work.news === news),
  );
  return ok({ ...change.value, owed });
}
