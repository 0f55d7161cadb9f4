import type { ExpertQuestion, QuestionEvent } from './expert-question.ts';
import type { Batch, BatchEvent } from './batch.ts';
import type { GuestLine } from './batch-line.ts';
import type { Draft } from './draft.ts';
import type { GuestRequest, View } from './guest-request.ts';
import type { BatchId, ListNoticeId, QuestionId, RequestId, UserId } from './ids.ts';
import type { ListNoticeEvent } from './list-notice.ts';
import type { Person, Place } from './people.ts';
import type { SettingsChange } from './settings.ts';
import type { RequestEvent } from './transition.ts';

/** What a feature wants done and answered. Nothing has happened yet when it is made. */
export interface Decision {
  readonly effects: readonly Effect[];
  readonly reply: Reply | RequestCardReply | BatchCardReply | QuestionCardReply;
}

export type Effect =
  | { readonly do: 'openRequest'; readonly request: GuestRequest }
  /** Compare-and-swap: when the request no longer allows the event, the turn gathers and decides again. */
  | {
      readonly do: 'moveRequest';
      readonly id: RequestId;
      readonly event: RequestEvent;
      /** A by-product: when the request no longer allows it, it is left out and the decision stands. */
      readonly optional?: true;
    }
  | { readonly do: 'openBatch'; readonly batch: Batch; readonly chunks: readonly (readonly GuestLine[])[] }
  /** As `moveRequest`. */
  | { readonly do: 'moveBatch'; readonly id: BatchId; readonly event: BatchEvent; readonly optional?: true }
  /** Compare-and-swap on the draft's version. */
  | { readonly do: 'saveDraft'; readonly draft: Draft }
  | { readonly do: 'changeSettings'; readonly change: SettingsChange; readonly by: Person }
  /** Post the open requests' cards in this place again; their old copies cannot be seen there any more. */
  | { readonly do: 'showCardsAgain'; readonly place: Place; readonly ids: readonly RequestId[] }
  | { readonly do: 'openQuestion'; readonly question: ExpertQuestion }
  /** Compare-and-swap, as for requests. */
  | { readonly do: 'moveQuestion'; readonly id: QuestionId; readonly event: QuestionEvent }
  | {
      readonly do: 'moveListNotice';
      readonly id: ListNoticeId;
      readonly event: ListNoticeEvent;
      readonly optional?: true;
    }
  | { readonly do: 'noteFeedback'; readonly entryId: string; readonly helpful: boolean; readonly by: Person }
  /** Who reads the audit log stands in it. */
  | { readonly do: 'noteExport'; readonly by: Person; readonly what: Readonly<Record<string, string>> }
  /** Somebody pressed with another person's sign-in, as that sign-in says of itself. */
  | {
      readonly do: 'noteSignInOfAnother';
      readonly id: RequestId | BatchId;
      readonly by: Person;
      readonly signedInAs?: UserId;
    }
  /** What this person was answered here, for a question that leans on it. */
  | { readonly do: 'rememberTopic'; readonly where: Place; readonly who: UserId; readonly entryId: string };

export type Reply =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly text: string }
  /** Words that only the one who pressed a button sees; in a typed turn the same as `words`. */
  | { readonly kind: 'onlyYou'; readonly text: string }
  /** `words` stand above the card where it is posted. */
  | { readonly kind: 'card'; readonly card: Card; readonly words?: string }
  /**
   * The press waits for a sign-in, with which the client repeats it. `silently`: the client may have it without a
   * question; `onPage`: the person has to see Entra's page, with these claims; `again`: what was given is no good any more.
   * Words where nothing was pressed.
   */
  | {
      readonly kind: 'signIn';
      readonly text: string;
      readonly how: 'silently' | 'onPage' | 'again';
      readonly claims?: string;
    }
  /** A form in a window of its own, where the client was asked for one. */
  | { readonly kind: 'dialog'; readonly title: string; readonly card: Card }
  | FileReply;

/**
 * A file to keep. Where the client takes files the person is asked first, and `again` is what his yes presses: the content
 * is made anew then, for whoever says yes and may have it, and nothing is kept meanwhile.
 */
export interface FileReply {
  readonly kind: 'file';
  readonly name: string;
  readonly content: string;
  /** What is in it. */
  readonly about: string;
  /** What is said where no file can be given. */
  readonly instead: string;
  readonly again: { readonly verb: string; readonly data: CardData };
}

/** The request's own card as it looks after the effects; only the bot knows that, so the feature just names it. */
export interface RequestCardReply {
  readonly kind: 'requestCard';
  readonly id: RequestId;
  readonly audience: View['audience'];
}

/** The batch's card, likewise. */
export interface BatchCardReply {
  readonly kind: 'batchCard';
  readonly id: BatchId;
  readonly audience: View['audience'];
}

/** The expert question's card, likewise. */
export interface QuestionCardReply {
  readonly kind: 'questionCard';
  readonly id: QuestionId;
}

/** A card as a template's name and what to bind. Layout is in `cards/<template>.json`, every word is in `data`. */
export interface Card {
  readonly template: string;
  readonly data: CardData;
  /** What a client without cards, and a notification, shows. */
  readonly summary: string;
}
export type CardData = { readonly [name: string]: CardValue };
export type CardValue = string | number | boolean | readonly CardValue[] | CardData;

export const nothing: Decision = { effects: [], reply: { kind: 'nothing' } };
export const say = (text: string): Decision => ({ effects: [], reply: { kind: 'words', text } });
export const onlyYou = (text: string): Decision => ({ effects: [], reply: { kind: 'onlyYou', text } });
