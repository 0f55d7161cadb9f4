import type { ActivityId, RequestId } from '../../domain/ids.ts';
import { readRequestId } from '../../domain/ids.ts';
import type { CardAnswered, Incoming, SignInProof } from '../../domain/incoming.ts';
import type { Doubt, Meaning, Slots } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { IsoDate, IsoPeriod } from '../../domain/time.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { readPress } from './card.ts';

/** What somebody wants for a guest's stay. */
export type Wish =
  | { readonly do: 'remind' | 'resend' | 'reset' | 'keep' | 'notNeeded' | 'uninvite' | 'link' | 'sendNow' }
  | { readonly do: 'extend' | 'restore'; readonly until?: IsoDate; readonly by?: IsoPeriod }
  /** `sure`: written as a command or confirmed on a card. */
  | { readonly do: 'remove' | 'delete'; readonly from?: string; readonly sure: boolean };

export interface StayArgs {
  readonly actor: Person;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly wish: Wish;
  readonly about: { readonly id: RequestId } | { readonly email: string };
  /** The card that was pressed; else it was said in words. */
  readonly pressed?: { readonly place: Place; readonly activityId?: ActivityId; readonly isConfirmation: boolean };
  /** Whether the answer can ask for a sign-in, with which the client repeats the press. */
  readonly canSignIn?: boolean;
  /** What that sign-in gave. */
  readonly proof?: SignInProof;
}

export function parseStay(incoming: Incoming, meaning: Meaning | undefined): Parsed<StayArgs> {
  if (incoming.kind === 'cardAnswered') return parsePress(incoming);
  if (incoming.kind !== 'said' || meaning === undefined) return notMine;
  const wish = wishOf(meaning);
  if (wish === undefined) return notMine;
  const { locale, timeZone, from: actor } = incoming;
  const doubts = meaning.doubts.filter((doubt) => !mayBeMissing(wish, doubt));
  if (doubts.length > 0) return { kind: 'malformed', problem: { code: 'unclear', doubts }, locale };
  const about = aboutOf(meaning.slots);
  if ('code' in about) return { kind: 'malformed', problem: about, locale };
  return understood({ actor, locale, timeZone, wish, about });
}

function wishOf({ intent, slots, slash }: Meaning): Wish | undefined {
  const marks = slots.words;
  switch (intent) {
    case 'remind':
      return { do: 'remind' };
    case 'resend':
      return { do: marks.includes('reset') ? 'reset' : 'resend' };
    case 'extend':
      return {
        do: marks.includes('restore') ? 'restore' : 'extend',
        ...(slots.until == null ? {} : { until: slots.until }),
        ...(slots.extendBy === undefined ? {} : { by: slots.extendBy }),
      };
    case 'revoke': {
      const deletes = marks.includes('delete');
      const from = slots.target === undefined ? {} : { from: slots.target.name };
      return { do: deletes ? 'delete' : 'remove', sure: slash && !deletes, ...from };
    }
    default:
      return undefined;
  }
}

/** A guest whose request has no end, or one ahead, is brought back without a date. */
const mayBeMissing = (wish: Wish, doubt: Doubt): boolean =>
  wish.do === 'restore' && doubt.code === 'dateUnreadable' && doubt.given === '';

function aboutOf({ requestIds, emails }: Slots): StayArgs['about'] | Problem {
  const [given, ...furtherIds] = requestIds;
  const [email, ...furtherEmails] = emails;
  if (furtherIds.length + furtherEmails.length > 0) return { code: 'oneAtATime' };
  if (given === undefined) return email === undefined ? { code: 'requestUnknown', given: '' } : { email };
  const id = readRequestId(given);
  return id === undefined ? { code: 'requestUnknown', given } : { id };
}

const PRESSES: Readonly<Record<string, Wish>> = {
  'extend.ask': { do: 'extend' },
  'review.keep': { do: 'keep' },
  'review.end': { do: 'notNeeded' },
  'chase.resend': { do: 'resend' },
  'chase.reset': { do: 'reset' },
  'chase.link': { do: 'link' },
  'chase.withdraw': { do: 'uninvite' },
  'later.sendNow': { do: 'sendNow' },
  'stay.resend': { do: 'resend' },
  'stay.remove': { do: 'remove', sure: true },
  'stay.delete': { do: 'delete', sure: true },
};

function parsePress({
  verb,
  data,
  from: actor,
  locale,
  place,
  cardId,
  how,
  signIn: proof,
}: CardAnswered): Parsed<StayArgs> {
  const wish = Object.hasOwn(PRESSES, verb) ? PRESSES[verb] : undefined;
  if (wish === undefined) return notMine;
  const malformed = (problem: Problem): Parsed<StayArgs> => ({ kind: 'malformed', problem, locale });
  const press = readPress(data);
  const id = press === undefined ? undefined : readRequestId(press.id);
  if (press === undefined || id === undefined) return malformed({ code: 'requestUnknown', given: press?.id ?? '' });
  if (wish.do === 'extend' && press.until === undefined) {
    return malformed({ code: 'unclear', doubts: [{ code: 'dateUnreadable', given: '' }] });
  }
  return understood({
    actor,
    locale,
    timeZone: 'UTC',
    wish: wish.do === 'extend' && press.until !== undefined ? { ...wish, until: press.until } : wish,
    about: { id },
    pressed: {
      place,
      isConfirmation: verb.startsWith('stay.'),
      ...(cardId === undefined ? {} : { activityId: cardId }),
    },
    canSignIn: how === 'execute',
    ...(proof === undefined ? {} : { proof }),
  });
}
