import type { GuestRequest } from '../../domain/guest-request.ts';
import type { BatchId, RequestId } from '../../domain/ids.ts';
import type { ListNotice } from '../../domain/list-notice.ts';
import { openGuests } from '../../domain/list-notice.ts';
import type { Place } from '../../domain/people.ts';
import type { DecidingFacts } from '../../domain/policies/deciding.ts';
import type { SignInStanding } from '../../domain/policies/sign-in-first.ts';
import { orUnreadable } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { isStillAsked } from '../../domain/told-together.ts';
import { findEach } from '../../lib/gate.ts';
import { patience } from '../../lib/patience.ts';
import type { Reads } from '../../ports/feature.ts';
import { signInStanding } from '../../ports/sign-ins.ts';
import type { NoticeArgs } from './parse.ts';

export interface NoticeFacts extends Pick<DecidingFacts, 'account' | 'standing'> {
  readonly notice: ListNotice | undefined;
  /** Those for whom it still asks, as they are at the moment of the press. */
  readonly asked: readonly GuestRequest[];
  /** Those of the others whose access has ended. */
  readonly ended: readonly RequestId[];
  /** Of the person, where an invitation may leave in his name. */
  readonly signIn: SignInStanding;
  /** For want of a sign-in the app may invite in its own name. */
  readonly appMayStandIn: boolean;
  /** Where approvers decide. */
  readonly approvals?: Place;
  /** For a list that asks for more time. */
  readonly newId: BatchId;
}

/** Leaves time for the answer within the 15 seconds that Teams gives. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;
const AT_ONCE = 32;

export async function gatherNotice(args: NoticeArgs, reads: Reads): Promise<NoticeFacts> {
  const { id, actor } = args;
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const found = reads.listNotices.find(id);
  const [notice, open, account, standing, settings, signIn] = await Promise.all([
    found,
    found.then((known) =>
      known === undefined ? [] : findEach(openGuests(known), AT_ONCE, (guest) => reads.requests.find(guest)),
    ),
    inTime(reads.directory.person(actor.userId).then(orUnreadable)),
    inTime(reads.directory.roles(actor.userId).then(orUnreadable)),
    reads.settings.read(),
    inTime(signInOf(args, reads)),
  ]);
  return {
    ...{ notice, account, standing },
    asked: notice === undefined ? [] : open.filter((request) => isStillAsked(request, notice)),
    ended: open.filter(({ state }) => state.name === 'ended').map((request) => request.id),
    signIn: signIn === 'unreadable' ? { kind: 'refused', problem: { code: 'signInUnavailable' } } : signIn,
    appMayStandIn: reads.signIns.inviteAs === 'auto' && settings.appMayInvite === true,
    ...(settings.approvals === undefined ? {} : { approvals: settings.approvals }),
    newId: reads.ids.batchId(),
  };
}

/** What the card's sign-in gave is exchanged here: it proves who presses. */
async function signInOf({ wish, actor, proof }: NoticeArgs, { signIns }: Reads): Promise<SignInStanding> {
  if (signIns.inviteAs === 'application' || wish.do !== 'again') return { kind: 'notNeeded' };
  return signInStanding(signIns, actor, proof);
}
