import { lastInvitedAt } from './chasing.ts';
import { addDays, dayAt, momentOf } from './days.ts';
import { isUnmailed, mailFollows } from './delivering.ts';
import type { GuestRequest } from './guest-request.ts';
import { hasBlocked } from './ending.ts';
import { isUnanswered } from './side-doors.ts';
import type { Instant, IsoDate, Milliseconds } from './time.ts';
import { later } from './time.ts';
import type { UnansweredSeries } from './unanswered.ts';
import { UNANSWERED_DAYS, isStillAsked } from './unanswered.ts';
import type { DeadlineRules, Series, Upkeep } from './upkeep.ts';
import { MORNING, REMIND_AFTER_DAYS, REMIND_BEFORE_DAYS } from './upkeep.ts';

/**
 * What a request has to do on which day. Days are the requester's: those of the time zone that he asked from, and UTC
 * where it is not known. People are told things at nine in the morning there; access ends with its last day, at midnight.
 */
export interface Deadline {
  readonly series: Series;
  readonly at: Instant;
  /** For a question to the sponsor: the day on which silence ends the access. */
  readonly answerBy?: IsoDate;
}

/** The deadline to act on now, and when to look again. What was missed while nothing ran is made up for once, by its latest. */
export const nextDeadline = (request: GuestRequest, rules: DeadlineRules, now: Instant): NextDeadline =>
  nextOf(deadlinesOf(request, rules), request.upkeep?.reached, now);

export interface NextDeadline {
  readonly due?: Deadline;
  readonly next?: Instant;
}

/** The same of deadlines that are worked out already. */
export function nextOf(deadlines: readonly Deadline[], reached: Upkeep['reached'], now: Instant): NextDeadline {
  const ahead = deadlines.filter(({ series, at }) => at > (reached?.[series] ?? ''));
  const due = ahead.filter(({ at }) => at <= now).sort(byWeight);
  const next = ahead.map(({ at }) => at).filter((at) => at > now);
  return {
    ...(due[0] === undefined ? {} : { due: due[0] }),
    ...(next.length === 0 ? {} : { next: next.reduce((a, b) => (a < b ? a : b)) }),
  };
}

/**
 * When to look again: at the next deadline, or after `longestMs`. What was noted before stands where it is still to come
 * and early enough: nothing is written for the sake of a few hours.
 */
export function nextLook(
  noted: Instant | undefined,
  next: Instant | undefined,
  longestMs: Milliseconds,
  now: Instant,
): { readonly at: Instant; readonly isNoted: boolean } {
  const latest = later(now, longestMs);
  const at = next === undefined || next > latest ? latest : next;
  return noted !== undefined && noted > now && noted <= at ? { at: noted, isNoted: true } : { at, isNoted: false };
}

/** Whoever has come to his end is not reminded of it any more. */
const FINAL: ReadonlySet<Series> = new Set(['expiry', 'end', 'removal', 'reviewEnd', 'sideDoorEnd']);
function byWeight(a: Deadline, b: Deadline): number {
  const byEnd = Number(FINAL.has(b.series)) - Number(FINAL.has(a.series));
  return byEnd !== 0 ? byEnd : b.at.localeCompare(a.at);
}

/** All of a request's deadlines as it stands, past ones too. */
export function deadlinesOf(request: GuestRequest, rules: DeadlineRules): readonly Deadline[] {
  // Nobody has said yet that such a guest is the bot's to look after.
  if (isUnanswered(request)) return whileUnanswered(request);
  switch (request.state.name) {
    case 'draft':
    case 'pending':
      return whilePending(request, rules);
    case 'approved':
      return request.state.needsSignIn === undefined ? [] : [unlessSignedIn(request, request.state.needsSignIn, rules)];
    case 'invited':
      return [
        ...theMail(request),
        ...whileNotAccepted(request, request.state.invitedAt, rules),
        ...beforeTheEnd(request, rules),
        ...reviews(request, rules),
      ];
    case 'accepted':
      return [...beforeTheEnd(request, rules), ...reviews(request, rules)];
    case 'ended':
      return afterTheEnd(request, request.state.at, rules);
    default:
      return [];
  }
}

function whileUnanswered(request: GuestRequest): readonly Deadline[] {
  const { sideDoor } = request;
  if (sideDoor === undefined || !isStillAsked(request)) return [];
  const asked = dayAt(sideDoor.foundAt, zoneOf(request));
  return (Object.keys(UNANSWERED_DAYS) as UnansweredSeries[]).map((series) => ({
    series,
    at: inTheMorning(request, addDays(asked, UNANSWERED_DAYS[series])),
  }));
}

const zoneOf = (request: GuestRequest): string => request.timeZone ?? 'UTC';
const inTheMorning = (request: GuestRequest, day: IsoDate): Instant => momentOf(day, MORNING, zoneOf(request));

