import { feature } from '../../ports/feature.ts';
import { decideExpert } from './decide.ts';
import { gatherExpert } from './gather.ts';
import { parseExpert } from './parse.ts';

/** Questions for people: claimed, answered and, by an admin, kept as an entry, all in the experts' channel. */
export const expert = feature({
  name: 'expert',
  commands: [
    { verb: 'export answers', intents: ['unknown'], usage: '/export answers', whoMay: 'admins' },
    { verb: 'unkeep', intents: ['unknown'], usage: '/unkeep own-q-7k3f2m', whoMay: 'admins' },
  ],
  parse: parseExpert,
  gather: gatherExpert,
  decide: decideExpert,
});

export { answerText, drawQuestion } from './card.ts';
