import { feature } from '../../ports/feature.ts';
import { decideExport } from './decide.ts';
import { gatherExport } from './gather.ts';
import { parseExport } from './parse.ts';

/** Gives an admin the audit log of a time as a table, with what is needed to check that nothing of it was changed. */
export const exportAudit = feature({
  name: 'export',
  commands: [{ verb: 'export', intents: ['unknown'], usage: '/export audit 2026-10-01 2026-10-31', whoMay: 'admins' }],
  parse: parseExport,
  gather: gatherExport,
  decide: decideExport,
});