const UNDECIDED_AGAIN: ReadonlySet<string> = new Set(['takenBack', 'approvalLapsed']);

function whilePending(request: GuestRequest, rules: DeadlineRules): readonly Deadline[] {
  // An approval that was taken back, or has lapsed, gives it its days anew.
  const since = request.history.findLast(({ what }) => UNDECIDED_AGAIN.has(what))?.at ?? request.askedAt;
  const days = untilDecided(since, zoneOf(request), rules);
  return request.state.name === 'draft' ? days.filter(({ series }) => series === 'expiry') : days;
}

/** Of whatever waits for the approvers since then: reminders, and the expiry as the last. */
export function untilDecided(
  since: Instant,
  timeZone: string,
  { pendingDays }: Pick<DeadlineRules, 'pendingDays'>,
): readonly Deadline[] {
  const asked = dayAt(since, timeZone);
  const after = (series: Series, days: number): Deadline => ({
    series,
    at: momentOf(addDays(asked, days), MORNING, timeZone),
  });
  return [
    ...[REMIND_AFTER_DAYS, pendingDays - REMIND_BEFORE_DAYS]
      .filter((days) => days > 0 && days < pendingDays)
      .map((days) => after('remindApprovers', days)),
    after('expiry', pendingDays),
  ];
}

/** An approval for which nobody signs in does not wait for ever. */
const unlessSignedIn = (request: GuestRequest, since: Instant, { pendingDays }: DeadlineRules): Deadline => ({
  series: 'expiry',
  at: inTheMorning(request, addDays(dayAt(since, zoneOf(request)), pendingDays)),
});

/** The guest was created without one. */
function theMail(request: GuestRequest): readonly Deadline[] {
  const { notBefore } = request.ask;
  if (notBefore === undefined || !mailFollows(request.ask) || !isUnmailed(request)) return [];
  return [{ series: 'mail', at: inTheMorning(request, notBefore) }];
}

/** A new invitation has its days anew. Who did not invite through the bot is not told what it would have him do. */
function whileNotAccepted(
  request: GuestRequest,
  invitedAt: Instant,
  { chaseDays }: DeadlineRules,
): readonly Deadline[] {
  // Nor is a guest missed who has heard of nothing yet.
  if (request.sideDoor !== undefined || (mailFollows(request.ask) && isUnmailed(request))) return [];
  const invited = dayAt(lastInvitedAt(request, invitedAt), zoneOf(request));
  return chaseDays.map((days): Deadline => ({ series: 'chase', at: inTheMorning(request, addDays(invited, days)) }));
}

/** Notice is given of days that lie ahead when access begins; who asks for three days is not told of them fourteen before. */
function beforeTheEnd(request: GuestRequest, { noticeDays }: DeadlineRules): readonly Deadline[] {
  const { until } = request.ask;
  if (until === undefined) return [];
  const begun = 'invitedAt' in request.state ? (request.state.invitedAt ?? '') : '';
  return [
    ...noticeDays
      .map((days): Deadline => ({ series: 'endNotice', at: inTheMorning(request, addDays(until, -days)) }))
      .filter(({ at }) => at > begun),
    { series: 'end', at: momentOf(addDays(until, 1), 0, zoneOf(request)) },
  ];
}

function reviews(request: GuestRequest, rules: DeadlineRules): readonly Deadline[] {
  if (rules.reviewDays === 0 || !('invitedAt' in request.state)) return [];
  const { review, reached } = request.upkeep ?? {};
  if (review === undefined) {
    const since = latestOf(reached?.review, request.state.invitedAt);
    if (since === undefined) return [];
    const asked = addDays(dayAt(since, zoneOf(request)), rules.reviewDays);
    const answerBy = addDays(asked, rules.reviewAnswerDays);
    // Who leaves anyway before silence could end it need not be asked about.
    const leaves = request.ask.until !== undefined && request.ask.until <= answerBy;
    return leaves ? [] : [{ series: 'review', at: inTheMorning(request, asked), answerBy }];
  }
  const { answerBy } = review;
  return [
    ...rules.noticeDays
      .filter((days) => days < rules.reviewAnswerDays)
      .map((days): Deadline => ({ series: 'reviewNotice', at: inTheMorning(request, addDays(answerBy, -days)) }))
      .filter(({ at }) => at > review.askedAt),
    { series: 'reviewEnd', at: inTheMorning(request, answerBy) },
  ];
}

/** Only who was blocked by the bot is deleted by it, which it does to guests that it has created itself. */
function afterTheEnd(request: GuestRequest, endedAt: Instant, { removalDays }: DeadlineRules): readonly Deadline[] {
  if (removalDays === 0 || !hasBlocked(request)) return [];
  const day = addDays(dayAt(endedAt, zoneOf(request)), removalDays);
  return [{ series: 'removal', at: inTheMorning(request, day) }];
}

const latestOf = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
