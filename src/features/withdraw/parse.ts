import type { Incoming } from '../../domain/incoming.ts';
import type { RequestId } from '../../domain/ids.ts';
import { readRequestId } from '../../domain/ids.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

export interface WithdrawArgs {
  readonly by: Person;
  readonly requestId: RequestId;
  readonly locale: Locale;
}

export function parseWithdraw(incoming: Incoming, meaning: Meaning | undefined): Parsed<WithdrawArgs> {
  if (incoming.kind !== 'said' || meaning?.intent !== 'cancel') return notMine;
  const { locale } = incoming;
  if (meaning.doubts.length > 0)
    return { kind: 'malformed', problem: { code: 'unclear', doubts: meaning.doubts }, locale };
  const [given = '', ...others] = meaning.slots.requestIds;
  const requestId = others.length > 0 ? undefined : readRequestId(given);
  if (requestId === undefined) return { kind: 'malformed', problem: { code: 'requestUnknown', given }, locale };
  return understood({ by: incoming.from, requestId, locale });
}
