import type { BatchId, RequestId } from '../../domain/ids.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning, NamedTarget } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { listFilters } from '../../understanding/list-filters.ts';
import { toPlainText } from '../../understanding/text/html.ts';
import { readListPress } from './card.ts';

export interface ListArgs {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
  readonly wish: ListWish;
}

export type ListWish =
  | { readonly kind: 'guests'; readonly filter: GuestFilter; readonly page: number }
  | { readonly kind: 'guestsCsv'; readonly filter: GuestFilter }
  | { readonly kind: 'requests'; readonly page: number }
  | { readonly kind: 'request'; readonly id: RequestId }
  | { readonly kind: 'batch'; readonly id: BatchId }
  | { readonly kind: 'story'; readonly email: string };

/** How the list of guests is narrowed, as it was said. */
export interface GuestFilter {
  readonly mine: boolean;
  readonly neverAccepted: boolean;
  readonly olderThanDays?: number;
  readonly domain?: string;
  readonly target?: Pick<NamedTarget, 'name'>;
  /** An address: a colleague's, whose guests are meant, or a guest's own. */
  readonly person?: string;
}

/** Flags that narrow a list are words of the list, not flags that nobody knows. */
const LIST_FLAGS = /^(?:csv|export|pending|never|mine|my|older|by|sponsor|age)$/i;

export function parseList(incoming: Incoming, meaning: Meaning | undefined): Parsed<ListArgs> {
  if (incoming.kind === 'cardAnswered') {
    const wish = readListPress(incoming.verb, incoming.data);
    const { from: asker, place, locale } = incoming;
    return wish === undefined ? notMine : understood({ asker, place, locale, wish });
  }
  if (incoming.kind !== 'said' || meaning === undefined) return notMine;
  const { locale, place, from: asker } = incoming;
  if (meaning.intent === 'list-pending')
    return understood({ asker, place, locale, wish: { kind: 'requests', page: 0 } });
  if (meaning.intent !== 'list-guests') return notMine;

  const doubts = meaning.doubts.filter(
    ({ code, ...doubt }) => code === 'unknownFlag' && !LIST_FLAGS.test(given(doubt)),
  );
  if (doubts.length > 0) return { kind: 'malformed', problem: { code: 'unclear', doubts }, locale };
  const { text, html, mentions } = incoming;
  const { csv, sponsor, ...narrowing } = listFilters(toPlainText(html === undefined ? text : html, mentions).text);
  const { domain, target, emails } = meaning.slots;
  const person = sponsor ?? emails[0];
  const filter: GuestFilter = {
    ...narrowing,
    ...(domain === undefined ? {} : { domain }),
    ...(target === undefined ? {} : { target: { name: target.name } }),
    ...(person === undefined ? {} : { person }),
  };
  return understood({
    asker,
    place,
    locale,
    wish: csv ? { kind: 'guestsCsv', filter } : { kind: 'guests', filter, page: 0 },
  });
}

const given = (doubt: object): string => ('given' in doubt && typeof doubt.given === 'string' ? doubt.given : '');
