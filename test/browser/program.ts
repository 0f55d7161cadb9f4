/** The whole program as a person starts and stops it: `npm start` in a terminal, and Ctrl-C. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../local/free-port.ts';

export interface RunningProgram {
  readonly bot: string;
  readonly sandbox: string;
  /** Where Alex and Megan are, for the browser. */
  readonly alex: string;
  readonly megan: string;
  /** Everything printed so far. */
  printed(): string;
  /** Ctrl-C, as a terminal sends it: to every process of the group. Resolves when npm has ended; safe to call twice. */
  interrupt(): Promise<void>;
}

export interface Home {
  /** Starts it on this folder and these ports, and waits until it says that it is ready. */
  start(): Promise<RunningProgram>;
  remove(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 90_000;

/** A data folder and ports of its own, which stay the same from one start to the next. */
export async function newHome(): Promise<Home> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'guestlist-'));
  const [bot, sandbox, alex, megan] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const flags = ['--port', String(bot), '--sandbox-port', String(sandbox)];
  flags.push('--playground-ports', `${alex},${megan}`, '--data', dataDir);
  return {
    async start() {
      const terminal = await npmStart(flags);
      return {
        bot: `http://127.0.0.1:${bot}`,
        sandbox: `http://127.0.0.1:${sandbox}`,
        alex: `http://localhost:${alex}`,
        megan: `http://localhost:${megan}`,
        ...terminal,
      };
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function npmStart(flags: readonly string[]): Promise<Pick<RunningProgram, 'printed' | 'interrupt'>> {
  const npm = spawn('npm', ['start', '--', ...flags], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutTestRunner(process.env),
  });
  let printed = '';
  const ended = once(npm, 'exit').then(([code]: readonly (number | null)[]) => code ?? null);
  const ready = new Promise<void>((resolve) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed.includes('Guestlist is ready')) resolve();
      });
    }
  });
  const interrupt = async (): Promise<void> => {
    if (npm.pid !== undefined && npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, 'SIGINT');
    await ended;
  };
  const late = new AbortController();
  const tooLate = new Promise<string>((resolve) => {
    const timer = setTimeout(() => resolve('was not ready in time'), READY_WITHIN_MS);
    late.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const failed = await Promise.race([ready, tooLate, ended.then((code) => `ended with ${String(code)}`)]);
  late.abort();
  if (failed !== undefined) {
    await interrupt();
    throw new Error(`npm start ${failed}:\n${printed}`);
  }
  return { printed: () => printed, interrupt };
}

/** What a test runner sets for itself would make the program believe that it is being tested. */
function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => name !== 'NODE_ENV' && !/^(VITEST|NODE_OPTIONS|GUESTLIST_)/.test(name),
  );
  return Object.fromEntries(kept);
}
