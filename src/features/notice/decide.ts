import { dayAt } from '../../domain/days.ts';
import type { Decision, Effect } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { RequestId } from '../../domain/ids.ts';
import type { ListNotice, ListNoticeEvent, NoticeAnswer } from '../../domain/list-notice.ts';
import { isPosted, moveListNotice, openGuests, standsIn } from '../../domain/list-notice.ts';
import type { Person } from '../../domain/people.ts';
import { holdsTheRole } from '../../domain/policies/deciding.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { momentIn } from '../../words/dates.ts';
import { problemWords } from '../../words/problems.ts';
import { drawChoice, drawListNotice, lastAnswer } from './card.ts';
import { guestsCsv } from './csv.ts';
import type { NoticeFacts } from './gather.ts';
import { NOTICE_WORDS } from './messages.ts';
import type { NoticeArgs } from './parse.ts';
import { signInBefore } from './sign-in.ts';

export function decideNotice(args: NoticeArgs, facts: NoticeFacts, now: Instant): Decision {
  const { locale, place, wish } = args;
  const { notice, asked } = facts;
  const { said } = inLanguage(NOTICE_WORDS, locale);
  if (notice === undefined) return onlyYou(said.unknownCard);
  const refused = whyNotAnswer(args.actor, notice, facts);
  if (refused !== undefined) return onlyYou(problemWords(refused, locale));
  // A copy that somebody passed on would show the guests to others. Pressed at once, where it stands is not noted yet.
  if (isPosted(notice) && !standsIn(notice, place)) return onlyYou(said.notHere);
  if (asked.length === 0 || isForAnother(wish.do, notice)) return nothingLeft(notice, facts, args);
  switch (wish.do) {
    case 'card':
      return { effects: [], reply: { kind: 'card', card: drawn(notice, args, facts) } };
    case 'choose':
      return { effects: [], reply: { kind: 'card', card: drawChoice(notice, asked, wish.page) } };
    case 'csv':
      return csv(notice, facts, args, now);
    default:
      return answer(args, notice, facts, now);
  }
}

/** Whoever asked for the list, and those who may answer for any guest. Undefined when he may. */
function whyNotAnswer(actor: Person, { list }: ListNotice, facts: NoticeFacts): Problem | undefined {
  if (list.requester.userId === actor.userId) return undefined;
  const problem = holdsTheRole(facts);
  return problem?.code === 'roleMissing' ? { code: 'notYours', requestId: list.id } : problem;
}

const ANSWERS: Readonly<Record<ListNotice['kind'], ReadonlySet<string>>> = {
  notAccepted: new Set(['again']),
  notResent: new Set(['again']),
  endsSoon: new Set(['moreTime']),
  review: new Set(['keepAll', 'endAll', 'endThese', 'choose']),
  reviewSoon: new Set(['keepAll', 'endAll', 'endThese', 'choose']),
};
const EVERYWHERE = new Set(['csv', 'card']);

/** Presses that this card does not have. */
const isForAnother = (wish: string, { kind }: ListNotice): boolean => !ANSWERS[kind].has(wish) && !EVERYWHERE.has(wish);

/** The card is brought up to date, and says so. */
function nothingLeft(notice: ListNotice, { asked }: NoticeFacts, { locale }: NoticeArgs): Decision {
  const { said } = inLanguage(NOTICE_WORDS, locale);
  const last = lastAnswer(notice);
  const text =
    last === undefined
      ? said.nothingLeft
      : said.answeredAlready(last.by.name, momentIn(last.at, notice.list.timeZone, locale));
  return { ...onlyYou(text), effects: asked.length === 0 ? overFor(openGuests(notice), notice) : [] };
}

const overFor = (guests: readonly RequestId[], { id }: ListNotice): readonly Effect[] =>
  guests.length === 0 ? [] : [{ do: 'moveListNotice', id, event: { type: 'over', guests }, optional: true }];

