import type { Incoming } from '../../domain/incoming.ts';
import { readRequestId } from '../../domain/ids.ts';
import type { RequestId } from '../../domain/ids.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

export interface StatusArgs {
  readonly asker: Person;
  readonly locale: Locale;
  readonly about:
    | { readonly kind: 'request'; readonly id: RequestId }
    | { readonly kind: 'guest'; readonly email: string }
    | { readonly kind: 'open' };
}

export function parseStatus(incoming: Incoming, meaning: Meaning | undefined): Parsed<StatusArgs> {
  if (incoming.kind !== 'said' || meaning === undefined) return notMine;
  const { locale, from: asker } = incoming;
  if (meaning.intent !== 'status') return notMine;

  const [given] = meaning.slots.requestIds;
  const id = given === undefined ? undefined : readRequestId(given);
  if (id !== undefined) return understood({ asker, locale, about: { kind: 'request', id } });
  if (given !== undefined) return { kind: 'malformed', problem: { code: 'requestUnknown', given }, locale };
  const [email] = meaning.slots.emails;
  if (email !== undefined) return understood({ asker, locale, about: { kind: 'guest', email } });
  const malformed = meaning.doubts.filter((doubt) => doubt.code === 'addressMalformed');
  if (malformed.length > 0) return { kind: 'malformed', problem: { code: 'unclear', doubts: malformed }, locale };
  return understood({ asker, locale, about: { kind: 'open' } });
}
