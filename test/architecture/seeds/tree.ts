import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What decides about the code, and is therefore judged here as it stands. */
const CONFIGURATION = [
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
  '.dependency-cruiser.cjs',
  'knip.config.ts',
  '.prettierrc.json',
  '.prettierignore',
];

export interface Tree {
  readonly folder: string;
  remove(): void;
}

/** A small repository of the given files under the house's own configuration, in a temporary folder. */
export function plant(files: Readonly<Record<string, string>>): Tree {
  const folder = mkdtempSync(path.join(tmpdir(), 'laws-'));
  for (const file of CONFIGURATION) cpSync(path.join(ROOT, file), path.join(folder, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a tool of node_modules in the tree; what it prints, whether it is content or not. */
export function run(tree: Tree, script: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = path.join(ROOT, 'node_modules', script);
    execFile(process.execPath, [program, ...args], { cwd: tree.folder, maxBuffer: 2 ** 26 }, (error, out, err) => {
      if (error && (typeof error.code !== 'number' || out === ''))
        reject(new Error(`${script}: ${error.message}\n${err}`));
      else resolve(out);
    });
  });
}
