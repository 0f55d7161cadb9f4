import type {
  AppIdentity,
  DirectoryAudit,
  ModifiedProperty,
  TargetResource,
  UserIdentity,
} from '@microsoft/microsoft-graph-types';
import { isoTime } from '../clock.ts';
import { liveUser } from '../directory.ts';
import { answerList } from '../odata/query.ts';
import { auditModel } from '../odata/model.ts';
import { newId } from '../tenant.ts';
import type { Tenant } from '../tenant.ts';
import { servicePrincipalId } from '../tokens.ts';
import type { Caller } from '../tokens.ts';
import type { GroupRow, UserRow } from '../rows.ts';
import type { Handler } from './call.ts';

/** Activities by the service that logs them. https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities */
const services = {
  'Invite external user': ['Invited Users', 'UserManagement', 'Add'],
  'Invite external user with reset invitation status': ['Invited Users', 'UserManagement', 'Update'],
  'Redeem external user invite': ['Invited Users', 'UserManagement', 'Update'],
  'Add user': ['Core Directory', 'UserManagement', 'Add'],
  'Add user sponsor': ['Core Directory', 'UserManagement', 'Add'],
  'Remove user sponsor': ['Core Directory', 'UserManagement', 'Delete'],
  'Update user': ['Core Directory', 'UserManagement', 'Update'],
  'Delete user': ['Core Directory', 'UserManagement', 'Delete'],
  'Restore user': ['Core Directory', 'UserManagement', 'Update'],
  'Hard Delete user': ['Core Directory', 'UserManagement', 'Delete'],
  'Add member to group': ['Core Directory', 'GroupManagement', 'Assign'],
  'Remove member from group': ['Core Directory', 'GroupManagement', 'Unassign'],
} as const;
type Activity = keyof typeof services;

interface Audited {
  activity: Activity;
  /** A user's own doing (redemption) has his id; everything else the caller of the request. */
  by: Caller | { kind: 'self'; userId: string };
  user: UserRow;
  group?: GroupRow;
  changed?: readonly ModifiedProperty[];
}

export function audit(tenant: Tenant, { activity, by, user, group, changed = [] }: Audited): void {
  const [loggedByService, category, operationType] = services[activity];
  const entry: DirectoryAudit & { operationType: string } = {
    id: `Directory_${newId()}`,
    category,
    correlationId: newId(),
    result: 'success',
    resultReason: '',
    activityDisplayName: activity,
    activityDateTime: isoTime(tenant.clock.now()),
    loggedByService,
    operationType,
    initiatedBy:
      by.kind === 'app'
        ? { user: null, app: appIdentity(by.appId) }
        : { app: null, user: userIdentity(tenant, by.userId) },
    targetResources: [userTarget(user, changed), ...(group ? [groupTarget(group)] : [])],
    additionalDetails: [],
  };
  tenant.record({ kind: 'audit', entry });
}

export const listDirectoryAudits: Handler = (call) => {
  // Newest first unless asked otherwise.
  const rows = call.tenant.audits.flatMap((entry) => (entry.id ? [{ ...entry, id: entry.id }] : [])).reverse();
  const query = call.query.has('$orderby')
    ? call.query
    : new Map([...call.query, ['$orderby', 'activityDateTime desc']]);
  const defaults = [...Object.keys(auditModel.properties).filter((name) => !name.includes('/')), ...furtherProperties];
  return answerList({ ...call, query }, { model: auditModel, rows, defaults, what: 'auditLogs/directoryAudits' });
};

const furtherProperties = ['resultReason', 'operationType', 'initiatedBy', 'additionalDetails'];

function appIdentity(appId: string): AppIdentity {
  return { appId, displayName: 'Guestlist', servicePrincipalId: servicePrincipalId(appId), servicePrincipalName: null };
}

function userIdentity(tenant: Tenant, userId: string): UserIdentity {
  const user = liveUser(tenant.primary, userId);
  return {
    id: userId,
    displayName: user?.displayName ?? null,
    userPrincipalName: user?.userPrincipalName ?? null,
    ipAddress: '127.0.0.1',
  };
}

function userTarget(user: UserRow, modifiedProperties: readonly ModifiedProperty[]): TargetResource {
  const { id, displayName, userPrincipalName } = user;
  return {
    id,
    displayName,
    type: 'User',
    userPrincipalName,
    groupType: null,
    modifiedProperties: [...modifiedProperties],
  };
}

function groupTarget({ id, displayName }: GroupRow): TargetResource {
  return { id, displayName, type: 'Group', userPrincipalName: null, groupType: 'azureAD', modifiedProperties: [] };
}
