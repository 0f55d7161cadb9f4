import { feature } from '../../ports/feature.ts';
import { decideList } from './decide.ts';
import { gatherList } from './gather.ts';
import { parseList } from './parse.ts';

/** What waits and who is here, a page at a time: one's own for everybody, all of it for those who may decide. */
export const list = feature({
  name: 'list',
  commands: [
    { verb: 'pending', intents: ['list-pending'], usage: '/pending', whoMay: 'everybody' },
    {
      verb: 'guests',
      intents: ['list-guests'],
      usage:
        '/guests fabrikam.example | --group "Project X" | alex@contoso.example | pending | older than 180 days | csv',
      whoMay: 'everybody',
    },
  ],
  parse: parseList,
  gather: gatherList,
  decide: decideList,
});
