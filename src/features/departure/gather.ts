import type { GuestRequest } from '../../domain/guest-request.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Reads } from '../../ports/feature.ts';
import type { DepartureArgs } from './parse.ts';

export interface DepartureFacts {
  /** Requests of whose guest it is certainly so. */
  readonly requests: readonly GuestRequest[];
}

export async function gatherDeparture({ said, userIds }: DepartureArgs, reads: Reads): Promise<DepartureFacts> {
  const found: GuestRequest[] = [];
  for (const userId of userIds) {
    const requests = await reads.requests.byGuestId(userId);
    if (requests.length > 0 && (await IS_SO[said](userId, reads))) found.push(...requests);
  }
  return { requests: found };
}

const IS_SO = {
  guestsGone: isGone,
  guestsBlocked: (userId: UserId, reads: Reads) => isThere(userId, { blocked: true }, reads),
  guestsAllowed: (userId: UserId, reads: Reads) => isThere(userId, { blocked: false }, reads),
} as const;

/** The list said so already; a newcomer who is not found is then no newcomer who is on his way. */
async function isGone(userId: UserId, { directory }: Reads): Promise<boolean> {
  const account = await directory.guest(userId);
  return account.ok ? account.value === undefined : account.problem.code === 'notReplicatedYet';
}

async function isThere(
  userId: UserId,
  { blocked }: { readonly blocked: boolean },
  { directory }: Reads,
): Promise<boolean> {
  const account = await directory.guest(userId);
  return account.ok && account.value !== undefined && (account.value.blocked === true) === blocked;
}
