import type { GuestRequest } from '../../domain/guest-request.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Reads } from '../../ports/feature.ts';
import type { DepartureArgs } from './parse.ts';

export interface DepartureFacts {
  /** Requests whose guest is certainly gone. */
  readonly left: readonly GuestRequest[];
}

export async function gatherDeparture({ userIds }: DepartureArgs, reads: Reads): Promise<DepartureFacts> {
  const left: GuestRequest[] = [];
  for (const userId of userIds) {
    const requests = await reads.requests.byGuestId(userId);
    if (requests.length > 0 && (await isGone(userId, reads))) left.push(...requests);
  }
  return { left };
}

/** The list said so already; a newcomer who is not found is then no newcomer who is on his way. */
async function isGone(userId: UserId, { directory }: Reads): Promise<boolean> {
  const account = await directory.guest(userId);
  return account.ok ? account.value === undefined : account.problem.code === 'notReplicatedYet';
}
