import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of ours in a process of its own. */
export interface Running {
  /** The line that said it was ready; undefined when it died before. */
  readonly ready: Promise<string | undefined>;
  readonly dead: Promise<void>;
  readonly isDead: () => boolean;
  readonly pid: number | undefined;
  /** What it wrote to stderr. */
  readonly complaints: () => string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
}

export function run(program: string, flags: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [program, ...flags], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let dead = false;
  let complaints = '';
  child.stderr.on('data', (data) => (complaints += String(data)));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      dead = true;
      resolve();
    });
  });
  const ready = new Promise<string | undefined>((resolve) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (line.includes(' is ready')) resolve(line);
    });
    lines.on('close', () => resolve(undefined));
  });
  return {
    ready,
    dead: ended,
    isDead: () => dead,
    pid: child.pid,
    complaints: () => complaints,
    kill: (signal) => void child.kill(signal),
  };
}
