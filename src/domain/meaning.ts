import type { GuestAttributes } from './attributes.ts';
import type { IsoDate, IsoPeriod } from './time.ts';

/** Every intent that a text can have. A command's own words (`deny`, `revoke`, …) all lead to one of these. */
export const INTENTS = [
  'invite',
  'bulk-invite',
  'delayed-invite',
  'approve',
  'reject',
  'status',
  'list-pending',
  'list-guests',
  'resend',
  'remind',
  'revoke',
  'cancel',
  'extend',
  'check-domain',
  'help',
  'faq',
  'policy',
  'whoami',
  'settings',
  'smalltalk',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

export type TargetKind = 'team' | 'group' | 'app' | 'channel';

/** Where a guest is to be added, as the text names it; the directory says later what it is. */
export interface NamedTarget {
  readonly kind: TargetKind;
  readonly name: string;
  /** False when the text does not say the kind ("let her into Blue Ocean"). */
  readonly kindStated?: boolean;
}

/** What could be read out of a text. A slot that is not there was not said: it is asked for, never guessed. */
export interface Slots extends GuestAttributes {
  /** Lower case, each literally in the text, in the order of the text. */
  readonly emails: readonly string[];
  readonly displayName?: string;
  readonly displayNames?: Readonly<Record<string, string>>;
  readonly target?: NamedTarget;
  /** Last day of access; null where a text that could carry one has none. */
  readonly until?: IsoDate | null;
  readonly extendBy?: IsoPeriod;
  readonly notBefore?: IsoDate;
  readonly reason?: string;
  readonly message?: string;
  readonly language?: string;
  /** Who gets a copy of the invitation mail. */
  readonly cc?: string;
  readonly sendInvitation?: boolean;
  /** As typed, without `#`. */
  readonly requestIds: readonly string[];
  readonly domain?: string;
  /** What followed a settings, help or faq verb, word by word. */
  readonly words: readonly string[];
}

/** One thing about a text that is not certain enough to act on. The feature's messages put it in words. */
export type Doubt =
  | { readonly code: 'addressMissing' }
  | { readonly code: 'addressMalformed'; readonly given: string; readonly why: AddressFault }
  | {
      readonly code: 'dateAmbiguous';
      readonly given: string;
      readonly readings: readonly IsoDate[];
      readonly about?: 'start';
    }
  | { readonly code: 'datePast'; readonly given: string; readonly date: IsoDate; readonly about?: 'start' }
  | { readonly code: 'dateUnreadable'; readonly given: string; readonly about?: 'start' }
  /** No country that ISO 3166-1 has a code for. */
  | { readonly code: 'locationUnknown'; readonly given: string }
  | { readonly code: 'unknownFlag'; readonly given: string; readonly didYouMean?: string }
  | { readonly code: 'flagWithoutValue'; readonly flag: string }
  /** Known from other tools, and nothing that a request here can carry: said so, never dropped. */
  | { readonly code: 'flagUnsupported'; readonly flag: string }
  | { readonly code: 'unknownVerb'; readonly given: string; readonly didYouMean?: string }
  | { readonly code: 'requestMissing' }
  | { readonly code: 'tooLong'; readonly characters: number; readonly limit: number }
  | { readonly code: 'tooBroad' }
  /** Not the one plain address to which a copy of the mail can go. */
  | { readonly code: 'copyUnclear'; readonly given: string }
  | { readonly code: 'copyForMany' }
  /** Many guests at once without a mail, or with one that follows: nothing carries it. */
  | { readonly code: 'silentForMany' }
  /** Markup, turning or invisible characters by which what is seen differs from what is there. */
  | { readonly code: 'hiddenText' }
  | { readonly code: 'intentUnsure'; readonly candidates: readonly Intent[] };

export type AddressFault =
  'syntax' | 'noTopLevelDomain' | 'mixedScript' | 'obfuscated' | 'control' | 'forbiddenCharacter';

export interface Meaning {
  readonly intent: Intent;
  /**
   * The chance, 0 to 1, that the intent is right: 1 for a command, calibrated for words (`npm run eval` prints how well).
   * What is too unlikely has a doubt; whether a reading may be acted on is for the doubts to say.
   */
  readonly confidence: number;
  /** True when it was typed as a command (`/invite …`), which is submitted as it stands. */
  readonly slash: boolean;
  readonly slots: Slots;
  /** What language the text seems to be in (`de`, `ja`); undefined for commands and where its words do not tell. */
  readonly spoken?: string;
  /** Empty when the text can be acted on as it stands. */
  readonly doubts: readonly Doubt[];
}
