import type { Copy } from './replicas.ts';
import type { GroupRow, LinkRow, UserRow } from './rows.ts';

/** Questions to one copy of the directory. Addresses are compared ignoring case. */

export function liveUser(copy: Copy, idOrName: string): UserRow | undefined {
  const byId = copy.get('users', idOrName.toLowerCase());
  if (byId) return byId.deletedDateTime ? undefined : byId;
  if (!idOrName.includes('@')) return undefined;
  const name = idOrName.toLowerCase();
  for (const user of copy.all('users')) {
    if (!user.deletedDateTime && user.userPrincipalName.toLowerCase() === name) return user;
  }
  return undefined;
}

export function liveUsers(copy: Copy): UserRow[] {
  return [...copy.all('users')].filter((user) => !user.deletedDateTime);
}

export function liveGroup(copy: Copy, id: string): GroupRow | undefined {
  const group = copy.get('groups', id.toLowerCase());
  return group?.deletedDateTime ? undefined : group;
}

export function holdsAddress(user: UserRow, address: string): boolean {
  const wanted = address.toLowerCase();
  return (
    user.mail?.toLowerCase() === wanted ||
    user.userPrincipalName.toLowerCase() === wanted ||
    user.otherMails.some((mail) => mail.toLowerCase() === wanted) ||
    user.proxyAddresses.some((proxy) => proxy.toLowerCase() === `smtp:${wanted}`)
  );
}

export function userWithAddress(copy: Copy, address: string): UserRow | undefined {
  for (const user of copy.all('users')) if (!user.deletedDateTime && holdsAddress(user, address)) return user;
  return undefined;
}

type Links = 'memberships' | 'ownerships';

export function isLinked(copy: Copy, table: Links, groupId: string, userId: string): boolean {
  return copy.get(table, `${groupId}/${userId}`)?.present === true;
}

function linksOf(copy: Copy, table: Links, side: Pick<LinkRow, 'groupId'> | Pick<LinkRow, 'userId'>): LinkRow[] {
  const wanted = 'groupId' in side ? side.groupId : side.userId;
  const column = 'groupId' in side ? 'groupId' : 'userId';
  return [...copy.all(table)].filter((link) => link.present && link[column] === wanted);
}

export function groupsOf(copy: Copy, userId: string): GroupRow[] {
  return linksOf(copy, 'memberships', { userId }).flatMap((link) => liveGroup(copy, link.groupId) ?? []);
}

export function peopleOf(copy: Copy, table: Links, groupId: string): UserRow[] {
  return linksOf(copy, table, { groupId }).flatMap((link) => liveUser(copy, link.userId) ?? []);
}
