import { feature } from '../../ports/feature.ts';
import { decideBulk } from './decide.ts';
import { gatherBulk } from './gather.ts';
import { parseBulk } from './parse.ts';

export { drawBatch } from './card.ts';
export { batchNewsText } from './news.ts';
export { checkLines } from './preflight.ts';
export { summaryOf } from './summary.ts';

/** Asks for many guests at once: a list that is looked at line by line, one approval, and progress on the card. */
export const bulk = feature({
  name: 'bulk',
  commands: [
    {
      verb: 'invite many',
      intents: ['bulk-invite'],
      usage: '/bulk-invite --to "Project X" --until 2026-12-31 --reason "audit", then addresses or a CSV list',
      whoMay: 'everybody',
    },
  ],
  parse: parseBulk,
  gather: gatherBulk,
  decide: decideBulk,
});
