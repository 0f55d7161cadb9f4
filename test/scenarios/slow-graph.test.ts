import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exchange } from '../fakes/fake-teams.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

/** Then Teams delivers again, or shows the presser an error. */
const TEAMS_LIMIT_MS = 15_000;
const STALL_MS = 60_000;

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 50, p99: 200 } });
  await world.setApprovals();
});
afterAll(() => world.close());

const stalled = (path: string, method = 'GET') =>
  world.control('PUT', 'faults', [
    { method, path, status: 503, code: 'ServiceUnavailable', message: 'too late', delayMs: STALL_MS },
  ]);
const recovered = () => world.control('PUT', 'faults', []);

async function inTime(turn: Promise<Exchange>): Promise<Exchange> {
  const begun = Date.now();
  const exchange = await turn;
  expect(Date.now() - begun).toBeLessThan(TEAMS_LIMIT_MS);
  expect(exchange.status).toBe(200);
  return exchange;
}

it('answers while Graph is stalled, and goes on by itself', { timeout: 240_000 }, async () => {
  const { teams } = world;
  const alex = world.chatOf(PEOPLE.alex);
  const email = 'slow@fabrikam.example';
  // A fresh start remembers nothing of the directory.
  await world.restart();

  await stalled('/v1.0');
  await inTime(teams.says(PEOPLE.alex, alex, `/invite ${email} --to "Project X"`));
  await teams.awaitCard(alex, ({ card }) => /Being checked/.test(textOf(card)));
  // It is kept even if the bot dies now, and nobody is asked yet.
  await world.restart();
  expect(teams.cardsIn(world.approvals)).toHaveLength(0);
  await recovered();
  const card = await world.approvalCard(email, 'Waiting for approval');
  expect(textOf(card.card ?? {})).toContain('Project X');

  await world.restart();
  await stalled('/v1.0');
  const unread = await inTime(teams.presses(PEOPLE.megan, card.id, 'decide.approve'));
  expect(unread.toldOnlyHim).toMatch(/nobody can decide/);
  await recovered();

  // Who is who can be read, but the invitation itself hangs: it is decided, and its end is reported on the card.
  await stalled('/v1.0/invitations', 'POST');
  const pressed = await inTime(teams.presses(PEOPLE.megan, card.id, 'decide.approve'));
  expect(textOf(pressed.shown ?? {})).toMatch(/Approved/);
  await world.approvalCard(email, 'Entra has not said');
  await recovered();
  expect((await world.ledger()).mails.length).toBeLessThanOrEqual(1);
});

it('tells whom a late look refuses, and asks nobody', async () => {
  const { teams } = world;
  const alex = world.chatOf(PEOPLE.alex);
  await world.restart();
  await stalled('/v1.0');
  await inTime(teams.says(PEOPLE.alex, alex, '/invite late@blocked.example'));
  await teams.awaitCard(alex, ({ card }) => /Being checked/.test(textOf(card)));
  await recovered();
  await teams.awaitMessage(alex, ({ text }) => /cannot go on: .*deny list/.test(text));
  await teams.awaitCard(alex, ({ card }) => /Cannot be asked for/.test(textOf(card)));
  expect(teams.cardsIn(world.approvals).some(({ card }) => textOf(card).includes('late@'))).toBe(false);
});
