import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Programs } from '../crash/build.ts';
import { run } from '../crash/process.ts';
import { freePort } from '../local/free-port.ts';
import type { FuzzCase } from './cases.ts';
import { fuzzCase } from './cases.ts';

export interface FuzzOptions {
  readonly programs: Programs;
  readonly seed: number;
  /** Numbers of the cases: `[0, 100_000]`, or one of them once more. */
  readonly from: number;
  readonly to: number;
  readonly say?: (line: string) => void;
  /** Ends it early, tidily. */
  readonly signal?: AbortSignal;
}

export interface FuzzReport {
  readonly statuses: Readonly<Record<string, number>>;
  /** Each with the number of the case, to play it again, and what the bot wrote about it. */
  readonly failures: readonly string[];
  /** What reached the directory although nobody who may decide said a word. */
  readonly invitations: number;
  readonly mails: number;
  readonly memberships: number;
  /** Resident megabytes, one after each fiftieth of the cases. */
  readonly megabytes: readonly number[];
  /** How much more memory the last fifth of the cases found than the second, in megabytes; everything is warm by then. */
  readonly grownBy: number;
  readonly seconds: number;
  /** Computing time of the bot, which says on a busy machine how long it would take on a quiet one. */
  readonly cpuSeconds: number;
}

const AT_ONCE = 12;
const MOST_FAILURES = 20;
/** What hangs is found, and what waits on a machine that is busy with other things is not. */
const LONGEST_MS = 60_000;

/** The same cases, shared out among so many bots, each with a tenant of its own; what each of them did is put together. */
export async function fuzzAll(options: FuzzOptions, bots: number): Promise<FuzzReport> {
  const { from, to, say = () => undefined } = options;
  const bound = (at: number): number => from + Math.round(((to - from) * at) / bots);
  const reports = await Promise.all(
    Array.from({ length: bots }, (_, at) =>
      fuzz({ ...options, from: bound(at), to: bound(at + 1), say: (line) => say(`bot ${at + 1}: ${line}`) }),
    ),
  );
  const sum = (of: (report: FuzzReport) => number): number => reports.reduce((total, report) => total + of(report), 0);
  const codes = [...new Set(reports.flatMap(({ statuses }) => Object.keys(statuses)))].sort();
  return {
    statuses: Object.fromEntries(codes.map((code) => [code, sum(({ statuses }) => statuses[code] ?? 0)])),
    failures: reports.flatMap(({ failures }) => failures),
    invitations: sum(({ invitations }) => invitations),
    mails: sum(({ mails }) => mails),
    memberships: sum(({ memberships }) => memberships),
    megabytes: reports.flatMap(({ megabytes }) => megabytes),
    grownBy: Math.max(...reports.map(({ grownBy }) => grownBy)),
    seconds: Math.max(...reports.map(({ seconds }) => seconds)),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
  };
}

