import type { Batch } from '../../domain/batch.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import { orUnreadable } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { patience } from '../../lib/patience.ts';
import type { Reads } from '../../ports/feature.ts';
import type { Rank } from './rank.ts';
import { rankOf } from './rank.ts';

export interface WelcomeArgs {
  readonly place: Place;
  readonly from?: Person;
  readonly locale: Locale;
}

export interface WelcomeFacts {
  /** Whose cards stood in this place. */
  readonly requests: readonly GuestRequest[];
  readonly batches: readonly Batch[];
  readonly rank: Rank;
}

/** A hello is not worth a long wait. */
const PATIENCE_MS: Milliseconds = 4 * SECOND;

export async function gatherWelcome(args: WelcomeArgs, reads: Reads): Promise<WelcomeFacts> {
  const { conversationId } = args.place;
  const [requests, batches, rank] = await Promise.all([
    reads.requests.shownIn(conversationId),
    reads.batches.shownIn(conversationId),
    rankIn(args, reads),
  ]);
  return { requests, batches, rank };
}

async function rankIn({ place, from }: WelcomeArgs, { directory, timers }: Reads): Promise<Rank> {
  if (place.scope !== 'personal' || from === undefined) return 'unknown';
  const inTime = patience(timers, PATIENCE_MS, 'unreadable' as const);
  const [account, standing] = await Promise.all([
    inTime(directory.person(from.userId).then(orUnreadable)),
    inTime(directory.roles(from.userId).then(orUnreadable)),
  ]);
  return rankOf(account, standing);
}
