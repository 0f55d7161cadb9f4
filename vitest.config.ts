import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // Scenario and process tests talk to real servers on loopback; pure tables are far below this.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
