import type { ActivityId, QuestionId } from './ids.ts';
import type { Entry } from './knowledge.ts';
import type { Locale, Person, Place } from './people.ts';
import type { Result } from './problem.ts';
import { fail, ok } from './problem.ts';
import type { Instant } from './time.ts';

/** A question that the bot could not answer, on its way to the experts' channel and back. */
export interface ExpertQuestion {
  readonly id: QuestionId;
  readonly text: string;
  readonly asker: Person;
  readonly askedIn: Place;
  readonly askedAt: Instant;
  readonly locale: Locale;
  /** Id of the entry whose answer did not help, where there was one. */
  readonly about?: string;
  /** The experts' channel at the time of asking: who writes there is an expert. */
  readonly experts: Place;
  readonly state: QuestionState;
  /** The card in that channel, once it is there, and which look it shows; without an id the channel is out of reach. */
  readonly card?: { readonly activityId?: ActivityId; readonly shown: number };
  /** Goes up with every change that the card shows. */
  readonly look: number;
  /** The asker has been given the answer, or cannot be reached any more. */
  readonly told: boolean;
  readonly history: readonly QuestionHistory[];
  /** How many entries of `history` are in the audit log already. */
  readonly audited: number;
}

export type QuestionState =
  | { readonly name: 'unclaimed' }
  | { readonly name: 'claimed'; readonly by: Person; readonly at: Instant }
  | {
      readonly name: 'answered';
      readonly by: Person;
      readonly at: Instant;
      readonly answer: string;
      /** The entry that an admin made of it. */
      readonly kept?: { readonly entry: Entry; readonly by: Person; readonly at: Instant; readonly stored: boolean };
      /** Id of an entry that an admin took back and that questions may still find. */
      readonly dropping?: string;
    };

export interface QuestionHistory {
  readonly at: Instant;
  readonly who: Person;
  readonly what: 'asked' | 'claimed' | 'givenBack' | 'answered' | 'kept' | 'takenBack';
  /** Id of the entry that was kept or taken back. */
  readonly entry?: string;
}

export type QuestionEvent =
  | { readonly type: 'claimed'; readonly by: Person }
  | { readonly type: 'givenBack'; readonly by: Person }
  | { readonly type: 'answered'; readonly by: Person; readonly answer: string }
  | { readonly type: 'kept'; readonly by: Person; readonly entry: Entry }
  | { readonly type: 'takenBack'; readonly by: Person }
  /** The entry is with the others, and questions find it. */
  | { readonly type: 'stored' }
  /** The entry that was taken back is gone, and questions find it no more. */
  | { readonly type: 'dropped' }
  | { readonly type: 'shown'; readonly activityId: ActivityId; readonly look: number }
  /** The card was deleted there: it is to be posted anew. */
  | { readonly type: 'cardGone' }
  | { readonly type: 'outOfReach'; readonly look: number }
  | { readonly type: 'told' }
  | { readonly type: 'audited'; readonly upTo: number };

/** The move does not fit the state any more: somebody was faster, or it is a repetition. */
export interface QuestionIllegal {
  readonly code: 'illegal';
  readonly state: QuestionState['name'];
}

/** The one place where a question changes: pure, and run inside the store's swap, so that of two experts one wins. */
export function moveQuestion(
  question: ExpertQuestion,
  event: QuestionEvent,
  now: Instant,
): Result<ExpertQuestion, QuestionIllegal> {
  const { state } = question;
  const illegal = fail<QuestionIllegal>({ code: 'illegal', state: state.name });
  switch (event.type) {
    case 'claimed':
      if (state.name !== 'unclaimed') return illegal;
      return ok(moved(question, { name: 'claimed', by: event.by, at: now }, event.by, 'claimed', now));
    case 'givenBack':
      if (state.name !== 'claimed' || state.by.userId !== event.by.userId) return illegal;
      return ok(moved(question, { name: 'unclaimed' }, event.by, 'givenBack', now));
    case 'answered':
      if (state.name !== 'claimed' || state.by.userId !== event.by.userId) return illegal;
      return ok(
        moved(question, { name: 'answered', by: event.by, at: now, answer: event.answer }, event.by, 'answered', now),
      );
    case 'kept':
      return state.name === 'answered' && state.kept === undefined ? ok(kept(question, state, event, now)) : illegal;
    case 'takenBack':
      return state.name === 'answered' && state.kept !== undefined
        ? ok(takenBack(question, state, state.kept.entry.id, event.by, now))
        : illegal;
    case 'dropped':
      return state.name === 'answered' && state.dropping !== undefined
        ? ok({ ...question, state: withoutDropping(state) })
        : illegal;
    case 'stored':
      if (state.name !== 'answered' || state.kept === undefined || state.kept.stored) return illegal;
      return ok({ ...question, state: { ...state, kept: { ...state.kept, stored: true } } });
    case 'shown':
      return ok({ ...question, card: { activityId: event.activityId, shown: event.look } });
    case 'cardGone':
      return ok({ ...question, card: { shown: 0 } });
    case 'outOfReach':
      return ok({ ...question, card: { ...question.card, shown: event.look } });
    case 'told':
      return question.told ? illegal : ok({ ...question, told: true });
    case 'audited':
      return event.upTo > question.audited ? ok({ ...question, audited: event.upTo }) : illegal;
  }
}

function moved(
  question: ExpertQuestion,
  state: QuestionState,
  who: Person,
  what: QuestionHistory['what'],
  at: Instant,
  entry?: string,
): ExpertQuestion {
  const step = { at, who, what, ...(entry === undefined ? {} : { entry }) };
  return { ...question, state, look: question.look + 1, history: [...question.history, step] };
}

type Answered = Extract<QuestionState, { name: 'answered' }>;

/** An entry of the same id that is still to be dropped is replaced: then there is nothing to drop. */
function kept(
  question: ExpertQuestion,
  state: Answered,
  { by, entry }: Extract<QuestionEvent, { type: 'kept' }>,
  at: Instant,
): ExpertQuestion {
  const withEntry: Answered = { ...withoutDropping(state), kept: { entry, by, at, stored: false } };
  return moved(question, withEntry, by, 'kept', at, entry.id);
}

/** The answer stays, and can be kept anew in better words. */
function takenBack(question: ExpertQuestion, state: Answered, id: string, by: Person, at: Instant): ExpertQuestion {
  const { kept: _kept, ...without } = state;
  return moved(question, { ...without, dropping: id }, by, 'takenBack', at, id);
}

function withoutDropping({ dropping: _dropping, ...state }: Answered): Answered {
  return state;
}

/** Owes something: a card out of date, an answer that its asker has not seen, an entry or an audit entry unwritten. */
export const isQuestionUnsettled = (question: ExpertQuestion): boolean =>
  (question.card?.shown ?? 0) < question.look ||
  (question.state.name === 'answered' && owesAfterAnswer(question, question.state)) ||
  question.audited < question.history.length;

const owesAfterAnswer = ({ told }: ExpertQuestion, { kept: entry, dropping }: Answered): boolean =>
  !told || entry?.stored === false || dropping !== undefined;
