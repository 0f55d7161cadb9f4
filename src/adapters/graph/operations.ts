import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';

/** What the retry plan and the limiter must know of a call. */
export interface Operation {
  readonly name: OperationName;
  readonly call: string;
  /** The least application permission, named in the problem when it is missing. */
  readonly permission: string;
  /** `always`: repeating changes nothing. `ifNotExecuted`: only when it is certain that nothing was done. */
  readonly repeat: 'always' | 'ifNotExecuted';
  readonly kind: 'read' | 'write' | 'invitation';
  /** All attempts and waits together; a wait that would not fit stops the plan. */
  readonly budgetMs: Milliseconds;
  readonly timeoutMs: Milliseconds;
}

const read = (call: string, permission: string) =>
  ({ call, permission, repeat: 'always', kind: 'read', budgetMs: 12 * SECOND, timeoutMs: 8 * SECOND }) as const;
/** `budgetMs` is the inline patience with replication lag; past it the caller reschedules. */
const write = (call: string, permission: string) =>
  ({ call, permission, repeat: 'always', kind: 'write', budgetMs: 20 * SECOND, timeoutMs: 15 * SECOND }) as const;

const rows = {
  readUser: read('GET /users/{id}', 'User.Read.All'),
  readSponsors: read('GET /users/{id}/sponsors', 'User.Read.All'),
  readAudits: read('GET /auditLogs/directoryAudits', 'AuditLog.Read.All'),
  sweepUsers: read('GET /users/delta', 'User.Read.All'),
  findUsers: read('GET /users', 'User.Read.All'),
  readMemberOf: read('GET /users/{id}/memberOf', 'User.Read.All'),
  readGroups: read('GET /groups', 'GroupMember.Read.All'),
  readMembers: read('GET /groups/{id}/members', 'GroupMember.Read.All'),
  readTeam: read('GET /teams/{id}', 'Team.ReadBasic.All'),
  // The permission for assignments is enough for the two that follow, which have narrower ones of their own.
  readRoleInstances: read(
    'GET /roleManagement/directory/roleAssignmentScheduleInstances',
    'RoleManagement.Read.Directory',
  ),
  readRoleAssignments: read('GET /roleManagement/directory/roleAssignments', 'RoleManagement.Read.Directory'),
  readEligibility: read(
    'GET /roleManagement/directory/roleEligibilityScheduleInstances',
    'RoleManagement.Read.Directory',
  ),
  readAuthorizationPolicy: read('GET /policies/authorizationPolicy', 'Policy.Read.All'),
  readB2bPolicies: read('GET /policies/b2bManagementPolicies', 'Policy.Read.B2BManagementPolicy'),
  readCrossTenantPolicy: read('GET /policies/crossTenantAccessPolicy', 'Policy.Read.All'),
  readExternalIdentitiesPolicy: read('GET /policies/externalIdentitiesPolicy', 'Policy.Read.All'),
  readEmailMethod: read('GET /policies/authenticationMethodsPolicy', 'Policy.Read.All'),
  findTenant: read(
    'GET /tenantRelationships/findTenantInformationByDomainName',
    'CrossTenantInformation.ReadBasic.All',
  ),
  readOrganization: read('GET /organization', 'Organization.Read.All'),
  invite: {
    ...write('POST /invitations', 'User.Invite.All'),
    repeat: 'ifNotExecuted',
    kind: 'invitation',
    budgetMs: 30 * SECOND,
    timeoutMs: 30 * SECOND,
  },
  addSponsor: write('POST /users/{id}/sponsors/$ref', 'User.ReadWrite.All'),
  setAttributes: write('PATCH /users/{id}', 'User.ReadWrite.All'),
  addMember: write('POST /groups/{id}/members/$ref', 'GroupMember.ReadWrite.All'),
  removeMember: write('DELETE /groups/{id}/members/{id}/$ref', 'GroupMember.ReadWrite.All'),
  setSignIn: write('PATCH /users/{id}', 'User.ReadWrite.All'),
  deleteUser: write('DELETE /users/{id}', 'User.DeleteRestore.All'),
  restoreUser: write('POST /directory/deletedItems/{id}/restore', 'User.DeleteRestore.All'),
  installApp: write('POST /users/{id}/teamwork/installedApps', 'TeamsAppInstallation.ReadWriteSelfForUser.All'),
  // Twenty at once stand for twenty lags.
  bindMembers: { ...write('PATCH /groups/{id}', 'GroupMember.ReadWrite.All'), budgetMs: 60 * SECOND },
  // What its parts are, and take from the limits, is for each part to say.
  batch: { ...read('POST /$batch', 'User.Read.All'), budgetMs: 30 * SECOND, timeoutMs: 20 * SECOND },
  // Graph validates the address inside the call, up to 10 s. A subscription made twice would notify twice.
  createSubscription: { ...write('POST /subscriptions', 'User.Read.All'), repeat: 'ifNotExecuted' },
  renewSubscription: write('PATCH /subscriptions/{id}', 'User.Read.All'),
  removeSubscription: write('DELETE /subscriptions/{id}', 'User.Read.All'),
  readSubscriptions: read('GET /subscriptions', 'User.Read.All'),
} as const;

export type OperationName = keyof typeof rows;

/** Every call there is. The pages are linked where each is made. */
export const OPERATIONS: Readonly<Record<OperationName, Omit<Operation, 'name'>>> = rows;
