import type { Incoming, SignInProof } from '../../domain/incoming.ts';
import type { ListNoticeId } from '../../domain/ids.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import type { NoticeWish } from './card.ts';
import { readPress } from './card.ts';

export interface NoticeArgs {
  readonly actor: Person;
  readonly place: Place;
  readonly locale: Locale;
  readonly id: ListNoticeId;
  readonly wish: NoticeWish;
  /** Whether the answer can ask for a sign-in, with which the client repeats the press. */
  readonly canSignIn: boolean;
  /** What that sign-in gave. */
  readonly proof?: SignInProof;
}

const VERB = 'notice.';

/** These cards are only pressed: what can be said of a single guest is said to other features. */
export function parseNotice(incoming: Incoming): Parsed<NoticeArgs> {
  if (incoming.kind !== 'cardAnswered' || !incoming.verb.startsWith(VERB)) return notMine;
  const { verb, data, from: actor, place, locale, how, signIn: proof } = incoming;
  const press = readPress(verb.slice(VERB.length), data);
  if (press === undefined) return { kind: 'malformed', problem: { code: 'requestUnknown', given: '' }, locale };
  return understood({
    ...{ actor, place, locale },
    ...press,
    canSignIn: how === 'execute',
    ...(proof === undefined ? {} : { proof }),
  });
}
