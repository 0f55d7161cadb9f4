import { feature } from '../../ports/feature.ts';
import { decideSideDoor } from './decide.ts';
import { gatherSideDoor } from './gather.ts';
import { parseSideDoor } from './parse.ts';

/** Notices guests who did not come through the bot, and asks whoever invited them for sponsor, reason and end. */
export const sidedoor = feature({
  name: 'sidedoor',
  commands: [],
  parse: parseSideDoor,
  gather: gatherSideDoor,
  decide: decideSideDoor,
});

export { drawSideDoor } from './card.ts';
