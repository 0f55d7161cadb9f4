import type { Card, CardData } from '../../domain/decision.ts';
import type { HistoryEntry } from '../../domain/guest-request.ts';
import type { UserId } from '../../domain/ids.ts';
import { readBatchId, readRequestId } from '../../domain/ids.ts';
import type { Locale, Person } from '../../domain/people.ts';
import { batchStanding, batchTitle } from '../../words/batches.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate, moment } from '../../words/dates.ts';
import { stateName } from '../../words/states.ts';
import type { ListFacts, Row } from './gather.ts';
import type { ListWords } from './messages.ts';
import { LIST_WORDS, accessOf, actor } from './messages.ts';
import type { GuestFilter, ListWish } from './parse.ts';

type Facts<Kind extends ListFacts['kind']> = Extract<ListFacts, { readonly kind: Kind }>;

/** More rows than these make a card that phones cut off. */
const ROWS = 8;

export function drawRequests(
  { requests, batches, everybodys }: Facts<'requests'>,
  page: number,
  asker: UserId,
  locale: Locale,
): Card {
  const words = inLanguage(LIST_WORDS, locale);
  const count = requests.length + batches.length;
  const title = everybodys ? words.pending(count) : words.yourRequests(count);
  const byWhom = ({ userId, name }: Person): string[] => (userId === asker ? [] : [words.askedBy(name)]);
  const many = batches.map((batch): CardData => {
    const since = words.since(longDate(batch.askedAt, locale));
    return {
      title: `${batch.id}  ${batchTitle(batch, locale)}`,
      text: [batchStanding(batch, locale), since, ...byWhom(batch.requester)].join(' · '),
      verb: 'list.batch',
      key: batch.id,
    };
  });
  const single = requests.map((request): CardData => {
    const by = byWhom(request.requester);
    const facts = [stateName(request.state.name, locale), words.since(longDate(request.askedAt, locale)), ...by];
    return {
      title: `${request.id}  ${request.ask.email}`,
      text: facts.join(' · '),
      verb: 'list.request',
      key: request.id,
    };
  });
  const rows = [...many, ...single];
  return listCard({ title, notes: [], rows, page, list: 'requests', filter: {}, csv: false }, words);
}

export function drawGuests(facts: Facts<'guests'>, filter: GuestFilter, page: number, locale: Locale): Card {
  const words = inLanguage(LIST_WORDS, locale);
  const count = `${facts.rows.length}${facts.more ? '+' : ''}`;
  const title = [facts.everybodys ? words.guests(count) : words.yourGuests(count), ...narrowed(filter, words)].join(
    ', ',
  );
  const rows = facts.rows.map((row): CardData => {
    const { email, displayName } = row.guest;
    const named = displayName === '' || displayName === email ? email : `${displayName} <${email}>`;
    return { title: named, text: rowFacts(row, words, locale).join(' · '), verb: 'list.story', key: email };
  });
  const notes = [...(filter.person === undefined ? [] : [words.bySponsor]), ...(facts.more ? [words.cutOff] : [])];
  return listCard({ title, notes, rows, page, list: 'guests', filter: asData(filter), csv: true }, words);
}

function narrowed({ domain, target, person, neverAccepted, olderThanDays }: GuestFilter, words: ListWords): string[] {
  return [
    ...(domain === undefined ? [] : [words.narrowed.domain(domain)]),
    ...(target === undefined ? [] : [words.narrowed.group(target.name)]),
    ...(person === undefined ? [] : [words.narrowed.sponsor(person)]),
    ...(neverAccepted ? [words.narrowed.neverAccepted] : []),
    ...(olderThanDays === undefined ? [] : [words.narrowed.olderThan(olderThanDays)]),
  ];
}

function rowFacts({ guest, request }: Row, words: ListWords, locale: Locale): string[] {
  const until = request?.ask.until;
  return [
    standing(guest, words, locale),
    ...(guest.accountEnabled ? [] : [words.blocked]),
    ...(until === undefined ? [] : [words.until(longDate(until, locale))]),
    request === undefined ? words.notThroughMe : words.askedBy(request.requester.name),
  ];
}

function standing({ redemption, createdAt, acceptedAt }: Row['guest'], words: ListWords, locale: Locale): string {
  const date = (at: typeof createdAt): string | undefined => (at === undefined ? undefined : longDate(at, locale));
  if (redemption === 'pending') return words.invited(date(createdAt));
  return redemption === 'accepted' ? words.accepted(date(acceptedAt)) : words.here;
}

interface ListFace {
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly CardData[];
  readonly page: number;
  readonly list: 'guests' | 'requests';
  readonly filter: CardData;
  readonly csv: boolean;
}

