import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/sandbox/ledger.ts';
import { Bench, group, invitation, memberReference, seeded, TestClock, user } from './support.ts';
import type { ErrorBody, InvitationReply } from './support.ts';

let bench: Bench;
let clock: TestClock;
beforeEach(async () => {
  clock = new TestClock();
  bench = await Bench.start({ clock, random: seeded(3) });
});
afterEach(() => bench.close());

const ledger = async (): Promise<Ledger> => (await bench.control<Ledger>('GET', '/ledger')).body;

describe('POST /invitations', () => {
  it('makes a pending guest, sends the mail and enters both in the ledger', async () => {
    const answer = await bench.invite('jane@fabrikam.example', { invitedUserDisplayName: 'Jane Doe' });
    expect(answer.status).toBe(201);
    const { id, userPrincipalName } = answer.body.invitedUser;
    expect(userPrincipalName).toBe('jane_fabrikam.example#EXT#@contoso.onmicrosoft.com');
    expect(answer.body.status).toBe('PendingAcceptance');
    const at = '2026-06-01T08:00:00.000Z';
    const { invitations, mails, requests } = await ledger();
    expect(invitations).toEqual([{ email: 'jane@fabrikam.example', userId: id, at, mail: true }]);
    expect(mails).toEqual([
      {
        to: 'jane@fabrikam.example',
        at,
        subject: 'Contoso invited you to access applications within their organization',
        redeemUrl: answer.body.inviteRedeemUrl,
      },
    ]);
    expect(requests).toEqual([
      {
        method: 'POST',
        path: '/v1.0/invitations',
        status: 201,
        at,
        replica: expect.any(Number) as number,
        caller: 'app',
        requestId: answer.headers.get('request-id'),
        requestBody: expect.objectContaining({ invitedUserEmailAddress: 'jane@fabrikam.example' }) as object,
        responseBody: answer.body,
      },
    ]);
  });

  it('sends no mail unless told to', async () => {
    await bench.app('POST', '/v1.0/invitations', {
      invitedUserEmailAddress: 'a@b.example',
      inviteRedirectUrl: 'https://x.example',
    });
    expect(await ledger()).toMatchObject({ invitations: [{ mail: false }], mails: [] });
  });

  it('answers the same guest again with a new link, from a replica that does not know him yet', async () => {
    await bench.control('PUT', '/replication', { replicas: 3, lagMs: { p50: 3_600_000, p99: 3_600_000 } });
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await bench.invite('jane@fabrikam.example'));
    expect(new Set((await ledger()).requests.map((one) => one.replica)).size).toBeGreaterThan(1);
    expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set(answers.map((one) => one.body.invitedUser.id)).size).toBe(1);
    expect(new Set(answers.map((one) => one.body.inviteRedeemUrl)).size).toBe(6);
    await bench.control('PATCH', '/policies', { sandbox: { inviteExistingGuest: 'refuse' } });
    expect((await bench.invite('jane@fabrikam.example')).status).toBe(400);
  });

  it.each([
    ['jane@blocked.example', /domain 'blocked.example' is blocked by your invitation policy/],
    ['jane@gov.example', /blocked by cross-tenant access settings\. Admins in both/],
    ['jane@adatum.example', /blocked by cross-tenant access settings\. Admins in both/],
    ['alex@contoso.example', /Non-external user already exists with the given mail address/],
    ['held@fabrikam.example', /Non-external user already exists with the given mail address/],
    ['nobody@contoso.example', /verified domain/],
    ['all-staff@fabrikam.example', /Group email address is not supported/],
    ['finance@contoso.example', /Group email address is not supported/],
    ['jane+tag@fabrikam.example', /not valid/],
    ['.jane@fabrikam.example', /not valid/],
    ['jane', /not valid/],
    ['jane@', /not valid/],
    ['jane@fabrikam', /not valid/],
    ['jane@x@fabrikam.example', /not valid/],
  ])('refuses %s', async (email, words) => {
    const answer = await bench.app<ErrorBody>('POST', '/v1.0/invitations', invitation(email));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(words);
    expect((await ledger()).invitations).toEqual([]);
  });

  it.each([
    ['an unknown property', { color: 'red' }, /'color'/],
    ['an unknown property further in', { invitedUserMessageInfo: { font: 'x' } }, /'font'/],
    ['a wrong type', { sendInvitationMessage: 'yes' }, /'sendInvitationMessage'/],
    [
      'two cc recipients',
      {
        invitedUserMessageInfo: { ccRecipients: [1, 2].map((n) => ({ emailAddress: { address: `c${n}@x.example` } })) },
      },
      /ccRecipients/,
    ],
    ['a script as redirect', { inviteRedirectUrl: 'javascript:alert(1)' }, /inviteRedirectUrl/],
    [
      'an unknown sponsor',
      { invitedUserSponsors: [memberReference('aaaaaaaa-0000-4000-8000-0000000000ff')] },
      /sponsor/,
    ],
  ])('refuses %s', async (_what, more, words) => {
    const answer = await bench.app<ErrorBody>('POST', '/v1.0/invitations', invitation('jane@fabrikam.example', more));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(words);
  });

  it('lets a partner of another cloud in once the cloud is switched on and the tenant is added', async () => {
    const partners = [{ tenantId: 'cccccccc-0000-4000-8000-000000000003' }];
    await bench.control('PATCH', '/policies', {
      crossTenantAccessPolicy: { allowedCloudEndpoints: ['microsoftonline.us'] },
    });
    expect((await bench.invite('jane@gov.example')).status).toBe(400);
    await bench.control('PATCH', '/policies', { crossTenantAccessPolicy: { partners } });
    expect((await bench.invite('jane@gov.example')).status).toBe(201);
  });

  it('leaves mail empty when a contact holds the address', async () => {
    await bench.withoutLag();
    const { body } = await bench.invite('contact@fabrikam.example');
    const guest = await bench.app('GET', `/v1.0/users/${body.invitedUser.id}?$select=mail,proxyAddresses,otherMails`);
    expect(guest.body).toMatchObject({ mail: null, proxyAddresses: [], otherMails: ['contact@fabrikam.example'] });
  });

  const asUser = async (n: number, more: object = {}) =>
    bench.as<InvitationReply & ErrorBody>(
      user(n),
      'POST',
      '/v1.0/invitations',
      invitation(`by${n}@fabrikam.example`, more),
    );

  // Who may invite, by allowInvitesFrom: no role, Guest Inviter, the same through a group, administrator, eligible only, guest, of a unit only.
  it.each([
    ['adminsAndGuestInviters', [2, 3, 4], [1, 6, 7, 8]],
    ['adminsGuestInvitersAndAllMembers', [1, 2, 3, 4, 6, 8], [7]],
    ['everyone', [1, 2, 3, 4, 6, 7, 8], []],
    ['none', [], [1, 2, 3, 4, 6, 7, 8]],
  ])('under %s lets exactly the right people invite', async (allowInvitesFrom, may, mayNot) => {
    await bench.control('PATCH', '/policies', { authorizationPolicy: { allowInvitesFrom } });
    for (const n of may) expect((await asUser(n)).status).toBe(201);
    for (const n of mayNot) {
      const answer = await asUser(n);
      expect(answer.status).toBe(403);
      expect(answer.body.error).toMatchObject({
        code: 'Forbidden',
        message: expect.stringMatching(/^Guest invitations not allowed for your company/) as string,
      });
    }
    expect((await bench.invite('app@fabrikam.example')).status).toBe(allowInvitesFrom === 'none' ? 403 : 201);
  });

  it('under admins only with the switch refuses the app', async () => {
    await bench.control('PATCH', '/policies', { sandbox: { appMayInviteUnderAdminsOnly: false } });
    expect((await bench.invite('jane@fabrikam.example')).status).toBe(403);
    expect((await asUser(2)).status).toBe(201);
  });

  it('keeps a user’s own message and drops an app’s; the inviter becomes sponsor', async () => {
    await bench.withoutLag();
    const words = { invitedUserMessageInfo: { customizedMessageBody: 'See you <b>soon</b>' } };
    await bench.invite('app@fabrikam.example', words);
    expect((await bench.call<string>('GET', '/mailbox')).body).not.toContain('See you');
    const { body } = await asUser(2, words);
    const page = (await bench.call<string>('GET', '/mailbox')).body;
    expect(page).toContain('See you &lt;b&gt;soon&lt;/b&gt;');
    const sponsors = await bench.app('GET', `/v1.0/users/${body.invitedUser.id}/sponsors?$select=displayName`);
    expect(sponsors.body).toMatchObject({ value: [{ id: user(2), displayName: 'Megan Bowen' }] });
  });
});

