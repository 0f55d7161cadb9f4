import type { Batch } from '../../domain/batch.ts';
import { isBatchOpen } from '../../domain/batch.ts';
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
interface Shown {
  readonly requests: readonly GuestRequest[];
  readonly batches: readonly Batch[];
}

export const welcome = feature<WelcomeArgs, Shown>({
  name: 'welcome',
  commands: [],
  parse: (incoming: Incoming): Parsed<WelcomeArgs> =>
    incoming.kind === 'opened' ? understood({ place: incoming.place, locale: incoming.locale }) : notMine,
  async gather({ place: { conversationId } }, { requests, batches }) {
    return { requests: await requests.shownIn(conversationId), batches: await batches.shownIn(conversationId) };
  },
  decide: ({ place, locale }, { requests, batches }): Decision => {
    const unfinished = requests.filter((request) => isOpen(request) || request.state.name === 'invited');
    const words = inLanguage(WELCOME_WORDS, locale);
    return {
      effects: [
        ...(unfinished.length === 0
          ? []
          : [{ do: 'showCardsAgain', place, ids: unfinished.map(({ id }) => id) } as const]),
        ...batches
          .filter(isBatchOpen)
          .map(({ id }) => ({ do: 'moveBatch', id, event: { type: 'placeEmptied', place }, optional: true }) as const),
      ],
      reply: place.scope === 'personal' ? { kind: 'words', text: words.hello } : { kind: 'nothing' },
    };
  },
});
