import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GuestQuery } from '../../src/domain/guest-list.ts';
import { asGroupId, asUserId } from '../../src/domain/ids.ts';
import type { Instant, Milliseconds } from '../../src/domain/time.ts';
import { DAY, HOUR, MINUTE, epochMs, later } from '../../src/domain/time.ts';
import type { Directory, InvitationOrder } from '../../src/ports/directory.ts';

/** A directory as the seed of the local tenant has it, and what a test must be able to do to it. */
export interface DirectoryWorld {
  /** Made anew for each test: caches and memories are empty. */
  readonly directory: Directory;
  /** Over the same tenant, with caches and memories of its own. */
  anotherDirectory(): Directory;
  now(): Instant;
  /** Lets time pass. */
  pass(ms: Milliseconds): Promise<void>;
  lag(replicas: number, lagMs: { p50: number; p99: number }): Promise<void>;
  faults(faults: readonly Fault[]): Promise<void>;
  /** Takes application permissions away. */
  without(...permissions: string[]): Promise<void>;
  policies(patch: object): Promise<void>;
  redeem(email: string): Promise<void>;
  ledger(): Promise<Ledger>;
  /** What the tenant itself keeps of a user, whatever the adapter makes of it; undefined where it has none. */
  kept(userId: string, properties: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  convergedAt(userId: string): Promise<Instant | null>;
}
export interface Fault {
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfter?: number;
  readonly times?: number;
  readonly afterCommit?: boolean;
  readonly drop?: boolean;
}
export interface Ledger {
  readonly invitations: readonly { email: string; userId: string }[];
  readonly mails: readonly { to: string }[];
  readonly memberships: readonly { groupId: string; userId: string }[];
  readonly requests: readonly {
    method: string;
    path: string;
    status: number;
    at: string;
    requestBody: unknown;
    requestId: string;
  }[];
}

const person = (n: number) => asUserId(`aaaaaaaa-0000-4000-8000-00000000000${n}`);
const group = (n: number) => asGroupId(`bbbbbbbb-0000-4000-8000-00000000000${n}`);
const alex = person(1);
const megan = person(2);
const adele = person(3);
const isaiah = person(4);
const lynne = person(6);
const grady = person(7);
const miriam = person(8);
const nobody = asUserId('aaaaaaaa-0000-4000-8000-0000000000ff');
const projectX = group(1);
const finance = group(3);
const guestInviters = group(4);

const order = (email: string, more: Partial<InvitationOrder> = {}): InvitationOrder => ({
  email,
  sendMail: true,
  sponsorId: alex,
  purpose: 'create',
  ...more,
});

const done = { ok: true, value: undefined };

const unannounced = () => Promise.resolve();

/** What every directory must do, whatever is behind it. */
export function directoryContract(
  name: string,
  open: () => Promise<{ fresh: () => Promise<DirectoryWorld>; close: () => Promise<void> }>,
): void {
  describe(`directory contract: ${name}`, () => {
    let source: Awaited<ReturnType<typeof open>>;
    let world: DirectoryWorld;
    let directory: Directory;
    beforeAll(async () => void (source = await open()));
    afterAll(() => source.close());
    beforeEach(async () => {
      world = await source.fresh();
      directory = world.directory;
    });

    const invited = async (email: string, more: Partial<InvitationOrder> = {}) => {
      const result = await directory.invite(order(email, more), unannounced);
      if (!result.ok) throw new Error(`not invited: ${JSON.stringify(result.problem)}`);
      return result.value;
    };

    describe('people and roles', () => {
      test('a member, a guest, and nobody', async () => {
        expect(await directory.person(alex)).toEqual({
          ok: true,
          value: { userId: alex, displayName: 'Alex Wilber', userType: 'Member', accountEnabled: true },
        });
        expect(await directory.person(grady)).toMatchObject({ ok: true, value: { userType: 'Guest' } });
        expect(await directory.person(nobody)).toEqual({ ok: true, value: undefined });
      });

      test.each([
        [
          'Alex, no role',
          alex,
          { mayInvite: false, isAdmin: false, roles: [], eligibleOnly: false, scopedOnly: false },
        ],
        ['Megan, Guest Inviter', megan, { mayInvite: true, isAdmin: false, roles: ['Guest Inviter'] }],
        ['Adele, through a group', adele, { mayInvite: true, isAdmin: false, roles: ['Guest Inviter'] }],
        ['Isaiah, User Administrator', isaiah, { mayInvite: true, isAdmin: true, roles: ['User Administrator'] }],
        ['Lynne, eligible only', lynne, { mayInvite: false, eligibleOnly: true, scopedOnly: false }],
        ['Miriam, of one unit only', miriam, { mayInvite: false, eligibleOnly: false, scopedOnly: true }],
      ])('roles of %s', async (_, who, standing) => {
        expect(await directory.roles(who)).toMatchObject({ ok: true, value: standing });
      });

      test('nobody decides where no source can be read', async () => {
        await world.without('RoleManagement.Read.Directory', 'User.Read.All', 'User.ReadWrite.All');
        expect(await directory.roles(alex)).toMatchObject({ ok: false, problem: { code: 'permissionMissing' } });
        expect(await directory.roles(megan)).toMatchObject({ ok: false });
      });
    });

    describe('finding', () => {
      test.each([
        ['a guest', 'grady@fabrikam.example', { userId: grady, kind: 'guest', redemption: 'accepted' }],
        ['in any case', 'Grady@Fabrikam.Example', { userId: grady }],
        ['an internal user', 'alex@contoso.example', { userId: alex, kind: 'internal', redemption: null }],
        ['an internal user by another address', 'held@fabrikam.example', { kind: 'internal' }],
      ])('%s by address', async (_, email, account) => {
        expect(await directory.accountByAddress(email)).toMatchObject({ ok: true, value: account });
      });

      test.each(['nobody@fabrikam.example', "o'brien@fabrikam.example", 'a&b#c@fabrikam.example'])(
        'nobody by address %s',
        async (email) => {
          expect(await directory.accountByAddress(email)).toEqual({ ok: true, value: undefined });
        },
      );

      test('a guest whom a contact deprived of mail and proxy addresses', async () => {
        const { userId } = await invited('contact@fabrikam.example');
        await directory.confirmUsable(userId, []);
        expect(await directory.accountByAddress('contact@fabrikam.example')).toMatchObject({
          ok: true,
          value: { userId },
        });
      });

      test.each([
        ['whole name, any case', 'project x', [{ groupId: projectX, name: 'Project X', isTeam: true }]],
        ['begin alike', 'Design', [{ groupId: group(2), name: 'Design Partners', isTeam: false }]],
        ['role-assignable', 'Guest Inviters', [{ unsuitable: 'roleAssignable' }]],
        ['dynamic', 'All Vendors', [{ unsuitable: 'dynamic' }]],
        ['on-premises', 'Legacy Sales', [{ unsuitable: 'onPremises' }]],
        ['none', "Nobody's", []],
      ])('groups named: %s', async (_, text, groups) => {
        const found = await directory.groupsNamed(text);
        expect(found).toMatchObject({ ok: true, value: groups });
        expect(found.ok && found.value.length).toBe(groups.length);
      });

      test('a group by id, and none', async () => {
        expect(await directory.group(finance)).toMatchObject({ ok: true, value: { name: 'Finance' } });
        expect(await directory.group(group(9))).toEqual({ ok: true, value: undefined });
      });

      test('tenant, partners, rules', async () => {
        expect(await directory.tenant()).toMatchObject({
          ok: true,
          value: {
            tenantId: '11111111-1111-4111-8111-111111111111',
            verifiedDomains: expect.arrayContaining(['contoso.example']) as unknown,
          },
        });
        expect(await directory.partner('fabrikam.example')).toMatchObject({
          ok: true,
          value: { displayName: 'Fabrikam', mfaTrusted: true },
        });
        expect(await directory.partner('woodgrove.example')).toMatchObject({ ok: true, value: { mfaTrusted: false } });
        expect(await directory.partner('northwind.example')).toEqual({ ok: true, value: undefined });
        expect(await directory.inviteRules()).toEqual({
          ok: true,
          value: { allowInvitesFrom: 'adminsAndGuestInviters', domains: { allowed: [], blocked: ['blocked.example'] } },
        });
      });

      test('lists that cannot be read are not taken for empty ones', async () => {
        await world.without('Policy.Read.B2BManagementPolicy', 'Policy.Read.All');
        expect(await directory.inviteRules()).toMatchObject({
          ok: false,
          problem: { code: 'permissionMissing', permission: 'Policy.Read.All' },
        });
      });
    });

    describe('truths of our own tenant', () => {
      const denied = () => world.without('Policy.Read.All', 'Organization.Read.All', 'Directory.Read.All');
      const permission = (name: string) => ({ ok: false, problem: { code: 'permissionMissing', permission: name } });
      /** Another with nothing in its memory, over the same tenant. */
      const again = () => world.anotherDirectory();
      const crossTenant = (patch: object) => world.policies({ crossTenantAccessPolicy: patch });

      test('guests can leave: on, off, unreadable', async () => {
        expect(await directory.guestsCanLeave()).toEqual({ ok: true, value: true });
        await world.policies({ externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: false } });
        expect(await again().guestsCanLeave()).toEqual({ ok: true, value: false });
        await denied();
        expect(await again().guestsCanLeave()).toMatchObject(permission('Policy.Read.All'));
      });

      test('codes by mail for guests: on, off, not the way for guests, unreadable', async () => {
        expect(await directory.passcodeAllowed()).toEqual({ ok: true, value: true });
        await world.policies({ emailAuthenticationMethod: { allowExternalIdToUseEmailOtp: 'disabled' } });
        expect(await again().passcodeAllowed()).toEqual({ ok: true, value: false });
        await world.policies({ emailAuthenticationMethod: { allowExternalIdToUseEmailOtp: 'enabled' } });
        const order = {
          primaryIdentityProviderPrecedenceOrder: ['azureActiveDirectory'],
          fallbackIdentityProvider: 'microsoftAccount',
        };
        await crossTenant({ default: { invitationRedemptionIdentityProviderConfiguration: order } });
        expect(await again().passcodeAllowed()).toEqual({ ok: true, value: false });
        await denied();
        expect(await again().passcodeAllowed()).toMatchObject(permission('Policy.Read.All'));
      });

      test('MFA trusted by default: off, on, unreadable', async () => {
        expect(await directory.mfaTrustedByDefault()).toEqual({ ok: true, value: false });
        await crossTenant({ default: { inboundTrust: { isMfaAccepted: true } } });
        expect(await again().mfaTrustedByDefault()).toEqual({ ok: true, value: true });
        expect(await again().partner('woodgrove.example')).toMatchObject({ value: { mfaTrusted: true } });
        await denied();
        expect(await again().mfaTrustedByDefault()).toMatchObject(permission('Policy.Read.All'));
      });

      test('other clouds: none, some, unreadable', async () => {
        expect(await directory.allowedClouds()).toEqual({ ok: true, value: [] });
        await crossTenant({ allowedCloudEndpoints: ['microsoftonline.us'] });
        expect(await again().allowedClouds()).toEqual({ ok: true, value: ['microsoftonline.us'] });
        await denied();
        expect(await again().allowedClouds()).toMatchObject(permission('Policy.Read.All'));
      });

      test('how full the directory is: read, and unreadable', async () => {
        expect(await directory.directorySize()).toMatchObject({ ok: true, value: { total: 300_000 } });
        await denied();
        expect(await again().directorySize()).toMatchObject(permission('Organization.Read.All'));
      });

      test.each([
        ['fabrikam.example', { endpoint: 'microsoftonline.com', region: 'na' }],
        ['GOV.example', { endpoint: 'microsoftonline.us', region: 'usgov' }],
        ['adatum.example', { endpoint: 'partner.microsoftonline.cn' }],
        ['northwind.example', undefined],
      ])('the cloud of %s', async (domain, cloud) => {
        expect(await directory.cloudOf(domain)).toEqual({ ok: true, value: cloud });
      });

      test('are kept for minutes, not hours', async () => {
        expect(await directory.guestsCanLeave()).toEqual({ ok: true, value: true });
        await world.policies({ externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: false } });
        expect(await directory.guestsCanLeave()).toEqual({ ok: true, value: true });
        await world.pass(5 * MINUTE);
        expect(await directory.guestsCanLeave()).toEqual({ ok: true, value: false });
      });
    });

    describe('inviting', () => {
      test('creates one guest, with mail, sponsor and a page to land on', async () => {
        const landing = { groupId: projectX, name: 'Project X', isTeam: true };
        const guest = await invited('jane@fabrikam.example', { displayName: 'Jane Doe', landing });
        expect(guest).toMatchObject({
          foundThere: false,
          sponsorSet: true,
          accepted: false,
          redeemUrl: expect.stringMatching(/^http/) as unknown,
        });
        const { invitations, mails, requests } = await world.ledger();
        expect(invitations).toHaveLength(1);
        expect(mails).toHaveLength(1);
        const posted = requests.find(({ path }) => path === '/v1.0/invitations');
        expect(posted?.requestBody).toMatchObject({
          inviteRedirectUrl: expect.stringContaining(projectX) as unknown,
          sendInvitationMessage: true,
          invitedUserDisplayName: 'Jane Doe',
        });
      });

      test('whoever approved is the sponsor where who asked has left meanwhile; announced once', async () => {
        let announced = 0;
        const announce = () => Promise.resolve(void (announced += 1));
        const left = order('jane@fabrikam.example', { sponsorId: nobody, sponsorElse: megan });
        const result = await directory.invite(left, announce);
        if (!result.ok) throw new Error(`not invited: ${result.problem.code}`);
        expect(result.value.sponsorSet).toBe(true);
        const { invitations, requests } = await world.ledger();
        const posts = requests.filter(({ path }) => path === '/v1.0/invitations');
        expect(posts.map(({ status }) => status)).toEqual([400, 201]);
        expect(JSON.stringify(posts[1]?.requestBody)).toContain(megan);
        expect(invitations).toHaveLength(1);
        expect(announced).toBe(1);
        // Nobody who is there is passed over for a refusal of another kind.
        const { sponsorElse: _else, ...alone } = left;
        expect(await directory.invite({ ...alone, email: 'x@fabrikam.example' }, announce)).toMatchObject({
          problem: { code: 'invitationRefused' },
        });
      });

      test('a copy of the mail goes to the one colleague who is named', async () => {
        await directory.invite(order('copied@fabrikam.example', { cc: 'megan@contoso.example' }), unannounced);
        const { mails } = await world.ledger();
        expect(mails).toMatchObject([{ to: 'copied@fabrikam.example', cc: 'megan@contoso.example' }]);
      });

      test('the post is announced right before it leaves, and only then', async () => {
        const posts: number[] = [];
        const announce = async () => {
          posts.push((await world.ledger()).invitations.length);
        };
        await directory.invite(order('grady@fabrikam.example'), announce);
        await directory.invite(order('alex@contoso.example'), announce);
        expect(posts).toEqual([]);
        await directory.invite(order('announced@fabrikam.example'), announce);
        expect(posts).toEqual([0]);
      });

      test('an announcement that fails leaves nothing posted', async () => {
        const announce = () => Promise.reject(new Error('the store is gone'));
        await expect(directory.invite(order('stopped@fabrikam.example'), announce)).rejects.toThrow(
          'the store is gone',
        );
        expect((await world.ledger()).invitations).toHaveLength(0);
      });

      test('without mail when none is wanted', async () => {
        await invited('quiet@fabrikam.example', { sendMail: false });
        expect((await world.ledger()).mails).toHaveLength(0);
      });

      test('a guest who is there is found, not invited again', async () => {
        expect(await invited('grady@fabrikam.example')).toEqual({
          userId: grady,
          foundThere: true,
          sponsorSet: false,
          accepted: true,
        });
        expect((await world.ledger()).invitations).toHaveLength(0);
      });

      test('at once again, on whatever replica: still one', async () => {
        await world.lag(6, { p50: 10_000, p99: 30_000 });
        const first = await invited('twice@fabrikam.example');
        const second = await invited('twice@fabrikam.example');
        expect(second).toMatchObject({ userId: first.userId, foundThere: true });
        expect((await world.ledger()).invitations).toHaveLength(1);
      });

      test('a resend by explicit wish sends a new mail to the same guest', async () => {
        const first = await invited('again@fabrikam.example');
        const second = await invited('again@fabrikam.example', { purpose: 'resend' });
        expect(second).toMatchObject({
          userId: first.userId,
          foundThere: true,
          redeemUrl: expect.any(String) as unknown,
        });
        expect((await world.ledger()).mails).toHaveLength(2);
      });

      test.each([
        ['an internal user', 'alex@contoso.example', 'internalUser'],
        ['a blocked domain', 'x@blocked.example', 'domainPolicy'],
        ['a distribution list', 'all-staff@fabrikam.example', 'groupAddress'],
        ['a plus sign', 'a+b@fabrikam.example', 'addressInvalid'],
      ])('refused: %s', async (_, email, why) => {
        expect(await directory.invite(order(email), unannounced)).toMatchObject({
          ok: false,
          problem: { code: 'invitationRefused', why },
        });
        expect((await world.ledger()).invitations).toHaveLength(0);
      });

      test('refused: invitations are off', async () => {
        await world.policies({ authorizationPolicy: { allowInvitesFrom: 'none' } });
        expect(await directory.invite(order('x@fabrikam.example'), unannounced)).toMatchObject({
          ok: false,
          problem: { code: 'invitationRefused', why: 'notAllowedHere' },
        });
      });

      test('refused: the permission is missing', async () => {
        await world.without('User.Invite.All', 'User.ReadWrite.All');
        expect(await directory.invite(order('x@fabrikam.example'), unannounced)).toMatchObject({
          ok: false,
          problem: { code: 'permissionMissing', permission: 'User.Invite.All' },
        });
      });

      const lost = { method: 'POST', path: '/v1.0/invitations', times: 1 };
      test.each<readonly [string, Fault, number]>([
        ['500', { ...lost, status: 500 }, 0],
        ['503 with Retry-After', { ...lost, status: 503, retryAfter: 1 }, 0],
        ['504', { ...lost, status: 504 }, 0],
        ['connection cut', { ...lost, drop: true }, 0],
        ['answer lost after the commit', { ...lost, status: 503, afterCommit: true }, 1],
        ['cut after the commit', { ...lost, drop: true, afterCommit: true }, 1],
      ])('outcome unknown, posted once: %s', async (_, fault, committed) => {
        await world.lag(1, { p50: 0, p99: 0 });
        await world.faults([fault]);
        const startedAt = world.now();
        const result = await directory.invite(order('lost@fabrikam.example'), unannounced);
        expect(result).toMatchObject({ ok: false, problem: { code: 'outcomeUnknown' } });
        const { invitations, requests } = await world.ledger();
        expect(invitations).toHaveLength(committed);
        expect(requests.filter(({ path }) => path === '/v1.0/invitations').length).toBeLessThanOrEqual(1);
        const found = await directory.findInvited('lost@fabrikam.example', startedAt);
        expect(found).toMatchObject({
          ok: true,
          ...(committed === 0 ? { value: undefined } : { value: { foundThere: false } }),
        });
      });

      test.each([undefined, 3])(
        'throttled (Retry-After %s) is waited out: nothing was done yet',
        async (retryAfter) => {
          await world.faults([{ ...lost, status: 429, times: 2, ...(retryAfter === undefined ? {} : { retryAfter }) }]);
          expect(await invited('slow@fabrikam.example')).toMatchObject({ foundThere: false });
          expect((await world.ledger()).invitations).toHaveLength(1);
        },
      );
    });

    describe('details of a guest', () => {
      const DETAILS = 'companyName,department,usageLocation';
      const all = { company: 'Fabrikam Ltd', department: 'Audit', location: 'DE' };
      const kept = { companyName: 'Fabrikam Ltd', department: 'Audit', usageLocation: 'DE' };

      test('are written through lag, and twice is once', async () => {
        await world.lag(4, { p50: 2_000, p99: 9_000 });
        const { userId } = await invited('details@fabrikam.example');
        const set = () => directory.setAttributes({ userId, attributes: all, onlyWhereEmpty: false });
        expect(await untilDone(set)).toEqual(done);
        expect(await untilDone(set)).toEqual(done);
        await world.lag(1, { p50: 0, p99: 0 });
        await world.pass(MINUTE);
        expect(await world.kept(userId, DETAILS)).toMatchObject(kept);
      });

      test('of one who was there stay as they are; what is empty is filled in', async () => {
        await world.lag(1, { p50: 0, p99: 0 });
        const before = { userId: grady, attributes: { company: 'His own' }, onlyWhereEmpty: false };
        expect(await directory.setAttributes(before)).toEqual(done);
        expect(await directory.setAttributes({ userId: grady, attributes: all, onlyWhereEmpty: true })).toEqual(done);
        expect(await world.kept(grady, DETAILS)).toMatchObject({ ...kept, companyName: 'His own' });
      });

      test('of many at once, each with an outcome of his own', async () => {
        await world.lag(3, { p50: 500, p99: 2_000 });
        const ann = (await invited('ann@fabrikam.example')).userId;
        const bob = (await invited('bob@fabrikam.example')).userId;
        await directory.setAttributes({ userId: grady, attributes: { department: 'His own' }, onlyWhereEmpty: false });
        await world.pass(MINUTE);
        const outcomes = await directory.setAllAttributes([
          { userId: ann, attributes: all, onlyWhereEmpty: false },
          { userId: bob, attributes: { location: 'Atlantis' }, onlyWhereEmpty: false },
          { userId: grady, attributes: all, onlyWhereEmpty: true },
        ]);
        expect(outcomes.get(ann)).toEqual(done);
        expect(outcomes.get(bob)).toMatchObject({ ok: false, problem: { code: 'attributesRefused' } });
        expect(outcomes.get(grady)).toEqual(done);
        await world.pass(MINUTE);
        expect(await world.kept(ann, DETAILS)).toMatchObject(kept);
        expect(await world.kept(grady, DETAILS)).toMatchObject({ companyName: 'Fabrikam Ltd', department: 'His own' });
        expect(await directory.setAllAttributes([])).toEqual(new Map());
      });

      test.each([
        ['a country that is none', { location: 'XX' }, { code: 'attributesRefused' }],
        ['a name too long', { company: 'x'.repeat(65) }, { code: 'attributesRefused' }],
      ])('refused: %s', async (_, attributes, problem) => {
        const answer = await directory.setAttributes({ userId: grady, attributes, onlyWhereEmpty: false });
        expect(answer).toMatchObject({ ok: false, problem });
      });

      test('refused: the permission is missing', async () => {
        await world.without('User.ReadWrite.All');
        const denied = world.anotherDirectory();
        expect(await denied.setAttributes({ userId: grady, attributes: all, onlyWhereEmpty: true })).toMatchObject({
          ok: false,
          problem: { code: 'permissionMissing', permission: 'User.ReadWrite.All' },
        });
      });
    });

    test('puts the bot into the Teams of a colleague, once, and of nobody where it may not', async () => {
      expect(await directory.installApp(alex)).toEqual({ ok: true, value: 'installed' });
      expect(await directory.installApp(alex)).toEqual({ ok: true, value: 'there' });
      expect(await directory.installApp(grady)).toEqual({ ok: true, value: 'no' });
      expect(await directory.installApp(nobody)).toEqual({ ok: true, value: 'no' });
      await world.without('TeamsAppInstallation.ReadWriteSelfForUser.All');
      expect(await world.anotherDirectory().installApp(megan)).toEqual({ ok: true, value: 'no' });
    });

    describe('taking back', () => {
      beforeEach(() => world.lag(1, { p50: 0, p99: 0 }));

      test('a membership; not being a member, or no such guest or group, is as good', async () => {
        const { userId } = await invited('leaver@fabrikam.example');
        await untilDone(() => directory.addToGroup(projectX, userId));
        await world.pass(MINUTE);
        expect(await untilDone(() => directory.removeFromGroup(projectX, userId))).toEqual(done);
        await world.pass(MINUTE);
        expect(await directory.isMember(projectX, userId)).toEqual({ ok: true, value: false });
        // While he is new it may be that a replica does not know the membership yet; later there is none.
        await world.pass(HOUR);
        expect(await directory.removeFromGroup(projectX, userId)).toEqual(done);
        expect(await directory.removeFromGroup(projectX, nobody)).toEqual(done);
        expect(await directory.removeFromGroup(group(9), grady)).toEqual(done);
      });

      test('a membership that the app may not take: in words, and it stays', async () => {
        await world.without('GroupMember.ReadWrite.All');
        expect(await directory.removeFromGroup(projectX, grady)).toMatchObject({
          ok: false,
          problem: { code: 'groupRefused', why: 'rights' },
        });
      });

      test('sign-in, off and on again; nobody is left to lock out', async () => {
        expect(await directory.setSignIn(grady, false)).toEqual(done);
        expect(await world.kept(grady, 'accountEnabled')).toMatchObject({ accountEnabled: false });
        expect(await directory.setSignIn(grady, false)).toEqual(done);
        expect(await directory.setSignIn(grady, true)).toEqual(done);
        expect(await world.kept(grady, 'accountEnabled')).toMatchObject({ accountEnabled: true });
        expect(await directory.setSignIn(nobody, false)).toEqual({ ok: false, problem: { code: 'guestGone' } });
        await world.without('User.ReadWrite.All');
        expect(await world.anotherDirectory().setSignIn(grady, false)).toMatchObject({
          problem: { code: 'permissionMissing' },
        });
      });

      test('the guest, and bringing him back: each twice is once', async () => {
        expect(await directory.deleteGuest(grady)).toEqual(done);
        expect(await world.kept(grady, 'id')).toBeUndefined();
        expect(await directory.deleteGuest(grady)).toEqual(done);
        expect(await directory.restoreGuest(grady)).toEqual(done);
        expect(await world.kept(grady, 'id')).toMatchObject({ id: grady });
        expect(await directory.restoreGuest(grady)).toEqual(done);
        expect(await directory.restoreGuest(nobody)).toMatchObject({ ok: false, problem: { code: 'notRestorable' } });
        await world.without('User.DeleteRestore.All', 'User.ReadWrite.All');
        expect(await world.anotherDirectory().deleteGuest(grady)).toMatchObject({
          problem: { code: 'permissionMissing', permission: 'User.DeleteRestore.All' },
        });
      });

      test('an answer that is lost after the commit is no second deletion', async () => {
        const path = `/v1.0/users/${grady}`;
        await world.faults([{ method: 'DELETE', path, status: 503, times: 1, afterCommit: true }]);
        expect(await directory.deleteGuest(grady)).toEqual(done);
        const deletions = (await world.ledger()).requests.filter(({ method }) => method === 'DELETE');
        expect(deletions.map(({ status }) => status)).toEqual([503, 404]);
      });
    });

    describe('sponsors', () => {
      beforeEach(() => world.lag(1, { p50: 0, p99: 0 }));

      test('are people, and nobody where the guest is gone', async () => {
        const { userId } = await invited('sponsored@fabrikam.example');
        await untilDone(() => directory.setSponsor(userId, megan));
        await world.pass(MINUTE);
        const sponsors = await directory.sponsors(userId);
        expect(sponsors.ok && [...sponsors.value].sort()).toEqual([alex, megan].sort());
        expect(await directory.sponsors(nobody)).toEqual({ ok: true, value: [] });
      });

      test('whoever approved takes the place of who asked and has left meanwhile, of nobody who is there', async () => {
        const ann = (await invited('left1@fabrikam.example')).userId;
        const bob = (await invited('left2@fabrikam.example')).userId;
        await untilDone(() => directory.setSponsor(ann, nobody, megan));
        expect([...(await directory.setSponsors([ann, bob], nobody, adele)).values()]).toEqual([done, done]);
        await untilDone(() => directory.setSponsor(ann, lynne, isaiah));
        await world.pass(MINUTE);
        const of = async (guest: typeof ann) => {
          const sponsors = await directory.sponsors(guest);
          return sponsors.ok ? [...sponsors.value].sort() : [];
        };
        expect(await of(ann)).toEqual([alex, megan, adele, lynne].sort());
        expect(await of(bob)).toEqual([alex, adele].sort());
        expect(await directory.setSponsor(bob, nobody)).toMatchObject({ ok: false });
      });

      test('of many at once; being one already is success, and more than five are refused', async () => {
        const ann = (await invited('many1@fabrikam.example')).userId;
        const bob = (await invited('many2@fabrikam.example')).userId;
        for (const sponsor of [megan, adele, isaiah, lynne]) await directory.setSponsor(bob, sponsor);
        expect((await directory.setSponsors([ann, bob], alex)).get(bob)).toEqual(done);
        const outcomes = await directory.setSponsors([ann, bob], miriam);
        expect(outcomes.get(ann)).toEqual(done);
        expect(outcomes.get(bob)).toMatchObject({ ok: false, problem: { code: 'sponsorRefused' } });
        await world.without('User.ReadWrite.All');
        expect(await world.anotherDirectory().setSponsor(ann, lynne)).toMatchObject({
          problem: { code: 'permissionMissing' },
        });
      });
    });

    describe('reset of redemption', () => {
      beforeEach(() => world.lag(1, { p50: 0, p99: 0 }));

      const again = (email: string, by = directory) => by.invite(order(email, { purpose: 'reset' }), unannounced);

      test('the same guest has to redeem again, with a new mail', async () => {
        const { userId } = await invited('reset@fabrikam.example');
        await world.redeem('reset@fabrikam.example');
        expect(await again('reset@fabrikam.example')).toMatchObject({ ok: true, value: { userId } });
        expect(await directory.guest(userId)).toMatchObject({ ok: true, value: { redemption: 'pending' } });
        expect((await world.ledger()).mails).toHaveLength(2);
      });

      test('nobody there, and no right to', async () => {
        expect(await again('noone@fabrikam.example')).toEqual({ ok: false, problem: { code: 'guestGone' } });
        await world.without('User.ReadWrite.All');
        expect(await again('grady@fabrikam.example', world.anotherDirectory())).toMatchObject({ ok: false });
        expect((await world.ledger()).mails).toHaveLength(0);
      });
    });

    describe('listing guests', () => {
      test('all, by domain, by group, by who never accepted, by age', async () => {
        const { userId } = await invited('listed@woodgrove.example');
        await directory.addToGroup(projectX, userId);
        await world.pass(MINUTE);
        const emails = async (query: GuestQuery): Promise<readonly string[]> => {
          const found = await directory.guests(query);
          return found.ok ? found.value.guests.map(({ email }) => email) : [found.problem.code];
        };
        expect(await emails({})).toEqual(
          expect.arrayContaining(['listed@woodgrove.example', 'grady@fabrikam.example']),
        );
        expect(await emails({ domain: 'woodgrove.example' })).toEqual(['listed@woodgrove.example']);
        expect(await emails({ domain: "o'hara.example" })).toEqual([]);
        expect(await emails({ groupId: projectX, neverAccepted: true })).toEqual(['listed@woodgrove.example']);
        expect(await emails({ neverAccepted: true })).not.toContain('grady@fabrikam.example');
        expect(await emails({ neverAccepted: true, createdBefore: world.now() })).toContain('listed@woodgrove.example');
        expect(await emails({ createdBefore: later(world.now(), -DAY) })).not.toContain('listed@woodgrove.example');
        expect(await emails({ groupId: group(9) })).toHaveLength(1);
        expect(await emails({ groupId: projectX, createdBefore: later(world.now(), -DAY) })).toEqual([]);
      });

      test('by sponsor, as Entra names them, also with every other narrowing', async () => {
        const { userId } = await invited('kept@woodgrove.example');
        await directory.setSponsor(userId, lynne);
        await directory.addToGroup(projectX, userId);
        await invited('others@woodgrove.example');
        await world.pass(MINUTE);
        const emails = async (query: GuestQuery): Promise<readonly string[]> => {
          const found = await directory.guests({ ...query, sponsorId: lynne });
          return found.ok ? found.value.guests.map(({ email }) => email) : [found.problem.code];
        };
        for (const query of [{}, { domain: 'woodgrove.example' }, { groupId: projectX }, { neverAccepted: true }]) {
          expect(await emails(query)).toEqual(['kept@woodgrove.example']);
        }
        expect(await emails({ domain: 'fabrikam.example' })).toEqual([]);
        expect(await emails({ groupId: finance })).toEqual([]);
        expect(await emails({ createdBefore: later(world.now(), -DAY) })).toEqual([]);
      });

      test('says what is missing', async () => {
        await world.without('User.Read.All', 'User.ReadWrite.All');
        expect(await world.anotherDirectory().guests({})).toMatchObject({
          ok: false,
          problem: { code: 'permissionMissing', permission: 'User.Read.All' },
        });
      });
    });

    describe('after inviting, under lag', () => {
      test('sponsor and group are set however slow the replicas, and it is ready when all know', async () => {
        await world.lag(5, { p50: 2_000, p99: 12_000 });
        const { userId } = await invited('ready@fabrikam.example');
        const added = await untilDone(() => directory.addToGroup(projectX, userId));
        expect(added).toEqual({ ok: true, value: undefined });
        expect(await untilDone(() => directory.setSponsor(userId, megan))).toEqual({ ok: true, value: undefined });
        expect(await directory.addToGroup(projectX, userId)).toEqual({ ok: true, value: undefined });
        expect(await untilDone(() => directory.confirmUsable(userId, [projectX]))).toEqual({
          ok: true,
          value: undefined,
        });
        expect((await world.ledger()).memberships).toHaveLength(1);
        expect(await directory.isMember(projectX, userId)).toEqual({ ok: true, value: true });
        expect(await directory.isMember(finance, userId)).toEqual({ ok: true, value: false });
      });

      test('a process that did not write it, told when that was, is as careful as the one that did', async () => {
        await world.lag(4, { p50: 4_000, p99: 9_000 });
        const { userId } = await invited('restarted@fabrikam.example');
        await untilDone(() => directory.addToGroup(projectX, userId));
        const restarted = world.anotherDirectory();
        const began = epochMs(world.now());
        const written = { createdAt: world.now(), addedAt: world.now() };
        expect(await untilDone(() => restarted.confirmUsable(userId, [projectX], written))).toEqual({
          ok: true,
          value: undefined,
        });
        const converged = await world.convergedAt(userId);
        expect(converged !== null && converged <= world.now()).toBe(true);
        // Twelve good looks in a row, two seconds apart, are for those who know nothing of when.
        expect(epochMs(world.now()) - began).toBeLessThan(22_000);
      });

      test('lag beyond the patience comes back as such, and nothing is lost', async () => {
        await world.lag(20, { p50: 600_000, p99: 600_000 });
        const { userId } = await invited('later@fabrikam.example');
        const tries = await Promise.all([1, 2, 3].map(() => directory.addToGroup(projectX, userId)));
        for (const result of tries) if (!result.ok) expect(result.problem).toEqual({ code: 'notReplicatedYet' });
        expect(await directory.confirmUsable(userId, [projectX])).toEqual({
          ok: false,
          problem: { code: 'notReplicatedYet' },
        });
      });

      test('a group that is gone, one that may not be written to', async () => {
        const { userId } = await invited('kinds@fabrikam.example');
        expect(await directory.addToGroup(group(9), userId)).toMatchObject({
          ok: false,
          problem: { code: 'groupRefused', why: 'gone' },
        });
        expect(await untilDone(() => directory.addToGroup(guestInviters, userId))).toMatchObject({
          ok: false,
          problem: { code: 'groupRefused' },
        });
        expect(await untilDone(() => directory.addToGroup(group(6), userId))).toMatchObject({
          ok: false,
          problem: { code: 'groupRefused', why: 'kind' },
        });
      });

      test('a busy or broken member call is repeated', async () => {
        const { userId } = await invited('busy@fabrikam.example');
        const path = `/v1.0/groups/${projectX}/members`;
        await world.faults([
          { method: 'POST', path, status: 503, times: 1, afterCommit: true },
          { method: 'POST', path, drop: true, times: 1 },
        ]);
        expect(await untilDone(() => directory.addToGroup(projectX, userId))).toEqual({ ok: true, value: undefined });
        expect((await world.ledger()).memberships).toHaveLength(1);
      });

      test('acceptance shows', async () => {
        await world.lag(1, { p50: 0, p99: 0 });
        const { userId } = await invited('accept@fabrikam.example');
        expect(await directory.guest(userId)).toMatchObject({
          ok: true,
          value: { redemption: 'pending', kind: 'guest' },
        });
        await world.redeem('accept@fabrikam.example');
        expect(await directory.guest(userId)).toMatchObject({ ok: true, value: { redemption: 'accepted' } });
      });

      test('the address of somebody who is known by his id', async () => {
        const read = (kind: string, email: string) => ({ ok: true, value: { kind, email } });
        expect(await directory.guest(grady)).toMatchObject(read('guest', 'grady@fabrikam.example'));
        expect(await directory.guest(alex)).toMatchObject(read('internal', 'alex@contoso.example'));
        expect(await directory.guest(nobody)).toEqual({ ok: true, value: undefined });
      });
    });
  });
}

/** As the request's outbox does: what is not replicated yet is tried again later. */
async function untilDone<T extends { ok: boolean }>(act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    const result = await act();
    if (result.ok || tries === 20 || !JSON.stringify(result).includes('notReplicatedYet')) return result;
  }
}
