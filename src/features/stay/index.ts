import { feature } from '../../ports/feature.ts';
import { decideStay } from './decide.ts';
import { gatherStay } from './gather.ts';
import { parseStay } from './parse.ts';

/** What can be done about a guest's stay after the asking: remind, invite anew, extend, end, bring back. */
export const stay = feature({
  name: 'stay',
  commands: [
    { verb: 'remind', intents: ['remind'], usage: '/remind GL-7K3F', whoMay: 'everybody' },
    { verb: 'resend', intents: ['resend'], usage: '/resend jane@fabrikam.example', whoMay: 'everybody' },
    { verb: 'reset', intents: ['resend'], usage: '/reset jane@fabrikam.example', whoMay: 'everybody' },
    { verb: 'extend', intents: ['extend'], usage: '/extend jane@fabrikam.example 30d', whoMay: 'everybody' },
    { verb: 'remove', intents: ['revoke'], usage: '/remove jane@fabrikam.example', whoMay: 'everybody' },
    { verb: 'remove --delete', intents: ['revoke'], usage: '/remove jane@fabrikam.example --delete', whoMay: 'admins' },
    { verb: 'restore', intents: ['extend'], usage: '/restore jane@fabrikam.example 30d', whoMay: 'admins' },
  ],
  parse: parseStay,
  gather: gatherStay,
  decide: decideStay,
});
