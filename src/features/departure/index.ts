import { feature } from '../../ports/feature.ts';
import { decideDeparture } from './decide.ts';
import { gatherDeparture } from './gather.ts';
import { parseDeparture } from './parse.ts';

/** Notices that a guest is gone or locked out by another hand: deleted or blocked in Entra, or he left by himself. */
export const departure = feature({
  name: 'departure',
  commands: [],
  parse: parseDeparture,
  gather: gatherDeparture,
  decide: decideDeparture,
});
