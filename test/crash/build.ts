import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../src/tools/build/bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Programs {
  readonly bot: string;
  readonly sandbox: string;
  /** The templates as they were when the bot was built. */
  readonly cards: string;
  remove(): Promise<void>;
}

/**
 * The bot and the sandbox as `npm run build` makes them: hundreds of starts from sources would take most of the time.
 * They lie inside node_modules, where packages that read their own files still find them.
 */
export async function buildPrograms(): Promise<Programs> {
  const cache = path.join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'built-'));
  await cp(path.join(ROOT, 'cards'), path.join(folder, 'cards'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  await bundle(path.join(folder, 'dist'));
  return {
    bot: path.join(folder, 'dist', 'index.js'),
    sandbox: path.join(folder, 'dist', 'sandbox', 'index.js'),
    cards: path.join(folder, 'cards'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
