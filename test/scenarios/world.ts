import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { readConfig } from '../../src/config.ts';
import { asGroupId } from '../../src/domain/ids.ts';
import { ALLOWED_GROUPS } from '../../src/local/contoso.ts';
import type { Program } from '../../src/program.ts';
import { startProgram } from '../../src/program.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import type { FakePlace, FakeUser, Post } from '../fakes/fake-teams.ts';
import { PEOPLE, startFakeTeams, textOf } from '../fakes/fake-teams.ts';
import { silent } from '../settling/ports.ts';

const CARDS = fileURLToPath(new URL('../../cards', import.meta.url));

export interface Ledger {
  readonly invitations: readonly { readonly email: string; readonly userId: string; readonly mail: boolean }[];
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly redeemUrl: string }[];
  readonly memberships: readonly { readonly groupId: string; readonly userId: string }[];
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly caller: string;
    readonly requestBody?: unknown;
  }[];
}

/** The real bot over the real sandbox tenant, with a fake Teams in front: everything but Microsoft. */
export async function startWorld(
  options: { readonly lookEverySeconds?: number; readonly environment?: Readonly<Record<string, string>> } = {},
) {
  const sandbox = await startSandbox({ port: 0 });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'guestlist-'));
  const port = await freePort();
  const teams = await startFakeTeams({
    botUrl: `http://127.0.0.1:${port}/api/messages`,
    tokenOf: async ({ objectId }) =>
      ((await control('POST', 'assertion', { userId: objectId })) as { readonly token: string }).token,
    // Our page leads to Entra's, where the sandbox signs in for the person, and comes back with a code.
    onPage: async (page, { objectId: userId }) => {
      const url = (await fetch(page, { redirect: 'manual' })).headers.get('location');
      const { redirect } = (await control('POST', 'authorize', { url, userId })) as { readonly redirect: string };
      return new URL(redirect).searchParams.get('code') ?? '';
    },
  });
  const config = readConfig(
    ['--no-playground', '--port', String(port), '--data', dataDir, '--sandbox-url', sandbox.url],
    {
      GUESTLIST_LOG_LEVEL: 'debug',
      GUESTLIST_LOOK_EVERY_SECONDS: String(options.lookEverySeconds ?? 300),
      ...options.environment,
    },
  );
  const allowedGroups = ALLOWED_GROUPS.map((group) => ({ ...group, groupId: asGroupId(group.groupId) }));
  const local = { url: sandbox.url, allowedGroups };
  let program: Program | undefined = await startProgram(config, CARDS, local);

  const control = async (method: string, name: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${sandbox.url}/_sandbox/${name}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${name}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  const approvals = teams.channel('Guest approvals');

  return {
    teams,
    approvals,
    dataDir,
    sandboxUrl: sandbox.url,
    control,
    botUrl: `http://127.0.0.1:${port}`,
    graphUrl: sandbox.url,
    ledger: () => control('GET', 'ledger') as Promise<Ledger>,
    /** What the bot wrote to the disk: documents, audit log, log lines. */
    everythingKept: () => everythingIn(dataDir),
    /** The page on which guests read their mail, as HTML. */
    mailbox: async () => (await fetch(`${sandbox.url}/mailbox`)).text(),
    chatOf: (user: FakeUser): FakePlace => teams.chatOf(user),
    /** The answer in words to something said in a personal chat. */
    async asks(user: FakeUser, text: string, place = teams.chatOf(user)): Promise<string> {
      const before = new Set(teams.messagesIn(place).map(({ id }) => id));
      await teams.says(user, place, text);
      const post = await teams.awaitMessage(place, ({ id }) => !before.has(id));
      return post.card === undefined ? (post.text ?? '') : textOf(post.card);
    },
    async setApprovals(): Promise<void> {
      await teams.says(PEOPLE.isaiah, approvals, '/settings approvals here');
      await teams.awaitMessage(approvals, (post) => post.text?.includes('come here from now on') === true);
    },
    /** The approval card about this guest, when it says so. */
    approvalCard: (guest: string, says = 'Waiting for approval', deadlineMs?: number): Promise<Post> =>
      teams.awaitCard(approvals, ({ card }) => textOf(card).includes(guest) && textOf(card).includes(says), deadlineMs),
    async restart(): Promise<void> {
      await program?.stop();
      program = await startProgram(config, CARDS, local);
    },
    /** What months would have brought is written while nothing runs. */
    async whileStopped<T>(write: (stores: Stores) => Promise<T>): Promise<T> {
      await program?.stop();
      const stores = await openStore('lowdb', {
        clock: systemClock,
        log: silent,
        folder: path.join(dataDir, 'bot'),
      });
      try {
        return await write(stores);
      } finally {
        await stores.close();
        program = await startProgram(config, CARDS, local);
      }
    },
    async close(): Promise<void> {
      await program?.stop();
      await teams.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  // What is being written is renamed meanwhile.
  return (await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))).join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
