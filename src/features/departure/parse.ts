import type { UserId } from '../../domain/ids.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

export interface DepartureArgs {
  readonly userIds: readonly UserId[];
}

export const parseDeparture = (incoming: Incoming): Parsed<DepartureArgs> =>
  incoming.kind === 'guestsGone' ? understood({ userIds: incoming.userIds }) : notMine;
