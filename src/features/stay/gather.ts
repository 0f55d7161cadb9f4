import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf } from '../../domain/guest-request.ts';
import type { UserId } from '../../domain/ids.ts';
import type { DecidingFacts } from '../../domain/policies/deciding.ts';
import type { SignInStanding } from '../../domain/policies/sign-in-first.ts';
import { sendingRules } from '../../domain/settings.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { patience } from '../../lib/patience.ts';
import type { Reads } from '../../ports/feature.ts';
import { signInStanding } from '../../ports/sign-ins.ts';
import type { StayArgs } from './parse.ts';
import { mayInviteAgain } from './sign-in.ts';

export interface StayFacts extends Pick<DecidingFacts, 'account' | 'standing'> {
  /** All that could be meant, newest first; whether this person may is for the decision. */
  readonly requests: readonly { readonly request: GuestRequest; readonly sponsors: readonly UserId[] }[];
  /** Of the person, where an invitation may leave in his name. */
  readonly signIn: SignInStanding;
  /** For want of a sign-in the app may invite in its own name. */
  readonly appMayStandIn: boolean;
  /** How long nothing leaves after an approval. */
  readonly undoSeconds: number;
  /** Where approvers decide. */
  readonly approvals?: GuestRequest['askedIn'];
}

/** Leaves time for the answer within the 15 seconds that Teams gives. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;

export async function gatherStay(args: StayArgs, reads: Reads): Promise<StayFacts> {
  const { about, actor } = args;
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const [requests, account, standing, settings, signIn] = await Promise.all([
    'id' in about ? reads.requests.find(about.id).then(orNone) : reads.requests.byGuest(about.email),
    inTime(reads.directory.person(actor.userId)),
    inTime(reads.directory.roles(actor.userId)),
    reads.settings.read(),
    inTime(signInOf(args, reads)),
  ]);
  const sponsored = requests.map(async (request) => ({ request, sponsors: await sponsorsOf(request, actor.userId) }));
  return {
    requests: await Promise.all(sponsored),
    account: account !== 'unreadable' && account.ok ? account.value : 'unreadable',
    standing: standing !== 'unreadable' && standing.ok ? standing.value : 'unreadable',
    signIn: signIn === 'unreadable' ? { kind: 'refused', problem: { code: 'signInUnavailable' } } : signIn,
    appMayStandIn: reads.signIns.inviteAs === 'auto' && settings.appMayInvite === true,
    undoSeconds: sendingRules(settings).undoSeconds,
    ...(settings.approvals === undefined ? {} : { approvals: settings.approvals }),
  };

  /** Only asked for where it decides something: who asked for the guest looks after him anyway. */
  async function sponsorsOf(request: GuestRequest, actorId: UserId): Promise<readonly UserId[]> {
    const guest = guestOf(request);
    if (guest === undefined || request.requester.userId === actorId) return [];
    const sponsors = await inTime(reads.directory.sponsors(guest.userId));
    return sponsors !== 'unreadable' && sponsors.ok ? sponsors.value : [];
  }
}

/** What the card's sign-in gave is exchanged here: it proves who presses. */
async function signInOf({ wish, actor, proof }: StayArgs, { signIns }: Reads): Promise<SignInStanding> {
  if (signIns.inviteAs === 'application' || !mayInviteAgain(wish)) return { kind: 'notNeeded' };
  return signInStanding(signIns, actor, proof);
}

const orNone = (request: GuestRequest | undefined): readonly GuestRequest[] => (request === undefined ? [] : [request]);
