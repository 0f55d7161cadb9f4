/** `npm run test:fuzz -- [--cases 100000] [--seed 1] [--bots 2] [--only N]`: damaged input against running bots, a core for each. */
import { parseArgs } from 'node:util';
import { buildPrograms } from '../crash/build.ts';
import { fuzzCase } from './cases.ts';
import { fuzzAll } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    bots: { type: 'string', default: '2' },
  },
});
const seed = Number(values.seed);
const only = values.only === undefined ? undefined : Number(values.only);
if (only !== undefined) console.log(fuzzCase(seed, only, { serviceUrl: 'http://127.0.0.1/', clientState: 'unknown' }));
const programs = await buildPrograms();
try {
  const [from, to] = only === undefined ? [0, Number(values.cases)] : [only, only + 1];
  const bots = only === undefined ? Number(values.bots) : 1;
  const report = await fuzzAll({ programs, seed, from, to, say: console.log }, bots);
  console.log(report);
  if (report.failures.length + report.invitations + report.mails + report.memberships > 0) process.exitCode = 1;
} finally {
  await programs.remove();
}
