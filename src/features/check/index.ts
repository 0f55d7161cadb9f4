import { feature } from '../../ports/feature.ts';
import { decideCheck } from './decide.ts';
import { gatherCheck } from './gather.ts';
import { parseCheck } from './parse.ts';

/** The look before the request, on its own: may people of this domain be invited, and what waits for them. */
export const check = feature({
  name: 'check',
  commands: [{ verb: 'check', intents: ['check-domain'], usage: '/check fabrikam.example', whoMay: 'everybody' }],
  parse: parseCheck,
  gather: gatherCheck,
  decide: decideCheck,
});
