import { defineConfig } from 'vitest/config';

/** These replace modules, or are processes' own: each has a process for itself. All others share what they import. */
const APART = [
  'test/scenarios/full-disk.test.ts',
  'test/adapters/store/lowdb-damage.test.ts',
  'test/crash/**/*.test.ts',
];
const ALWAYS_OUT = ['test/browser/**', 'node_modules/**'];

export default defineConfig({
  test: {
    // Most of the long tests wait for servers, so two cores carry more than the one worker that is the default for them.
    maxWorkers: 5,
    // Times are measured on machines that others use too: what fails once in CI is tried once more, what fails twice is wrong.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // Bounds for what hangs, not for what is slow: no test is right or wrong by the pace of the machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...APART, ...ALWAYS_OUT],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART, exclude: ALWAYS_OUT } },
    ],
  },
});