function answer(args: NoticeArgs, notice: ListNotice, facts: NoticeFacts, now: Instant): Decision {
  const wanted = answerOf(args, notice, facts, now);
  if (!wanted.ok) return onlyYou(wanted.problem);
  const first = signInBefore(args, notice, facts);
  if (first !== undefined) return first;
  const asked = new Set(facts.asked.map(({ id }) => id));
  const over = overFor(
    openGuests(notice).filter((id) => !asked.has(id)),
    notice,
  );
  const event: ListNoticeEvent = { type: 'answered', answer: wanted.value };
  const effects: readonly Effect[] = [...over, { do: 'moveListNotice', id: notice.id, event }];
  const after = effects.reduce((current, effect) => {
    const moved = effect.do === 'moveListNotice' ? moveListNotice(current, effect.event, now) : ok(current);
    return moved.ok ? moved.value : current;
  }, notice);
  return { effects, reply: { kind: 'card', card: drawn(after, args, facts) } };
}

type Answer = Omit<NoticeAnswer, 'done' | 'at'>;

/** What is to be done for whom; else what is said in the place of it. */
function answerOf(
  { wish, actor, place, locale }: NoticeArgs,
  notice: ListNotice,
  facts: NoticeFacts,
  now: Instant,
): Result<Answer, string> {
  const { said } = inLanguage(NOTICE_WORDS, locale);
  const guests = facts.asked.map(({ id }) => id);
  const by = { ...actor, name: nameIn(facts) ?? actor.name };
  switch (wish.do) {
    case 'again':
      return ok({ what: 'again', by, guests });
    case 'keepAll':
      return ok({ what: 'kept', by, guests });
    case 'endAll':
      return ok({ what: 'ended', by, guests });
    case 'endThese': {
      const chosen = guests.filter((id) => wish.chosen.includes(id));
      if (chosen.length > 0) return ok({ what: 'ended', by, guests: chosen });
      return fail(wish.chosen.length === 0 ? said.nobodyChosen : said.nothingLeft);
    }
    case 'moreTime': {
      const problem = whyNotUntil(wish.until, facts, dayAt(now, notice.list.timeZone ?? 'UTC'));
      if (problem !== undefined || wish.until === undefined) {
        return fail(problemWords(problem ?? NO_DATE, locale));
      }
      return ok({ what: 'moreTime', by, guests, moreTime: { until: wish.until, list: facts.newId, askedIn: place } });
    }
    default:
      return fail(said.nothingLeft);
  }
}

const NO_DATE: Problem = { code: 'unclear', doubts: [{ code: 'dateUnreadable', given: '' }] };

/** Later than the last of their days: the list is for all of them. */
function whyNotUntil(until: IsoDate | undefined, { asked }: NoticeFacts, today: IsoDate): Problem | undefined {
  if (until === undefined) return NO_DATE;
  if (until < today) return { code: 'endPast', until };
  const last = asked.reduce<IsoDate | undefined>((latest, { ask }) => {
    return ask.until !== undefined && (latest === undefined || ask.until > latest) ? ask.until : latest;
  }, undefined);
  return last !== undefined && until <= last ? { code: 'endNotLater', until, now: last } : undefined;
}

const nameIn = ({ account }: NoticeFacts): string | undefined =>
  account === 'unreadable' ? undefined : account?.displayName;

function drawn(notice: ListNotice, { actor }: NoticeArgs, { asked }: NoticeFacts) {
  const open = new Set(openGuests(notice));
  const named = asked.filter(({ id }) => open.has(id));
  return drawListNotice(notice, named, notice.list.requester.userId !== actor.userId);
}

function csv(notice: ListNotice, { asked }: NoticeFacts, { locale }: NoticeArgs, now: Instant): Decision {
  const content = guestsCsv(asked, locale);
  const { csvAbout } = inLanguage(NOTICE_WORDS, locale);
  return {
    effects: [],
    reply: {
      kind: 'file',
      name: `${notice.list.id}-${notice.kind}-${dayOf(now)}.csv`,
      content,
      about: csvAbout(asked.length),
      instead: content,
      again: { verb: 'notice.csv', data: { id: notice.id } },
    },
  };
}
