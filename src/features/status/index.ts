import { feature } from '../../ports/feature.ts';
import { decideStatus } from './decide.ts';
import { gatherStatus } from './gather.ts';
import { parseStatus } from './parse.ts';

/** How far a request or a guest is: one's own for everybody, all of them for those who may decide. */
export const status = feature({
  name: 'status',
  commands: [
    {
      verb: 'status',
      intents: ['status'],
      usage: '/status GL-7K3F or /status jane@fabrikam.example',
      whoMay: 'everybody',
    },
  ],
  parse: parseStatus,
  gather: gatherStatus,
  decide: decideStatus,
});
