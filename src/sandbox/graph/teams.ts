import type { Team } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { isoTime } from '../clock.ts';
import { isLinked, liveUser } from '../directory.ts';
import { linkId } from '../rows.ts';
import type { GroupRow } from '../rows.ts';
import { tenantId } from '../seed.ts';
import { newId } from '../tenant.ts';
import { audit } from './audits.ts';
import { readBody } from './body.ts';
import { contextOf, param } from './call.ts';
import type { Call, Handler } from './call.ts';
import { badRequest, GraphError } from './errors.ts';
import { existingGroup } from './groups.ts';

/** A team is a Microsoft 365 group with `Team` among its provisioning options; same id. */
export const getTeam: Handler = (call) => {
  const group = existingTeam(call);
  const channel = `19:${group.id.replaceAll('-', '')}@thread.tacv2`;
  const body: Team = {
    id: group.id,
    displayName: group.displayName,
    description: group.description,
    internalId: channel,
    visibility: 'private',
    isArchived: false,
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(channel)}/conversations?groupId=${group.id}&tenantId=${tenantId}`,
  };
  return { status: 200, body: { '@odata.context': contextOf(call, 'teams/$entity'), ...body } };
};

const memberShape = z.strictObject({
  roles: z.array(z.enum(['owner', 'guest'])).max(1),
  'user@odata.bind': z.string(),
});

/** POST /teams/{id}/members. An application cannot add guests. https://learn.microsoft.com/en-us/graph/api/team-post-members */
export const addTeamMember: Handler = (call) => {
  const body = readBody(memberShape, call.body);
  const group = existingTeam(call);
  const [, id] = /\/users\(?'?\/?([0-9a-f-]{36})'?\)?$/i.exec(body['user@odata.bind']) ?? [];
  if (!id) throw badRequest("Invalid bind property name user in request: the user's object id is needed.");
  const user = liveUser(call.copy, id);
  if (!user?.accountEnabled) throw new GraphError(404, 'NotFound', 'Failed to find the user to add as a member.');
  if (user.userType === 'Guest' && call.caller.kind === 'app') {
    throw new GraphError(403, 'Forbidden', 'An unknown error has occurred.');
  }
  if (user.userType === 'Guest' && body.roles.includes('owner')) throw badRequest('Guests cannot be owners of a team.');
  if (isLinked(call.tenant.primary, 'memberships', group.id, user.id))
    throw badRequest('The user is already a member of the team.');
  const link = linkId(group.id, user.id);
  call.tenant.write(call.replica, [
    { table: 'memberships', id: link, fields: { id: link, groupId: group.id, userId: user.id, present: true } },
  ]);
  call.tenant.record({ kind: 'membership', entry: { groupId: group.id, userId: user.id, at: isoTime(call.now) } });
  audit(call.tenant, { activity: 'Add member to group', by: call.caller, user, group });
  const shown = {
    id: newId(),
    roles: user.userType === 'Guest' ? ['guest'] : body.roles,
    userId: user.id,
    displayName: user.displayName,
    email: user.mail,
  };
  return { status: 201, body: { '@odata.type': '#microsoft.graph.aadUserConversationMember', ...shown } };
};

function existingTeam(call: Call): GroupRow {
  const group = existingGroup(call);
  if (group.resourceProvisioningOptions.includes('Team')) return group;
  throw new GraphError(404, 'NotFound', `No team found with Group Id ${param(call, 'id')}`);
}
