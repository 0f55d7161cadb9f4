import type { Account } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf, isLive } from '../../domain/guest-request.ts';
import type { Reads } from '../../ports/feature.ts';
import type { RedemptionArgs } from './parse.ts';

export interface RedemptionFacts {
  readonly waiting: readonly { readonly request: GuestRequest; readonly account: Account | undefined }[];
  /** Invitations whose outcome nobody knew, and the guest that has shown up after all. */
  readonly lateArrivals: readonly { readonly request: GuestRequest; readonly account: Account }[];
}

/** A notification is only a hint: what counts is what the directory says when it is asked. */
export async function gatherRedemption({ userIds }: RedemptionArgs, reads: Reads): Promise<RedemptionFacts> {
  const requests =
    userIds === 'allPending'
      ? await reads.requests.byState('invited')
      : (await Promise.all(userIds.map((userId) => reads.requests.byGuestId(userId)))).flat();
  const waiting = [];
  for (const request of requests) {
    const guest = guestOf(request);
    if (guest === undefined || !isWatched(request)) continue;
    const account = await reads.directory.guest(guest.userId);
    if (account.ok) waiting.push({ request, account: account.value });
  }
  return { waiting, lateArrivals: userIds === 'allPending' ? await lateArrivals(reads) : [] };
}

/** Those who have not accepted, and whoever may have been deleted or have left. */
const isWatched = (request: GuestRequest): boolean => isLive(request) || request.state.name === 'ended';

async function lateArrivals(reads: Reads): Promise<RedemptionFacts['lateArrivals']> {
  const found = [];
  for (const request of await reads.requests.byState('unknown')) {
    const account = await reads.directory.accountByAddress(request.ask.email);
    if (account.ok && account.value?.kind === 'guest') found.push({ request, account: account.value });
  }
  return found;
}
