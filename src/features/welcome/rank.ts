import type { DirectoryPerson, RoleStanding } from '../../domain/people.ts';

/** What somebody may do here, from the least on. `unknown`: nobody could say, so nothing is promised. */
export type Rank = 'unknown' | 'guest' | 'requester' | 'approver' | 'admin';

/** Fails closed: what cannot be read promises nothing. */
export function rankOf(
  account: DirectoryPerson | undefined | 'unreadable',
  standing: RoleStanding | 'unreadable',
): Rank {
  if (account === 'unreadable' || account?.accountEnabled !== true) return 'unknown';
  if (account.userType === 'Guest') return 'guest';
  if (standing === 'unreadable') return 'requester';
  if (standing.isAdmin) return 'admin';
  return standing.mayInvite ? 'approver' : 'requester';
}