describe('resetRedemption', () => {
  const reset = (email: string, id: string): object =>
    invitation(email, { resetRedemption: true, invitedUser: { id } });

  it('is for administrators and the app, not for Guest Inviters, and needs an address of the guest', async () => {
    await bench.withoutLag();
    await bench.control('PUT', '/permissions', { delegated: ['User.Invite.All', 'User.ReadWrite.All'] });
    const grady = user(7);
    expect((await bench.as(user(2), 'POST', '/v1.0/invitations', reset('grady@fabrikam.example', grady))).status).toBe(
      403,
    );
    const other = await bench.app<ErrorBody>('POST', '/v1.0/invitations', reset('grady@woodgrove.example', grady));
    expect(other.body.error.message).toMatch(/doesn't match any emails on the user object/);
    const done = await bench.as<InvitationReply>(
      user(4),
      'POST',
      '/v1.0/invitations',
      reset('grady@fabrikam.example', grady),
    );
    expect(done).toMatchObject({ status: 201, body: { status: 'PendingAcceptance', invitedUser: { id: grady } } });
    const now = await bench.app('GET', `/v1.0/users/${grady}?$select=externalUserState`);
    expect(now.body).toMatchObject({ externalUserState: 'PendingAcceptance' });
  });

  it('by the app is refused for a guest who holds a role', async () => {
    const assignments = [{ principalId: user(7), roleDefinitionId: 'fe930be7-5e62-47db-91af-98c3a49a38b1' }];
    await bench.control('PUT', '/roles', { assignments });
    const answer = await bench.app<ErrorBody>('POST', '/v1.0/invitations', reset('grady@fabrikam.example', user(7)));
    expect(answer).toMatchObject({ status: 403, body: { error: { message: 'Generic authorization exception.' } } });
  });
});

describe('replication lag', () => {
  const add = (id: string) =>
    bench.app<ErrorBody>('POST', `/v1.0/groups/${group(1)}/members/$ref`, memberReference(id));

  it('shows a guest here and not there, and fails writes as Graph does, until all have converged', async () => {
    await bench.control('PUT', '/replication', { replicas: 3, lagMs: { p50: 10_000, p99: 20_000 } });
    const { id } = (await bench.invite('jane@fabrikam.example')).body.invitedUser;
    const gets = [];
    for (let i = 0; i < 30; i += 1) gets.push(await bench.app<Partial<ErrorBody>>('GET', `/v1.0/users/${id}`));
    expect(new Set(gets.map((one) => one.status))).toEqual(new Set([200, 404]));
    const missing = gets.find((one) => one.status === 404);
    expect(missing?.body.error).toMatchObject({
      code: 'Request_ResourceNotFound',
      message: `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    });
    const patches = [];
    for (let i = 0; i < 20; i += 1)
      patches.push(await bench.app<ErrorBody>('PATCH', `/v1.0/users/${id}`, { companyName: 'Fabrikam' }));
    const failed = patches.find((one) => one.status === 404);
    expect(failed?.body.error.code).toBe('Directory_ObjectNotFound');
    expect((await bench.control('GET', `/convergence?userId=${id}`)).body).toEqual({ convergedAt: null });

    const adds = [];
    for (let i = 0; i < 40; i += 1) adds.push(await add(id));
    const words = new Set(adds.map((one) => (one.status === 204 ? '204' : one.body.error.message.replace(id, 'ID'))));
    expect(words).toEqual(
      new Set([
        '204',
        "Resource 'ID' does not exist or one of its queried reference-property objects are not present.",
        "The source resource object or one of the objects being referenced don't exist.",
        "One or more added object references already exist for the following modified properties: 'members'.",
      ]),
    );
    expect((await ledger()).memberships).toHaveLength(1);

    clock.advance(600_000);
    const later = [];
    for (let i = 0; i < 12; i += 1) later.push((await bench.app('GET', `/v1.0/users/${id}`)).status);
    expect(new Set(later)).toEqual(new Set([200]));
    const { convergedAt } = (await bench.control<{ convergedAt: string }>('GET', `/convergence?userId=${id}`)).body;
    expect(Date.parse(convergedAt)).toBeGreaterThan(Date.parse('2026-06-01T08:00:00Z'));
    expect(Date.parse(convergedAt)).toBeLessThanOrEqual(clock.now());
  });

  it('tells nothing about the replica in the answer', async () => {
    const names = new Set<string>();
    for (let i = 0; i < 12; i += 1)
      names.add([...(await bench.app('GET', `/v1.0/users/${user(1)}`)).headers.keys()].sort().join());
    expect(names.size).toBe(1);
    expect([...names][0]).not.toMatch(/replica|etag|server/);
  });
});

describe('groups', () => {
  it.each([
    [3, 204, /^$/],
    [4, 403, /Insufficient privileges/],
    [5, 400, /dynamic membership/],
    [6, 400, /on-premises mastered/],
  ])('number %i answers an added guest with %i', async (n, status, words) => {
    const answer = await bench.app<ErrorBody | ''>(
      'POST',
      `/v1.0/groups/${group(n)}/members/$ref`,
      memberReference(user(7)),
    );
    expect(answer.status).toBe(status);
    expect(answer.body === '' ? '' : answer.body.error.message).toMatch(words);
  });

  it('take 20 members a call, all or nothing', async () => {
    await bench.withoutLag();
    const bind = (ids: string[]) => ({
      'members@odata.bind': ids.map((id) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`),
    });
    const patch = (ids: string[]) => bench.app<ErrorBody>('PATCH', `/v1.0/groups/${group(3)}`, bind(ids));
    expect((await patch(Array.from({ length: 21 }, () => user(1)))).status).toBe(400);
    expect((await patch([user(1), 'aaaaaaaa-0000-4000-8000-0000000000ff'])).status).toBeGreaterThanOrEqual(400);
    expect((await ledger()).memberships).toEqual([]);
    expect((await patch([user(1), user(7)])).status).toBe(204);
    expect((await ledger()).memberships.map((one) => one.userId)).toEqual([user(1), user(7)]);
  });

  it('let an owner add, and nobody else without a role', async () => {
    await bench.control('PUT', '/permissions', { delegated: ['GroupMember.ReadWrite.All'] });
    const path = `/v1.0/groups/${group(2)}/members/$ref`;
    expect((await bench.as(user(1), 'POST', path, memberReference(user(7)))).status).toBe(403);
    expect((await bench.as(user(5), 'POST', path, memberReference(user(7)))).status).toBe(204);
  });

  it('as teams take no guest from an app', async () => {
    await bench.control('PUT', '/permissions', { application: ['TeamMember.ReadWriteNonOwnerRole.All'] });
    const member = { roles: [], 'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${user(7)}')` };
    const answer = await bench.app<ErrorBody>('POST', `/v1.0/teams/${group(1)}/members`, member);
    expect(answer).toMatchObject({ status: 403, body: { error: { message: 'An unknown error has occurred.' } } });
  });
});

describe('role holders', () => {
  interface List {
    value: Record<string, string>[];
  }
  const inviter = '95e79109-95c0-4d8e-aee3-d01accf2d47b';
  const admin = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
  const base = '/v1.0/roleManagement/directory';

  // Each endpoint's own view (domain notes 2.6): what it shows for a principal, by role and scope.
  it.each([
    [1, [], [], []],
    [2, [[inviter, '/']], [[inviter, '/', 'Direct']], []],
    [3, [], [[inviter, '/', 'Group']], []],
    [4, [[admin, '/']], [[admin, '/', 'Direct']], []],
    [6, [], [], [[inviter, '/', 'Direct']]],
    [
      8,
      [[admin, '/administrativeUnits/dddddddd-0000-4000-8000-000000000001']],
      [[admin, '/administrativeUnits/dddddddd-0000-4000-8000-000000000001', 'Direct']],
      [],
    ],
  ])('person %i differs as the endpoints differ', async (n, direct, instances, eligible) => {
    const list = async (name: string) =>
      (await bench.app<List>('GET', `${base}/${name}?$filter=principalId eq '${user(n)}'`)).body.value;
    const brief = (row: Record<string, string>) => [
      row['roleDefinitionId'],
      row['directoryScopeId'],
      ...(row['memberType'] ? [row['memberType']] : []),
    ];
    expect((await list('roleAssignments')).map(brief)).toEqual(direct);
    expect((await list('roleAssignmentScheduleInstances')).map(brief)).toEqual(instances);
    expect((await list('roleEligibilityScheduleInstances')).map(brief)).toEqual(eligible);
  });

  it('through a group show in the transitive list of beta, with its header only', async () => {
    const path = `/beta/roleManagement/directory/transitiveRoleAssignments?$count=true&$filter=principalId eq '${user(3)}'`;
    expect((await bench.app('GET', path)).status).toBe(400);
    const answer = await bench.app<List>('GET', path, undefined, { ConsistencyLevel: 'eventual' });
    expect(answer.body.value).toMatchObject([
      { principalId: group(4), roleDefinitionId: inviter, directoryScopeId: '/' },
    ]);
    expect((await bench.app('GET', path.replace('beta', 'v1.0'))).status).toBe(400);
  });

  it('by directory role are people and groups, without those of a unit', async () => {
    const members = await bench.app<List>(
      'GET',
      `/v1.0/directoryRoles(roleTemplateId='${inviter}')/members?$select=id`,
    );
    expect(members.body.value.map((one) => one['id'])).toEqual([user(2), group(4)]);
    const admins = await bench.app<List>('GET', `/v1.0/directoryRoles(roleTemplateId='${admin}')/members?$select=id`);
    expect(admins.body.value.map((one) => one['id'])).toEqual([user(4)]);
  });

  it('activated with PIM end when their time is over', async () => {
    const endDateTime = new Date(clock.now() + 60_000).toISOString();
    await bench.control('PUT', '/roles', {
      assignments: [{ principalId: user(6), roleDefinitionId: inviter, endDateTime }],
    });
    const path = `${base}/roleAssignmentScheduleInstances?$filter=principalId eq '${user(6)}'`;
    expect((await bench.app<List>('GET', path)).body.value).toMatchObject([
      { assignmentType: 'Activated', endDateTime },
    ]);
    clock.advance(61_000);
    expect((await bench.app<List>('GET', path)).body.value).toEqual([]);
  });
});
