import type { GuestRequest } from '../../domain/guest-request.ts';
import { selfTest } from '../../domain/permissions.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Checked } from '../../domain/transition.ts';
import type { Reads } from '../../ports/feature.ts';
import type { InviteFacts, InviteReads } from './gather.ts';
import { gatherInvite } from './gather.ts';
import { checkedOf } from './new-request.ts';
import type { InviteArgs } from './parse.ts';
import { everythingAgainst } from './problems.ts';

/** The look that a request did not get when it was made. `directoryUnavailable`: not yet either. */
export async function preflight(
  request: GuestRequest,
  reads: InviteReads & Pick<Reads, 'clock'>,
): Promise<Result<Checked, Problem>> {
  const facts = withoutItself(request, await gatherInvite(argsOf(request), reads));
  const [against] = everythingAgainst(facts, reads.clock.now());
  if (against?.problem.code === 'directoryUnavailable') return fail(await whyUnreadable(reads));
  if (against !== undefined) return fail(against.problem);
  return facts.guest === undefined ? fail(await whyUnreadable(reads)) : ok(checkedOf(facts, facts.guest));
}

const READING = ['User.Read.All', 'GroupMember.Read.All'] as const;

/** Silence passes; a permission that nobody granted does not, and an admin should hear which. */
async function whyUnreadable({ directory }: InviteReads): Promise<Problem> {
  const granted = await directory.grantedPermissions();
  const missing = granted.ok ? READING.find((needed) => selfTest(granted.value).missing.includes(needed)) : undefined;
  return missing === undefined
    ? { code: 'directoryUnavailable', said: '' }
    : { code: 'permissionMissing', permission: missing, call: '' };
}

/** Of two unchecked requests for one guest the first to be looked at goes on, and the other then finds it. */
function withoutItself({ id: own }: GuestRequest, facts: InviteFacts): InviteFacts {
  const { guest } = facts;
  if (guest === undefined) return facts;
  const openRequests = guest.openRequests.filter(({ id, state }) => id !== own && state.name !== 'draft');
  return { ...facts, guest: { ...guest, openRequests } };
}

function argsOf({ ask, requester, askedIn, locale, state }: GuestRequest): InviteArgs {
  // A day of sending that has passed meanwhile is no reason to refuse: then it leaves at once.
  const { sendMail: _sendMail, group: _group, notBefore: _notBefore, ...said } = ask;
  const group = state.name === 'draft' ? state.target : undefined;
  const reading = { ask: { ...said, ...(group === undefined ? {} : { group }) }, notes: [] };
  return { what: 'ask', asker: requester, place: askedIn, locale, reading };
}
