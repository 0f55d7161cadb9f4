import { feature } from '../../ports/feature.ts';
import { decideDecision } from './decide.ts';
import { gatherDecide } from './gather.ts';
import { parseDecide } from './parse.ts';

/** Approves, denies or repairs a request: on its card or in words, by somebody who holds the role now. */
export const decide = feature({
  name: 'decide',
  commands: [
    { verb: 'approve', intents: ['approve'], usage: '/approve GL-7K3F "comment"', whoMay: 'approvers' },
    { verb: 'deny', intents: ['reject'], usage: '/deny GL-7K3F "comment"', whoMay: 'approvers' },
    { verb: 'claim', intents: ['unknown'], usage: '/claim GL-7K3F', whoMay: 'approvers' },
  ],
  parse: parseDecide,
  gather: gatherDecide,
  decide: decideDecision,
});
