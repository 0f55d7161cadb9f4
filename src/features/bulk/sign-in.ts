import type { Batch } from '../../domain/batch.ts';
import { batchInviter } from '../../domain/batch.ts';
import { asked } from '../../domain/batch-line.ts';
import type { Person } from '../../domain/people.ts';
import type { BatchWish } from '../../domain/policies/steering.ts';

/**
 * Whether invitations leave in this person's name after this wish. Guests who are there already are not invited, and who
 * goes on with what another has begun signs in only when that one's sign-in has ended.
 */
export function needsSignIn(
  wish: BatchWish,
  batch: Batch,
  person: Person,
  isHeld: (inviter: Person) => boolean,
): boolean {
  switch (wish) {
    case 'approve':
      return batch.state.name === 'pending' && (batch.summary?.foundThere ?? 0) < asked(batch.counts);
    case 'tryFailed':
      return batch.counts.failed > 0;
    case 'inviteUnsure':
      return true;
    case 'resume': {
      const inviter = batchInviter(batch);
      // The requester ends a pause of his own; nobody invites for himself.
      return inviter !== undefined && batch.requester.userId !== person.userId && !isHeld(inviter);
    }
    default:
      return false;
  }
}
