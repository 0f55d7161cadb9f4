import type { GroupRef } from './guest-request.ts';
import type { ActivityId, BatchId, ListNoticeId, RequestId } from './ids.ts';
import type { Locale, Person, Place } from './people.ts';
import { channelRoot } from './place.ts';
import type { Result } from './problem.ts';
import { fail, ok } from './problem.ts';
import type { Instant, IsoDate } from './time.ts';

/**
 * What is told of guests who came with one list: they have not accepted · a new invitation that was asked for here did not
 * go out · their last day comes near · whether they are still needed · that silence will end their access.
 */
export type ListNoticeKind = 'notAccepted' | 'notResent' | 'endsSoon' | 'review' | 'reviewSoon';

/** One card about all guests of a list for whom the same fell due on the same day. */
export interface ListNotice {
  readonly id: ListNoticeId;
  readonly kind: ListNoticeKind;
  readonly list: ListRef;
  readonly madeAt: Instant;
  /** Last days of access, or the days on which silence ends it: the first and the last of these guests. */
  readonly days?: Days;
  /** Whom it is about, in the order of their requests. */
  readonly guests: readonly RequestId[];
  /** Those whose request does not say yet that this was told. */
  readonly untold: readonly RequestId[];
  readonly answers: readonly NoticeAnswer[];
  /** For whom there is nothing to answer any more: answered on another card, accepted, gone. */
  readonly over: readonly RequestId[];
  /** Those of them whose access has ended. */
  readonly ended?: readonly RequestId[];
  /** Where it stands. None: it is still to be posted, where somebody can be reached. */
  readonly cards: readonly NoticeCard[];
  /** Goes up with every change that the card shows. */
  readonly look: number;
}

/** Without an id it is to be posted here, or there was nothing left to post. */
export interface NoticeCard {
  readonly place: Place;
  readonly activityId?: ActivityId;
  readonly shown: number;
}

export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** What the card says of the list. */
export interface ListRef {
  readonly id: BatchId;
  readonly requester: Person;
  readonly askedIn: Place;
  readonly askedAt: Instant;
  readonly locale: Locale;
  readonly timeZone?: string;
  readonly group?: Pick<GroupRef, 'name'>;
  readonly reason?: string;
  /** How many guests came with it. */
  readonly guests: number;
}

/** What somebody decided for some of the guests; it is done for each of them behind his press. */
export interface NoticeAnswer {
  readonly what: 'again' | 'moreTime' | 'kept' | 'ended';
  readonly by: Person;
  readonly at: Instant;
  readonly guests: readonly RequestId[];
  readonly done: boolean;
  /** A request for many guests that asks for the later last day. */
  readonly moreTime?: { readonly until: IsoDate; readonly list: BatchId; readonly askedIn: Place };
}

export type ListNoticeEvent =
  | { readonly type: 'joined'; readonly guests: readonly RequestId[]; readonly days?: Days }
  /** The days of a question count from the day on which it is asked. */
  | { readonly type: 'aboutToPost'; readonly days?: Days; readonly over: readonly RequestId[] }
  | { readonly type: 'shown'; readonly place: Place; readonly activityId: ActivityId; readonly look: number }
  | { readonly type: 'cardGone'; readonly place: Place }
  /** The card is out of reach: what it shows is given up. */
  | { readonly type: 'cardLost'; readonly place: Place }
  /** Those who may approve get the card too. */
  | { readonly type: 'passedOn'; readonly place: Place }
  | { readonly type: 'told'; readonly guests: readonly RequestId[] }
  | { readonly type: 'answered'; readonly answer: Omit<NoticeAnswer, 'done' | 'at'> }
  | { readonly type: 'applied'; readonly answer: number }
  | { readonly type: 'over'; readonly guests: readonly RequestId[]; readonly ended?: readonly RequestId[] };

/** The move does not fit any more: somebody was faster, or it is a repetition. */
export interface NoticeIllegal {
  readonly code: 'illegal';
  readonly event: ListNoticeEvent['type'];
}

/** Those for whom the card still asks. */
export function openGuests({
  guests,
  answers,
  over,
}: Pick<ListNotice, 'guests' | 'answers' | 'over'>): readonly RequestId[] {
  const settled = new Set([...answers.flatMap((answer) => answer.guests), ...over]);
  return guests.filter((id) => !settled.has(id));
}

/** It stands somewhere, or there was nothing left to say when it was to be posted. */
export const isPosted = ({ cards }: ListNotice): boolean => cards.length > 0;

/** The card that is out of date, or still to be posted where it is wanted too. */
export const staleCard = ({ cards, look }: ListNotice): NoticeCard | undefined =>
  cards.find(({ shown }) => shown < look);

const isThere =
  (place: Place) =>
  (card: NoticeCard): boolean =>
    channelRoot(card.place).conversationId === channelRoot(place).conversationId;

