import { z } from 'zod';
import { isoTime } from '../clock.ts';
import { isLinked, liveUser } from '../directory.ts';
import { linkId } from '../rows.ts';
import type { GroupRow, UserRow } from '../rows.ts';
import { audit } from './audits.ts';
import { readBody, referencedId, referenceShape } from './body.ts';
import { idParam, noContent } from './call.ts';
import type { Answer, Call, Handler } from './call.ts';
import { badRequest, denied, GraphError, notFound } from './errors.ts';
import { existingGroup } from './groups.ts';

/** https://learn.microsoft.com/en-us/graph/api/group-post-members */
export const addMember: Handler = (call) => {
  const id = referencedId(readBody(referenceShape, call.body)['@odata.id']);
  return addAll(call, [id]);
};

const mostPerCall = 20;
const bindShape = z.strictObject({ 'members@odata.bind': z.array(z.string()).min(1).max(mostPerCall) });

/** PATCH /groups/{id} with members@odata.bind: all or nothing. Nothing else of a group is changed here. */
export const addMembers: Handler = (call) => {
  const links = readBody(bindShape, call.body)['members@odata.bind'];
  return addAll(call, [...new Set(links.map(referencedId))]);
};

export const removeMember: Handler = (call) => {
  const group = existingGroup(call);
  const userId = idParam(call, 'memberId');
  refuseGroup(call, group);
  const user = liveUser(call.copy, userId);
  if (!user || !isLinked(call.copy, 'memberships', group.id, userId)) throw notFound(userId);
  const id = linkId(group.id, userId);
  call.tenant.write(call.replica, [{ table: 'memberships', id, fields: { present: false } }]);
  audit(call.tenant, { activity: 'Remove member from group', by: call.caller, user, group });
  return noContent;
};

function addAll(call: Call, ids: readonly string[]): Answer {
  const group = existingGroup(call);
  refuseGroup(call, group);
  const users = ids.map((id) => memberHere(call, id));
  // Checked on the primary, as links are unique in the tenant: this replica may not show the membership yet.
  if (users.some((user) => isLinked(call.tenant.primary, 'memberships', group.id, user.id))) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'members'.",
    );
  }
  const changes = users.map((user) => {
    const id = linkId(group.id, user.id);
    return { table: 'memberships' as const, id, fields: { id, groupId: group.id, userId: user.id, present: true } };
  });
  call.tenant.write(call.replica, changes);
  for (const user of users) {
    const entry = { groupId: group.id, userId: user.id, at: isoTime(call.now) };
    call.tenant.record({ kind: 'membership', entry });
    audit(call.tenant, { activity: 'Add member to group', by: call.caller, user, group });
  }
  return noContent;
}

/** Both answers are reported for a user who has not reached this replica; nothing tells them from a wrong id. */
function memberHere(call: Call, id: string): UserRow {
  const user = liveUser(call.copy, id);
  if (user) return user;
  if (call.tenant.random() < 0.5) throw notFound(id);
  throw badRequest("The source resource object or one of the objects being referenced don't exist.");
}

function refuseGroup(call: Call, group: GroupRow): void {
  if (group.onPremisesSyncEnabled) {
    throw badRequest(
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    );
  }
  if (group.groupTypes.includes('DynamicMembership')) {
    throw badRequest(
      'Insufficient privileges to complete the operation: members of a group with dynamic membership cannot be changed.',
    );
  }
  if (group.mailEnabled && !group.groupTypes.includes('Unified')) {
    throw new GraphError(
      400,
      'Request_BadRequest',
      'Cannot Update a mail-enabled security groups and or distribution list.',
    );
  }
  if (group.isAssignableToRole && !call.caller.permissions.includes('RoleManagement.ReadWrite.Directory'))
    throw denied();
}
