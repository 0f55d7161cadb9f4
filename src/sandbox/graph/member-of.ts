import { groupsOf } from '../directory.ts';
import { directoryRoleModel, groupModel } from '../odata/model.ts';
import { answerList, pick } from '../odata/query.ts';
import { roleNames } from '../seed.ts';
import type { GroupRow } from '../rows.ts';
import type { Tenant } from '../tenant.ts';
import { contextOf, param } from './call.ts';
import type { Answer, Call, Handler } from './call.ts';
import { badQuery } from './errors.ts';
import { existingUser } from './users.ts';

/**
 * Groups and directory roles of a user. A role held through a group shows in the transitive list only; one of an
 * administrative unit in neither (that is `scopedMembers`). Groups here hold no groups.
 */
export const memberOf: Handler = (call) => everything(call, false);
export const transitiveMemberOf: Handler = (call) => everything(call, true);
export const memberOfKind: Handler = (call) => ofKind(call, false);
export const transitiveMemberOfKind: Handler = (call) => ofKind(call, true);

function everything(call: Call, transitive: boolean): Answer {
  const user = existingUser(call);
  const groups = groupsOf(call.copy, user.id).map((group) => ({
    '@odata.type': '#microsoft.graph.group',
    ...pick(group, Object.keys(groupModel.properties)),
  }));
  const roles = rolesOf(call.tenant, user.id, transitive ? groupsOf(call.copy, user.id) : []).map((role) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    ...role,
  }));
  return { status: 200, body: { '@odata.context': contextOf(call, 'directoryObjects'), value: [...groups, ...roles] } };
}

function ofKind(call: Call, transitive: boolean): Answer {
  const user = existingUser(call);
  const groups = groupsOf(call.copy, user.id);
  switch (param(call, 'kind')) {
    case 'microsoft.graph.group':
      return answerList(call, { model: groupModel, rows: groups, what: 'groups' });
    case 'microsoft.graph.directoryRole': {
      const rows = rolesOf(call.tenant, user.id, transitive ? groups : []);
      return answerList(call, { model: directoryRoleModel, rows, what: 'directoryRoles' });
    }
    default:
      throw badQuery(`Resource not found for the segment '${param(call, 'kind')}'.`);
  }
}

interface DirectoryRoleRow {
  id: string;
  displayName: string;
  description: string;
  roleTemplateId: string;
}

function rolesOf(tenant: Tenant, userId: string, groups: readonly GroupRow[]): DirectoryRoleRow[] {
  const principals = [userId, ...groups.filter((group) => group.isAssignableToRole).map((group) => group.id)];
  const held = activeAssignments(tenant).filter(
    (one) => principals.includes(one.principalId) && one.directoryScopeId === '/',
  );
  return [...new Set(held.map((one) => one.roleDefinitionId))].map(directoryRole);
}

/** A directory role has an id of its own in each tenant, apart from its template's. */
export function directoryRole(templateId: string): DirectoryRoleRow {
  const displayName = roleNames[templateId] ?? templateId;
  return { id: `ffffffff${templateId.slice(8)}`, displayName, description: displayName, roleTemplateId: templateId };
}

export function activeAssignments(tenant: Tenant): readonly (typeof tenant.settings.roles.assignments)[number][] {
  const now = tenant.clock.now();
  return tenant.settings.roles.assignments.filter((one) => !one.endDateTime || Date.parse(one.endDateTime) > now);
}
