import type { Decision } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { isOpen } from '../../domain/guest-request.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Locale, Place } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { feature, notMine, understood } from '../../ports/feature.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { WELCOME_WORDS } from './messages.ts';

interface WelcomeArgs {
  readonly place: Place;
  readonly locale: Locale;
}

/** Says hello when it is added, and shows the cards again that people still need there. */
export const welcome = feature<WelcomeArgs, readonly GuestRequest[]>({
  name: 'welcome',
  commands: [],
  parse: (incoming: Incoming): Parsed<WelcomeArgs> =>
    incoming.kind === 'opened' ? understood({ place: incoming.place, locale: incoming.locale }) : notMine,
  gather: ({ place }, { requests }) => requests.shownIn(place.conversationId),
  decide: ({ place, locale }, shown): Decision => {
    const unfinished = shown.filter((request) => isOpen(request) || request.state.name === 'invited');
    const words = inLanguage(WELCOME_WORDS, locale);
    return {
      effects: unfinished.length === 0 ? [] : [{ do: 'showCardsAgain', place, ids: unfinished.map(({ id }) => id) }],
      reply: place.scope === 'personal' ? { kind: 'words', text: words.hello } : { kind: 'nothing' },
    };
  },
});
