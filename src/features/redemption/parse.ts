import type { UserId } from '../../domain/ids.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

/** Which guests to look at: those that Graph named, or all that have not accepted. */
export type RedemptionArgs = { readonly userIds: readonly UserId[] | 'allPending' };

export function parseRedemption(incoming: Incoming): Parsed<RedemptionArgs> {
  if (incoming.kind === 'guestsChanged') return understood({ userIds: incoming.userIds });
  if (incoming.kind === 'tick' && incoming.task === 'lookAtPendingGuests') return understood({ userIds: 'allPending' });
  return notMine;
}
