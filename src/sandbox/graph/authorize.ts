import { isLinked, groupsOf, liveUser } from '../directory.ts';
import { roles } from '../seed.ts';
import type { Tenant } from '../tenant.ts';
import type { Call } from './call.ts';
import { denied, GraphError } from './errors.ts';
import type { PermissionRow } from './permissions.ts';

/** Refuses with Graph's words unless the caller holds one of the row's permissions, and as a user the right as well. */
export function authorize(call: Call, row: PermissionRow): void {
  const { caller } = call;
  const enough: readonly string[] = caller.kind === 'app' ? row.application : row.delegated;
  if (!enough.some((permission) => caller.permissions.includes(permission))) throw lacking(row);
  if (caller.kind === 'app') return;
  const user = liveUser(call.tenant.primary, caller.userId);
  if (!user?.accountEnabled)
    throw new GraphError(401, 'InvalidAuthenticationToken', 'The user account is disabled or deleted.');
  if (!mayAsUser(call, row, caller.userId)) throw lacking(row);
}

function mayAsUser(call: Call, row: PermissionRow, userId: string): boolean {
  switch (row.who) {
    case 'anyone':
      return true;
    case 'inviter':
      // Depends on policies, with words of its own: invitation-rules.ts.
      return true;
    case 'userAdministrator':
      return holdsAny(call.tenant, userId, [roles.userAdministrator]);
    case 'groupOwner':
      return (
        isLinked(call.tenant.primary, 'ownerships', (call.params['id'] ?? '').toLowerCase(), userId) ||
        holdsAny(call.tenant, userId, [roles.userAdministrator, roles.groupsAdministrator, roles.directoryWriters])
      );
  }
}

/** Whether the user holds a role for the whole tenant now: directly, through a group, or activated. Global Administrators hold all. */
export function holdsAny(tenant: Tenant, userId: string, wanted: readonly string[]): boolean {
  return activeRoles(tenant, userId).some((role) => role === roles.globalAdministrator || wanted.includes(role));
}

/** Role ids; one of an administrative unit only does not count. */
export function activeRoles(tenant: Tenant, userId: string): string[] {
  const principals = [userId, ...roleGroups(tenant, userId)];
  const now = tenant.clock.now();
  return tenant.settings.roles.assignments
    .filter((one) => principals.includes(one.principalId) && one.directoryScopeId === '/')
    .filter((one) => one.endDateTime === undefined || Date.parse(one.endDateTime) > now)
    .map((one) => one.roleDefinitionId);
}

/** Only role-assignable groups pass a role on. */
function roleGroups(tenant: Tenant, userId: string): string[] {
  return groupsOf(tenant.primary, userId)
    .filter((group) => group.isAssignableToRole === true)
    .map((group) => group.id);
}

function lacking(row: PermissionRow): GraphError {
  switch (row.words) {
    case 'directory':
      return denied();
    case 'invitations':
      return new GraphError(
        403,
        'Unauthorized',
        "Insufficient privileges to perform requested operation by the application '00000003-0000-0000-c000-000000000000'. ControllerName=MSGraphInviteAPI, ActionName=CreateInvite",
      );
    case 'pim':
      return new GraphError(
        403,
        'PermissionScopeNotGranted',
        `Authorization failed due to missing permission scope ${row.application.join(',')}.`,
      );
    case 'audit':
      return new GraphError(
        403,
        'Authentication_MSGraphPermissionMissing',
        `Calling principal does not have required MSGraph permissions ${row.application.join(',')}`,
      );
    case 'teams':
      return new GraphError(
        403,
        'Forbidden',
        `Missing role permissions on the request. API requires one of '${row.application.join(', ')}'. Roles on the request ''.`,
      );
    case 'subscriptions':
      return new GraphError(
        403,
        'ExtensionError',
        'Operation: Create; Exception: [Status Code: Forbidden; Reason: Insufficient privileges to complete the operation.]',
      );
  }
}
