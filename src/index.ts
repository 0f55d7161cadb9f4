import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Config } from './config.ts';
import { ConfigError, readConfig } from './config.ts';
import { asConversationId, asGroupId } from './domain/ids.ts';
import { addressTable } from './local/address-table.ts';
import { localApprovalChannel } from './local/approval-channel.ts';
import { ALLOWED_GROUPS } from './local/contoso.ts';
import { startPlaygrounds, startSandboxProcess } from './local/local-tenant.ts';
import { PortTaken } from './local/ports.ts';
import { ChildNotReady } from './local/processes.ts';
import type { Stoppable } from './local/shutdown.ts';
import { stopAll, stopOnSignals } from './local/shutdown.ts';
import type { KnownConversation } from './ports/conversations.ts';
import type { LocalTenant } from './program.ts';

/** Files that the program reads, from source and built alike: this one lies in `src/`, later in `dist/`. */
const CARDS = fileURLToPath(new URL('../cards', import.meta.url));
const PLAYGROUNDS = fileURLToPath(new URL('../env', import.meta.url));
const SANDBOX = fileURLToPath(new URL(`./sandbox/index${path.extname(import.meta.url)}`, import.meta.url));

/** In the order in which they were started; stopped in the other. */
const running: Stoppable[] = [];
const stopping = (): readonly Stoppable[] => [...running].reverse();

async function main(): Promise<void> {
  // Without these the heap grows to twice what is in it before anything is thrown away; turns are short, and it is small.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
  const config = readConfig(process.argv.slice(2));
  mkdirSync(config.dataDir, { recursive: true });
  const exit = (code: number): never => process.exit(code);
  stopOnSignals({ signals: process, running: stopping, say: console.log, exit, nowMs: Date.now });

  // Loading the bot takes as long as starting the sandbox tenant, so the two are done at once.
  const [sandboxUrl, { startProgram }] = await Promise.all([sandboxOf(config), import('./program.ts')]);
  running.push(await startProgram(config, CARDS, localTenant(config, sandboxUrl)));
  await startPages(config);
  console.log(`Guestlist is ready  http://${config.host}:${config.port}  (${config.mode} mode)`);
  if (config.mode === 'local' && sandboxUrl !== undefined) console.log(whereToClick(config, sandboxUrl));
}

async function sandboxOf(config: Config): Promise<string | undefined> {
  if (!config.startSandbox) return config.sandboxUrl;
  const sandbox = await startSandboxProcess({ entry: SANDBOX, port: config.sandboxPort, dataDir: config.dataDir });
  running.push(sandbox);
  return sandbox.url;
}

/** Before the story begins, Contoso's admin has allowed two groups, and Megan's channel takes the approvals. */
function localTenant(config: Config, url: string | undefined): LocalTenant | undefined {
  if (config.mode !== 'local' || url === undefined) return undefined;
  const allowedGroups = ALLOWED_GROUPS.map((group) => ({ ...group, groupId: asGroupId(group.groupId) }));
  if (!config.playgrounds) return { url, allowedGroups };
  const { channelId, serviceUrl, tenantId, conversationId, botId } = localApprovalChannel(config.playgroundPorts.megan);
  const conversation = { id: conversationId, conversationType: 'channel', tenantId, isGroup: true };
  const approvals: KnownConversation = {
    place: { conversationId: asConversationId(conversationId), scope: 'channel', name: 'Guest approvals' },
    reference: { serviceUrl, channelId, bot: { id: botId, name: 'Guestlist' }, conversation },
  };
  return { url, allowedGroups, approvals };
}

async function startPages(config: Config): Promise<void> {
  if (!config.playgrounds) return;
  const { dataDir, port: botPort, playgroundPorts: ports } = config;
  running.push(
    ...(await startPlaygrounds({ configFolder: PLAYGROUNDS, ports, botPort, dataDir, onDied: console.error })),
  );
}

function whereToClick(config: Config, sandboxUrl: string): string {
  const { alex, megan } = config.playgroundPorts;
  const playgrounds = [
    { what: 'Ask', url: `http://localhost:${alex}`, note: 'Alex Wilber, who may not invite' },
    { what: 'Decide', url: `http://localhost:${megan}`, note: 'Megan Bowen, Guest Inviter; channel “Guest approvals”' },
  ];
  const table = addressTable([
    ...(config.playgrounds ? playgrounds : []),
    { what: 'Mailbox', url: `${sandboxUrl}/mailbox`, note: 'what guests receive; accept invitations here' },
    { what: 'Bot', url: `http://${config.host}:${config.port}`, note: '/healthz, /readyz, /metrics' },
  ]);
  return `\n${table}\n\n  Logs and data are in ${path.resolve(config.dataDir)}. Stop with Ctrl-C.`;
}

/** What a person at the terminal can mend is told in words; everything else with its stack. */
function inWords(cause: unknown): unknown {
  if (cause instanceof ConfigError || cause instanceof PortTaken || cause instanceof ChildNotReady)
    return cause.message;
  if (cause instanceof Error && ['StoreProblem', 'CredentialProblem'].includes(cause.name)) return cause.message;
  if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
    return `The bot's port is taken by another program. Stop that program, or choose another port with --port.`;
  }
  return cause;
}

main().catch(async (cause: unknown) => {
  console.error(inWords(cause));
  await stopAll(stopping(), console.error);
  process.exit(1);
});
