import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { DirectoryPerson } from '../../domain/people.ts';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GraphClient } from './client.ts';
import type { Newcomers } from './newcomers.ts';
import { graphTime, query, quoted, readAs, readIfThere } from './reading.ts';

const userShape = z.object({
  id: z.string().transform(asUserId),
  displayName: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  mail: z.string().nullish(),
  externalUserState: z.string().nullish(),
  externalUserStateChangeDateTime: graphTime.nullish(),
  createdDateTime: graphTime.nullish(),
});
type User = z.infer<typeof userShape>;

/** Guest fields come only when they are selected. */
const SELECTED =
  'id,displayName,userType,accountEnabled,mail,externalUserState,externalUserStateChangeDateTime,createdDateTime';

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
}

/** `User.Read.All`. https://learn.microsoft.com/graph/api/user-get */
export async function readPerson({ client }: Tools, userId: UserId): Promise<Result<DirectoryPerson | undefined>> {
  const user = readIfThere(userShape, await client.find('readUser', { path: userPath(userId) }));
  if (!user.ok || user.value === undefined) return user.ok ? ok(undefined) : user;
  return ok(asPerson(user.value));
}

/**
 * `User.Read.All`. https://learn.microsoft.com/graph/api/user-get
 * A newcomer who is not found is waited for, and `notReplicatedYet` when he stays unknown.
 */
export async function readGuest({ client, newcomers }: Tools, userId: UserId): Promise<Result<Account | undefined>> {
  const young = newcomers.isKnown(userId);
  const user = readIfThere(userShape, await client.find('readUser', { path: userPath(userId), young }));
  if (!user.ok || user.value === undefined) return user.ok ? ok(undefined) : user;
  return ok(asAccount(user.value));
}

/**
 * `User.Read.All`. https://learn.microsoft.com/graph/api/user-list
 * No single property is safe: a contact with the same address empties `mail` and `proxyAddresses` of the guest, and a
 * guest who has redeemed with another address keeps the invited one in `otherMails` or his name only.
 */
export async function findByAddress({ client, newcomers }: Tools, email: string): Promise<Result<Account | undefined>> {
  const found = await client.pages('findUsers', {
    path: `/v1.0/users?${query({ select: SELECTED, filter: addressFilter(email) })}`,
  });
  const users = readAs(z.array(userShape), found);
  if (!users.ok) return users;
  const accounts = users.value.map(asAccount);
  for (const { userId, createdAt } of accounts) if (createdAt !== undefined) newcomers.notice(userId, createdAt);
  return ok(accounts.find((account) => account.kind === 'guest') ?? accounts[0]);
}

/** `User.Read.All`. Guests who have not accepted yet, the net under the notifications. */
export async function listPendingGuests({ client }: Tools): Promise<Result<ReadonlySet<UserId>>> {
  const filter = "userType eq 'Guest' and externalUserState eq 'PendingAcceptance'";
  const found = await client.pages('findUsers', {
    path: `/v1.0/users?${query({ select: 'id', filter, top: '999' })}`,
  });
  const users = readAs(z.array(userShape), found);
  return users.ok ? ok(new Set(users.value.map(({ id }) => id))) : users;
}

const userPath = (userId: UserId): string => `/v1.0/users/${encodeURIComponent(userId)}?${query({ select: SELECTED })}`;

/** mail, otherMails, proxyAddresses, the name, and the name that Entra makes for a guest: `jane_fabrikam.example#EXT#@…`. */
export function addressFilter(email: string): string {
  const address = email.toLowerCase();
  return [
    `mail eq ${quoted(address)}`,
    `otherMails/any(x:x eq ${quoted(address)})`,
    `proxyAddresses/any(x:x eq ${quoted(`smtp:${address}`)})`,
    `userPrincipalName eq ${quoted(address)}`,
    `startswith(userPrincipalName,${quoted(`${address.replace('@', '_')}#EXT#@`)})`,
  ].join(' or ');
}

function asPerson(user: User): DirectoryPerson {
  return {
    userId: user.id,
    displayName: user.displayName ?? '',
    // Whatever Entra does not call a member is treated as a guest, who may do less.
    userType: user.userType === 'Member' ? 'Member' : 'Guest',
    accountEnabled: user.accountEnabled === true,
  };
}

function asAccount(user: User): Account {
  const since = user.externalUserStateChangeDateTime;
  return {
    userId: user.id,
    displayName: user.displayName ?? '',
    kind: user.userType === 'Guest' || user.externalUserState != null ? 'guest' : 'internal',
    redemption: redemptionOf(user.externalUserState),
    ...(since == null ? {} : { since }),
    ...(user.createdDateTime == null ? {} : { createdAt: user.createdDateTime }),
  };
}

/** One page prints "Pending Acceptance", the others without the space. */
export function redemptionOf(state: string | null | undefined): Account['redemption'] {
  const plain = state?.replaceAll(' ', '').toLowerCase();
  return plain === 'pendingacceptance' ? 'pending' : plain === 'accepted' ? 'accepted' : null;
}
