import type { UserId } from '../../domain/ids.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

/** What is said of them, which is to be looked at. */
export interface DepartureArgs {
  readonly said: 'guestsGone' | 'guestsBlocked' | 'guestsAllowed';
  readonly userIds: readonly UserId[];
}

export function parseDeparture(incoming: Incoming): Parsed<DepartureArgs> {
  switch (incoming.kind) {
    case 'guestsGone':
    case 'guestsBlocked':
    case 'guestsAllowed':
      return understood({ said: incoming.kind, userIds: incoming.userIds });
    default:
      return notMine;
  }
}
