import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const at = (...parts: string[]): string => path.join(ROOT, ...parts);
export const read = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');

export const ENV_FILES = readdirSync(at('env')).filter((name) => /^\.env\.[a-z]+$/.test(name));
export const TOOLKIT_FILES = readdirSync(at('.')).filter((name) => /^teamsapp(\..+)?\.yml$/.test(name));

/** A line of an environment file that names a variable, with the comment above it. */
export interface Named {
  readonly name: string;
  readonly value: string;
  readonly explained: boolean;
}

export function variablesOf(file: string): Named[] {
  const lines = read('env', file).split('\n');
  return lines.flatMap((line, index) => {
    const named = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
    if (named === null) return [];
    return [{ name: named[1] ?? '', value: named[2] ?? '', explained: lines[index - 1]?.startsWith('# ') === true }];
  });
}
