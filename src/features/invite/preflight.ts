import type { DraftAsk } from '../../domain/draft.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { selfTest } from '../../domain/permissions.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import { isAllowed } from '../../domain/settings.ts';
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

/** What waiting can change: who asks, whom, where to and until when. What there is meanwhile is found when it is done. */
const CHANGES: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'guestsMayNotAsk',
  'accountDisabled',
  'endPast',
  'groupUnknown',
  'groupUnsuitable',
  'domainBlocked',
  'partnerNotWelcome',
  'invitationsOff',
  'internalAccount',
  'copyRefused',
  'directoryUnavailable',
]);

/** A guest whose mail follows on its day is there already, which is no reason to send none. */
const changes = (problem: Problem): boolean =>
  CHANGES.has(problem.code) && !(problem.code === 'copyRefused' && problem.why === 'noMail');

/** Why a request that was approved for a later day may not be fulfilled any more; undefined: it may. */
export async function whyNotAnyMore(
  request: GuestRequest,
  reads: InviteReads & Pick<Reads, 'clock'>,
): Promise<Problem | undefined> {
  const { group } = request.ask;
  const facts = withoutItself(request, await gatherInvite(argsOf(request), reads));
  if (group !== undefined && !isAllowed(facts.settings, group)) {
    return { code: 'groupNotAllowed', name: group.name, allowed: facts.settings.allowedGroups.map(({ name }) => name) };
  }
  const against = everythingAgainst(facts, reads.clock.now()).find(({ problem }) => changes(problem))?.problem;
  if (against?.code === 'guestsMayNotAsk' || against?.code === 'accountDisabled') {
    return { code: 'requesterLeft', name: request.requester.name };
  }
  return against?.code === 'directoryUnavailable' ? whyUnreadable(reads) : against;
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
  const group = state.name === 'draft' ? state.target : chosenGroup(ask);
  const reading = { ask: { ...said, ...(group === undefined ? {} : { group }) }, notes: [] };
  return { what: 'ask', asker: requester, place: askedIn, locale, reading };
}

const chosenGroup = ({ group }: GuestRequest['ask']): DraftAsk['group'] =>
  group === undefined ? undefined : { kind: 'chosen', groupId: group.groupId };
