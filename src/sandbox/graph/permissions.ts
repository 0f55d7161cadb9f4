import type { Version } from './call.ts';

/**
 * What Graph lets whom do. One row a call; any one of the named permissions is enough, the least first.
 * Microsoft's permission data: https://github.com/microsoftgraph/microsoft-graph-devx-content (2026-08-07).
 */
export interface PermissionRow {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{name}` is one segment, or what stands between the quotes of a function's argument. */
  path: string;
  versions: readonly Version[];
  application: readonly string[];
  delegated: readonly string[];
  /** Beside the scope, what a signed-in caller has to be. `inviter` depends on allowInvitesFrom. */
  who: 'anyone' | 'inviter' | 'userAdministrator' | 'groupOwner';
  /** Whose words a refusal uses. */
  words: 'directory' | 'invitations' | 'pim' | 'audit' | 'subscriptions' | 'teams';
  /** The query options this call knows. */
  options: readonly string[];
}

const both: readonly Version[] = ['v1.0', 'beta'];
const beta: readonly Version[] = ['beta'];
const readUsers = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const writeUsers = ['User.ReadWrite.All', 'Directory.ReadWrite.All'];
const deleteUsers = ['User.DeleteRestore.All', 'User.ReadWrite.All'];
const readMembers = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
];
const writeMembers = ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'];
const readTeams = ['Team.ReadBasic.All', 'Group.Read.All', 'Group.ReadWrite.All'];
const readRoles = [
  'RoleManagement.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.ReadWrite.Directory',
  'Directory.Read.All',
];
const readAssignmentSchedule = [
  'RoleAssignmentSchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.Read.Directory',
];
const readEligibility = [
  'RoleEligibilitySchedule.Read.Directory',
  'RoleEligibilitySchedule.ReadWrite.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.Read.Directory',
];
const readB2bPolicy = ['Policy.Read.B2BManagementPolicy'];
const readOrganization = ['Organization.Read.All', 'Organization.ReadWrite.All', 'Directory.Read.All'];

const installSelf = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
];

const list = ['$select', '$filter', '$top', '$skiptoken', '$count', '$orderby', '$search'];
const one = ['$select'];

type Rest = Partial<Pick<PermissionRow, 'delegated' | 'who' | 'words' | 'versions' | 'options'>>;
function row(call: string, application: readonly string[], rest: Rest = {}): PermissionRow {
  const [method, path] = call.split(' ') as [PermissionRow['method'], string];
  return {
    method,
    path,
    versions: both,
    application,
    delegated: application,
    who: 'anyone',
    words: 'directory',
    options: [],
    ...rest,
  };
}

// prettier-ignore
export const permissions = {
  createInvitation: row('POST /invitations', ['User.Invite.All'], { who: 'inviter', words: 'invitations' }),

  listUsers: row('GET /users', readUsers, { options: [...list, '$expand'] }),
  countUsers: row('GET /users/$count', readUsers, { options: ['$filter', '$search'] }),
  usersDelta: row('GET /users/delta', readUsers, { options: ['$select', '$filter', '$deltatoken', '$skiptoken'] }),
  getUser: row('GET /users/{id}', readUsers, { delegated: ['User.Read', ...readUsers], options: [...one, '$expand'] }),
  updateUser: row('PATCH /users/{id}', writeUsers, { who: 'userAdministrator' }),
  deleteUser: row('DELETE /users/{id}', deleteUsers, { who: 'userAdministrator' }),
  revokeSessions: row('POST /users/{id}/revokeSignInSessions', ['User.RevokeSessions.All', ...writeUsers], { who: 'userAdministrator' }),
  listSponsors: row('GET /users/{id}/sponsors', readUsers, { delegated: ['User.Read', ...readUsers], options: list }),
  addSponsor: row('POST /users/{id}/sponsors/$ref', writeUsers, { who: 'userAdministrator' }),
  removeSponsor: row('DELETE /users/{id}/sponsors/{sponsorId}/$ref', writeUsers, { who: 'userAdministrator' }),
  installApp: row('POST /users/{id}/teamwork/installedApps', installSelf, { words: 'teams', delegated: ['TeamsAppInstallation.ReadWriteSelfForUser', 'TeamsAppInstallation.ReadWriteForUser'] }),
  memberOf: row('GET /users/{id}/memberOf', readUsers, { options: list }),
  memberOfKind: row('GET /users/{id}/memberOf/{kind}', readUsers, { options: list }),
  transitiveMemberOf: row('GET /users/{id}/transitiveMemberOf', readUsers, { options: list }),
  transitiveMemberOfKind: row('GET /users/{id}/transitiveMemberOf/{kind}', readUsers, { options: list }),
  listDeletedUsers: row('GET /directory/deletedItems/microsoft.graph.user', readUsers, { options: list }),
  getDeletedItem: row('GET /directory/deletedItems/{id}', readUsers, { options: one }),
  restoreDeletedItem: row('POST /directory/deletedItems/{id}/restore', deleteUsers, { who: 'userAdministrator' }),
  purgeDeletedItem: row('DELETE /directory/deletedItems/{id}', deleteUsers, { who: 'userAdministrator' }),

  listGroups: row('GET /groups', readMembers, { options: list }),
  getGroup: row('GET /groups/{id}', readMembers, { options: one }),
  listOwners: row('GET /groups/{id}/owners', readMembers, { options: list }),
  listMembers: row('GET /groups/{id}/members', readMembers, { options: list }),
  listTransitiveMembers: row('GET /groups/{id}/transitiveMembers', readMembers, { options: list }),
  addMember: row('POST /groups/{id}/members/$ref', writeMembers, { who: 'groupOwner' }),
  addMembers: row('PATCH /groups/{id}', writeMembers, { who: 'groupOwner' }),
  removeMember: row('DELETE /groups/{id}/members/{memberId}/$ref', writeMembers, { who: 'groupOwner' }),
  getTeam: row('GET /teams/{id}', readTeams, { options: one }),
  addTeamMember: row('POST /teams/{id}/members', ['TeamMember.ReadWriteNonOwnerRole.All', 'TeamMember.ReadWrite.All'], { who: 'groupOwner' }),

  listRoleAssignments: row('GET /roleManagement/directory/roleAssignments', readRoles, { options: list }),
  listTransitiveRoleAssignments: row('GET /roleManagement/directory/transitiveRoleAssignments', readRoles, { versions: beta, options: list }),
  listAssignmentInstances: row('GET /roleManagement/directory/roleAssignmentScheduleInstances', readAssignmentSchedule, { words: 'pim', options: list }),
  listEligibilityInstances: row('GET /roleManagement/directory/roleEligibilityScheduleInstances', readEligibility, { words: 'pim', options: list }),
  listDirectoryRoles: row('GET /directoryRoles', readRoles, { options: ['$select', '$filter'] }),
  listRoleMembers: row("GET /directoryRoles(roleTemplateId='{templateId}')/members", readRoles, { options: list }),

  getAuthorizationPolicy: row('GET /policies/authorizationPolicy', ['Policy.Read.All'], { options: one }),
  getCrossTenantPolicy: row('GET /policies/crossTenantAccessPolicy', ['Policy.Read.All'], { options: one }),
  getCrossTenantDefault: row('GET /policies/crossTenantAccessPolicy/default', ['Policy.Read.All'], { options: one }),
  listCrossTenantPartners: row('GET /policies/crossTenantAccessPolicy/partners', ['Policy.Read.All'], { options: one }),
  getCrossTenantPartner: row('GET /policies/crossTenantAccessPolicy/partners/{tenantId}', ['Policy.Read.All'], { options: one }),
  listB2bManagementPolicies: row('GET /policies/b2bManagementPolicies', readB2bPolicy, { versions: beta, options: one }),
  getEmailMethod: row('GET /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/email', ['Policy.Read.All'], { options: one }),
  getExternalIdentitiesPolicy: row('GET /policies/externalIdentitiesPolicy', ['Policy.Read.All'], { versions: beta, options: one }),

  findTenantByDomain: row("GET /tenantRelationships/findTenantInformationByDomainName(domainName='{domainName}')", ['CrossTenantInformation.ReadBasic.All']),
  findTenantById: row("GET /tenantRelationships/findTenantInformationByTenantId(tenantId='{tenantId}')", ['CrossTenantInformation.ReadBasic.All']),
  listOrganization: row('GET /organization', readOrganization, { delegated: ['User.Read', ...readOrganization], options: one }),
  getOrganization: row('GET /organization/{id}', readOrganization, { delegated: ['User.Read', ...readOrganization], options: one }),

  createSubscription: row('POST /subscriptions', readUsers, { words: 'subscriptions' }),
  listSubscriptions: row('GET /subscriptions', readUsers, { words: 'subscriptions' }),
  getSubscription: row('GET /subscriptions/{id}', readUsers, { words: 'subscriptions' }),
  renewSubscription: row('PATCH /subscriptions/{id}', readUsers, { words: 'subscriptions' }),
  deleteSubscription: row('DELETE /subscriptions/{id}', readUsers, { words: 'subscriptions' }),

  listDirectoryAudits: row('GET /auditLogs/directoryAudits', ['AuditLog.Read.All'], { words: 'audit', options: ['$filter', '$top', '$orderby', '$skiptoken'] }),
} as const satisfies Record<string, PermissionRow>;

export type Operation = keyof typeof permissions;
