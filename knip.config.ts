import type { KnipConfig } from 'knip';

/** Files, exports and packages that nobody uses. Each exception says who uses the thing without importing it. */
const config: KnipConfig = {
  // Further entries are found by knip: the npm scripts, vitest's configuration, `new URL('./x.ts', import.meta.url)`.
  entry: ['test/**/*.test.ts'],
  project: ['src/**/*.ts', 'test/**/*.ts'],
  // A type that is exported beside the function that returns it has a name for whoever needs one.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // Called by the install script of botbuilder-dialogs (under teams-ai), which would download it otherwise.
    'rimraf',
    // Started by its program's path (test/adapters/store/azurite.ts).
    'azurite',
    // Served to browsers as a file (src/adapters/teams/sign-in-page.ts).
    '@microsoft/teams-js',
    // Its schemas are read as files.
    '@microsoft/app-manifest',
    // Started by the path of its program, which src/local/playgrounds.ts looks up.
    '@microsoft/m365agentsplayground',
  ],
};

export default config;
