import type { SeenGuest } from './directory-facts.ts';
import type { ActivityId, UserId } from './ids.ts';
import type { Locale, Person, Place } from './people.ts';

/** Everything that can set the bot to work, whoever sent it. */
export type Incoming =
  | Said
  | CardAnswered
  | DialogOpened
  | ConversationOpened
  | GuestsChanged
  | GuestsGone
  | GuestsBlocked
  | GuestsFound
  | Tick
  | Unsupported;

/** Somebody wrote something. */
export interface Said {
  readonly kind: 'said';
  readonly from: Person;
  readonly place: Place;
  readonly text: string;
  readonly html?: string;
  readonly mentions: readonly { readonly text: string; readonly bot: boolean }[];
  /** Attached with the paper clip; Teams allows that in personal chats only. Names and links are untrusted. */
  readonly files?: readonly SharedFile[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly activityId: ActivityId;
}

export interface SharedFile {
  readonly name: string;
  /** To be read through `Files`, which knows from where files may come. */
  readonly url: string;
}

/** Somebody pressed a button or sent a card's form. What the card carries proves nothing but itself. */
export interface CardAnswered {
  readonly kind: 'cardAnswered';
  readonly from: Person;
  readonly place: Place;
  /** `invite.approve`: the feature's name, a dot, its own verb. */
  readonly verb: string;
  /** Untrusted: each feature's `card.ts` reads its own. */
  readonly data: unknown;
  readonly cardId?: ActivityId;
  readonly locale: Locale;
  /**
   * `execute` is answered with the card itself, `submit` only with a message, `dialog` in its window, and `file` with the
   * file that the person agreed to take.
   */
  readonly how: 'execute' | 'submit' | 'dialog' | 'file';
  /** Where the card asked for a sign-in: what it gave. Never stored, never logged. */
  readonly signIn?: SignInProof;
}

/** The person's own token for this app, or how the sign-in page ended. Whose it is remains to be seen. */
export type SignInProof =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'closed' };

/** Somebody called for a form, from where messages are written or on a message. */
export interface DialogOpened {
  readonly kind: 'dialogOpened';
  readonly from: Person;
  /** Where the bot can speak to this person: not always where the dialog was opened. */
  readonly place: Place;
  /** `inviteGuest`, `requestGuestFromMessage`: as the app's manifest names it. */
  readonly command: string;
  /** The message it was opened on, most likely somebody else's: it may fill a form, and can ask for nothing. */
  readonly message?: { readonly text: string; readonly html?: string };
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The bot was added to a conversation, or the conversation was opened again. */
export interface ConversationOpened {
  readonly kind: 'opened';
  readonly place: Place;
  readonly from?: Person;
  readonly locale: Locale;
}

/** Graph says that these users changed: a hint to look, never a fact. */
export interface GuestsChanged {
  readonly kind: 'guestsChanged';
  readonly userIds: readonly UserId[];
}

/** Graph's list of changes says that these users were deleted, or left; and still it is to be looked at. */
export interface GuestsGone {
  readonly kind: 'guestsGone';
  readonly userIds: readonly UserId[];
}

/** A list says that sign-in of these guests is blocked, or allowed; that is to be looked at too. */
export interface GuestsBlocked {
  readonly kind: 'guestsBlocked' | 'guestsAllowed';
  readonly userIds: readonly UserId[];
}

/** New guests, whoever invited them. */
export interface GuestsFound {
  readonly kind: 'guestsFound';
  readonly guests: readonly SeenGuest[];
}

export interface Tick {
  readonly kind: 'tick';
  readonly task: 'lookAtPendingGuests' | 'keepWatch';
}

export interface Unsupported {
  readonly kind: 'unsupported';
  readonly reason: string;
}
