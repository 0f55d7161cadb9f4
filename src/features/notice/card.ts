import type { Card, CardData } from '../../domain/decision.ts';
import { addDays } from '../../domain/days.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { ListNoticeId, RequestId } from '../../domain/ids.ts';
import { readListNoticeId, readRequestId } from '../../domain/ids.ts';
import type { ListNotice, NoticeAnswer } from '../../domain/list-notice.ts';
import { openGuests } from '../../domain/list-notice.ts';
import type { Locale } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isIsoDate } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate, momentIn } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import { problemWords } from '../../words/problems.ts';
import type { NoticeWords } from './messages.ts';
import { NOTICE_WORDS } from './messages.ts';

/** So many guests are named; the others are in the CSV. */
export const NAMED = 8;
const EXTEND_BY_DAYS = 30;

/**
 * The card about all guests of a list for whom the same fell due. `named`: the first of those for whom it still asks;
 * `forOthers`: it stands where those decide who can answer in the requester's place.
 */
export function drawListNotice(notice: ListNotice, named: readonly GuestRequest[], forOthers: boolean): Card {
  const { kind, list, guests } = notice;
  const { locale } = list;
  const words = inLanguage(NOTICE_WORDS, locale);
  const open = openGuests(notice).length;
  const about = open === 0 ? guests.length : open;
  const number = (count: number): string => counted(count, locale);
  const title = words.title[kind](number(about), number(Math.max(list.guests, guests.length)), about === 1);
  const days = daysIn(notice, locale);
  const asksNeed = kind === 'review' || kind === 'reviewSoon';
  const rest = open - Math.min(named.length, NAMED);
  return {
    template: 'notice-list',
    summary: `${title} (${list.id})`,
    data: {
      title,
      status: open === 0 ? words.status.over : words.status.open[kind](days),
      style: open === 0 ? 'default' : STYLE[kind],
      text: open === 0 ? '' : words.text[kind](days),
      facts: facts(notice, named, forOthers, words),
      guests: named.slice(0, open === 0 ? 0 : NAMED).map((request) => ({ text: nameOf(request) })),
      more: open > 0 && rest > 0 ? words.more(number(rest)) : '',
      answers: answersOf(notice, words).map((text) => ({ text })),
      again: open > 0 && (kind === 'notAccepted' || kind === 'notResent'),
      againTitle: words.button.again(number(open), open === 1),
      dated: open > 0 && kind === 'endsSoon',
      untilLabel: words.untilLabel,
      until: notice.days === undefined ? '' : addDays(notice.days.last, EXTEND_BY_DAYS),
      moreTime: words.button.moreTime,
      asksNeed: open > 0 && asksNeed,
      keepAll: words.button.keepAll,
      endAll: words.button.endAll,
      confirmText: words.confirm.text(number(open), open === 1),
      confirm: words.confirm.button,
      choose: words.button.choose,
      csv: words.button.csv,
      id: notice.id,
    } satisfies CardData,
  };
}

const STYLE: Readonly<Record<ListNotice['kind'], string>> = {
  notAccepted: 'accent',
  notResent: 'attention',
  endsSoon: 'warning',
  review: 'accent',
  reviewSoon: 'warning',
};

function daysIn({ days }: ListNotice, locale: Locale) {
  const written = (day: IsoDate | undefined): string => (day === undefined ? '' : longDate(day, locale));
  return { first: written(days?.first), last: written(days?.last) };
}

function facts(
  { list, kind }: ListNotice,
  named: readonly GuestRequest[],
  forOthers: boolean,
  { fact, ...words }: NoticeWords,
): CardData[] {
  const { locale } = list;
  const line = (key: keyof NoticeWords['fact'], value: string): CardData => ({ title: fact[key], value });
  const why = kind === 'notResent' ? named.map(lastResend).find((problem) => problem !== undefined) : undefined;
  return [
    line('list', words.askedOn(list.id, longDate(list.askedAt, locale))),
    ...(list.group === undefined ? [] : [line('access', list.group.name)]),
    ...(list.reason === undefined ? [] : [line('reason', list.reason)]),
    ...(forOthers ? [line('askedBy', words.forOthers(list.requester.name))] : []),
    ...(why === undefined ? [] : [line('why', problemWords(why, locale))]),
  ];
}

const lastResend = (request: GuestRequest) => request.owed.findLast(({ work }) => work.do === 'resend')?.problem;

