import type { GuestRequest } from '../../domain/guest-request.ts';
import { openWish, wishOf } from '../../domain/guest-request.ts';
import type { SignInStanding } from '../../domain/policies/sign-in-first.ts';
import type { DecidingFacts, RepairFacts } from '../../domain/policies/deciding.ts';
import { sendingRules } from '../../domain/settings.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { signInStanding } from '../../ports/sign-ins.ts';
import type { Reads } from '../../ports/feature.ts';
import { patience } from '../../lib/patience.ts';
import type { DecideArgs } from './parse.ts';
import { invites } from './sign-in.ts';

export interface DecideFacts extends Pick<DecidingFacts, 'account' | 'standing'>, RepairFacts {
  readonly request: GuestRequest | undefined;
  readonly signIn: SignInStanding;
  /** For want of a sign-in the app may invite in its own name. */
  readonly appMayStandIn: boolean;
  /** Whether an invitation takes an approver's sign-in here. */
  readonly signsInForIt: boolean;
  /** How long nothing leaves after an approval. */
  readonly undoSeconds: number;
}

/** Leaves time for the answer within the 15 seconds that Teams gives. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;

/** Who the person is and what he may do is asked of Graph at the moment of the decision, never of the card. */
export async function gatherDecide(args: DecideArgs, reads: Reads): Promise<DecideFacts> {
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const found = reads.requests.find(args.requestId);
  const signingIn = found.then((request) => inTime(signInOf(args, request, reads)));
  const [request, signIn, settings, account, standing] = await Promise.all([
    found,
    signingIn,
    reads.settings.read(),
    inTime(reads.directory.person(args.decider.userId)),
    inTime(reads.directory.roles(args.decider.userId)),
  ]);
  const { inviteAs } = reads.signIns;
  const appMayStandIn = inviteAs === 'auto' && settings.appMayInvite === true;
  return {
    request,
    signIn: signIn === 'unreadable' ? { kind: 'refused', problem: { code: 'signInUnavailable' } } : signIn,
    appMayStandIn,
    signsInForIt: inviteAs !== 'application' && !appMayStandIn,
    undoSeconds: sendingRules(settings).undoSeconds,
    rival: args.choice === 'tryAgain' && request !== undefined ? await rivalOf(request, reads) : undefined,
    account: account !== 'unreadable' && account.ok ? account.value : 'unreadable',
    standing: standing !== 'unreadable' && standing.ok ? standing.value : 'unreadable',
  };
}

/** What the card's sign-in gave is exchanged here: it proves who presses, and is good for nothing if nothing is decided. */
async function signInOf(
  { choice, decider, proof }: DecideArgs,
  request: GuestRequest | undefined,
  { signIns, clock }: Reads,
): Promise<SignInStanding> {
  if (signIns.inviteAs === 'application') return { kind: 'notNeeded' };
  if (request === undefined || !invites(choice, request, clock.now())) return { kind: 'notNeeded' };
  return signInStanding(signIns, decider, proof);
}

async function rivalOf(
  request: GuestRequest,
  { requests }: Pick<Reads, 'requests'>,
): Promise<GuestRequest | undefined> {
  const same = await requests.byGuest(request.ask.email);
  return same.find((other) => other.id !== request.id && openWish(other) === wishOf(request));
}