/** It stands in this conversation. */
export const standsIn = ({ cards }: ListNotice, place: Place): boolean => cards.some(isThere(place));

/** The one place where a notice changes: pure, and run inside the store's swap, so that of two presses one counts. */
export function moveListNotice(
  notice: ListNotice,
  event: ListNoticeEvent,
  now: Instant,
): Result<ListNotice, NoticeIllegal> {
  const next = nextNotice(notice, event, now);
  return next === undefined ? fail({ code: 'illegal', event: event.type }) : ok(next);
}

function nextNotice(notice: ListNotice, event: ListNoticeEvent, now: Instant): ListNotice | undefined {
  switch (event.type) {
    case 'joined':
      return joined(notice, event);
    case 'aboutToPost': {
      const days = event.days ?? notice.days;
      const next = { ...notice, over: union(notice.over, event.over), ...(days === undefined ? {} : { days }) };
      if (openGuests(next).length > 0) return next;
      return { ...next, cards: [{ place: notice.list.askedIn, shown: notice.look }] };
    }
    case 'shown': {
      const { place, activityId, look: shown } = event;
      return {
        ...notice,
        cards: [...notice.cards.filter((card) => !isThere(place)(card)), { place, activityId, shown }],
      };
    }
    case 'cardGone':
      return { ...notice, cards: notice.cards.filter((card) => !isThere(event.place)(card)) };
    case 'cardLost': {
      const given = (card: NoticeCard): NoticeCard =>
        isThere(event.place)(card) ? { ...card, shown: notice.look } : card;
      return { ...notice, cards: notice.cards.map(given) };
    }
    case 'passedOn':
      return standsIn(notice, event.place)
        ? undefined
        : { ...notice, cards: [...notice.cards, { place: event.place, shown: 0 }] };
    case 'told': {
      const told = new Set(event.guests);
      return { ...notice, untold: notice.untold.filter((id) => !told.has(id)) };
    }
    case 'answered':
      return answered(notice, { ...event.answer, at: now, done: false });
    case 'applied':
      return notice.answers[event.answer]?.done === false
        ? { ...notice, answers: notice.answers.map((one, at) => (at === event.answer ? { ...one, done: true } : one)) }
        : undefined;
    case 'over': {
      const open = new Set(openGuests(notice));
      const over = event.guests.filter((id) => open.has(id));
      if (over.length === 0) return undefined;
      const gone = new Set(event.ended);
      const ended = [...(notice.ended ?? []), ...over.filter((id) => gone.has(id))];
      const also = ended.length === 0 ? {} : { ended };
      return changed({ ...notice, over: [...notice.over, ...over], ...also });
    }
  }
}

/** Somebody for whom the same fell due a little later that day: on the same card. */
function joined(notice: ListNotice, event: Extract<ListNoticeEvent, { type: 'joined' }>): ListNotice | undefined {
  const known = new Set(notice.guests);
  const more = event.guests.filter((id) => !known.has(id));
  if (more.length === 0) return undefined;
  const days = event.days === undefined ? notice.days : span(notice.days, event.days);
  return changed({
    ...notice,
    ...(days === undefined ? {} : { days }),
    guests: [...notice.guests, ...more],
    untold: [...notice.untold, ...more],
    // What was left unposted has somebody to be posted for now.
    cards: notice.cards.filter(({ activityId }) => activityId !== undefined),
  });
}

/** Each guest is answered for once. */
function answered(notice: ListNotice, answer: NoticeAnswer): ListNotice | undefined {
  const open = new Set(openGuests(notice));
  if (answer.guests.length === 0 || !answer.guests.every((id) => open.has(id))) return undefined;
  return changed({ ...notice, answers: [...notice.answers, answer] });
}

const changed = (notice: ListNotice): ListNotice => ({ ...notice, look: notice.look + 1 });
const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

/** From the earlier of the first days to the later of the last. */
export function span(a: Days | undefined, b: Days): Days {
  if (a === undefined) return b;
  return { first: a.first < b.first ? a.first : b.first, last: a.last > b.last ? a.last : b.last };
}

/** Its days are over, and it still asks: what became of its guests is to be looked at. */
export const isOutdated = (notice: ListNotice, today: IsoDate): boolean =>
  notice.days !== undefined && notice.days.last < today && isAsking(notice);

/** Somebody can still answer, by a certain day. */
export const isAsking = (notice: ListNotice): boolean =>
  notice.days !== undefined && isPosted(notice) && openGuests(notice).length > 0;

/** Owes something: its card, a word on the guests' own requests, or what somebody answered. */
export const isNoticeUnsettled = (notice: ListNotice): boolean =>
  !isPosted(notice) ||
  staleCard(notice) !== undefined ||
  notice.untold.length > 0 ||
  notice.answers.some(({ done }) => !done);
