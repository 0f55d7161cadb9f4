/**
 * `npm run eval -- [FILE.jsonl …] [--now ISO] [--misses]`: how well labelled texts are understood, and labelled questions answered; what a file
 * holds is read off its lines. Without a file every set that is kept here, each kind in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ANSWERS = fileURLToPath(new URL('../../src/tools/eval-answers.ts', import.meta.url));
const UNDERSTANDING = fileURLToPath(new URL('./understanding.ts', import.meta.url));
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const kept = ['../understanding/', '../adapters/knowledge/'].flatMap((folder) =>
  readdirSync(here(folder))
    .filter((name) => /^(?:utterances|questions|examples).*\.jsonl$/.test(name))
    .map((name) => here(`${folder}${name}`)),
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { now: { type: 'string' }, misses: { type: 'boolean' } },
});
for (const file of positionals.length === 0 ? kept : positionals) {
  const holdsQuestions = /^\s*\{[^\n]*"question"\s*:/.test(readFileSync(file, 'utf8'));
  process.stdout.write(`\n== ${file}\n`);
  const job = holdsQuestions
    ? [ANSWERS, file, ...(values.misses === true ? ['--misses'] : [])]
    : [UNDERSTANDING, file, ...(values.now === undefined ? [] : ['--now', values.now])];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...job], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
