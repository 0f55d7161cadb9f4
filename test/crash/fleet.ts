import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { startAzurite } from '../adapters/store/azurite.ts';
import { notebook } from '../adapters/store/opened.ts';
import { Connector } from '../fakes/connector.ts';
import { FakeTeams, PEOPLE } from '../fakes/fake-teams.ts';
import type { FakePlace } from '../fakes/fake-teams.ts';
import { OneDrive } from '../fakes/one-drive.ts';
import { freePort } from '../local/free-port.ts';
import type { Ledger } from '../scenarios/world.ts';
import type { Programs } from './build.ts';
import { control } from './control.ts';
import type { Running } from './process.ts';
import { run } from './process.ts';

/** Several bots on one storage account, before one Teams and one tenant. */
export interface Fleet {
  /** One Teams, which can deliver through each of the bots. */
  readonly doors: readonly FakeTeams[];
  readonly bots: readonly Running[];
  readonly approvals: FakePlace;
  readonly stores: Stores;
  ledger(): Promise<Ledger>;
  close(): Promise<void>;
}

const GUEST_INVITER = '95e79109-95c0-4d8e-aee3-d01accf2d47b';

/** `environments`: one bot each, with what is special about it. */
export async function startFleet(
  programs: Programs,
  environments: readonly Readonly<Record<string, string>>[],
): Promise<Fleet> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guestlist-fleet-'));
  const azurite = await startAzurite();
  const sandbox = run(programs.sandbox, ['--port', '0']);
  const sandboxUrl = /http\S+/.exec((await sandbox.ready) ?? '')?.[0] ?? '';
  await control(sandboxUrl, 'PUT', 'replication', { replicas: 3, lagMs: { p50: 100, p99: 500 } });
  await allowFive(sandboxUrl);

  const { connectionString } = azurite.account();
  const prefix = `f${randomBytes(5).toString('hex')}`;
  const connector = new Connector();
  await connector.listen();
  const bots: Running[] = [];
  const doors: FakeTeams[] = [];
  for (const [n, env] of environments.entries()) {
    const port = await freePort();
    const flags = [
      '--no-playground',
      '--port',
      String(port),
      '--data',
      path.join(folder, String(n)),
      '--sandbox-url',
      sandboxUrl,
    ];
    const shared = {
      GUESTLIST_STORAGE: connectionString,
      GUESTLIST_STORAGE_PREFIX: prefix,
      GUESTLIST_LEASE_SECONDS: '6',
      // Five approvers press faster than people do; the pace of one person has tests of its own.
      GUESTLIST_RATE_LIMITS: '4000,20000',
    };
    bots.push(run(programs.bot, flags, { ...shared, GUESTLIST_RECONCILE_WINDOW_SECONDS: '5', ...env }));
    doors.push(new FakeTeams({ botUrl: `http://127.0.0.1:${port}/api/messages` }, connector, await OneDrive.start()));
  }
  for (const bot of bots) {
    if ((await bot.ready) === undefined) throw new Error(`A bot did not start: ${bot.complaints()}`);
  }
  const [door] = doors;
  if (door === undefined) throw new Error('a fleet without bots');
  const approvals = door.channel('Guest approvals');
  await door.says(PEOPLE.isaiah, approvals, '/settings approvals here');
  const stores = await openStore('azure', { azure: { connectionString, prefix }, clock: systemClock, log: notebook() });
  return {
    doors,
    bots,
    approvals,
    stores,
    ledger: () => control(sandboxUrl, 'GET', 'ledger') as Promise<Ledger>,
    close: async () => {
      for (const bot of bots) bot.kill('SIGKILL');
      sandbox.kill('SIGTERM');
      await Promise.all([...bots, sandbox].map(({ dead }) => dead));
      await connector.close();
      await stores.close();
      await azurite.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Besides Megan, Adele and Isaiah, who hold a role in the tenant as it is seeded. */
async function allowFive(sandboxUrl: string): Promise<void> {
  const { assignments } = (await control(sandboxUrl, 'GET', 'roles')) as { readonly assignments: readonly unknown[] };
  const more = [PEOPLE.lynne, PEOPLE.patti].map(({ objectId }) => ({
    principalId: objectId,
    roleDefinitionId: GUEST_INVITER,
    directoryScopeId: '/',
  }));
  await control(sandboxUrl, 'PUT', 'roles', { assignments: [...assignments, ...more] });
}
