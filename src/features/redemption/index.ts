import { feature } from '../../ports/feature.ts';
import { decideRedemption } from './decide.ts';
import { gatherRedemption } from './gather.ts';
import { parseRedemption } from './parse.ts';

/** Notices that a guest has accepted, by Graph's hint or by the slow look at all pending guests. */
export const redemption = feature({
  name: 'redemption',
  commands: [],
  parse: parseRedemption,
  gather: gatherRedemption,
  decide: decideRedemption,
});