function listCard({ title, notes, rows, page: wanted, list, filter, csv }: ListFace, words: ListWords): Card {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return {
    template: 'list-page',
    summary: title,
    data: {
      title,
      notes: [...notes, ...(pages > 1 ? [words.page(page + 1, pages)] : [])].map((text) => ({ text })),
      rows: rows.slice(page * ROWS, (page + 1) * ROWS),
      list,
      filter,
      before: page > 0,
      previous: words.previous,
      previousPage: page - 1,
      after: page < pages - 1,
      next: words.next,
      nextPage: page + 1,
      csv,
      csvTitle: words.csv,
    },
  };
}

/** All that is known of one guest: how he stands now, and what happened to each request for him, oldest first. */
export function drawStory(email: string, { account, requests }: Facts<'story'>, locale: Locale): Card {
  const words = inLanguage(LIST_WORDS, locale);
  const name = account?.displayName;
  const title = words.storyTitle(name === undefined || name === '' ? email : `${name} <${email}>`);
  return {
    template: 'list-story',
    summary: title,
    data: {
      title,
      now: nowWords(account, words, locale),
      note: requests.length === 0 ? words.nothingKnown : '',
      requests: requests.toReversed().map((request) => ({
        title: words.requestLine(request.id, request.requester.name, accessOf(request)),
        lines: [
          {
            at: moment(request.askedAt, locale),
            text: `${words.happened['asked']} ${words.who(request.requester.name)}`,
          },
          ...request.history.map((entry) => historyLine(entry, words, locale)),
        ],
      })),
    },
  };
}

function nowWords(account: Facts<'story'>['account'], words: ListWords, locale: Locale): string {
  if (account === undefined) return words.gone;
  const date = (at: typeof account.since): string | undefined => (at === undefined ? undefined : longDate(at, locale));
  if (account.redemption === 'pending') return words.invited(date(account.createdAt));
  return account.redemption === 'accepted' ? words.accepted(date(account.since)) : words.here;
}

function historyLine({ at, what, who, to, why }: HistoryEntry, words: ListWords, locale: Locale): CardData {
  const happened = Object.hasOwn(words.happened, what) ? words.happened[what] : undefined;
  const text = `${happened ?? words.otherMove(stateName(to, locale))} ${words.who(actor(who, words))}`;
  return { at: moment(at, locale), text: why === undefined || who === 'guestlist' ? text : `${text}: ${why}` };
}

export const asData = ({ mine, neverAccepted, olderThanDays, domain, target, person }: GuestFilter): CardData => ({
  mine,
  neverAccepted,
  olderThanDays: olderThanDays ?? 0,
  domain: domain ?? '',
  target: target?.name ?? '',
  person: person ?? '',
});

const LONGEST_TEXT = 256;

/** Reads a press on one of these cards; undefined when its data is not what they carry. Who may see what is asked anew. */
export function readListPress(verb: string, data: unknown): ListWish | undefined {
  if (!verb.startsWith('list.') || typeof data !== 'object' || data === null) return undefined;
  const { list, page, filter, key } = data as Readonly<Record<string, unknown>>;
  if (verb === 'list.story') return typeof key === 'string' && isShort(key) ? { kind: 'story', email: key } : undefined;
  if (verb === 'list.request') {
    const id = typeof key === 'string' ? readRequestId(key) : undefined;
    return id === undefined ? undefined : { kind: 'request', id };
  }
  if (verb === 'list.batch') {
    const id = typeof key === 'string' ? readBatchId(key) : undefined;
    return id === undefined ? undefined : { kind: 'batch', id };
  }
  const wanted = readFilter(filter);
  if (verb === 'list.csv') return wanted === undefined ? undefined : { kind: 'guestsCsv', filter: wanted };
  const number = Number(page);
  if (verb !== 'list.page' || !Number.isSafeInteger(number) || number < 0) return undefined;
  if (list === 'requests') return { kind: 'requests', page: number };
  return wanted === undefined ? undefined : { kind: 'guests', filter: wanted, page: number };
}

const isShort = (text: string): boolean => text !== '' && text.length <= LONGEST_TEXT;

function readFilter(data: unknown): GuestFilter | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { mine, neverAccepted, olderThanDays, domain, target, person } = data as Readonly<Record<string, unknown>>;
  const days = Number(olderThanDays);
  return {
    mine: mine === true,
    neverAccepted: neverAccepted === true,
    ...(Number.isSafeInteger(days) && days > 0 ? { olderThanDays: days } : {}),
    ...(typeof domain === 'string' && isShort(domain) ? { domain } : {}),
    ...(typeof target === 'string' && isShort(target) ? { target: { name: target } } : {}),
    ...(typeof person === 'string' && isShort(person) ? { person } : {}),
  };
}
