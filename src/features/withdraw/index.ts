import { feature } from '../../ports/feature.ts';
import { decideWithdraw } from './decide.ts';
import { gatherWithdraw } from './gather.ts';
import { parseWithdraw } from './parse.ts';

/** Takes a request back before it is decided: its requester only. */
export const withdraw = feature({
  name: 'withdraw',
  commands: [{ verb: 'withdraw', intents: ['cancel'], usage: '/withdraw GL-7K3F', whoMay: 'everybody' }],
  parse: parseWithdraw,
  gather: gatherWithdraw,
  decide: decideWithdraw,
});
