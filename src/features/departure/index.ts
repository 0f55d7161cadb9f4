import { feature } from '../../ports/feature.ts';
import { decideDeparture } from './decide.ts';
import { gatherDeparture } from './gather.ts';
import { parseDeparture } from './parse.ts';

/** Notices that a guest is gone whom the bot did not remove: deleted by another hand, or he left by himself. */
export const departure = feature({
  name: 'departure',
  commands: [],
  parse: parseDeparture,
  gather: gatherDeparture,
  decide: decideDeparture,
});
