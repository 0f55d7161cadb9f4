import { z } from 'zod';
import type { GroupId, UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { GraphClient } from './client.ts';
import type { Newcomers } from './newcomers.ts';
import { query, readAs } from './reading.ts';
import { readGuest } from './users.ts';

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
}

const userPath = (userId: UserId): string => `/v1.0/users/${encodeURIComponent(userId)}`;
const sponsorsShape = z.array(z.object({ id: z.string().transform(asUserId), '@odata.type': z.string().optional() }));

/** `User.Read.All`. https://learn.microsoft.com/graph/api/user-list-sponsors */
export async function readSponsors(client: GraphClient, guestId: UserId): Promise<Result<readonly UserId[]>> {
  const path = `${userPath(guestId)}/sponsors?${query({ select: 'id' })}`;
  const read = readAs(sponsorsShape, await client.pages('readSponsors', { path, absentIsEmpty: true }));
  if (!read.ok) return read;
  return ok(read.value.filter((sponsor) => sponsor['@odata.type'] !== '#microsoft.graph.group').map(({ id }) => id));
}

/** `GroupMember.ReadWrite.All`. https://learn.microsoft.com/graph/api/group-delete-members */
export async function removeMember(
  { client, newcomers }: Tools,
  groupId: GroupId,
  userId: UserId,
): Promise<Result<void>> {
  const path = `/v1.0/groups/${encodeURIComponent(groupId)}/members/${encodeURIComponent(userId)}/$ref`;
  const removed = await client.call('removeMember', { method: 'DELETE', path, young: newcomers.isKnown(userId) });
  if (removed.ok) return ok(undefined);
  // Not a member, no such guest, no such group: in each case he is not in it.
  const isOut = removed.problem.code === 'groupRefused' && removed.problem.why === 'gone';
  return isOut ? ok(undefined) : removed;
}

/** `User.ReadWrite.All` (or `User.EnableDisableAccount.All`). https://learn.microsoft.com/graph/api/user-update */
export async function setSignIn(
  { client, newcomers }: Tools,
  guestId: UserId,
  allowed: boolean,
): Promise<Result<void>> {
  const set = await client.call('setSignIn', {
    method: 'PATCH',
    path: userPath(guestId),
    body: { accountEnabled: allowed },
    young: newcomers.isKnown(guestId),
  });
  return set.ok ? ok(undefined) : set;
}

/** `User.DeleteRestore.All`. Kept in deleted items for 30 days. https://learn.microsoft.com/graph/api/user-delete */
export async function deleteGuest({ client }: Tools, guestId: UserId): Promise<Result<void>> {
  const deleted = await client.call('deleteUser', { method: 'DELETE', path: userPath(guestId) });
  return deleted.ok || deleted.problem.code === 'guestGone' ? ok(undefined) : deleted;
}

/** `User.DeleteRestore.All`. https://learn.microsoft.com/graph/api/directory-deleteditems-restore */
export async function restoreGuest(tools: Tools, guestId: UserId): Promise<Result<void>> {
  const path = `/v1.0/directory/deletedItems/${encodeURIComponent(guestId)}/restore`;
  const restored = await tools.client.call('restoreUser', { method: 'POST', path });
  if (restored.ok) return ok(undefined);
  if (restored.problem.code !== 'notRestorable') return restored;
  // A second try after a lost answer finds him restored already.
  const there = await readGuest(tools, guestId);
  return there.ok && there.value !== undefined ? ok(undefined) : fail(restored.problem);
}
