import { z } from 'zod';
import type { GroupId, UserId } from '../../domain/ids.ts';
import { asGroupId } from '../../domain/ids.ts';
import type { DirectoryProblem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { DirectoryGroup } from '../../domain/directory-facts.ts';
import type { GraphClient } from './client.ts';
import type { Newcomers } from './newcomers.ts';
import { query, quoted, readAs, readIfThere } from './reading.ts';

const groupShape = z.object({
  id: z.string().transform(asGroupId),
  displayName: z.string().nullish(),
  groupTypes: z.array(z.string()).default([]),
  securityEnabled: z.boolean().nullish(),
  mailEnabled: z.boolean().nullish(),
  isAssignableToRole: z.boolean().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  resourceProvisioningOptions: z.array(z.string()).default([]),
});
type Group = z.infer<typeof groupShape>;

const SELECTED =
  'id,displayName,groupTypes,securityEnabled,mailEnabled,isAssignableToRole,onPremisesSyncEnabled,resourceProvisioningOptions';
const MOST_ALIKE = 10;

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
  readonly graphRoot: string;
}

/** `GroupMember.Read.All`. https://learn.microsoft.com/graph/api/group-list */
export async function findGroups({ client }: Tools, name: string): Promise<Result<readonly DirectoryGroup[]>> {
  const list = async (filter: string) => {
    const path = `/v1.0/groups?${query({ select: SELECTED, filter, top: '25' })}`;
    return readAs(z.array(groupShape), await client.pages('readGroups', { path }));
  };
  // Graph compares names ignoring case.
  const same = await list(`displayName eq ${quoted(name)}`);
  if (!same.ok || same.value.length > 0) return same.ok ? ok(same.value.map(asGroup)) : same;
  const alike = await list(`startswith(displayName,${quoted(name)})`);
  return alike.ok ? ok(alike.value.slice(0, MOST_ALIKE).map(asGroup)) : alike;
}

/** `GroupMember.Read.All`. https://learn.microsoft.com/graph/api/group-get */
export async function readGroup({ client }: Tools, groupId: GroupId): Promise<Result<DirectoryGroup | undefined>> {
  const path = `/v1.0/groups/${encodeURIComponent(groupId)}?${query({ select: SELECTED })}`;
  const group = readIfThere(groupShape, await client.find('readGroups', { path }));
  if (!group.ok || group.value === undefined) return group.ok ? ok(undefined) : group;
  return ok(asGroup(group.value));
}

const idsShape = z.array(z.object({ id: z.string() }));

/** `User.Read.All`. https://learn.microsoft.com/graph/api/user-list-memberof */
export async function readIsMember({ client }: Tools, groupId: GroupId, userId: UserId): Promise<Result<boolean>> {
  const path = `/v1.0/users/${encodeURIComponent(userId)}/memberOf/microsoft.graph.group?${query({ select: 'id', top: '999' })}`;
  const groups = readAs(idsShape, await client.pages('readMemberOf', { path, absentIsEmpty: true }));
  return groups.ok ? ok(groups.value.some(({ id }) => asGroupId(id) === groupId)) : groups;
}

/**
 * `GroupMember.ReadWrite.All`. https://learn.microsoft.com/graph/api/group-post-members
 * Safe to repeat: who is in already stays in.
 */
export async function addMember(tools: Tools, groupId: GroupId, userId: UserId): Promise<Result<void>> {
  const { client, newcomers, graphRoot } = tools;
  const added = await client.call('addMember', {
    method: 'POST',
    path: `/v1.0/groups/${encodeURIComponent(groupId)}/members/$ref`,
    body: { '@odata.id': `${graphRoot}/v1.0/directoryObjects/${userId}` },
    young: newcomers.isYoung(userId),
  });
  if (added.ok || isAlreadyMember(added.problem)) {
    newcomers.rememberMembership(userId, groupId);
    return ok(undefined);
  }
  return added.problem.code === 'notReplicatedYet' ? whoIsUnknown(tools, groupId) : added;
}

export const isAlreadyMember = (problem: DirectoryProblem): boolean =>
  problem.code === 'groupRefused' && /references already exist/i.test(problem.said);

/** The same 404 comes for a guest who is too new and for a group that is gone; groups are old enough to tell. */
export async function whoIsUnknown(
  tools: Pick<Tools, 'client' | 'newcomers' | 'graphRoot'>,
  groupId: GroupId,
): Promise<Result<void>> {
  const group = await readGroup(tools, groupId);
  if (group.ok && group.value === undefined) {
    return fail({ code: 'groupRefused', why: 'gone', said: `There is no group ${groupId}.` });
  }
  return fail({ code: 'notReplicatedYet' });
}

function asGroup(group: Group): DirectoryGroup {
  const unsuitable = unsuitableBecause(group);
  return {
    groupId: group.id,
    name: group.displayName ?? '',
    isTeam: group.resourceProvisioningOptions.includes('Team'),
    ...(unsuitable === undefined ? {} : { unsuitable }),
  };
}

/** A role-assignable group would hand out a role; the others cannot be written to at all. */
function unsuitableBecause(group: Group): DirectoryGroup['unsuitable'] {
  if (group.isAssignableToRole === true) return 'roleAssignable';
  if (group.groupTypes.includes('DynamicMembership')) return 'dynamic';
  if (group.onPremisesSyncEnabled === true) return 'onPremises';
  const isSecurity = group.securityEnabled === true && group.mailEnabled !== true;
  return isSecurity || group.groupTypes.includes('Unified') ? undefined : 'notSecurityOrMicrosoft365';
}