const nameOf = ({ ask: { displayName, email } }: GuestRequest): string =>
  displayName === undefined || displayName === '' ? email : `${displayName} · ${email}`;

/** What was decided, by whom, and when. */
function answersOf({ answers, over, ended = [], list }: ListNotice, words: NoticeWords): readonly string[] {
  const { locale, timeZone } = list;
  const number = (count: number): string => counted(count, locale);
  const elsewhere = over.length - ended.length;
  return [
    ...answers.map(({ what, by, at, guests, moreTime }) =>
      words.answered[what](number(guests.length), guests.length === 1, by.name, momentIn(at, timeZone, locale), {
        until: moreTime === undefined ? '' : longDate(moreTime.until, locale),
        list: moreTime?.list ?? '',
      }),
    ),
    ...(ended.length === 0 ? [] : [words.ended(number(ended.length), ended.length === 1)]),
    ...(elsewhere === 0 ? [] : [words.elsewhere(number(elsewhere), elsewhere === 1)]),
  ];
}

const GUESTS_A_PAGE = 25;

/** One page of those for whom it still asks, to tick who is not needed any more. In the place of the card, to whoever chooses. */
export function drawChoice(notice: ListNotice, guests: readonly GuestRequest[], wanted: number): Card {
  const words = inLanguage(NOTICE_WORDS, notice.list.locale);
  const pages = Math.max(1, Math.ceil(guests.length / GUESTS_A_PAGE));
  const page = Math.min(wanted, pages);
  const shown = guests.slice((page - 1) * GUESTS_A_PAGE, page * GUESTS_A_PAGE);
  return {
    template: 'notice-choose',
    summary: words.choose.title,
    data: {
      title: words.choose.title,
      text: words.choose.text,
      page: pages > 1 ? words.choose.page(page, pages) : '',
      guests: shown.map((request) => ({ title: nameOf(request), value: request.id })),
      endChosen: words.button.endChosen,
      hasPrevious: page > 1,
      previous: words.button.previous,
      previousPage: page - 1,
      hasNext: page < pages,
      next: words.button.next,
      nextPage: page + 1,
      back: words.button.back,
      id: notice.id,
    } satisfies CardData,
  };
}

/** What a press on these cards can want. */
export type NoticeWish =
  | { readonly do: 'again' | 'keepAll' | 'endAll' | 'csv' | 'card' }
  | { readonly do: 'moreTime'; readonly until: IsoDate | undefined }
  | { readonly do: 'endThese'; readonly chosen: readonly RequestId[] }
  | { readonly do: 'choose'; readonly page: number };

export interface NoticePress {
  readonly id: ListNoticeId;
  readonly wish: NoticeWish;
}

/** Reads a press; undefined when its data is not what these cards carry. */
export function readPress(verb: string, data: unknown): NoticePress | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id: given, until, chosen, page } = data as Readonly<Record<string, unknown>>;
  const id = typeof given === 'string' ? readListNoticeId(given) : undefined;
  const wish = wishOf(verb, { until, chosen, page });
  return id === undefined || wish === undefined ? undefined : { id, wish };
}

function wishOf(
  verb: string,
  { until, chosen, page }: { readonly until: unknown; readonly chosen: unknown; readonly page: unknown },
): NoticeWish | undefined {
  switch (verb) {
    case 'again':
    case 'keepAll':
    case 'endAll':
    case 'csv':
    case 'card':
      return { do: verb };
    case 'moreTime':
      return { do: verb, until: typeof until === 'string' && isIsoDate(until) ? until : undefined };
    case 'endThese':
      return { do: verb, chosen: typeof chosen === 'string' ? readChosen(chosen) : [] };
    case 'choose': {
      const number = Number(page);
      return { do: verb, page: Number.isSafeInteger(number) && number > 0 ? number : 1 };
    }
    default:
      return undefined;
  }
}

/** Ids, with commas between them: https://adaptivecards.io/explorer/Input.ChoiceSet.html */
const readChosen = (chosen: string): readonly RequestId[] =>
  chosen
    .slice(0, GUESTS_A_PAGE * 20)
    .split(',')
    .flatMap((id) => readRequestId(id) ?? []);

/** The latest answer on the card. */
export const lastAnswer = ({ answers }: ListNotice): NoticeAnswer | undefined => answers.at(-1);
