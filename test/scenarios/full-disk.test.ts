import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { PEOPLE } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

/** What the disk does to every write of the bot while it is set: half of the bytes arrive, then this error. */
const disk = vi.hoisted(() => ({ refuses: undefined as string | undefined }));

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const open: typeof real.open = async (...args) => {
    const file = await real.open(...args);
    const write = file.writeFile.bind(file) as (data: string) => Promise<void>;
    file.writeFile = async (data: unknown) => {
      if (disk.refuses === undefined) return write(String(data));
      await write(String(data).slice(0, String(data).length / 2));
      throw Object.assign(new Error(disk.refuses), { code: disk.refuses });
    };
    return file;
  };
  return { ...real, open };
});

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 50, p99: 200 } });
  await world.setApprovals();
});
afterEach(() => void (disk.refuses = undefined));
afterAll(() => world.close());

const APOLOGY = /something went wrong on my side.*reference: [0-9a-f]{8}/s;

it.each([
  ['full', 'ENOSPC'],
  ['read-only', 'EROFS'],
])('with the data folder %s a turn ends in an apology with a reference, and nothing is half done', async (_, errno) => {
  const { teams } = world;
  const email = `${errno.toLowerCase()}@fabrikam.example`;
  disk.refuses = errno;
  expect(await world.asks(PEOPLE.alex, `/invite ${email}`)).toMatch(APOLOGY);
  disk.refuses = undefined;
  // Nothing of it is there: the same can be asked for, and no second request stands in the way.
  await teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email}`);
  const card = await world.approvalCard(email);

  disk.refuses = errno;
  const refused = await teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  expect(refused.toldOnlyHim).toMatch(APOLOGY);
  expect((await world.ledger()).invitations.filter((one) => one.email === email)).toEqual([]);
  disk.refuses = undefined;
  await teams.presses(PEOPLE.adele, card.id, 'decide.approve');
  await world.approvalCard(email, 'The guest is ready');
  const ledger = await world.ledger();
  expect(ledger.invitations.filter((one) => one.email === email)).toHaveLength(1);
  expect(ledger.mails.filter(({ to }) => to === email)).toHaveLength(1);
});
