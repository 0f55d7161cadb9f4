import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
  await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 3_000, p99: 20_000 } });
});
afterAll(() => world.close());

const GUESTS = 20;

it(
  'brings twenty guests through heavy replication lag, each with one invitation and one mail',
  { timeout: 240_000 },
  async () => {
    const emails = Array.from({ length: GUESTS }, (_, index) => `guest${index + 1}@fabrikam.example`);
    for (const email of emails) {
      await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email} --to "Project X"`);
      const card = await world.approvalCard(email);
      await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    }
    for (const email of emails) await world.approvalCard(email, 'The guest is ready', 200_000);

    const { invitations, mails, memberships } = await world.ledger();
    expect(invitations.map(({ email }) => email).sort()).toEqual([...emails].sort());
    expect(mails.map(({ to }) => to).sort()).toEqual([...emails].sort());
    expect(new Set(memberships.map(({ userId }) => userId)).size).toBe(GUESTS);
    expect(memberships).toHaveLength(GUESTS);
  },
);
