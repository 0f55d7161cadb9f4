import { defineConfig } from 'vitest/config';

/** Tests of pure code and of single adapters leave nothing behind in their process: they share what they import. */
const SHARED = [
  'architecture',
  'domain',
  'features',
  'package',
  'sandbox',
  'tools',
  'understanding',
  'upkeep',
  'watching',
  'words',
]
  .concat(['adapters/graph', 'adapters/knowledge', 'adapters/teams'])
  .map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Most of the long tests wait for servers, so two cores carry more than the one worker that is the default for them.
    maxWorkers: 3,
    // Times are measured on machines that others use too: what fails once in CI is tried once more, what fails twice is wrong.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // Bounds for what hangs, not for what is slow: no test is right or wrong by the pace of the machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: [...SHARED, 'test/browser/**', 'node_modules/**'],
        },
      },
    ],
  },
});
