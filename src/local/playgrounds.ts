/**
 * The two Microsoft 365 Agents Playgrounds: one in which Alex asks, one in which Megan decides.
 * https://github.com/OfficeDev/microsoft-365-agents-playground (0.2.28). What it does and does not do: test/fakes/recorded/README.md.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PortTaken, portIsFree } from './ports.ts';
import { ChildNotReady, describeExit, lastWords, startChild } from './processes.ts';
import type { Child, ChildSpec } from './processes.ts';

export type PlaygroundPerson = 'alex' | 'megan';

export type PlaygroundOptions = {
  who: PlaygroundPerson;
  port: number;
  /** The bot's messaging endpoint, e.g. `http://127.0.0.1:3978/api/messages`. */
  botUrl: string;
  /** The YAML file with tenant, people, chats and channel (env/playground-alex.yml, …). */
  configPath: string;
  /** For the logs: `playground.log` is what it prints, `tool.log` what it tells of itself, and why it could not start. */
  workingDir: string;
  /** Told when it ends without having been asked to; the bot goes on without it. */
  onDied?: (line: string) => void;
  readyWithinMs?: number;
};

export type Playground = Pick<Child, 'name' | 'pid' | 'logFile' | 'stop' | 'kill'> & {
  who: PlaygroundPerson;
  /** For the browser. */
  url: string;
  /** What its activities carry, and where the bot posts to. */
  serviceUrl: string;
};

/**
 * Starts one Playground and waits until its page answers. Opens no browser and sends no telemetry.
 * It needs no bot to start: a page that is opened waits up to 15 s for one.
 * @throws PortTaken when another program holds the port, ChildNotReady when the tool ends or is silent (a bad config file ends it).
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { who, port, readyWithinMs = 60_000 } = options;
  const name = playgroundName(who);
  const taken = () =>
    new PortTaken(
      port,
      name,
      'Stop that program, choose others with --playground-ports, or start with --no-playground.',
    );
  if (!(await portIsFree(port))) throw taken();

  const printed = await startChild(childSpec(options, name, readyWithinMs));
  const child = { ...printed, logFile: toolLog(options) };
  try {
    // On a port taken in the meantime the tool silently goes to another one.
    if (Number(child.ready[1]) !== port) throw taken();
    await untilConfigIsRead(child, port, readyWithinMs);
  } catch (error) {
    await child.stop();
    throw error;
  }
  return watched(child, options);
}

function playgroundName(who: PlaygroundPerson): string {
  return who === 'alex' ? "Alex's Playground" : "Megan's Playground";
}

/** The connector that a Playground on this port offers the bot. */
export function playgroundServiceUrl(port: number): string {
  return `http://127.0.0.1:${port}/_connector`;
}

function childSpec(options: PlaygroundOptions, name: string, readyWithinMs: number): ChildSpec {
  const { port, botUrl, configPath, workingDir } = options;
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const serviceUrl = playgroundServiceUrl(port);
  return {
    name,
    args: [
      '--import',
      TETHER,
      cli,
      'start',
      '-e',
      botUrl,
      '-c',
      'msteams',
      '-p',
      String(port),
      '--su',
      serviceUrl,
      '--dt',
    ],
    cwd: workingDir,
    // No environment of ours: a proxy set there would get the Playground's calls to the bot.
    env: {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: path.resolve(configPath),
      M365_AGENTS_PLAYGROUND_LOGFILE: toolLog(options),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    logFile: path.join(workingDir, 'playground.log'),
    readyLine: /^Listening on (\d+)$/m,
    readyWithinMs,
    tethered: true,
  };
}

function toolLog({ workingDir }: PlaygroundOptions): string {
  return path.resolve(workingDir, 'tool.log');
}

/**
 * Loaded into the tool before its own code, for two things it has no option for: it listens on all addresses, and here
 * nothing may be reached from outside; and it would go on when we are killed, holding its port.
 */
const TETHER = `data:text/javascript,${encodeURIComponent(`
import net from 'node:net';
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  return typeof first === 'number' ? listen.call(this, { port: first, host: '127.0.0.1' }, ...rest) : listen.call(this, first, ...rest);
};
process.once('disconnect', () => process.exit(0));
`)}`;

/**
 * "Listening" is printed and the page served before the config file is read, and a bad file ends the tool after that;
 * only then does its ping answer. Where it tells its config, it would first wait for the bot.
 */
async function untilConfigIsRead(child: Child, port: number, withinMs: number): Promise<void> {
  const pauseMs = 100;
  const ended = child.exited.then(describeExit);
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += pauseMs) {
    if (await answers(`http://127.0.0.1:${port}/_debug/ping`)) return;
    const why = await Promise.race([ended, delay(pauseMs)]);
    if (why !== undefined) throw new ChildNotReady(child.name, why, child.logFile, await lastWords(child.logFile));
  }
  throw new ChildNotReady(child.name, 'it does not answer', child.logFile, await lastWords(child.logFile));
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}

function watched(child: Child, { who, port, onDied }: PlaygroundOptions): Playground {
  let asked = false;
  void child.exited.then(() => {
    if (!asked) onDied?.(`${child.name} has ended by itself; the bot goes on without it. Its log: ${child.logFile}`);
  });
  return {
    who,
    name: child.name,
    pid: child.pid,
    logFile: child.logFile,
    url: `http://localhost:${port}`,
    serviceUrl: playgroundServiceUrl(port),
    stop: (graceMs) => {
      asked = true;
      return child.stop(graceMs);
    },
    kill: () => {
      asked = true;
      child.kill();
    },
  };
}
