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
  /** Whose guest shows it. */
  readonly domain?: string;
  /** One who is there already: nothing is posted for him. */
  readonly guest?: string;
  /** With what else Alex asks. */
  readonly flags?: string;
  /** What Alex is told in place of a request that goes to the approvers. */
  readonly asking?: RegExp;
  /** What Megan is told in place of a decision. */
  readonly deciding?: RegExp;
  /** On the approvers' card before the decision. */
  readonly finding?: RegExp;
  /** Where the guest lands after accepting. */
  readonly landing?: RegExp;
  /** On the approvers' card at its end. */
  readonly end?: RegExp;
  /** And once it is granted again and somebody has pressed Try again. */
  readonly mended?: true;
}
const LOSSES: Readonly<Record<Permission, Loss>> = {
  'User.Invite.All': { end: /the invitation failed.*permission User\.Invite\.All.*Try again/s, mended: true },
  'User.Read.All': { with: 'User.ReadWrite.All', asking: /lacks the Microsoft Graph permission User\.Read\.All/ },
  'User.ReadWrite.All': {
    guest: 'grady@fabrikam.example',
    finding: /Already a guest here/,
    flags: '--company "Fabrikam Ltd"',
    end: /one step failed.*✗.*Sponsor recorded: .*User\.ReadWrite\.All.*✗.*Recorded: company: .*User\.ReadWrite\.All/s,
  },
  'GroupMember.Read.All': {
    with: 'GroupMember.ReadWrite.All',
    asking: /lacks the Microsoft Graph permission GroupMember\.Read\.All/,
  },
  'GroupMember.ReadWrite.All': {
    end: /one step failed.*✗.*no right to change this group.*GroupMember\.ReadWrite\.All.*Try again/s,
    mended: true,
  },
  // At the end of an invitation, not at its beginning.
  'User.DeleteRestore.All': { with: 'User.ReadWrite.All' },
  // Who invited past the bot: test/scenarios/side-doors.test.ts.
  'AuditLog.Read.All': {},
  'TeamsAppInstallation.ReadWriteSelfForUser.All': {},
  'Team.ReadBasic.All': { landing: /"inviteRedirectUrl":"https:\/\/teams\.microsoft\.com\/\?tenantId=/ },
  'RoleManagement.Read.Directory': { deciding: /nobody can decide/ },
  'Policy.Read.All': { finding: /Could not read the tenant’s invitation rules/ },
  'Policy.Read.B2BManagementPolicy': {
    domain: 'blocked.example',
    finding: /Waiting for approval/,
    end: /the invitation failed.*invitation policy/s,
  },
  'CrossTenantInformation.ReadBasic.All': { finding: /Could not look up the partner’s tenant/ },
  'Organization.Read.All': {
    domain: 'contoso.example',
    finding: /Waiting for approval/,
    end: /the invitation failed.*verified domain/s,
  },
};

const grant = (application: readonly Permission[]) => world.control('PUT', 'permissions', { application });
const cardSaying = (email: string, words: RegExp) =>
  world.teams.awaitCard(
    world.approvals,
    ({ card }) => textOf(card).includes(email) && words.test(textOf(card)),
    30_000,
  );

describe.each(NEEDED_PERMISSIONS)('without %s', (permission) => {
  const { with: wider, domain = 'fabrikam.example', ...loss } = LOSSES[permission];
  const gone = wider === undefined ? [permission] : [permission, wider];
  const left = NEEDED_PERMISSIONS.filter((one) => !gone.includes(one));
  const email = loss.guest ?? `${permission.toLowerCase()}@${domain}`;
  const mine = async () => (await world.ledger()).invitations.filter((one) => one.email === email);

  it('exactly what the self-test names is switched off, in words, and nothing is half-done', async () => {
    const { teams } = world;
    const alex = world.chatOf(PEOPLE.alex);
    expect(selfTest(left).missing).toEqual(NEEDED_PERMISSIONS.filter((one) => gone.includes(one)));
    await grant(left);
    await world.restart();

    await teams.says(PEOPLE.alex, alex, `/invite ${email} --to "Project X" ${loss.flags ?? ''}`);
    if (loss.asking !== undefined) {
      const { asking } = loss;
      await teams.awaitMessage(alex, ({ text = '' }) => text.includes(email) && asking.test(text));
      expect(await mine()).toEqual([]);
      return;
    }
    const card = await cardSaying(email, loss.finding ?? /Fabrikam has its own Entra tenant/);
    const pressed = await teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    if (loss.deciding !== undefined) {
      expect(pressed.toldOnlyHim).toMatch(loss.deciding);
      expect(await mine()).toEqual([]);
      return;
    }
    await cardSaying(email, loss.end ?? /The guest is ready/);
    const posts = (await world.ledger()).requests.filter(
      ({ path, requestBody }) => path === '/v1.0/invitations' && JSON.stringify(requestBody).includes(email),
    );
    if (loss.guest !== undefined) expect(posts).toEqual([]);
    else
      expect(JSON.stringify(posts[0]?.requestBody)).toMatch(
        loss.landing ?? /"inviteRedirectUrl":"https:[^"]*\/l\/team\//,
      );
    const said = await world.asks(PEOPLE.isaiah, '/settings check');
    expect(said).toContain(`✗ ${permission}\n${inLanguage(SELF_TEST_WORDS, 'en').without[permission]}`);
    expect(said.match(/✗/g)).toHaveLength(gone.length);

    if (loss.mended === undefined) return;
    await grant(NEEDED_PERMISSIONS);
    expect(await world.asks(PEOPLE.isaiah, '/settings check')).not.toContain('✗');
    await teams.presses(PEOPLE.megan, card.id, 'Try again');
    await cardSaying(email, /The guest is ready/);
    expect(await mine()).toHaveLength(1);
  });
});

it('with all of them the self-test finds nothing missing and nothing too much', async () => {
  await grant(NEEDED_PERMISSIONS);
  await world.restart();
  const said = await world.asks(PEOPLE.isaiah, '/settings check');
  expect(said).toContain(`All ${NEEDED_PERMISSIONS.length} permissions`);
  expect(said).not.toMatch(/✗|not needed/);
  expect(await world.asks(PEOPLE.megan, '/settings check')).toMatch(/Only a User Administrator/);
});
