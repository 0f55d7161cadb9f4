import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What CommonJS packages expect to find in a module. */
const COMMON_JS = `
import { createRequire as __requireFrom } from 'node:module';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __requireFrom(import.meta.url);
var __filename = __pathOf(import.meta.url), __dirname = __pathOf(new URL('.', import.meta.url));
`;

export interface Programs {
  readonly bot: string;
  readonly sandbox: string;
  /** The templates as they were when the bot was built. */
  readonly cards: string;
  remove(): Promise<void>;
}

/**
 * The bot and the sandbox, each in one file: hundreds of starts from sources would take most of the time.
 * They lie inside node_modules, where packages that read their own files still find them.
 */
export async function buildPrograms(): Promise<Programs> {
  const cache = path.join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'crash-'));
  await cp(path.join(ROOT, 'cards'), path.join(folder, 'cards'), { recursive: true });
  await build({
    entryPoints: { bot: path.join(ROOT, 'src/index.ts'), sandbox: path.join(ROOT, 'src/sandbox/index.ts') },
    outdir: path.join(folder, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    logLevel: 'error',
    banner: { js: COMMON_JS },
  });
  return {
    bot: path.join(folder, 'dist', 'bot.mjs'),
    sandbox: path.join(folder, 'dist', 'sandbox.mjs'),
    cards: path.join(folder, 'cards'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
