import { feature } from '../../ports/feature.ts';
import { decideInvite } from './decide.ts';
import { gatherInvite } from './gather.ts';
import { parseInvite } from './parse.ts';

export { preflight, whyNotAnyMore } from './preflight.ts';

/** Asks for a guest: looked at first, then a pending request that approvers see. */
export const invite = feature({
  name: 'invite',
  commands: [
    {
      verb: 'invite',
      intents: ['invite', 'delayed-invite'],
      usage: '/invite jane@fabrikam.example --name "Jane Doe" --to "Project X" --until 2026-12-31 --reason "audit"',
      whoMay: 'everybody',
    },
    {
      verb: 'invite --on',
      intents: ['delayed-invite'],
      usage: '/invite jane@fabrikam.example --on 2027-04-01',
      whoMay: 'everybody',
    },
  ],
  parse: parseInvite,
  gather: gatherInvite,
  decide: decideInvite,
});
