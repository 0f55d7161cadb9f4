import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../../src/sandbox/graph/permissions.ts';
import type { Operation, PermissionRow } from '../../src/sandbox/graph/permissions.ts';
import { documentedPermissions } from '../../src/sandbox/settings.ts';
import { Bench, group, invitation, memberReference, user } from './support.ts';
import type { ErrorBody } from './support.ts';

/** A body with which each writing call is well-formed. What it then answers does not matter here, unless it is 403. */
const bodies: Partial<Record<Operation, object>> = {
  createInvitation: invitation('walk@fabrikam.example'),
  updateUser: { companyName: 'Fabrikam' },
  addSponsor: memberReference(user(1)),
  addMember: memberReference(user(7)),
  addMembers: { 'members@odata.bind': [`https://graph.microsoft.com/v1.0/directoryObjects/${user(7)}`] },
  addTeamMember: { roles: [], 'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${user(5)}')` },
  installApp: {
    'teamsApp@odata.bind':
      'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/33333333-3333-4333-8333-333333333333',
  },
  createSubscription: {
    changeType: 'updated',
    notificationUrl: 'http://127.0.0.1:9/',
    resource: '/users',
    expirationDateTime: '2026-01-01T00:00:00Z',
  },
  renewSubscription: { expirationDateTime: '2026-01-01T00:00:00Z' },
};

const ids: Record<string, string> = {
  kind: 'microsoft.graph.group',
  sponsorId: user(5),
  memberId: user(7),
  templateId: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  tenantId: 'cccccccc-0000-4000-8000-000000000001',
  domainName: 'fabrikam.example',
};

function pathOf(row: PermissionRow): string {
  const id = /^\/(groups|teams)/.test(row.path)
    ? group(2)
    : /^\/(users|directory)/.test(row.path)
      ? user(7)
      : '11111111-1111-4111-8111-111111111111';
  return `/${row.versions[0] ?? 'v1.0'}${row.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? id)}`;
}

const words: Record<PermissionRow['words'], { code: string; message: RegExp }> = {
  directory: { code: 'Authorization_RequestDenied', message: /^Insufficient privileges to complete the operation\.$/ },
  invitations: {
    code: 'Unauthorized',
    message: /^Insufficient privileges to perform requested operation by the application .*ActionName=CreateInvite/,
  },
  pim: { code: 'PermissionScopeNotGranted', message: /^Authorization failed due to missing permission scope Role/ },
  audit: {
    code: 'Authentication_MSGraphPermissionMissing',
    message: /^Calling principal does not have required MSGraph permissions AuditLog/,
  },
  teams: { code: 'Forbidden', message: /^Missing role permissions on the request\. API requires one of 'TeamsApp/ },
  subscriptions: { code: 'ExtensionError', message: /Insufficient privileges to complete the operation/ },
};

const rows = Object.entries(permissions) as [Operation, PermissionRow][];

describe('the permission table', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.start();
    await bench.withoutLag();
  });
  afterAll(() => bench.close());

  async function as(permission: readonly string[], operation: Operation, row: PermissionRow) {
    await bench.control('PUT', '/permissions', { application: permission });
    bench.forgetTokens();
    return bench.app<ErrorBody>(row.method, pathOf(row), bodies[operation]);
  }

  it.each(rows)('%s: refused to an app without the permission, in Graph’s words', async (operation, row) => {
    const others = documentedPermissions.application.filter((one) => !row.application.includes(one));
    const answer = await as(others, operation, row);
    expect(answer.status).toBe(403);
    expect(answer.body.error.code).toBe(words[row.words].code);
    expect(answer.body.error.message).toMatch(words[row.words].message);
  });

  it.each(rows)('%s: open to an app with the least permission', async (operation, row) => {
    const answer = await as(row.application.slice(0, 1), operation, row);
    expect(answer.status).not.toBe(403);
    expect(answer.status).not.toBe(401);
    expect(answer.status).not.toBe(405);
    expect(answer.status).toBeLessThan(500);
  });

  const adminOnly = rows.filter(([, row]) => row.who === 'userAdministrator');
  it.each(adminOnly)('%s: as a user only with the role for the whole tenant', async (operation, row) => {
    await bench.control('PUT', '/permissions', { delegated: row.delegated });
    // Megan is a Guest Inviter; Miriam is User Administrator of one unit only; Isaiah of the tenant.
    const statuses = [];
    for (const n of [2, 8]) statuses.push((await bench.as(user(n), row.method, pathOf(row), bodies[operation])).status);
    expect(statuses).toEqual([403, 403]);
    expect((await bench.as(user(4), row.method, pathOf(row), bodies[operation])).status).not.toBe(403);
  });
});
