import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PEOPLE, startFakeTeams } from '../fakes/fake-teams.ts';
import { freePort } from '../local/free-port.ts';
import type { Programs } from './build.ts';
import { control } from './control.ts';
import { Crowd } from './crowd.ts';
import type { Running } from './process.ts';
import { run } from './process.ts';
import type { Death } from './schedule.ts';
import type { Verdict } from './verdict.ts';
import { isSettled, judge, pressOrphans, requestsIn } from './verdict.ts';

export interface Figures extends Verdict {
  readonly kills: number;
  /** Named steps at which the process died by its own hand, each with how often. */
  readonly diedAt: Readonly<Record<string, number>>;
  readonly atRandom: number;
  /** Named steps that did not come in time, each time that they were planned; the process was killed where it stood. */
  readonly notReached: readonly string[];
  readonly asked: number;
  readonly askedAgain: number;
  /** What people were told instead of having their request taken; they asked again. */
  readonly turnedAway: readonly string[];
  readonly seconds: number;
}

/** A step that has not come by then will not come in this life, also on a machine that others use. */
const LONGEST_LIFE_MS = 20_000;
const LONGEST_START_MS = 60_000;
/** Longer than all replicas lag, or a person would be asked while the guest may still show up. */
const WINDOW_SECONDS = 5;
/** So long nothing moves any more, or it is lost: how long all of it takes is the machine's affair. */
const STANDSTILL_MS = 120_000;

/**
 * One tenant, one Teams and one data folder, and a bot on them that is killed again and again. `moreTries`: lives beyond
 * those that were planned, for each step at which nobody died because it did not come.
 */
export async function runLane(
  programs: Programs,
  deaths: readonly Death[],
  random: () => number,
  name: string,
  moreTries = 0,
): Promise<Figures> {
  const begun = Date.now();
  const folder = await mkdtemp(path.join(tmpdir(), 'guestlist-crash-'));
  const sandbox = run(programs.sandbox, ['--port', '0', '--data', path.join(folder, 'tenant')]);
  const sandboxUrl = /http\S+/.exec((await sandbox.ready) ?? '')?.[0] ?? '';
  const port = await freePort();
  const teams = await startFakeTeams({ botUrl: `http://127.0.0.1:${port}/api/messages` });
  const dataDir = path.join(folder, 'data');
  const flags = ['--no-playground', '--port', String(port), '--data', dataDir, '--sandbox-url', sandboxUrl];
  const start = (env: Readonly<Record<string, string>> = {}): Running =>
    run(programs.bot, flags, {
      GUESTLIST_RECONCILE_WINDOW_SECONDS: String(WINDOW_SECONDS),
      GUESTLIST_LOG_LEVEL: 'info',
      // Two people ask for all, and for dozens at once after lives in which nobody answered.
      GUESTLIST_RATE_LIMITS: '4000,20000',
      ...env,
    });
  let last: Running | undefined;
  try {
    await control(sandboxUrl, 'PUT', 'replication', { replicas: 3, lagMs: { p50: 150, p99: 800 } });
    const approvals = teams.channel('Guest approvals');
    const crowd = new Crowd(teams, approvals, random, `${name}-`);

    const prologue = start();
    if ((await prologue.ready) === undefined) throw new Error(`The bot did not start: ${prologue.complaints()}`);
    await teams.says(PEOPLE.isaiah, approvals, '/settings approvals here');
    prologue.kill('SIGKILL');
    await prologue.dead;

    const diedAt: Record<string, number> = {};
    const notReached: string[] = [];
    let kills = 0;
    const dies = async (death: Death): Promise<boolean> => {
      crowd.wish();
      crowd.wish('step' in death && death.step.includes('denied') ? 'deny' : undefined);
      kills += 1;
      const reached = await live(death, start, crowd);
      if (!('step' in death)) return true;
      if (reached) diedAt[death.step] = (diedAt[death.step] ?? 0) + 1;
      else notReached.push(`${death.step}:${death.nth}`);
      return reached;
    };
    const missed: Death[] = [];
    for (const death of deaths) if (!(await dies(death))) missed.push(death);
    for (const death of missed) {
      if (!('step' in death)) continue;
      for (let n = 0; n < moreTries && diedAt[death.step] === undefined; n += 1) await dies({ ...death, nth: 1 });
    }

    last = start();
    await last.ready;
    const world = { teams, approvals, crowd, dataDir, cards: programs.cards };
    await settled(world, last);
    const orphans = await pressOrphans(world);
    await settled(world, last);
    last.kill('SIGTERM');
    await last.dead;
    const ledger = await control(sandboxUrl, 'GET', 'ledger');
    const verdict = await judge({ ...world, ledger, orphans });
    return {
      ...verdict,
      kills,
      diedAt,
      atRandom: deaths.filter((death) => 'afterMs' in death).length,
      notReached,
      asked: crowd.wishes.length,
      askedAgain: crowd.askedAgain,
      turnedAway: crowd.turnedAway,
      seconds: Math.round((Date.now() - begun) / 1_000),
    };
  } finally {
    last?.kill('SIGKILL');
    sandbox.kill('SIGTERM');
    await teams.close();
    await sandbox.dead;
    await rm(folder, { recursive: true, force: true });
  }
}

