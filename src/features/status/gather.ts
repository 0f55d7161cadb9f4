import type { Batch } from '../../domain/batch.ts';
import { openBatches } from '../../domain/batch.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { isUnfinished } from '../../domain/guest-request.ts';
import type { Reads } from '../../ports/feature.ts';
import type { StatusArgs } from './parse.ts';

export interface StatusFacts {
  /** Those that the asker may see. */
  readonly requests: readonly GuestRequest[];
  /** Requests for many guests that he may see, where all open ones are meant. */
  readonly batches: readonly Batch[];
  readonly account: Account | undefined;
  /** May decide, so sees everybody's requests. */
  readonly seesAll: boolean;
}

export async function gatherStatus({ asker, about }: StatusArgs, reads: Reads): Promise<StatusFacts> {
  const standing = await reads.directory.roles(asker.userId);
  const seesAll = standing.ok && standing.value.mayInvite;
  const visible = (requests: readonly GuestRequest[]): readonly GuestRequest[] =>
    requests.filter((request) => seesAll || request.requester.userId === asker.userId);

  if (about.kind === 'request') {
    const request = await reads.requests.find(about.id);
    return { requests: visible(request === undefined ? [] : [request]), batches: [], account: undefined, seesAll };
  }
  if (about.kind === 'guest') {
    const [requests, account] = await Promise.all([
      reads.requests.byGuest(about.email),
      reads.directory.accountByAddress(about.email),
    ]);
    return { requests: visible(requests), batches: [], account: account.ok ? account.value : undefined, seesAll };
  }
  const [requests, batches] = await Promise.all([
    seesAll ? reads.requests.byState('pending') : reads.requests.byRequester(asker.userId),
    seesAll ? reads.batches.pending() : reads.batches.byRequester(asker.userId).then(openBatches),
  ]);
  const unfinished = requests.filter(isUnfinished);
  return { requests: unfinished, batches, account: undefined, seesAll };
}
