import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../sandbox/support.ts';
import type { Programs } from './build.ts';
import { buildPrograms } from './build.ts';
import { runLane } from './lane.ts';
import { schedule } from './schedule.ts';

const KILLS = 10;
let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms();
});
afterAll(() => programs.remove());

it(
  `3. Nothing lost: killed ${KILLS} times under load, the bot ends where it would have without`,
  { timeout: 400_000 },
  async () => {
    // Another part of the story each time; the whole of it is walked by `npm run test:crash`.
    const random = seeded(Date.now());
    const figures = await runLane(programs, schedule(KILLS, random), random, 'crash');
    console.log(figures);
    expect(figures.broken).toEqual([]);
    expect(figures.invited + figures.denied).toBe(figures.asked);
  },
);
