import { graphTime } from './clock.ts';
import { liveUser } from './directory.ts';
import { audit } from './graph/audits.ts';
import { checkDomainLists } from './graph/invitation-rules.ts';
import { GraphError } from './graph/errors.ts';
import { domainOf } from './partners.ts';
import type { Tenant, Ticket } from './tenant.ts';

/** What the redemption service makes of a link. */
export type Redemption =
  | { kind: 'open'; ticket: Ticket; displayName: string }
  | { kind: 'accepted'; ticket: Ticket; displayName: string }
  | { kind: 'unknown' }
  | { kind: 'deleted' }
  | { kind: 'blocked'; why: string };

export function lookUp(tenant: Tenant, ticketId: string, userId: string): Redemption {
  const ticket = tenant.tickets.get(ticketId);
  if (!ticket || ticket.userId !== userId.toLowerCase()) return { kind: 'unknown' };
  const user = liveUser(tenant.primary, ticket.userId);
  if (!user) return { kind: 'deleted' };
  if (ticket.usedAt !== null || user.externalUserState === 'Accepted') {
    return { kind: 'accepted', ticket, displayName: user.displayName };
  }
  if (!user.accountEnabled) return { kind: 'blocked', why: 'Your account in this organization is disabled.' };
  // A guest whose domain was denied after he was invited fails here.
  const why = whyBlocked(tenant, ticket.email);
  if (why !== undefined) return { kind: 'blocked', why };
  return { kind: 'open', ticket, displayName: user.displayName };
}

function whyBlocked(tenant: Tenant, email: string): string | undefined {
  try {
    checkDomainLists(tenant, domainOf(email));
    return undefined;
  } catch (error) {
    if (error instanceof GraphError) return error.message;
    throw error;
  }
}

/** Accepts an open link: the guest becomes Accepted, on one replica first. */
export function redeem(tenant: Tenant, ticketId: string, userId: string): Redemption {
  const found = lookUp(tenant, ticketId, userId);
  if (found.kind !== 'open') return found;
  const { ticket } = found;
  const user = liveUser(tenant.primary, ticket.userId);
  if (!user) return { kind: 'deleted' };
  const now = tenant.clock.now();
  const fields = { externalUserState: 'Accepted', externalUserStateChangeDateTime: graphTime(now) } as const;
  tenant.record({ kind: 'ticketUsed', ticket: ticket.ticket, at: now });
  tenant.write(tenant.pickReplica(), [{ table: 'users', id: user.id, fields }]);
  const by = { kind: 'self', userId: user.id } as const;
  const changed = [{ displayName: 'UserState', oldValue: '["PendingAcceptance"]', newValue: '["Accepted"]' }];
  audit(tenant, { activity: 'Redeem external user invite', by, user });
  audit(tenant, { activity: 'Update user', by, user, changed });
  return { kind: 'accepted', ticket: { ...ticket, usedAt: now }, displayName: user.displayName };
}

/** The newest link given out for an address. */
export function newestTicket(tenant: Tenant, email: string): Ticket | undefined {
  const wanted = email.toLowerCase();
  return [...tenant.tickets.values()].filter((ticket) => ticket.email.toLowerCase() === wanted).at(-1);
}
