import { deletionOwed, ended } from './ending.ts';
import type { GuestRequest } from './guest-request.ts';
import type { RequestId, UserId } from './ids.ts';
import type { Illegal } from './moves.ts';
import { moved } from './moves.ts';
import type { Person } from './people.ts';
import type { Problem, Result } from './problem.ts';
import type { Instant } from './time.ts';

/**
 * A guest who was invited under a wrong address. The right one is a request of its own, with all that this takes; once it
 * is approved the old invitation is withdrawn. Who has accepted is bound to the account he accepted with.
 */
export interface Readdress {
  /** The request for the other address. */
  readonly to: RequestId;
  readonly email: string;
  readonly at: Instant;
}

type Moved = Result<GuestRequest, Illegal> | undefined;

/** Why this person may not ask for another address; undefined when he may. */
export function whyNotReaddress({ id, ask, requester, state }: GuestRequest, asker: UserId): Problem | undefined {
  if (requester.userId !== asker) return { code: 'notYours', requestId: id };
  if (state.name === 'accepted') return { code: 'acceptedAlready', email: ask.email };
  return state.name === 'invited' ? undefined : { code: 'wrongState', requestId: id, state: state.name };
}

export function addressAsked(
  request: GuestRequest,
  by: Person,
  { to, email }: Omit<Readdress, 'at'>,
  now: Instant,
): Moved {
  if (request.state.name !== 'invited') return undefined;
  const asked: GuestRequest = { ...request, upkeep: { ...request.upkeep, readdress: { to, email, at: now } } };
  return moved(asked, request.state, now, by, 'addressAsked', { why: to });
}

/** The other address was approved: what this request gave is undone, and a guest whom nobody else needs is deleted. */
export function readdressed(request: GuestRequest, by: Person, now: Instant): Moved {
  if (request.state.name !== 'invited') return undefined;
  const over = ended(request, 'readdressed', by, now);
  return over?.ok === true ? deletionOwed(over.value, undefined, now) : over;
}
