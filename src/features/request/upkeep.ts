import type { Batch } from '../../domain/batch.ts';
import { batchDeadlines } from '../../domain/batch-days.ts';
import { asked } from '../../domain/batch-line.ts';
import type { CardData } from '../../domain/decision.ts';
import { addDays } from '../../domain/days.ts';
import { isFirstMail } from '../../domain/delivering.ts';
import { isBlockedElsewhere } from '../../domain/blocking.ts';
import { isRequesterOutOfReach } from '../../domain/out-of-reach.ts';
import type { Deadline } from '../../domain/deadlines.ts';
import { deadlinesOf } from '../../domain/deadlines.ts';
import { lastDoing } from '../../domain/ending.ts';
import type { GuestRequest, Owed, View } from '../../domain/guest-request.ts';
import { isLive } from '../../domain/guest-request.ts';
import { isToRepair } from '../../domain/transition.ts';
import type { Locale } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { DAY, epochMs } from '../../domain/time.ts';
import type { DeadlineRules } from '../../domain/upkeep.ts';
import type { UpkeepNews } from '../../domain/work.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import { problemWords } from '../../words/problems.ts';
import { chaseNews } from './chase.ts';
import { CHASE_WORDS } from './chase-messages.ts';
import { laterNews } from './later.ts';
import { UPKEEP_WORDS } from './upkeep-messages.ts';
import { WATCH_WORDS } from './watch-messages.ts';

const EXTEND_BY_DAYS = 30;
const LINES = 20;

/** What the requester can answer on his card about the guest's days. */
export function upkeepAnswers(request: GuestRequest, locale: Locale): CardData {
  const words = inLanguage(UPKEEP_WORDS, locale);
  const { review, extension } = request.upkeep ?? {};
  const extendable = extension === undefined && (isNoticed(request) || request.state.name === 'ended');
  const until = request.ask.until ?? lastDay(request);
  return {
    extendable,
    extendLabel: words.extendLabel,
    extend: request.state.name === 'ended' ? words.extendAgain : words.extend,
    extendUntil: until === undefined ? '' : addDays(until, EXTEND_BY_DAYS),
    asksReview: review !== undefined && isLive(request),
    keep: words.keep,
    end: words.end,
  };
}

/** The end is near enough to have been told. */
const isNoticed = (request: GuestRequest): boolean =>
  isLive(request) && request.ask.until !== undefined && request.upkeep?.reached?.endNotice !== undefined;

const lastDay = ({ state }: GuestRequest): IsoDate | undefined =>
  state.name === 'ended' ? (state.at.slice(0, 10) as IsoDate) : undefined;

export function upkeepNotes(request: GuestRequest, audience: View['audience'], locale: Locale): readonly string[] {
  const words = inLanguage(UPKEEP_WORDS, locale);
  const watchWords = inLanguage(WATCH_WORDS, locale);
  const { state, ask, upkeep } = request;
  const { extension, claim, review } = upkeep ?? {};
  const undecided = state.name === 'pending' || extension !== undefined;
  const hasChannel = request.views.some((view) => view.audience === 'approvers');
  return [
    ...(claim !== undefined && undecided ? [words.claimedBy(claim.by.name)] : []),
    ...(state.name === 'ended' ? [words.over[state.why](state.by?.name)] : []),
    ...(state.name === 'removed' && state.why !== undefined ? [words.gone[state.why]] : []),
    ...(extension !== undefined && audience === 'requester'
      ? [words.extensionWaits(longDate(extension.until, locale)), ...(hasChannel ? [] : [words.extensionHasNoChannel])]
      : []),
    ...(isNoticed(request) && extension === undefined && ask.until !== undefined
      ? [words.endsSoon(longDate(ask.until, locale))]
      : []),
    ...(isLive(request) && isBlockedElsewhere(request) ? [watchWords.blockedNote] : []),
    ...(audience === 'approvers' && isRequesterOutOfReach(request)
      ? [watchWords.outOfReachNote(request.requester.name)]
      : []),
    ...(review !== undefined && isLive(request) ? [words.reviewAsked(longDate(review.answerBy, locale))] : []),
  ];
}

