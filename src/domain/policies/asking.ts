import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';
import { domainIsAllowed } from './domain-is-allowed.ts';
import { endLiesAhead } from './end-lies-ahead.ts';
import { groupMayBeAskedFor } from './group-may-be-asked-for.ts';
import { guestIsExternal } from './guest-is-external.ts';
import { invitationsAreOn } from './invitations-are-on.ts';
import { nothingLeftToDo } from './nothing-left-to-do.ts';
import { requesterIsAMember } from './requester-is-a-member.ts';

/** The laws on asking for a guest, in the order in which they are told: who you are, then whom, then where. */
const LAWS: readonly ((facts: GuestFacts) => Problem | undefined)[] = [
  guestIsExternal,
  endLiesAhead,
  groupMayBeAskedFor,
  nothingLeftToDo,
  invitationsAreOn,
  domainIsAllowed,
];

/** All but who asks. */
type GuestFacts = Omit<AskFacts, 'asker' | 'requester'>;

/** The first law that forbids it; undefined when it may be asked for. */
export function whyNotAsk(facts: AskFacts): Problem | undefined {
  return requesterIsAMember(facts) ?? whyNotThisGuest(facts);
}

/** The same where who asks is known to be allowed to. */
export function whyNotThisGuest(facts: GuestFacts): Problem | undefined {
  for (const law of LAWS) {
    const problem = law(facts);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
