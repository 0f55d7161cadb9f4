import type { Decision } from '../../domain/decision.ts';
import { onlyYou, say } from '../../domain/decision.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { drawGuests, drawRequests, drawStory } from './card.ts';
import { guestsCsv } from './csv.ts';
import type { ListFacts } from './gather.ts';
import { LIST_WORDS } from './messages.ts';
import type { ListArgs } from './parse.ts';

export function decideList({ wish, locale, asker }: ListArgs, facts: ListFacts): Decision {
  const words = inLanguage(LIST_WORDS, locale);
  switch (facts.kind) {
    case 'cannot':
      return onlyYou(problemWords(facts.problem, locale));
    case 'notHere':
      return onlyYou(words.notHere);
    case 'requests': {
      const [only, ...others] = facts.requests;
      if (only === undefined) return say(facts.everybodys ? words.nonePending : words.noneOpen);
      if (others.length === 0)
        return { effects: [], reply: { kind: 'requestCard', id: only.id, audience: 'requester' } };
      const page = wish.kind === 'requests' ? wish.page : 0;
      return card(drawRequests(facts, page, asker.userId, locale));
    }
    case 'story':
      if (facts.account === undefined && facts.requests.length === 0) return say(words.unknownGuest(emailOf(wish)));
      return card(drawStory(emailOf(wish), facts, locale));
    case 'guests': {
      if (facts.rows.length === 0) return say(facts.everybodys ? words.noGuests : words.noneOfYours);
      if (wish.kind === 'guestsCsv') return say(guestsCsv(facts, locale));
      return wish.kind === 'guests' ? card(drawGuests(facts, wish.filter, wish.page, locale)) : say(words.noGuests);
    }
  }
}

const card = (drawn: ReturnType<typeof drawStory>): Decision => ({ effects: [], reply: { kind: 'card', card: drawn } });

const emailOf = (wish: ListArgs['wish']): string =>
  wish.kind === 'story' ? wish.email : 'filter' in wish ? (wish.filter.person ?? '') : '';
