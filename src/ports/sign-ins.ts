import type { UserId } from '../domain/ids.ts';
import type { SignInProof } from '../domain/incoming.ts';
import type { InviteAs } from '../domain/inviting.ts';
import type { Person } from '../domain/people.ts';
import type { SignInStanding } from '../domain/policies/sign-in-first.ts';
import type { Result, SignInProblem } from '../domain/problem.ts';

/** The sign-ins of approvers, with which invitations are made in their name. Kept in memory only, until they end. */
export interface SignIns {
  readonly inviteAs: InviteAs;
  /** Whether an invitation can be made in this person's name now, by this process. */
  holds(userId: UserId): boolean;
  /** Exchanges what a card's sign-in gave. Refused unless it is this very person's, in this tenant. */
  take(person: Person, proof: SignInProof): Promise<Result<void, SignInProblem>>;
}

/** How this person stands for an invitation in his name; what a card's sign-in gave is exchanged first. */
export async function signInStanding(
  signIns: SignIns,
  person: Person,
  proof: SignInProof | undefined,
): Promise<SignInStanding> {
  if (proof === undefined) return { kind: signIns.holds(person.userId) ? 'held' : 'missing' };
  const taken = await signIns.take(person, proof);
  return taken.ok ? { kind: 'held' } : { kind: 'refused', problem: taken.problem };
}
