import type { UnifiedRoleAssignment, UnifiedRoleAssignmentScheduleInstance } from '@microsoft/microsoft-graph-types';
import { liveGroup, liveUser, peopleOf } from '../directory.ts';
import { assignmentModel, directoryRoleModel, userDefaults, userModel } from '../odata/model.ts';
import { answerList, wanted } from '../odata/query.ts';
import type { RoleAssignment } from '../seed.ts';
import type { Tenant } from '../tenant.ts';
import { idParam, isEventual } from './call.ts';
import type { Call, Handler } from './call.ts';
import { badRequest, notFound } from './errors.ts';
import { activeAssignments, directoryRole } from './member-of.ts';
import { typeOf } from './sponsors.ts';

/**
 * Who holds a role: each endpoint sees something else. Role assignments are on every replica at once.
 * roleAssignments: exactly the named principal; a group's members only under the group's id.
 */
export const listRoleAssignments: Handler = (call) => {
  const rows = activeAssignments(call.tenant).map((one, index) => assignment(one, index));
  return answerList(call, {
    model: assignmentModel,
    rows,
    defaults: assignmentNames,
    what: 'roleManagement/directory/roleAssignments',
  });
};

/** Beta only: the principal's own assignments and those of his groups. */
export const listTransitiveRoleAssignments: Handler = (call) => {
  if (!isEventual(call) || call.query.get('$count') !== 'true') {
    throw badRequest(
      'transitiveRoleAssignments needs the header ConsistencyLevel: eventual and the query option $count=true.',
    );
  }
  const principalId = /principalId eq '([^']+)'/i.exec(call.query.get('$filter') ?? '')?.[1]?.toLowerCase();
  if (!principalId) throw badRequest("transitiveRoleAssignments needs a $filter with principalId eq '…'.");
  const matches = wanted(call, assignmentModel);
  // The filter is on the principal asked for; what is shown is who holds the role, which may be his group.
  const rows = activeAssignments(call.tenant)
    .map((one, index) => ({ one, row: assignment(one, index) }))
    .filter(({ one }) => one.principalId === principalId || membersWithRole(call, one).includes(principalId))
    .filter(({ row }) => matches({ ...row, principalId }))
    .map(({ row }) => row);
  const query = new Map([...call.query].filter(([name]) => name !== '$filter'));
  const what = 'roleManagement/directory/transitiveRoleAssignments';
  return answerList({ ...call, query }, { model: assignmentModel, rows, defaults: assignmentNames, what });
};

/** PIM's view: activated roles with their end, and for a group's members an instance each. */
export const listAssignmentInstances: Handler = (call) => {
  const rows = activeAssignments(call.tenant).flatMap((one, index) => instances(call, one, index));
  return answerList(call, {
    model: assignmentModel,
    rows,
    defaults: instanceNames,
    what: 'roleManagement/directory/roleAssignmentScheduleInstances',
  });
};

export const listEligibilityInstances: Handler = (call) => {
  const rows = call.tenant.settings.roles.eligibilities.map((one, index) => ({
    ...assignment(one, index),
    memberType: 'Direct',
    startDateTime: '2024-01-15T09:00:00Z',
    endDateTime: one.endDateTime ?? null,
    roleEligibilityScheduleId: `eligibility-schedule-${index}`,
  }));
  const defaults = [...assignmentNames, 'memberType', 'startDateTime', 'endDateTime', 'roleEligibilityScheduleId'];
  return answerList(call, {
    model: assignmentModel,
    rows,
    defaults,
    what: 'roleManagement/directory/roleEligibilityScheduleInstances',
  });
};

const assignmentNames = ['id', 'principalId', 'roleDefinitionId', 'directoryScopeId', 'appScopeId'];
const instanceNames = [
  ...assignmentNames,
  'assignmentType',
  'memberType',
  'startDateTime',
  'endDateTime',
  'roleAssignmentOriginId',
  'roleAssignmentScheduleId',
];

function assignment(one: RoleAssignment, index: number): UnifiedRoleAssignment & { id: string } {
  const { principalId, roleDefinitionId, directoryScopeId } = one;
  return { id: assignmentId(one, index), principalId, roleDefinitionId, directoryScopeId, appScopeId: null };
}

function assignmentId(one: RoleAssignment, index: number): string {
  return `${Buffer.from(`${one.roleDefinitionId}/${one.principalId}/${one.directoryScopeId}`).toString('base64url').slice(0, 60)}-${index}`;
}

function instances(
  call: Call,
  one: RoleAssignment,
  index: number,
): (UnifiedRoleAssignmentScheduleInstance & { id: string })[] {
  const own = {
    ...assignment(one, index),
    assignmentType: one.endDateTime ? 'Activated' : 'Assigned',
    memberType: 'Direct',
    startDateTime: null,
    endDateTime: one.endDateTime ?? null,
    roleAssignmentOriginId: assignmentId(one, index),
    roleAssignmentScheduleId: assignmentId(one, index),
  };
  const inherited = membersWithRole(call, one).map((principalId) => ({
    ...own,
    id: `${own.id}-${principalId}`,
    principalId,
    memberType: 'Group',
  }));
  return [own, ...inherited];
}

/** The members of the role-assignable group that holds the role; nobody when a user holds it. */
function membersWithRole(call: Call, one: RoleAssignment): string[] {
  const group = liveGroup(call.copy, one.principalId);
  if (group?.isAssignableToRole !== true) return [];
  return peopleOf(call.copy, 'memberships', group.id).map((user) => user.id);
}

export const listDirectoryRoles: Handler = (call) =>
  answerList(call, {
    model: directoryRoleModel,
    rows: activatedRoles(call.tenant).map(directoryRole),
    what: 'directoryRoles',
  });

/** The group itself, not its members; nobody whose assignment is for a unit. A role nobody ever held is not there. */
export const listRoleMembers: Handler = (call) => {
  const templateId = idParam(call, 'templateId');
  if (!activatedRoles(call.tenant).includes(templateId)) throw notFound(templateId);
  const rows = activeAssignments(call.tenant)
    .filter((one) => one.roleDefinitionId === templateId && one.directoryScopeId === '/')
    .flatMap((one): { id: string }[] => {
      const principal = liveUser(call.copy, one.principalId) ?? liveGroup(call.copy, one.principalId);
      return principal ? [principal] : [];
    });
  return answerList(call, {
    model: userModel,
    rows,
    defaults: userDefaults,
    what: 'directoryObjects',
    decorate: typeOf,
  });
};

function activatedRoles(tenant: Tenant): string[] {
  const { assignments, eligibilities } = tenant.settings.roles;
  return [...new Set([...assignments, ...eligibilities].map((one) => one.roleDefinitionId))];
}
