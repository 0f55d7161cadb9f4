import type { Batch } from '../../src/domain/batch.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { GuestLine } from '../../src/domain/batch-line.ts';
import { requestOf } from '../../src/domain/from-list.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { BatchId, RequestId } from '../../src/domain/ids.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { transition } from '../../src/domain/transition.ts';
import { NOW, megan } from '../contracts/harness.ts';
import { batchWith } from '../domain/batches.ts';
import { PROJECT_X } from '../domain/samples.ts';

export const LIST = 'GL-B1AAAA' as BatchId;
const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };

export const listOf = (guests: readonly GuestRequest[], id: BatchId = LIST): Batch =>
  batchWith({
    id,
    state: { name: 'done', verdict, startedAt: NOW, at: NOW },
    groups: [PROJECT_X],
    counts: { ...NO_COUNTS, ready: guests.length },
    chunks: 0,
    look: 0,
  });

interface Guests {
  readonly list?: BatchId;
  readonly until?: IsoDate | ((n: number) => IsoDate | undefined);
  readonly accepted?: boolean;
  readonly invitedAt?: string;
  /** The first of the requests' numbers; the people stay the same. */
  readonly from?: number;
  /** The first of the people's numbers. */
  readonly person?: number;
}

/** The requests of a list's guests, as they are handed over when they are ready. */
export function guestsOf(
  count: number,
  { list = LIST, until, accepted = false, invitedAt = NOW, from = 0, person = 0 }: Guests = {},
) {
  const at = invitedAt as Instant;
  const batch = listOf([], list);
  return Array.from({ length: count }, (_, n): GuestRequest => {
    const last = typeof until === 'function' ? until(n) : until;
    const line: GuestLine = {
      row: n + 1,
      email: `listed${person + n}@fabrikam.example`,
      displayName: `Listed ${person + n}`,
      groupId: PROJECT_X.groupId,
      ...(last === undefined ? {} : { until: last }),
      state: { name: 'ready', userId: personOf(person + n), foundThere: false, invitedAt: at, readyAt: at },
    };
    const id = `GL-${list.slice(-2)}${String(from + n).padStart(5, '0')}` as RequestId;
    const request = requestOf(batch, line, { id, lockedOut: false, now: NOW });
    if (request === undefined) throw new Error('nobody to hand over');
    if (!accepted) return request;
    const moved = transition(request, { type: 'guestAccepted' }, at);
    if (!moved.ok) throw new Error('not accepted');
    return {
      ...moved.value,
      owed: moved.value.owed.filter(({ work }) => work.do !== 'tell'),
      audited: moved.value.history.length,
    };
  });
}

const personOf = (n: number) => asUserId(`eeeeeeee-0000-4000-8000-${String(n).padStart(12, '0')}`);
