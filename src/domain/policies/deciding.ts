import type { GuestRequest } from '../guest-request.ts';
import { verdictOf } from '../guest-request.ts';
import type { DirectoryPerson, Person, RoleStanding } from '../people.ts';
import type { Problem } from '../problem.ts';

export interface DecidingFacts {
  readonly request: GuestRequest;
  readonly decider: Person;
  readonly account: DirectoryPerson | undefined | 'unreadable';
  readonly standing: RoleStanding | 'unreadable';
}

/** Of what is decided only whose it is. */
export interface RightsFacts extends Omit<DecidingFacts, 'request'> {
  readonly request: Pick<GuestRequest, 'requester' | 'upkeep'>;
}

/** Why this person may not decide this request now; undefined when he may. Fails closed: what cannot be read is a no. */
export function whyNotDecide(facts: DecidingFacts): Problem | undefined {
  return stillOpen(facts) ?? holdsTheRole(facts) ?? notTheirOwn(facts);
}

/**
 * Repairing what failed takes the role too. Asking once more after an unknown outcome may send a second invitation, so
 * it is as grave as the first decision, and nobody does it for a request of his own.
 */
export function whyNotRepair(facts: DecidingFacts & Pick<RepairFacts, 'rival'>): Problem | undefined {
  return whyNotForAnother(facts) ?? nobodyElseAsked(facts);
}

/** What takes the role, and a second pair of eyes. */
export function whyNotForAnother(facts: RightsFacts): Problem | undefined {
  return holdsTheRole(facts) ?? notTheirOwn(facts);
}

export interface RepairFacts {
  /** Another open request for the same guest and group, made after this one had come to an end. */
  readonly rival: GuestRequest | undefined;
}

/** Why this person may not answer for a guest whom somebody else invited. */
export const whyNotAnswerFor = (facts: Pick<DecidingFacts, 'account' | 'standing'>): Problem | undefined =>
  holdsTheRole(facts);

/** Why this person may not change settings. */
export function whyNotAdmin({ account, standing }: Pick<DecidingFacts, 'account' | 'standing'>): Problem | undefined {
  if (standing === 'unreadable' || account === 'unreadable') return { code: 'roleUnreadable' };
  return account?.accountEnabled === true && standing.isAdmin ? undefined : { code: 'adminOnly' };
}

/** Told first, also to those without the role: who decided is what they came to see. */
function stillOpen({ request }: DecidingFacts): Problem | undefined {
  if (request.state.name === 'pending' || request.upkeep?.extension !== undefined) return undefined;
  const verdict = verdictOf(request);
  return {
    code: 'alreadyDecided',
    requestId: request.id,
    state: request.state.name,
    ...(verdict === undefined ? {} : { by: verdict.by.name, at: verdict.at }),
  };
}

export function holdsTheRole({ account, standing }: Pick<DecidingFacts, 'account' | 'standing'>): Problem | undefined {
  if (standing === 'unreadable' || account === 'unreadable') return { code: 'roleUnreadable' };
  if (account === undefined || !account.accountEnabled || account.userType === 'Guest') return { code: 'roleMissing' };
  if (standing.mayInvite) return undefined;
  if (standing.eligibleOnly) return { code: 'roleEligibleOnly' };
  return standing.scopedOnly ? { code: 'roleScopedOnly' } : { code: 'roleMissing' };
}

function notTheirOwn({ request, decider }: RightsFacts): Problem | undefined {
  const askers = [request.requester.userId, request.upkeep?.extension?.by.userId];
  return askers.includes(decider.userId) ? { code: 'ownRequest' } : undefined;
}

function nobodyElseAsked({ rival }: RepairFacts): Problem | undefined {
  if (rival === undefined) return undefined;
  const { id: requestId, ask, state, requester } = rival;
  return { code: 'alreadyAsked', email: ask.email, requestId, state: state.name, by: requester.name };
}
