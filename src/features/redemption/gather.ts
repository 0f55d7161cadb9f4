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
  const named = userIds === 'allPending' ? [] : await Promise.all(userIds.map((id) => reads.requests.byGuestId(id)));
  const requests = userIds === 'allPending' ? await noLongerPending(reads) : named.flat();
  // A user of whom no request knows may be the guest whom a lost invitation made.
  const mayHaveArrived = userIds === 'allPending' || named.some((known) => known.length === 0);
  const waiting = [];
  for (const request of requests) {
    const guest = guestOf(request);
    if (guest === undefined || !isWatched(request)) continue;
    const account = await reads.directory.guest(guest.userId);
    if (account.ok) waiting.push({ request, account: account.value });
  }
  return { waiting, lateArrivals: mayHaveArrived ? await lateArrivals(reads) : [] };
}

/** Invited guests whom the list of pending ones does not name any more; without the list all of them are looked at. */
async function noLongerPending(reads: Reads): Promise<readonly GuestRequest[]> {
  const invited = await reads.requests.byState('invited');
  if (invited.length === 0) return invited;
  const pending = await reads.directory.pendingGuests();
  if (!pending.ok) return invited;
  return invited.filter((request) => {
    const guest = guestOf(request);
    return guest !== undefined && !pending.value.has(guest.userId);
  });
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
