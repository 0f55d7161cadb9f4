/** Child Node processes of the local tenant: started, watched until ready, and stopped. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export type ChildSpec = {
  /** What a person calls it, as in "The mailbox stopped". */
  name: string;
  /** Arguments of `node`: its own flags, the file, the file's arguments. */
  args: readonly string[];
  cwd: string;
  /** The whole environment of the child; nothing of ours is added. */
  env: Readonly<Record<string, string>>;
  /** Everything it prints goes here; begun anew at each start. */
  logFile: string;
  /** The line in the log that says it is ready. */
  readyLine: RegExp;
  readyWithinMs: number;
  /** Opens a channel to the child that closes with us, so that a child which listens for `disconnect` ends when we are killed. */
  tethered?: boolean;
};

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type Child = {
  name: string;
  pid: number;
  logFile: string;
  /** What the ready line matched. */
  ready: RegExpMatchArray;
  /** Settles when the process has ended, for whatever reason; never rejects. */
  exited: Promise<Exit>;
  /** Asks with SIGTERM, waits `graceMs`, then kills. Safe to call twice. */
  stop(graceMs?: number): Promise<Exit>;
  /** Kills at once, without waiting. */
  kill(): void;
};

/** The child ended, or said nothing in time, before it was ready. Its last words are in the message. */
export class ChildNotReady extends Error {
  constructor(name: string, why: string, logFile: string, lastWords: string) {
    super(`${name} did not start: ${why}. Its log: ${logFile}${lastWords ? `\n${lastWords}` : ''}`);
    this.name = 'ChildNotReady';
  }
}

/**
 * Starts `node` with the given arguments and waits for its ready line.
 * The output goes straight to the log file, not through a pipe, so that a child may outlive us without breaking on its next line;
 * the child leads its own process group, so that Ctrl-C reaches us alone and the order of stopping is ours.
 * @throws ChildNotReady
 */
export async function startChild(spec: ChildSpec): Promise<Child> {
  const child = launch(spec);
  const exited = exitOf(child);
  const stop = stopper(child, exited);
  try {
    const ready = await firstReadyLine(spec, exited);
    // A child that is not spawned has no pid, and then `exited` has settled and thrown above.
    return {
      name: spec.name,
      pid: child.pid ?? 0,
      logFile: spec.logFile,
      ready,
      exited,
      stop,
      kill: () => killNow(child),
    };
  } catch (error) {
    await stop(0);
    throw error;
  }
}

function launch(spec: ChildSpec): ChildProcess {
  mkdirSync(spec.cwd, { recursive: true });
  mkdirSync(path.dirname(spec.logFile), { recursive: true });
  const log = openSync(spec.logFile, 'w');
  try {
    return spawn(process.execPath, [...spec.args], {
      cwd: spec.cwd,
      env: { ...spec.env },
      detached: true,
      stdio: spec.tethered ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}

const POLL_MS = 50;

async function firstReadyLine(spec: ChildSpec, exited: Promise<Exit>): Promise<RegExpMatchArray> {
  const ended = exited.then(describeExit);
  for (let waitedMs = 0; waitedMs < spec.readyWithinMs; waitedMs += POLL_MS) {
    const ready = (await readLog(spec.logFile)).match(spec.readyLine);
    if (ready) return ready;
    const why = await Promise.race([ended, delay(POLL_MS)]);
    if (why !== undefined) throw await notReady(spec, why);
  }
  throw await notReady(spec, `not ready after ${spec.readyWithinMs / 1000} s`);
}

async function notReady(spec: ChildSpec, why: string): Promise<ChildNotReady> {
  return new ChildNotReady(spec.name, why, spec.logFile, await lastWords(spec.logFile));
}

/** The end of a log, for a message; empty when there is none. */
export async function lastWords(logFile: string): Promise<string> {
  return (await readLog(logFile)).trim().split('\n').slice(-3).join('\n');
}

function readLog(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** "exit code 1", "ended by SIGKILL": for messages. */
export function describeExit({ code, signal }: Exit): string {
  if (signal) return `ended by ${signal}`;
  return code === null ? 'it could not be run' : `exit code ${code}`;
}

function stopper(child: ChildProcess, exited: Promise<Exit>): (graceMs?: number) => Promise<Exit> {
  return async (graceMs = 3000) => {
    if (graceMs > 0) child.kill('SIGTERM');
    const grace = new AbortController();
    const waited = delay(graceMs, 'too long' as const, { signal: grace.signal }).catch(() => undefined);
    if ((await Promise.race([exited, waited])) === 'too long') killNow(child);
    grace.abort();
    return exited;
  };
}

function killNow(child: ChildProcess): void {
  child.kill('SIGKILL');
}
