import { isBatchOpen } from '../../domain/batch.ts';
import type { Decision } from '../../domain/decision.ts';
import { isOpen } from '../../domain/guest-request.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Parsed } from '../../ports/feature.ts';
import { feature, notMine, understood } from '../../ports/feature.ts';
import { drawWelcome } from './card.ts';
import type { WelcomeArgs, WelcomeFacts } from './gather.ts';
import { gatherWelcome } from './gather.ts';

/** Says hello when it is added, to each what he may do, and shows the cards again that people still need there. */
export const welcome = feature<WelcomeArgs, WelcomeFacts>({
  name: 'welcome',
  commands: [],
  parse: (incoming: Incoming): Parsed<WelcomeArgs> => (incoming.kind === 'opened' ? understood(incoming) : notMine),
  gather: gatherWelcome,
  decide: ({ place, locale }, { requests, batches, rank }): Decision => {
    const unfinished = requests.filter((request) => isOpen(request) || request.state.name === 'invited');
    return {
      effects: [
        ...(unfinished.length === 0
          ? []
          : [{ do: 'showCardsAgain', place, ids: unfinished.map(({ id }) => id) } as const]),
        ...batches
          .filter(isBatchOpen)
          .map(({ id }) => ({ do: 'moveBatch', id, event: { type: 'placeEmptied', place }, optional: true }) as const),
      ],
      reply: place.scope === 'personal' ? { kind: 'card', card: drawWelcome(rank, locale) } : { kind: 'nothing' },
    };
  },
});
