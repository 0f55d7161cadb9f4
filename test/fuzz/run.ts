/**
 * `npm run test:fuzz -- [--cases 100000] [--seed 1] [--bots 2] [--only N]`: damaged input against running bots, a core for
 * each. Says how far it is, ends with a summary and with 1 where anything is wrong, and leaves nothing behind.
 */
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
/** Between what is kept for people (requests, places) and a leak, which would show by hundreds. */
const grew = (byMegabytes: number, most: number): boolean => byMegabytes > 60 || most >= 400;
const only = values.only === undefined ? undefined : Number(values.only);
if (only !== undefined) console.log(fuzzCase(seed, only, { serviceUrl: 'http://127.0.0.1/', clientState: 'unknown' }));
const stop = new AbortController();
process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
const programs = await buildPrograms();
try {
  const [from, to] = only === undefined ? [0, Number(values.cases)] : [only, only + 1];
  const bots = only === undefined ? Number(values.bots) : 1;
  const report = await fuzzAll({ programs, seed, from, to, say: console.log, signal: stop.signal }, bots);
  const { failures, invitations, mails, memberships, megabytes, ...figures } = report;
  const most = Math.max(...megabytes);
  for (const failure of failures) console.log(failure);
  console.log({ ...figures, megabytes: most, failures: failures.length, invitations, mails, memberships });
  const isFine =
    !stop.signal.aborted && failures.length + invitations + mails + memberships === 0 && !grew(report.grownBy, most);
  console.log(isFine ? 'All of it holds.' : 'Something is wrong, or it was ended early.');
  if (!isFine) process.exitCode = 1;
} finally {
  await programs.remove();
}
