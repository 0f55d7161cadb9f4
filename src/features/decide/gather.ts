import type { GuestRequest } from '../../domain/guest-request.ts';
import { openWish, wishOf } from '../../domain/guest-request.ts';
import type { DecidingFacts, RepairFacts } from '../../domain/policies/deciding.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import type { Reads } from '../../ports/feature.ts';
import { patience } from '../../lib/patience.ts';
import type { DecideArgs } from './parse.ts';

export interface DecideFacts extends Pick<DecidingFacts, 'account' | 'standing'>, RepairFacts {
  readonly request: GuestRequest | undefined;
}

/** Leaves time for the answer within the 15 seconds that Teams gives. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;

/** Who the person is and what he may do is asked of Graph at the moment of the decision, never of the card. */
export async function gatherDecide(args: DecideArgs, reads: Reads): Promise<DecideFacts> {
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const [request, account, standing] = await Promise.all([
    reads.requests.find(args.requestId),
    inTime(reads.directory.person(args.decider.userId)),
    inTime(reads.directory.roles(args.decider.userId)),
  ]);
  return {
    request,
    rival: args.choice === 'tryAgain' && request !== undefined ? await rivalOf(request, reads) : undefined,
    account: account !== 'unreadable' && account.ok ? account.value : 'unreadable',
    standing: standing !== 'unreadable' && standing.ok ? standing.value : 'unreadable',
  };
}

async function rivalOf(
  request: GuestRequest,
  { requests }: Pick<Reads, 'requests'>,
): Promise<GuestRequest | undefined> {
  const same = await requests.byGuest(request.ask.email);
  return same.find((other) => other.id !== request.id && openWish(other) === wishOf(request));
}
