import type { Batch } from '../../domain/batch.ts';
import { batchInviter } from '../../domain/batch.ts';
import { asked } from '../../domain/batch-line.ts';
import { listSendAt } from '../../domain/batch-sending.ts';
import type { Person } from '../../domain/people.ts';
import type { BatchWish } from '../../domain/policies/steering.ts';
import type { Instant } from '../../domain/time.ts';

/**
 * Whether invitations leave in this person's name after this wish. Guests who are there already are not invited, and who
 * goes on with what another has begun signs in only when that one's sign-in has ended.
 */
export function needsSignIn(
  wish: BatchWish,
  batch: Batch,
  person: Person,
  isHeld: (inviter: Person) => boolean,
  now: Instant,
): boolean {
  const isRequester = batch.requester.userId === person.userId;
  switch (wish) {
    case 'approve':
      // No sign-in lasts until another day.
      return batch.state.name === 'pending' && invitesAnybody(batch) && listSendAt(batch, 0, now) === undefined;
    case 'sendNow':
      return batch.state.name === 'scheduled' && invitesAnybody(batch) && !isRequester;
    case 'tryFailed':
      return batch.counts.failed > 0;
    case 'inviteUnsure':
      return true;
    case 'resume': {
      // Whoever resumes what did not leave on its day is the one who invites.
      if (batch.state.name === 'scheduled') return invitesAnybody(batch);
      const inviter = batchInviter(batch);
      // The requester ends a pause of his own; nobody invites for himself.
      return inviter !== undefined && !isRequester && !isHeld(inviter);
    }
    default:
      return false;
  }
}

/** Some are no guests yet. */
export const invitesAnybody = ({ summary, counts }: Pick<Batch, 'summary' | 'counts'>): boolean =>
  (summary?.foundThere ?? 0) < asked(counts);
