import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Milliseconds } from '../../../domain/time.ts';
import { SECOND } from '../../../domain/time.ts';
import { fileProblem, StoreProblem } from '../problem.ts';

/** Who uses the folder. A pid alone would not do: after a crash another process may have it. */
interface Ticket {
  readonly pid: number;
  readonly host: string;
  /** Ticks since boot at which the process began, from /proc; empty where there is none. */
  readonly began: string;
}

const BEAT_EVERY: Milliseconds = 5 * SECOND;
/** A ticket of another machine or container, whose processes cannot be looked at, counts as dead after this long. */
const SILENT_AFTER: Milliseconds = 30 * SECOND;

/**
 * Takes the data folder for this process, or throws `inUse`. Everybody puts down a ticket of his own and only then
 * looks for others, so that of two who come at once at least one sees the other; nobody removes a living one's ticket.
 * A killed process's ticket is recognised by pid and start time at once, without waiting.
 */
export function lockFolder(dataFolder: string): () => void {
  const folder = join(dataFolder, 'in-use');
  const name = `${randomUUID()}.json`;
  const path = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.tmp`, JSON.stringify(myTicket()));
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    throw fileProblem(error, folder);
  }
  const other = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== name)
    .map((file) => livingTicket(join(folder, file)))
    .find((ticket) => ticket !== undefined);
  if (other !== undefined) {
    rmSync(path, { force: true });
    throw new StoreProblem(
      'inUse',
      `The data folder ${dataFolder} is in use by process ${other.pid} on ${other.host}. ` +
        'Stop that one first, or give this one a folder of its own.',
    );
  }
  return keepBeating(path);
}

function keepBeating(path: string): () => void {
  const timer = setInterval(() => {
    if (existsSync(path)) utimesSync(path, new Date(Date.now()), new Date(Date.now()));
  }, BEAT_EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    rmSync(path, { force: true });
  };
}

/** The ticket, if its process is alive; a dead one's is removed. */
function livingTicket(path: string): Ticket | undefined {
  try {
    const ticket = JSON.parse(readFileSync(path, 'utf8')) as Ticket;
    const alive = ticket.host === hostname() ? isRunning(ticket) : Date.now() - statSync(path).mtimeMs < SILENT_AFTER;
    if (alive) return ticket;
  } catch {
    // Gone meanwhile, or cut short by a power failure: tickets come into being whole.
  }
  rmSync(path, { force: true });
  return undefined;
}

function isRunning(ticket: Ticket): boolean {
  try {
    process.kill(ticket.pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return ticket.began === beginningOf(ticket.pid);
}

const myTicket = (): Ticket => ({ pid: process.pid, host: hostname(), began: beginningOf(process.pid) });

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, field 22; the name in field 2 may hold spaces. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