/** One life under load. True when it ended as was planned. */
async function live(death: Death, start: (env: Record<string, string>) => Running, crowd: Crowd): Promise<boolean> {
  const bot = start('step' in death ? { GUESTLIST_DIE_AT: `${death.step}:${death.nth}` } : {});
  let killed = false;
  const killAfter = async (ms: number): Promise<void> => {
    await Promise.race([pause(ms, undefined, { ref: false }), bot.dead]);
    if (bot.isDead()) return;
    killed = true;
    bot.kill('SIGKILL');
  };
  await Promise.race([bot.ready, pause(LONGEST_START_MS, undefined, { ref: false })]);
  const load = crowd.work(bot.isDead);
  await killAfter('afterMs' in death ? death.afterMs : LONGEST_LIFE_MS);
  await bot.dead;
  await load;
  if (bot.complaints() !== '') throw new Error(`The bot complained: ${bot.complaints()}`);
  return killed === 'afterMs' in death;
}

type Scene = Parameters<typeof pressOrphans>[0];

async function settled({ crowd, dataDir, teams }: Scene, bot: Running): Promise<void> {
  let done = false;
  const work = crowd.work(() => done);
  let open: readonly string[] = ['all'];
  let moved = { to: '', at: Date.now() };
  while (open.length > 0 && Date.now() - moved.at < STANDSTILL_MS && !bot.isDead()) {
    await pause(500);
    const requests = await requestsIn(dataDir);
    const to = JSON.stringify(requests.map(({ id, history, owed, views }) => [id, history.length, owed, views]));
    if (to !== moved.to) moved = { to, at: Date.now() };
    const byGuest = new Map(requests.map((request) => [request.ask.email, request]));
    open = crowd.wishes.map(({ email }) => email).filter((email) => !isSettled(byGuest.get(email)));
  }
  done = true;
  await work;
  if (open.length === 0) return;
  const requests = await requestsIn(dataDir);
  const stuck = requests.filter(({ ask }) => open.includes(ask.email));
  const askers = new Set(crowd.wishes.filter(({ email }) => open.includes(email)).map(({ by }) => by));
  const told = [...askers].flatMap((by) => teams.messagesIn(teams.chatOf(by)).slice(-6)).map(({ text }) => text);
  const wishes = crowd.wishes.filter(({ email }) => open.includes(email));
  const logged = (await readFile(path.join(dataDir, 'guestlist.log'), 'utf8')).split('\n');
  const complaints = logged.filter((line) => /"level":"(?:error|warn)"/.test(line)).slice(-30);
  throw new Error(
    [
      `Not settled: ${open.join(', ')} (bot ${bot.isDead() ? 'dead' : 'alive'})`,
      JSON.stringify({ wishes, told, turnedAway: crowd.turnedAway.slice(-10), stuck: stuck.slice(0, 3) }, null, 1),
      ...complaints,
    ].join('\n'),
  );
}
