import type { Account } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { isOpen } from '../../domain/guest-request.ts';
import type { Reads } from '../../ports/feature.ts';
import type { StatusArgs } from './parse.ts';

export interface StatusFacts {
  /** Those that the asker may see. */
  readonly requests: readonly GuestRequest[];
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
    return { requests: visible(request === undefined ? [] : [request]), account: undefined, seesAll };
  }
  if (about.kind === 'guest') {
    const [requests, account] = await Promise.all([
      reads.requests.byGuest(about.email),
      reads.directory.accountByAddress(about.email),
    ]);
    return { requests: visible(requests), account: account.ok ? account.value : undefined, seesAll };
  }
  const requests = seesAll ? await reads.requests.byState('pending') : await reads.requests.byRequester(asker.userId);
  const unfinished = requests.filter((request) => isOpen(request) || request.state.name === 'invited');
  return { requests: unfinished, account: undefined, seesAll };
}
