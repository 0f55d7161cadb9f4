/** `npm run test:crash -- [--kills 200] [--lanes 3] [--seed N]`: the whole story, killed at every step. */
import { parseArgs } from 'node:util';
import { seeded } from '../sandbox/support.ts';
import { buildPrograms } from './build.ts';
import type { Figures } from './lane.ts';
import { runLane } from './lane.ts';
import { STEPS, STEPS_AFTER_A_CRASH, schedule } from './schedule.ts';

/** With so many kills every named step is in the plan. */
const ENOUGH_FOR_ALL = 200;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    lanes: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [kills, lanes, seed] = [values.kills, values.lanes, values.seed].map(Number) as [number, number, number];
// Said first: a run that fails is to be run again with it.
console.log(`seed ${seed}, ${lanes} lanes`);
const random = seeded(seed);
const deaths = schedule(kills, random);
const share = Math.ceil(deaths.length / lanes);
const programs = await buildPrograms();
const begun = Date.now();
const shares = Array.from({ length: lanes }, (_, lane) => deaths.slice(lane * share, (lane + 1) * share));
const run: readonly Figures[] = await Promise.all(
  shares.map((mine, lane) => runLane(programs, mine, seeded(seed + lane), `lane${lane}`, 3)),
).finally(() => programs.remove());

const total = (name: keyof Figures): number => run.reduce((sum, figures) => sum + Number(figures[name]), 0);
const diedAt: Record<string, number> = {};
for (const figures of run) {
  for (const [step, times] of Object.entries(figures.diedAt)) diedAt[step] = (diedAt[step] ?? 0) + times;
}
const broken = run.flatMap((figures) => figures.broken);
const missed = [...STEPS, ...STEPS_AFTER_A_CRASH].filter((step) => diedAt[step] === undefined);
const names = [
  'kills',
  'atRandom',
  'asked',
  'invited',
  'denied',
  'askedAgain',
  'adopted',
  'orphans',
  'orphansPressed',
  'toldTwice',
  'auditEntries',
] as const;
console.log(`${Math.round((Date.now() - begun) / 1_000)} s`);
console.table(Object.fromEntries(names.map((name) => [name, total(name)])));
console.table(diedAt);
if (missed.length > 0) console.log(`Steps at which nobody died: ${missed.join(', ')}`);
const late = run.flatMap((figures) => figures.notReached);
if (late.length > 0) console.log(`Planned, but the step did not come in that life: ${late.join(', ')}`);
const turnedAway = run.flatMap((figures) => figures.turnedAway);
console.log(
  `Turned away and asked again: ${turnedAway.length}${turnedAway
    .slice(0, 5)
    .map((told) => `\n  ${told}`)
    .join('')}`,
);
for (const line of broken) console.error(`BROKEN ${line}`);
const allWalked = missed.length === 0 || kills < ENOUGH_FOR_ALL;
process.exitCode = broken.length === 0 && allWalked && total('invited') + total('denied') === total('asked') ? 0 : 1;
