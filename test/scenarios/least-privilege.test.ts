/**
 * The sandbox grants what `infra/permissions.json` documents and no more, in every scenario. Here each permission is taken
 * away in turn: exactly the feature that the self-test names is switched off, in words, and nothing is left half-done.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEEDED_PERMISSIONS, selfTest } from '../../src/domain/permissions.ts';
import type { Permission } from '../../src/domain/permissions.ts';
import { inLanguage } from '../../src/words/catalogue.ts';
import { SELF_TEST_WORDS } from '../../src/words/self-test.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
});
afterAll(() => world.close());

/** What a story shows with the permission gone; a part that is left out is as ever. */
interface Loss {
  /** Where the wider one includes it, both have to go before anything stops. */
  readonly with?: Permission;
  /** What Alex is told in place of a request that goes to the approvers. */
  readonly asking?: RegExp;
  /** What Megan is told in place of a decision. */
  readonly deciding?: RegExp;
  /** On the approvers' card before the decision. */
  readonly finding?: RegExp;
  /** On the approvers' card at its end. */
  readonly end?: RegExp;
  readonly redirect?: RegExp;
}
const LOSSES: Readonly<Record<Permission, Loss>> = {
  'User.Invite.All': { end: /the invitation failed.*permission User\.Invite\.All.*Try again/s },
  'User.Read.All': { with: 'User.ReadWrite.All', asking: /Being checked.*does not answer/s },
  'User.ReadWrite.All': {},
  'GroupMember.Read.All': { with: 'GroupMember.ReadWrite.All', asking: /Being checked.*does not answer/s },
  'GroupMember.ReadWrite.All': { end: /one step failed.*✗.*no right to change this group.*GroupMember\.ReadWrite\.All/s },
  'Team.ReadBasic.All': { redirect: /^https:\/\/teams\.microsoft\.com\/\?tenantId=/ },
  'RoleManagement.Read.Directory': { deciding: /nobody can decide/ },
  'Policy.Read.All': { finding: /Could not read the tenant’s invitation rules/ },
  'Policy.Read.B2BManagementPolicy': { finding: /domain list/ },
  'CrossTenantInformation.ReadBasic.All': { finding: /Could not look up the partner’s tenant/ },
  'Organization.Read.All': { asking: /Being checked/ },
};

let guests = 0;
describe.each(NEEDED_PERMISSIONS)('without %s', (permission) => {
  it('only what the self-test names is switched off', { timeout: 60_000 }, async () => {
    const loss = LOSSES[permission];
    const gone = loss.with === undefined ? [permission] : [permission, loss.with];
    const application = NEEDED_PERMISSIONS.filter((one) => !gone.includes(one));
    await world.control('PUT', 'permissions', { application });
    await world.restart();
    expect(selfTest(application).missing).toEqual(NEEDED_PERMISSIONS.filter((one) => gone.includes(one)));

    guests += 1;
    const email = `guest${guests}@fabrikam.example`;
    const alex = world.chatOf(PEOPLE.alex);
    await world.teams.says(PEOPLE.alex, alex, `/invite ${email} --to "Project X"`);
    console.log(permission, '\n ASK', (await new Promise((r) => setTimeout(r, 6000)), textOf(world.teams.cardsIn(alex).at(-1)?.card ?? {}), world.teams.messagesIn(alex).at(-1)?.text));
    const card = await world.approvalCard(email, 'Waiting', 2000).catch(() => undefined);
    if (!card) return;
    console.log(permission, '\n CARD', textOf(card.card ?? {}));
    const p = await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    console.log(permission, '\n PRESS', p.toldOnlyHim);
    await new Promise((r) => setTimeout(r, 6000));
    console.log(permission, '\n END', textOf(world.teams.cardsIn(world.approvals).find((c) => c.id === card.id)?.card ?? {}));
    console.log(permission, '\n CHECK', await world.asks(PEOPLE.isaiah, '/settings check'));
  });
});