/** The line of a step that belongs to the end, or to the way back. */
export function upkeepStep(request: GuestRequest, { work }: Owed, locale: Locale): string | undefined {
  const { step } = inLanguage(UPKEEP_WORDS, locale);
  switch (work.do) {
    case 'removeFromGroup':
      return step.removeFromGroup(request.ask.group?.name ?? '');
    case 'handLink':
      return inLanguage(CHASE_WORDS, locale).handed;
    case 'resend':
      return work.reset ? step.reset : work.onItsDay === true ? step.mail : step.resend;
    case 'blockSignIn':
    case 'allowSignIn':
    case 'deleteGuest':
    case 'restoreGuest':
      return step[work.do];
    default:
      return undefined;
  }
}

export function upkeepNews(request: GuestRequest, news: UpkeepNews, locale: Locale): string {
  const words = inLanguage(UPKEEP_WORDS, locale).news;
  const { state, ask, id, upkeep } = request;
  const guest = ask.displayName ?? ask.email;
  const day = (date: IsoDate | undefined): string => (date === undefined ? '' : longDate(date, locale));
  const decision = lastDoing(request, news === 'notExtended' ? 'notExtended' : 'extended');
  const decider = typeof decision?.who === 'object' ? decision.who.name : '';
  switch (news) {
    case 'nudged':
      return words.nudged(request.requester.name, guest, id);
    case 'endsSoon':
      return words.endsSoon(guest, day(ask.until), id);
    case 'ended':
      return state.name === 'ended'
        ? words.ended(guest, state.why, state.by?.name, request.owed.some(isToRepair))
        : words.ended(guest, 'until', undefined, false);
    case 'removed':
      return words.removed(guest, state.name === 'removed' ? (state.why ?? 'elsewhere') : 'elsewhere');
    case 'extended':
      return words.extended(guest, decider, day(ask.until), decision?.why);
    case 'notExtended':
      return words.notExtended(guest, decider, day(ask.until), decision?.why);
    case 'reviewAsked':
    case 'reviewSoon':
      return words[news](guest, day(upkeep?.review?.answerBy), id);
    case 'resent':
      return isFirstMail(request) ? words.mailed(guest) : words.resent(guest);
    case 'reset':
      return words.reset(guest);
    case 'scheduled':
    case 'takenBack':
    case 'lapsed':
      return laterNews(request, news, locale);
    case 'notAccepted':
    case 'linkNotHanded':
      return chaseNews(request, news, locale);
    case 'notResent':
      return words.notResent(guest, problemWords(lastResend(request) ?? { code: 'guestGone' }, locale));
  }
}

const lastResend = (request: GuestRequest): Problem | undefined =>
  request.owed.findLast((entry) => entry.work.do === 'resend')?.problem;

/** One message to the approvers about all that waits, lists first: most people wait for those. */
export function reminderText(
  { requests, lists }: { readonly requests: readonly GuestRequest[]; readonly lists: readonly Batch[] },
  rules: DeadlineRules,
  now: Instant,
  locale: Locale,
): string {
  const words = inLanguage(UPKEEP_WORDS, locale);
  const daysLeft = (deadlines: readonly Deadline[]): number => {
    const expiry = deadlines.find(({ series }) => series === 'expiry')?.at ?? now;
    return Math.max(1, Math.round((epochMs(expiry) - epochMs(now)) / DAY));
  };
  const waiting = [
    ...lists.map((list) => {
      const guests = words.reminderList(asked(list.counts), counted(asked(list.counts), locale));
      return words.reminderLine(list.id, guests, list.requester.name, daysLeft(batchDeadlines(list, rules)));
    }),
    ...requests.map((request) =>
      words.reminderLine(request.id, request.ask.email, request.requester.name, daysLeft(deadlinesOf(request, rules))),
    ),
  ];
  const lines = waiting.slice(0, LINES);
  return words.reminder(waiting.length, lines, waiting.length - lines.length);
}
