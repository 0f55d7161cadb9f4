import type { Handler, Version } from './call.ts';
import { listDirectoryAudits } from './audits.ts';
import { getDeletedItem, listDeletedUsers, purgeDeletedItem, restoreDeletedItem } from './deleted-items.ts';
import { usersDelta } from './delta.ts';
import { badQuery, GraphError } from './errors.ts';
import { addMember, addMembers, removeMember } from './group-members.ts';
import { getGroup, listGroups, listMembers, listOwners, listTransitiveMembers } from './groups.ts';
import { installApp } from './installed-apps.ts';
import { createInvitation } from './invitations.ts';
import { memberOf, memberOfKind, transitiveMemberOf, transitiveMemberOfKind } from './member-of.ts';
import { permissions } from './permissions.ts';
import type { Operation, PermissionRow } from './permissions.ts';
import * as policies from './policies.ts';
import * as roles from './roles.ts';
import { addSponsor, listSponsors, removeSponsor } from './sponsors.ts';
import * as subscriptions from './subscriptions.ts';
import { addTeamMember, getTeam } from './teams.ts';
import { findTenantByDomain, findTenantById, getOrganization, listOrganization } from './tenant-facts.ts';
import { countUsers, deleteUser, getUser, listUsers, revokeSessions, updateUser } from './users.ts';

/** Every row of the permission table has its handler. */
const handlers: Record<Operation, Handler> = {
  createInvitation,
  listUsers,
  countUsers,
  usersDelta,
  getUser,
  updateUser,
  deleteUser,
  revokeSessions,
  listSponsors,
  addSponsor,
  removeSponsor,
  memberOf,
  memberOfKind,
  transitiveMemberOf,
  transitiveMemberOfKind,
  listDeletedUsers,
  getDeletedItem,
  restoreDeletedItem,
  purgeDeletedItem,
  listGroups,
  getGroup,
  listOwners,
  listMembers,
  listTransitiveMembers,
  addMember,
  addMembers,
  removeMember,
  getTeam,
  addTeamMember,
  installApp,
  listDirectoryAudits,
  findTenantByDomain,
  findTenantById,
  listOrganization,
  getOrganization,
  ...roles,
  ...policies,
  ...subscriptions,
};

export interface Match {
  operation: Operation;
  row: PermissionRow;
  handle: Handler;
  params: Record<string, string>;
}

const table = (Object.keys(permissions) as Operation[]).map((operation) => {
  const row: PermissionRow = permissions[operation];
  return { operation, row, handle: handlers[operation], pattern: pattern(row.path) };
});

/** The call that a path means; 400 for a path that Graph does not have, 405 for another method's. */
export function findRoute(method: string, version: Version, path: string): Match {
  const fitting = table.flatMap((route) => {
    const params = route.row.versions.includes(version) ? route.pattern(path) : undefined;
    return params ? [{ ...route, params }] : [];
  });
  const found = fitting.find((route) => route.row.method === method);
  if (found) return found;
  if (fitting.length > 0)
    throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  throw badQuery(`Resource not found for the segment '${path.split('/')[1] ?? ''}'.`);
}

function pattern(path: string): (actual: string) => Record<string, string> | undefined {
  const names: string[] = [];
  const source = path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    names.push(name);
    return "([^/']+)";
  });
  const regex = new RegExp(`^${source}/?$`, 'i');
  return (actual) => {
    const match = regex.exec(actual);
    return match ? Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ''])) : undefined;
  };
}
