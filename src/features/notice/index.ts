import { feature } from '../../ports/feature.ts';
import { decideNotice } from './decide.ts';
import { gatherNotice } from './gather.ts';
import { parseNotice } from './parse.ts';

export { NAMED, drawListNotice } from './card.ts';
export { listForMoreTime } from './more-time.ts';

/** What guests of a list have in common on a day, on one card, and what is answered there for all of them. */
export const notice = feature({
  name: 'notice',
  commands: [],
  parse: parseNotice,
  gather: gatherNotice,
  decide: decideNotice,
});
