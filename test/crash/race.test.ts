import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../fakes/fake-teams.ts';
import { seeded } from '../sandbox/support.ts';
import type { Programs } from './build.ts';
import { buildPrograms } from './build.ts';
import { startFleet } from './fleet.ts';
import { race, untilSettled } from './race.ts';

const REQUESTS = 20;
let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms();
});
afterAll(() => programs.remove());

it('2. Once: three bots on one storage account decide and invite once', { timeout: 400_000 }, async () => {
  const fleet = await startFleet(programs, [{}, {}, {}]);
  try {
    const figures = await race(fleet, REQUESTS, seeded(7));
    console.log(figures);
    expect(figures.broken).toEqual([]);
    expect(figures).toMatchObject({ decisions: REQUESTS, invitations: figures.approved });
    expect(figures.losersTold + figures.answeredLate).toBeGreaterThanOrEqual(4 * REQUESTS);
  } finally {
    await fleet.close();
  }
});

it('goes on with what an instance left that died', { timeout: 400_000 }, async () => {
  // Between the invitation and its record: the hardest place to take over from.
  const fleet = await startFleet(programs, [{ GUESTLIST_DIE_AT: 'graph.invite.after' }, {}]);
  try {
    const [first, second] = fleet.doors;
    if (first === undefined || second === undefined) throw new Error('no bots');
    const email = 'left@fabrikam.example';
    await first.says(PEOPLE.alex, first.chatOf(PEOPLE.alex), `/invite ${email} --to "Project X"`);
    const card = await first.awaitCard(fleet.approvals, ({ summary }) => summary?.includes(email) === true);
    await first.presses(PEOPLE.megan, card.id, 'decide.approve').catch(() => undefined);
    await fleet.bots[0]?.dead;
    const [request] = await untilSettled(fleet, [email]);
    expect(request?.history.map(({ what }) => what)).toContain('outcomeLost');
    const ledger = await fleet.ledger();
    expect(ledger.invitations).toHaveLength(1);
    expect(ledger.mails).toHaveLength(1);
    expect(second.cardsIn(fleet.approvals)).toHaveLength(1);
  } finally {
    await fleet.close();
  }
});
