import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 200, p99: 1_000 } });
  await world.setApprovals();
});
afterAll(() => world.close());

it('tells the whole story: asked, approved, invited, ready, accepted', async () => {
  const { teams } = world;
  const alex = teams.chatOf(PEOPLE.alex);
  await teams.says(
    PEOPLE.alex,
    alex,
    '/invite jane@fabrikam.example --name "Jane Doe" --to "Project X" --until 2030-06-30 --reason "audit"',
  );
  const asked = await world.approvalCard('jane@fabrikam.example');
  expect(textOf(asked.card ?? {})).toContain('Alex Wilber');
  expect((await world.ledger()).invitations).toEqual([]);

  const pressed = await teams.presses(PEOPLE.megan, asked.id, 'decide.approve', { comment: 'fine by the audit team' });
  expect(pressed.status).toBe(200);
  await world.approvalCard('jane@fabrikam.example', 'The guest is ready');
  await teams.awaitMessage(alex, (post) => post.text?.includes('is ready') === true);
  for (const place of [alex, world.approvals]) {
    expect(teams.cardsIn(place).map(({ card }) => textOf(card))).toEqual([
      expect.stringContaining('fine by the audit team'),
    ]);
  }
  const ledger = await world.ledger();
  expect(ledger.invitations).toHaveLength(1);
  expect(ledger.mails).toHaveLength(1);
  expect(ledger.memberships).toHaveLength(1);

  await world.control('POST', 'redeem', { email: 'jane@fabrikam.example' });
  await teams.awaitMessage(alex, (post) => post.text?.includes('has accepted') === true);
  await teams.awaitMessage(world.approvals, (post) => post.text?.includes('has accepted') === true);
  const mine = teams.cardsIn(alex).map(({ card }) => textOf(card));
  expect(mine).toHaveLength(1);
  expect(mine[0]).toContain('The guest has accepted');
});
