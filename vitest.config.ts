import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // Most of the long tests wait for servers, so two cores carry more than the one worker that is the default for them.
    maxWorkers: 3,
    // Scenario and process tests talk to real servers on loopback; pure tables are far below this.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
