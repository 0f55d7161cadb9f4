import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { localApprovalChannel } from '../../src/local/approval-channel.ts';
import { startPlayground } from '../../src/local/playgrounds.ts';
import type { Playground, PlaygroundOptions, PlaygroundPerson } from '../../src/local/playgrounds.ts';
import { portIsFree } from '../../src/local/ports.ts';
import { freePort } from './free-port.ts';

let folder: string;
const bot = createServer((_, response) => response.writeHead(405).end());
let alex: Playground;
let megan: Playground;
const running: Playground[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'playgrounds-'));
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  [alex, megan] = await Promise.all([start(await options('alex')), start(await options('megan'))]);
});
afterAll(async () => {
  await Promise.all(running.map((playground) => playground.stop()));
  bot.close();
  await rm(folder, { recursive: true, force: true });
});

function botUrl(): string {
  return `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`;
}

async function options(who: PlaygroundPerson): Promise<PlaygroundOptions> {
  return {
    who,
    port: await freePort(),
    botUrl: botUrl(),
    configPath: `env/playground-${who}.yml`,
    workingDir: path.join(folder, `${who}-${randomUUID()}`),
  };
}

async function start(chosen: PlaygroundOptions): Promise<Playground> {
  const playground = await startPlayground(chosen);
  running.push(playground);
  return playground;
}

test('each Playground has its own person, the people of the tenant, and its page', async () => {
  expect(await whoIs(alex)).toEqual({
    me: 'Alex Wilber',
    tenantId: '11111111-1111-4111-8111-111111111111',
    channels: ['General', 'Planning'],
    people: [1, 2, 3, 4, 5, 6].map((n) => `aaaaaaaa-0000-4000-8000-00000000000${n}`),
  });
  expect(await whoIs(megan)).toMatchObject({ me: 'Megan Bowen', channels: ['General', 'Guest approvals'] });
  expect(await (await fetch(alex.url)).text()).toContain('<title>Microsoft 365 Agents Playground</title>');
});

test('a Playground is not reached from outside this machine', async () => {
  const { port } = new URL(alex.url);
  const outside = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  for (const { address } of outside.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed');
  }
  expect(await portIsFree(Number(port), '127.0.0.2')).toBe(true);
});

test('a taken port is said plainly', async () => {
  const port = Number(new URL(alex.url).port);
  await expect(startPlayground({ ...(await options('alex')), port })).rejects.toThrow(
    `Port ${port}, wanted by Alex's Playground, is taken by another program. Stop that program, choose others with --playground-ports, or start with --no-playground.`,
  );
});

test('a config that the tool refuses is told in its words', async () => {
  const configPath = path.join(folder, 'bad.yml');
  await writeFile(configPath, 'version: "0.1.1"\n');
  const failed = startPlayground({ ...(await options('megan')), configPath });
  await expect(failed).rejects.toThrow("must have required property 'tenantId'");
});

test('a Playground that ends by itself is told once; one that is stopped is not', async () => {
  const onDied = vi.fn();
  const [dies, stopped] = await Promise.all([
    start({ ...(await options('alex')), onDied }),
    start({ ...(await options('megan')), onDied }),
  ]);
  await stopped.stop();
  process.kill(dies.pid, 'SIGKILL');
  await vi.waitFor(() => expect(onDied).toHaveBeenCalled(), 60_000);
  expect(onDied).toHaveBeenCalledOnce();
  expect(onDied.mock.calls[0]?.[0]).toMatch(
    /^Alex's Playground has ended by itself; the bot goes on without it\. Its log: /,
  );
});

test('a Playground does not outlive the program that started it, even when that is killed', async () => {
  // No bot there: a Playground starts before it.
  const chosen = { ...(await options('alex')), botUrl: 'http://127.0.0.1:9/api/messages' };
  const module = new URL('../../src/local/playgrounds.ts', import.meta.url).href;
  const code = `const { startPlayground } = await import(${JSON.stringify(module)});
    await startPlayground(${JSON.stringify(chosen)}); console.log('started');`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code]);
  try {
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    expect(await portIsFree(chosen.port)).toBe(false);
  } finally {
    parent.kill('SIGKILL');
  }
  await vi.waitFor(async () => expect(await portIsFree(chosen.port)).toBe(true), { timeout: 60_000, interval: 100 });
});

test("the approval channel is the one in Megan's config", async () => {
  const { config } = await toolConfig(megan);
  const channel = localApprovalChannel(Number(new URL(megan.url).port));
  expect(channel).toMatchObject({ serviceUrl: megan.serviceUrl, tenantId: config.tenantId, botId: config.bot.id });
  expect(config.teams[0]).toMatchObject({
    id: channel.teamId,
    channels: [{ name: 'General' }, { id: channel.conversationId, name: 'Guest approvals' }],
  });
});

type Person = { name: string; aadObjectId: string };
type ToolConfig = {
  config: {
    tenantId: string;
    bot: { id: string };
    currentUser: Person;
    users: Person[];
    teams: { id: string; channels: { id: string; name: string }[] }[];
  };
};

/** The tool tells its config once the bot answers. */
async function toolConfig(playground: Playground): Promise<ToolConfig> {
  const answer = await fetch(`${playground.url}/_internal/v1/config`);
  return (await answer.json()) as ToolConfig;
}

async function whoIs(playground: Playground) {
  const { config } = await toolConfig(playground);
  return {
    me: config.currentUser.name,
    tenantId: config.tenantId,
    channels: config.teams.flatMap(({ channels }) => channels.map(({ name }) => name)),
    people: [config.currentUser, ...config.users].map(({ aadObjectId }) => aadObjectId).sort(),
  };
}
