import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { DirectoryPerson } from '../../domain/people.ts';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GraphClient, Request } from './client.ts';
import type { Newcomers } from './newcomers.ts';
import { graphTime, query, quoted, readAs, readIfThere } from './reading.ts';

const userShape = z.object({
  id: z.string().transform(asUserId),
  displayName: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  mail: z.string().nullish(),
  otherMails: z.array(z.string()).nullish(),
  userPrincipalName: z.string().nullish(),
  externalUserState: z.string().nullish(),
  externalUserStateChangeDateTime: graphTime.nullish(),
  createdDateTime: graphTime.nullish(),
});
type User = z.infer<typeof userShape>;

/** Guest fields come only when they are selected. */
const SELECTED =
  'id,displayName,userType,accountEnabled,mail,otherMails,userPrincipalName,externalUserState,externalUserStateChangeDateTime,createdDateTime';

/** With what an account can be found by. */
const FOUND_BY = `${SELECTED},proxyAddresses`;
const foundShape = userShape.extend({ proxyAddresses: z.array(z.string()).nullish() });

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

/** A filter may hold 15 `or`s in all. */
const ADDRESSES_A_FILTER = 3;

/**
 * `User.Read.All`. Who holds each of these addresses, by address in lower case, as `findByAddress` finds one.
 * https://learn.microsoft.com/graph/api/user-list
 */
export async function findByAddresses(
  { client, newcomers }: Tools,
  emails: readonly string[],
): Promise<Result<ReadonlyMap<string, Account>>> {
  const requests: Request[] = [];
  for (let from = 0; from < emails.length; from += ADDRESSES_A_FILTER) {
    const filter = emails
      .slice(from, from + ADDRESSES_A_FILTER)
      .map(addressFilter)
      .join(' or ');
    requests.push({ path: `/v1.0/users?${query({ select: FOUND_BY, filter })}`, background: true });
  }
  const holders = new Map<string, Account>();
  for (const answer of await client.together('findUsers', requests)) {
    const read = readAs(z.object({ value: z.array(foundShape) }), answer);
    if (!read.ok) return read;
    for (const user of read.value.value) {
      for (const email of emails) {
        const known = holders.get(email.toLowerCase());
        if (holds(user, email.toLowerCase()) && known?.kind !== 'guest')
          holders.set(email.toLowerCase(), asAccount(user));
      }
    }
  }
  for (const email of emails) {
    const userId = newcomers.withAddress(email);
    if (userId !== undefined && !holders.has(email.toLowerCase())) holders.set(email.toLowerCase(), newcomer(userId));
  }
  return ok(holders);
}

/** Invited a moment ago; searches may not show him yet. */
export const newcomer = (userId: UserId): Account => ({
  userId,
  displayName: '',
  kind: 'guest',
  redemption: 'pending',
});

/** The other side of `addressFilter`. */
function holds(user: z.infer<typeof foundShape>, address: string): boolean {
  const name = user.userPrincipalName?.toLowerCase() ?? '';
  return (
    user.mail?.toLowerCase() === address ||
    (user.otherMails ?? []).some((mail) => mail.toLowerCase() === address) ||
    (user.proxyAddresses ?? []).some((proxy) => proxy.toLowerCase() === `smtp:${address}`) ||
    name === address ||
    name.startsWith(`${address.replace('@', '_')}#ext#@`)
  );
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
  const email = addressOf(user);
  return {
    userId: user.id,
    displayName: user.displayName ?? '',
    kind: user.userType === 'Guest' || user.externalUserState != null ? 'guest' : 'internal',
    redemption: redemptionOf(user.externalUserState),
    ...(email === undefined ? {} : { email }),
    ...(since == null ? {} : { since }),
    ...(user.createdDateTime == null ? {} : { createdAt: user.createdDateTime }),
    ...(user.accountEnabled === false ? { blocked: true } : {}),
    // https://learn.microsoft.com/en-us/entra/external-id/troubleshoot: a contact with this address takes it.
    ...(user.externalUserState != null && user.mail === null ? { addressTaken: true } : {}),
  };
}

/** A contact with the same address empties `mail`; the name that Entra made keeps it: `jane_fabrikam.example#EXT#@…`. */
export function addressOf(user: Pick<User, 'mail' | 'otherMails' | 'userPrincipalName'>): string | undefined {
  const [made = '', external] = user.userPrincipalName?.split(/#EXT#/i) ?? [];
  const at = external === undefined ? -1 : made.lastIndexOf('_');
  const named = at < 0 ? made : `${made.slice(0, at)}@${made.slice(at + 1)}`;
  return [user.mail, user.otherMails?.[0], named].find((address) => address != null && address !== '') ?? undefined;
}

/** One page prints "Pending Acceptance", the others without the space. */
export function redemptionOf(state: string | null | undefined): Account['redemption'] {
  const plain = state?.replaceAll(' ', '').toLowerCase();
  return plain === 'pendingacceptance' ? 'pending' : plain === 'accepted' ? 'accepted' : null;
}