/** Cases against the built bot, a process, with a sandbox tenant and somewhere for its answers to go. */
export async function fuzz({
  programs,
  seed,
  from,
  to,
  say = () => undefined,
  signal,
}: FuzzOptions): Promise<FuzzReport> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'guestlist-fuzz-'));
  const answers = await startAnswers();
  const sandbox = run(programs.sandbox, ['--port', '0', '--data', path.join(dataDir, 'tenant')]);
  const sandboxUrl = /http:\/\/\S+/.exec((await sandbox.ready) ?? '')?.[0] ?? '';
  const port = await freePort();
  const flags = ['--no-playground', '--port', String(port), '--sandbox-url', sandboxUrl, '--data', dataDir];
  const bot = run(programs.bot, flags, { GUESTLIST_RATE_LIMITS: '40,1000000', GUESTLIST_LOG_LEVEL: 'warn' });
  if ((await bot.ready) === undefined) throw new Error(`The bot did not start: ${bot.complaints()}`);
  const ledger = async () => (await (await fetch(`${sandboxUrl}/_sandbox/ledger`)).json()) as Ledger;

  const startedAt = performance.now();
  const doors = { serviceUrl: answers.url, clientState: clientStateIn(await ledger()) };
  const statuses: Record<string, number> = {};
  const failures: string[] = [];
  const megabytes: number[] = [];
  const every = Math.max(1, Math.floor((to - from) / 50));
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < to && failures.length < MOST_FAILURES && !bot.isDead() && signal?.aborted !== true) {
      const index = next++;
      const { status, why } = await send(port, fuzzCase(seed, index, doors));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500 || status === 0)
        failures.push(`case ${index} of seed ${seed}: ${status || `no answer, ${why}`}`);
      if ((index - from + 1) % every === 0) {
        megabytes.push(residentMegabytes(bot.pid));
        say(`${index - from + 1} cases, ${megabytes.at(-1)} MB, ${JSON.stringify(statuses)}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (bot.isDead()) failures.push(`the bot died at about case ${next}: ${bot.complaints()}`);
    const cpuSeconds = bot.isDead() ? 0 : Math.round(cpuMs(bot.pid) / 1_000);
    failures.push(...faultsIn(path.join(dataDir, 'guestlist.log')));
    const { invitations, mails, memberships } = await ledger();
    return {
      ...{
        statuses,
        failures,
        megabytes,
        grownBy: growthIn(megabytes),
        seconds: Math.round((performance.now() - startedAt) / 1_000),
        cpuSeconds,
      },
      ...{ invitations: invitations.length, mails: mails.length, memberships: memberships.length },
    };
  } finally {
    for (const process of [bot, sandbox]) process.kill('SIGKILL');
    await Promise.all([bot.dead, sandbox.dead]);
    answers.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function growthIn(megabytes: readonly number[]): number {
  const fifth = Math.floor(megabytes.length / 5);
  const mean = (from: number): number =>
    megabytes.slice(from, from + fifth).reduce((total, each) => total + each, 0) / Math.max(1, fifth);
  return Math.round(mean(megabytes.length - fifth) - mean(fifth));
}

interface Ledger {
  readonly invitations: readonly unknown[];
  readonly mails: readonly unknown[];
  readonly memberships: readonly unknown[];
  readonly requests: readonly { readonly path: string; readonly requestBody?: { readonly clientState?: string } }[];
}

interface Answer {
  /** 0 where none came, and why. */
  readonly status: number;
  readonly why?: string;
}

/** A connection that the bot closed for want of use just as it was used again says nothing of the case, so that is sent again. */
async function send(port: number, fuzzed: FuzzCase): Promise<Answer> {
  const answer = await sendOnce(port, fuzzed);
  return answer.why?.includes('ECONNRESET') === true ? sendOnce(port, fuzzed) : answer;
}

async function sendOnce(port: number, { path: at, body, contentType }: FuzzCase): Promise<Answer> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${at}`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    await response.arrayBuffer();
    return { status: response.status };
  } catch (cause) {
    return { status: 0, why: inspect(cause, { depth: 3 }).slice(0, 600) };
  }
}

/** Takes whatever the bot says, and forgets it. */
async function startAnswers() {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

const clientStateIn = ({ requests }: Ledger): string =>
  requests.find(({ path: at }) => at.startsWith('/v1.0/subscriptions'))?.requestBody?.clientState ?? 'unknown';

/** What was thrown and caught at the last net, though the answer was polite. */
function faultsIn(logFile: string): string[] {
  const lines = readFileSync(logFile, 'utf8').split('\n');
  const faults = lines.filter((line) => line.includes('"level":"error"'));
  return [...new Map(faults.map((line) => [kindOf(line), line.slice(0, 1_500)])).values()].slice(0, MOST_FAILURES);
}

/** The same fault a thousand times is one. */
function kindOf(line: string): string {
  const { msg, cause } = JSON.parse(line) as { readonly msg?: string; readonly cause?: { readonly stack?: string } };
  return `${msg} ${cause?.stack?.split('\n').slice(0, 3).join(' ') ?? ''}`.replace(/[0-9a-f-]{8,}/g, '');
}

/** User and system time. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function residentMegabytes(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1_024);
}
