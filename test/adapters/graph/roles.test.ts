import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/adapters/graph/roles.ts';
import { asUserId } from '../../../src/domain/ids.ts';
import { instant } from '../../../src/domain/time.ts';
import type { Directory } from '../../../src/ports/directory.ts';
import type { DirectoryWorld } from '../../contracts/directory.ts';
import { openWorld } from './world.ts';

const GUEST_INVITER = '95e79109-95c0-4d8e-aee3-d01accf2d47b';
const USER_ADMIN = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const GLOBAL_ADMIN = '62e90394-69f5-4237-9190-012177145e10';
const HELPDESK = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
const UNIT = '/administrativeUnits/dddddddd-0000-4000-8000-000000000001';
const now = instant(Date.parse('2026-03-10T09:00:00Z'));
const before = instant(Date.parse('2026-03-10T08:59:59Z'));
const after = instant(Date.parse('2026-03-10T09:00:01Z'));

const held = (roleDefinitionId: string, directoryScopeId = '/', endDateTime?: typeof now) => ({
  roleDefinitionId,
  directoryScopeId,
  ...(endDateTime === undefined ? {} : { endDateTime }),
});
const none = { mayInvite: false, isAdmin: false, roles: [], eligibleOnly: false, scopedOnly: false };

describe('what assignments amount to', () => {
  test.each([
    ['nothing', [], [], none],
    ['an unrelated role', [held(HELPDESK)], [], none],
    ['Guest Inviter', [held(GUEST_INVITER)], [], { ...none, mayInvite: true, roles: ['Guest Inviter'] }],
    [
      'seen twice',
      [held(GUEST_INVITER), held(GUEST_INVITER)],
      [],
      { ...none, mayInvite: true, roles: ['Guest Inviter'] },
    ],
    [
      'Global Administrator',
      [held(GLOBAL_ADMIN)],
      [],
      { ...none, mayInvite: true, isAdmin: true, roles: ['Global Administrator'] },
    ],
    [
      'activated',
      [held(USER_ADMIN, '/', after)],
      [],
      { ...none, mayInvite: true, isAdmin: true, roles: ['User Administrator'] },
    ],
    ['activation over', [held(USER_ADMIN, '/', before)], [], none],
    ['of one unit', [held(USER_ADMIN, UNIT)], [], { ...none, scopedOnly: true }],
    ['of an app', [held(USER_ADMIN, '/app-id')], [], { ...none, scopedOnly: true }],
    ['eligible', [], [held(GUEST_INVITER)], { ...none, eligibleOnly: true }],
    ['eligible for one unit', [], [held(USER_ADMIN, UNIT)], none],
    [
      'eligible and held',
      [held(GUEST_INVITER)],
      [held(USER_ADMIN)],
      { ...none, mayInvite: true, roles: ['Guest Inviter'] },
    ],
    [
      'held for a unit, admin for it only',
      [held(GUEST_INVITER), held(USER_ADMIN, UNIT)],
      [],
      { ...none, mayInvite: true, roles: ['Guest Inviter'] },
    ],
  ])('%s', (_, active, eligible, standing) => {
    expect(standingOf(active, eligible, now)).toEqual(standing);
  });
});

describe('roles, read from Graph', () => {
  let source: Awaited<ReturnType<typeof openWorld>>;
  let world: DirectoryWorld;
  let directory: Directory;
  beforeAll(async () => void (source = await openWorld()));
  afterAll(() => source.close());
  beforeEach(async () => {
    world = await source.fresh();
    directory = world.directory;
  });
  const alex = asUserId('aaaaaaaa-0000-4000-8000-000000000001');
  const megan = asUserId('aaaaaaaa-0000-4000-8000-000000000002');
  const assign = (...assignments: object[]) => source.control('PUT', '/roles', { assignments });
  const calls = async () => (await world.ledger()).requests.length;

  test('an activation counts until it ends', async () => {
    const endDateTime = instant(Date.parse(source.clock.now()) + 3_600_000);
    await assign({ principalId: alex, roleDefinitionId: GUEST_INVITER, directoryScopeId: '/', endDateTime });
    expect(await directory.roles(alex)).toMatchObject({ ok: true, value: { mayInvite: true } });
    await source.clock.wait(3_700_000);
    expect(await directory.roles(alex)).toMatchObject({ ok: true, value: { mayInvite: false } });
  });

  test('a role taken away counts for a minute at most', async () => {
    expect(await directory.roles(megan)).toMatchObject({ ok: true, value: { mayInvite: true } });
    await assign();
    const asked = await calls();
    await source.clock.wait(59_000);
    expect(await directory.roles(megan)).toMatchObject({ ok: true, value: { mayInvite: true } });
    expect(await calls()).toBe(asked);
    await source.clock.wait(1_000);
    expect(await directory.roles(megan)).toMatchObject({ ok: true, value: { mayInvite: false } });
  });

  test('a role just given counts at once: a refusal is not kept', async () => {
    expect(await directory.roles(alex)).toMatchObject({ ok: true, value: { mayInvite: false } });
    await assign({ principalId: alex, roleDefinitionId: USER_ADMIN, directoryScopeId: '/' });
    expect(await directory.roles(alex)).toMatchObject({ ok: true, value: { mayInvite: true, isAdmin: true } });
  });

  const readers = '/v1.0/roleManagement/directory/';
  test.each(['roleAssignmentScheduleInstances', 'roleAssignments?', 'roleAssignment'])(
    'who shows no role while %s is broken is not told "no role"',
    async (list) => {
      await world.faults([{ method: 'GET', path: `${readers}${list}`, status: 503 }]);
      expect(await directory.roles(alex)).toMatchObject({ ok: false, problem: { code: 'directoryUnavailable' } });
    },
  );

  test('what one source shows counts though another is broken', async () => {
    await world.faults([{ method: 'GET', path: `${readers}roleAssignmentScheduleInstances`, status: 403 }]);
    expect(await directory.roles(megan)).toMatchObject({ ok: true, value: { mayInvite: true } });
  });

  test('a tenant without PIM is read without it', async () => {
    const code = 'AadPremiumLicenseRequired';
    const message = 'The tenant needs to have Microsoft Entra ID P2 license.';
    await world.faults(
      ['roleAssignmentScheduleInstances', 'roleEligibilityScheduleInstances'].map((list) => ({
        method: 'GET',
        path: `${readers}${list}`,
        status: 400,
        code,
        message,
      })),
    );
    expect(await directory.roles(alex)).toMatchObject({ ok: true, value: { mayInvite: false } });
  });
});
