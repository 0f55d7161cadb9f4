import { z } from 'zod';
import type { GuestQuery, GuestsFound, ListedGuest } from '../../domain/guest-list.ts';
import type { GroupId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { GraphClient } from './client.ts';
import { graphTime, query, quoted, readAs } from './reading.ts';
import { addressOf, redemptionOf } from './users.ts';

const guestShape = z.object({
  id: z.string().transform(asUserId),
  userType: z.string().nullish(),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  mail: z.string().nullish(),
  otherMails: z.array(z.string()).nullish(),
  userPrincipalName: z.string().nullish(),
  externalUserState: z.string().nullish(),
  externalUserStateChangeDateTime: graphTime.nullish(),
  createdDateTime: graphTime.nullish(),
  sponsors: z.array(z.object({ id: z.string() })).nullish(),
});
type Guest = z.infer<typeof guestShape>;
const SELECTED = Object.keys(guestShape.shape)
  .filter((name) => name !== 'sponsors')
  .join(',');

/** Nobody reads a longer list in a chat, and a tenant may have a hundred thousand. */
const MOST_READ = 5_000;
const A_PAGE = '999';

/**
 * `User.Read.All`, for a group's `GroupMember.Read.All`. Guests by domain are an advanced query.
 * https://learn.microsoft.com/graph/api/user-list, https://learn.microsoft.com/graph/api/group-list-members
 */
export async function listGuests(client: GraphClient, wanted: GuestQuery): Promise<Result<GuestsFound>> {
  const { groupId, sponsorId } = wanted;
  const members = groupId === undefined ? undefined : await readMembers(client, groupId);
  // A group's members come without their sponsors, so all guests are read too.
  const read = members === undefined || sponsorId !== undefined ? await readGuests(client, wanted) : members;
  const users = readAs(z.array(guestShape), read);
  if (!users.ok) return users;
  const inside = members === undefined ? undefined : readAs(z.array(guestShape), members);
  if (inside?.ok === false) return inside;
  const ids = inside === undefined ? undefined : new Set(inside.value.map(({ id }) => id));
  const guests = users.value.filter((user) => fits(user, wanted) && ids?.has(user.id) !== false).map(asListed);
  const newestFirst = guests.toSorted((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  const more = users.value.length > MOST_READ || (ids?.size ?? 0) > MOST_READ;
  return ok({ guests: newestFirst.slice(0, MOST_READ), more });
}

/**
 * Graph does not filter by sponsor: they are read along, up to five a guest. $expand and an advanced query exclude each
 * other, so that then the domain is sorted out here. https://learn.microsoft.com/graph/aad-advanced-queries
 */
function readGuests(client: GraphClient, { domain, neverAccepted, createdBefore, sponsorId }: GuestQuery) {
  const ending = domain === undefined || sponsorId !== undefined ? undefined : quoted(`@${domain}`);
  const filter = [
    "userType eq 'Guest'",
    ...(neverAccepted === true ? ["externalUserState eq 'PendingAcceptance'"] : []),
    ...(createdBefore === undefined ? [] : [`createdDateTime le ${createdBefore}`]),
    ...(ending === undefined ? [] : [`(endsWith(mail,${ending}) or otherMails/any(x:endsWith(x,${ending})))`]),
  ].join(' and ');
  const expand = sponsorId === undefined ? {} : { expand: 'sponsors($select=id)' };
  const plain = { select: SELECTED, ...expand, filter, top: A_PAGE };
  return client.pages('findUsers', {
    path: `/v1.0/users?${query(ending === undefined ? plain : { ...plain, count: 'true' })}`,
    ...(ending === undefined ? {} : { headers: { ConsistencyLevel: 'eventual' } }),
    most: MOST_READ,
  });
}

/** Members cannot be filtered by what only guests have, so they are read and sorted out here. */
function readMembers(client: GraphClient, groupId: GroupId) {
  const path = `/v1.0/groups/${encodeURIComponent(groupId)}/members?${query({ select: SELECTED, top: A_PAGE })}`;
  return client.pages('readMembers', { path, most: MOST_READ });
}

function fits(user: Guest, { domain, neverAccepted, createdBefore, sponsorId }: GuestQuery): boolean {
  if (user.userType !== 'Guest') return false;
  if (sponsorId !== undefined && !user.sponsors?.some(({ id }) => id === sponsorId)) return false;
  if (neverAccepted === true && redemptionOf(user.externalUserState) !== 'pending') return false;
  if (createdBefore !== undefined && (user.createdDateTime == null || user.createdDateTime > createdBefore))
    return false;
  return domain === undefined || [user.mail, ...(user.otherMails ?? [])].some((mail) => endsIn(mail, domain));
}

const endsIn = (mail: string | null | undefined, domain: string): boolean =>
  mail?.toLowerCase().endsWith(`@${domain.toLowerCase()}`) === true;

function asListed(user: Guest): ListedGuest {
  const redemption = redemptionOf(user.externalUserState);
  const since = user.externalUserStateChangeDateTime;
  return {
    userId: user.id,
    email: addressOf(user) ?? '',
    displayName: user.displayName ?? '',
    redemption,
    accountEnabled: user.accountEnabled !== false,
    ...(user.createdDateTime == null ? {} : { createdAt: user.createdDateTime }),
    ...(redemption !== 'accepted' || since == null ? {} : { acceptedAt: since }),
  };
}
