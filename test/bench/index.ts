/**
 * Every `bench:…` script of package.json, each in a process of its own and one after another, so that none disturbs
 * another: `npm run bench [-- store ready …]`.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const all = Object.keys(scripts).flatMap((script) => /^bench:(.+)$/.exec(script)?.[1] ?? []);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

interface Outcome {
  readonly seconds: number;
  readonly outcome: string;
  /** How busy the machine was with other things when it began. */
  readonly load: string;
}

function run(name: string): Promise<Outcome> {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const began = performance.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['run', '--silent', `bench:${name}`], { stdio: 'inherit' });
  return new Promise((resolve) => {
    const ended = (outcome: string): void =>
      resolve({ seconds: Math.round((performance.now() - began) / 1_000), outcome, load });
    child.once('error', (error) => ended(error.message));
    child.once('exit', (code, signal) => ended(code === 0 ? 'fine' : `failed (${signal ?? code})`));
  });
}

console.log(`${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
const outcomes: Record<string, Outcome> = {};
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  outcomes[name] = await run(name);
}
console.table(outcomes);
process.exitCode = Object.values(outcomes).every(({ outcome }) => outcome === 'fine') ? 0 : 1;
