import type { GuestRequest } from '../../domain/guest-request.ts';
import type { DecidingFacts } from '../../domain/policies/deciding.ts';
import type { Reads } from '../../ports/feature.ts';
import type { DecideArgs } from './parse.ts';

export interface DecideFacts extends Pick<DecidingFacts, 'account' | 'standing'> {
  readonly request: GuestRequest | undefined;
}

/** Who the person is and what he may do is asked of Graph at the moment of the decision, never of the card. */
export async function gatherDecide(args: DecideArgs, reads: Reads): Promise<DecideFacts> {
  const [request, account, standing] = await Promise.all([
    reads.requests.find(args.requestId),
    reads.directory.person(args.decider.userId),
    reads.directory.roles(args.decider.userId),
  ]);
  return {
    request,
    account: account.ok ? account.value : 'unreadable',
    standing: standing.ok ? standing.value : 'unreadable',
  };
}
