import { dayAt } from '../../domain/days.ts';
import type { Decision, Effect } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { mayNudge } from '../../domain/keeping-up.ts';
import type { Person } from '../../domain/people.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import { pauseEndOf } from '../../domain/scheduling.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { RequestEvent } from '../../domain/transition.ts';
import { transition } from '../../domain/transition.ts';
import { addPeriod } from '../../understanding/entities/dates/calendar.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import { problemWords } from '../../words/problems.ts';
import { drawConfirmation } from './card.ts';
import { chooseRequest } from './choose.ts';
import type { StayFacts } from './gather.ts';
import { STAY_WORDS } from './messages.ts';
import type { StayArgs, Wish } from './parse.ts';
import { signInBefore } from './sign-in.ts';

export function decideStay(args: StayArgs, facts: StayFacts, now: Instant): Decision {
  const refuse = (problem: Problem): Decision => onlyYou(problemWords(problem, args.locale));
  const chosen = chooseRequest(args, facts);
  if (!chosen.ok) return refuse(chosen.problem);
  const request = chosen.value;
  const { wish } = args;
  if ((wish.do === 'remove' || wish.do === 'delete') && !wish.sure) {
    return { effects: [], reply: { kind: 'card', card: drawConfirmation(request, wish.do, args.locale) } };
  }
  const wanted = eventOf(args, request, facts, now);
  if (!wanted.ok) return refuse(wanted.problem);
  const event = wanted.value;
  if (!transition(request, event, now).ok) {
    return refuse({ code: 'wrongState', requestId: request.id, state: request.state.name });
  }
  const first = signInBefore(args, request, facts);
  if (first !== undefined) return first;
  return {
    effects: [{ do: 'moveRequest', id: request.id, event }, ...adopted(args, request, now)],
    reply: isOnRequestCard(args)
      ? { kind: 'requestCard', id: request.id, audience: 'requester' }
      : { kind: 'words', text: doneWords(args, request, event) },
  };
}

/** The confirmation is no card of the request's: it is answered in words. */
const isOnRequestCard = ({ pressed }: StayArgs): boolean => pressed !== undefined && !pressed.isConfirmation;

function eventOf(
  { wish, actor, timeZone }: StayArgs,
  request: GuestRequest,
  facts: StayFacts,
  now: Instant,
): Result<RequestEvent, Problem> {
  const by = { ...actor, name: nameIn(facts) ?? actor.name };
  switch (wish.do) {
    case 'remind':
      return mayNudge(request, now)
        ? ok({ type: 'nudged', by })
        : fail({ code: 'nudgedAlready', requestId: request.id });
    case 'resend':
    case 'reset':
      return ok({ type: 'resendAsked', by, reset: wish.do === 'reset' });
    case 'keep':
      return ok({ type: 'reviewKept', by });
    case 'notNeeded':
      return ok({ type: 'endAsked', by, why: 'review' });
    case 'remove':
    case 'uninvite':
      return ok({ type: 'endAsked', by, why: 'asked' });
    case 'sendNow':
      return ok(sendNow(by, request, facts, now));
    case 'link':
      // Whoever has the link can accept: it is given to nobody but the requester, who invited.
      return request.requester.userId === actor.userId
        ? ok({ type: 'linkAsked', by })
        : fail({ code: 'notYours', requestId: request.id });
    case 'delete':
      return ok({ type: 'deletionAsked', by });
    case 'extend':
      return extension(wish, by, request, facts, request.timeZone ?? timeZone, now);
    case 'restore':
      return restoration(wish, by, request, request.timeZone ?? timeZone, now);
  }
}

function sendNow(by: Person, request: GuestRequest, { undoSeconds }: StayFacts, now: Instant): RequestEvent {
  const sendAt = pauseEndOf(request, undoSeconds, now);
  return { type: 'sendNow', by, asInviter: false, ...(sendAt === undefined ? {} : { sendAt }) };
}

type Dated = Extract<Wish, { do: 'extend' | 'restore' }>;

/** `30d` counts from the end there is, or from today where that is over or there is none. */
function dayOf({ until, by }: Dated, request: GuestRequest, today: IsoDate): IsoDate | undefined {
  if (until !== undefined) return until;
  if (by === undefined) return undefined;
  const end = request.ask.until;
  return addPeriod(end !== undefined && end > today ? end : today, by);
}

function extension(
  wish: Dated,
  by: Person,
  request: GuestRequest,
  { approvals }: StayFacts,
  timeZone: string,
  now: Instant,
): Result<RequestEvent, Problem> {
  const today = dayAt(now, timeZone);
  const until = dayOf(wish, request, today);
  if (until === undefined) return fail({ code: 'unclear', doubts: [{ code: 'dateUnreadable', given: '' }] });
  if (until < today) return fail({ code: 'endPast', until });
  const { until: end } = request.ask;
  if (request.state.name !== 'ended' && end !== undefined && until <= end) {
    return fail({ code: 'endNotLater', until, now: end });
  }
  return ok({
    type: 'extensionAsked',
    extension: { until, by, at: now },
    ...(approvals === undefined ? {} : { approvals }),
  });
}

/** Whoever is brought back past his last day would be out again at once: then a new one has to be said. */
function restoration(
  wish: Dated,
  by: Person,
  request: GuestRequest,
  timeZone: string,
  now: Instant,
): Result<RequestEvent, Problem> {
  const today = dayAt(now, timeZone);
  const until = dayOf(wish, request, today);
  const end = until ?? request.ask.until;
  if (end !== undefined && end < today) return fail({ code: 'endPast', until: end });
  return ok({ type: 'restored', by, ...(until === undefined ? {} : { until }) });
}

const nameIn = ({ account }: StayFacts): string | undefined =>
  account === 'unreadable' ? undefined : account?.displayName;

/** A copy of the card that the bot does not know was born of a lost answer: it is brought up to date like the others. */
function adopted({ pressed }: StayArgs, request: GuestRequest, now: Instant): readonly Effect[] {
  if (pressed?.activityId === undefined || pressed.isConfirmation) return [];
  const { place, activityId } = pressed;
  const event: RequestEvent = { type: 'viewAdopted', audience: 'requester', place, activityId };
  return transition(request, event, now).ok ? [{ do: 'moveRequest', id: request.id, event, optional: true }] : [];
}

function doneWords({ wish, locale }: StayArgs, request: GuestRequest, event: RequestEvent): string {
  const words = inLanguage(STAY_WORDS, locale).done;
  const guest = request.ask.displayName ?? request.ask.email;
  switch (wish.do) {
    case 'extend':
      if (event.type !== 'extensionAsked') return '';
      return words.extend(guest, longDate(event.extension.until, locale), request.id, event.approvals !== undefined);
    case 'remove':
    case 'notNeeded':
    case 'uninvite':
      return words.remove(guest, request.ask.group?.name, request.id);
    default:
      return words[wish.do](guest, request.id);
  }
}
