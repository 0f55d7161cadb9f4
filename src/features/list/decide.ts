import type { Batch } from '../../domain/batch.ts';
import type { Decision } from '../../domain/decision.ts';
import { onlyYou, say } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Locale, Person } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { asData, drawGuests, drawRequests, drawStory } from './card.ts';
import { guestsCsv } from './csv.ts';
import type { ListFacts } from './gather.ts';
import type { ListWords } from './messages.ts';
import { LIST_WORDS } from './messages.ts';
import type { GuestFilter, ListArgs } from './parse.ts';

export function decideList({ wish, locale, asker }: ListArgs, facts: ListFacts, now: Instant): Decision {
  const words = inLanguage(LIST_WORDS, locale);
  switch (facts.kind) {
    case 'cannot':
      return onlyYou(problemWords(facts.problem, locale));
    case 'notHere':
      return onlyYou(words.notHere);
    case 'requests': {
      const [only, ...others] = [...facts.batches.map(batchCard(asker)), ...facts.requests.map(requestCard)];
      if (only === undefined) return say(facts.everybodys ? words.nonePending : words.noneOpen);
      if (others.length === 0) return { effects: [], reply: only };
      const page = wish.kind === 'requests' ? wish.page : 0;
      return card(drawRequests(facts, page, asker.userId, locale));
    }
    case 'story':
      if (facts.account === undefined && facts.requests.length === 0) return say(words.unknownGuest(emailOf(wish)));
      return card(drawStory(emailOf(wish), facts, locale));
    case 'guests': {
      if (facts.rows.length === 0) return say(noneWords(wish, facts.everybodys, words));
      if (wish.kind === 'guestsCsv') return file(wish.filter, facts, locale, now);
      return wish.kind === 'guests' ? card(drawGuests(facts, wish.filter, wish.page, locale)) : say(words.noGuests);
    }
  }
}

const requestCard = ({ id }: GuestRequest): Decision['reply'] => ({ kind: 'requestCard', id, audience: 'requester' });

const batchCard =
  (asker: Person) =>
  ({ id, requester }: Batch): Decision['reply'] => ({
    kind: 'batchCard',
    id,
    audience: requester.userId === asker.userId ? 'requester' : 'approvers',
  });

const card = (drawn: ReturnType<typeof drawStory>): Decision => ({ effects: [], reply: { kind: 'card', card: drawn } });

function file(
  filter: GuestFilter,
  facts: Extract<ListFacts, { kind: 'guests' }>,
  locale: Locale,
  now: Instant,
): Decision {
  const content = guestsCsv(facts, locale);
  const { csvAbout } = inLanguage(LIST_WORDS, locale);
  return {
    effects: [],
    reply: {
      kind: 'file',
      name: `guestlist-guests-${dayOf(now)}.csv`,
      content,
      about: csvAbout(facts.rows.length, facts.more),
      instead: content,
      again: { verb: 'list.csv', data: { filter: asData(filter) } },
    },
  };
}

/** Where nobody is listed, it is said all the more what the list goes by. */
function noneWords(wish: ListArgs['wish'], everybodys: boolean, words: ListWords): string {
  const none = everybodys ? words.noGuests : words.noneOfYours;
  return 'filter' in wish && wish.filter.person !== undefined ? `${none} ${words.bySponsor}` : none;
}

const emailOf = (wish: ListArgs['wish']): string =>
  wish.kind === 'story' ? wish.email : 'filter' in wish ? (wish.filter.person ?? '') : '';
