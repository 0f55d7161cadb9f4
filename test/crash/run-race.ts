/** `npm run test:race -- [--requests 200] [--bots 3]`: five approvers at once on all instances. */
import { parseArgs } from 'node:util';
import { seeded } from '../sandbox/support.ts';
import { buildPrograms } from './build.ts';
import { startFleet } from './fleet.ts';
import { race } from './race.ts';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '200' }, bots: { type: 'string', default: '3' } },
});
const programs = await buildPrograms();
const fleet = await startFleet(
  programs,
  Array.from({ length: Number(values.bots) }, () => ({})),
).finally(() => programs.remove());
try {
  const { broken, ...figures } = await race(fleet, Number(values.requests), seeded(Date.now()));
  console.table(figures);
  for (const line of broken) console.error(`BROKEN ${line}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  await fleet.close();
}
