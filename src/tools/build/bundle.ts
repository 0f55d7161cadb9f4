import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { loadLater } from './later.ts';

const SOURCES = fileURLToPath(new URL('../..', import.meta.url));

/** What CommonJS packages expect to find in a module. */
const COMMON_JS = `
import { createRequire as __requireFrom } from 'node:module';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __requireFrom(import.meta.url);
var __filename = __pathOf(import.meta.url), __dirname = import.meta.dirname;
`;

/** Found where they are installed: some read files of their own, the others are hardly ever called (see later.ts). */
const NOT_BUNDLED = [
  ...['@energetic-ai/*', '@microsoft/m365agentsplayground'],
  ...['botbuilder-dialogs', 'gpt-tokenizer', 'yaml', '@azure/identity'],
];

/**
 * The bot and the sandbox tenant, each in few files: a thousand small modules take longer to load than all that the bot
 * does before it is ready, and stay in memory with what nobody calls.
 */
export async function bundle(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: {
      index: path.join(SOURCES, 'index.ts'),
      'sandbox/index': path.join(SOURCES, 'sandbox/index.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Names stay, for the stacks in the log.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
    banner: { js: COMMON_JS },
    external: NOT_BUNDLED,
    plugins: [loadLater],
  });
  await copyFile(path.join(SOURCES, 'adapters/knowledge/model.json'), path.join(folder, 'model.json'));
  await escapeLetters(folder);
}

/** Text with one letter beyond Latin-1 takes two bytes for each of its letters in memory; patterns have some left. */
async function escapeLetters(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    await writeFile(file, escaped(await readFile(file, 'utf8')));
  }
}

const escaped = (code: string): string =>
  // Unit by unit: a pattern reads the two halves of a pair as one letter again.
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
