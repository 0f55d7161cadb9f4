import { feature } from '../../ports/feature.ts';
import { decideAsk } from './decide.ts';
import { gatherAsk } from './gather.ts';
import { parseAsk } from './parse.ts';

/** Any question on B2B: a dated answer, a few choices, or an honest "not known" and the way to the experts. */
export const ask = feature({
  name: 'ask',
  commands: [{ verb: 'ask', intents: ['faq'], usage: '/ask How long is an invitation valid?', whoMay: 'everybody' }],
  parse: parseAsk,
  gather: gatherAsk,
  decide: decideAsk,
});
