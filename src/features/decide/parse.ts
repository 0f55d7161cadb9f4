import type { Incoming, SignInProof } from '../../domain/incoming.ts';
import type { ActivityId, RequestId } from '../../domain/ids.ts';
import { readRequestId } from '../../domain/ids.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { readPress } from './card.ts';

export type Choice = 'approve' | 'deny' | 'claim' | 'tryAgain' | 'signIn' | 'sendNow' | 'takeBack' | 'giveUp';

export interface DecideArgs {
  readonly choice: Choice;
  readonly decider: Person;
  readonly requestId: RequestId;
  readonly comment?: string;
  readonly locale: Locale;
  /** Pressed on a card, which is answered with the card; else in words. */
  readonly pressed: boolean;
  /** Whether the answer can ask for a sign-in, with which the client repeats the press. */
  readonly canSignIn: boolean;
  /** What that sign-in gave. */
  readonly proof?: SignInProof;
  /** The card that was pressed, perhaps one that the bot does not know. */
  readonly card?: { readonly place: Place; readonly activityId: ActivityId };
}

const COMMENT_LIMIT = 600;
const CHOICES: Readonly<Record<string, Choice>> = {
  'decide.approve': 'approve',
  'decide.deny': 'deny',
  'decide.claim': 'claim',
  'decide.tryAgain': 'tryAgain',
  'decide.signIn': 'signIn',
  'decide.sendNow': 'sendNow',
  'decide.takeBack': 'takeBack',
  'decide.giveUp': 'giveUp',
};

export function parseDecide(incoming: Incoming, meaning: Meaning | undefined): Parsed<DecideArgs> {
  if (incoming.kind === 'cardAnswered') {
    const choice = Object.hasOwn(CHOICES, incoming.verb) ? CHOICES[incoming.verb] : undefined;
    if (choice === undefined) return notMine;
    const press = readPress(incoming.data);
    const parsed = checked(choice, press?.id ?? '', press?.comment, incoming.from, incoming.locale, true);
    const { cardId, place, signIn: proof, how } = incoming;
    if (parsed.kind !== 'understood') return parsed;
    return understood({
      ...parsed.args,
      canSignIn: how === 'execute',
      ...(proof === undefined ? {} : { proof }),
      ...(cardId === undefined ? {} : { card: { place, activityId: cardId } }),
    });
  }
  if (incoming.kind !== 'said' || meaning === undefined) return notMine;
  const choice = choiceOf(meaning);
  if (choice === undefined) return notMine;
  if (meaning.doubts.length > 0) {
    return { kind: 'malformed', problem: { code: 'unclear', doubts: meaning.doubts }, locale: incoming.locale };
  }
  const [id = '', ...others] = meaning.slots.requestIds;
  const comment = meaning.slots.reason ?? meaning.slots.message;
  return checked(choice, others.length > 0 ? '' : id, comment, incoming.from, incoming.locale, false);
}

function choiceOf({ intent, slots }: Meaning): Choice | undefined {
  if (intent === 'approve') return 'approve';
  if (intent === 'reject') return 'deny';
  return intent === 'unknown' && slots.words[0] === 'claim' ? 'claim' : undefined;
}

function checked(
  choice: Choice,
  id: string,
  comment: string | undefined,
  decider: Person,
  locale: Locale,
  pressed: boolean,
): Parsed<DecideArgs> {
  const malformed = (problem: Problem): Parsed<DecideArgs> => ({ kind: 'malformed', problem, locale });
  const requestId = readRequestId(id);
  if (requestId === undefined) return malformed({ code: 'requestUnknown', given: id });
  if (comment !== undefined && comment.length > COMMENT_LIMIT) {
    return malformed({ code: 'tooLong', what: 'comment', characters: comment.length, limit: COMMENT_LIMIT });
  }
  const args = { choice, decider, requestId, locale, pressed, canSignIn: false };
  return understood({ ...args, ...(comment === undefined ? {} : { comment }) });
}
