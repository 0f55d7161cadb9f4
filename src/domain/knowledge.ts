import type { IsoDate } from './time.ts';

/** What an answer can be about: the vocabulary that questions are filed under. An entry belongs to one of these. */
export const TOPICS = [
  'classic-portal',
  'signin-page-branding',
  'sharepoint-onedrive-access',
  'csv-upload',
  'customize-invitation-email',
  'leave-organization',
  'reset-mfa-method',
  'mfa-license-responsibility',
  'trust-partner-mfa',
  'delayed-invitations',
  'guest-limited-admin',
  'azure-portal-access',
  'block-azure-portal',
  'mfa-consumer-email-support',
  'sspr-guests',
  'viral-tenant-password-reset',
  'dynamics-crm-support',
  'initial-password-lifetime',
  'usertype-claim-app-experience',
  'community-feedback',
  'auto-redemption',
  'partner-federation-onprem',
  'gmail-outlook-b2b-vs-b2c',
  'supported-apps-services',
  'force-mfa-partner-without-mfa',
  'allow-deny-list',
  'b2b-licensing',
  'double-mfa',
  'replication-latency',
  'directory-limits',
  'national-clouds',
  'us-government-cloud',
  'us-gov-msa-portal',
  'check-gov-tenant-b2b',
  'what-is-b2b',
  'who-can-invite',
  'dynamic-groups',
  'redemption-errors',
  'resend-invitation',
  'invitation-expiry',
  'guest-cant-access-teams',
  'mau-billing',
  'email-otp',
  'cross-tenant-sync',
  'cross-tenant-access-settings',
  'convert-guest-member',
  'guest-sponsor',
  'access-reviews',
  'guest-permission-levels',
  'direct-connect-vs-collaboration',
  'remove-guest',
  'conditional-access-guests',
  'google-federation',
  'saml-idp-federation',
  'guest-gal-visibility',
  'how-to-invite',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Source {
  readonly title: string;
  readonly url: string;
  /** When the page was last known to say so. */
  readonly date: IsoDate;
}

/** What an older document said, and what has taken its place since. */
export interface PastTruth {
  readonly from: IsoDate;
  readonly document: string;
  readonly was: string;
  readonly replacedBy: string;
}

/** `still-true` also for what no older document spoke of; `obsolete` where the thing itself is gone. */
export type EntryStatus = 'still-true' | 'changed' | 'obsolete';

/** A fact of the asker's own tenant that can be put before the general answer. */
export const LIVE_CHECKS = [
  'guests-can-leave',
  'partner-mfa-trusted',
  'domain-may-be-invited',
  'who-may-invite',
  'directory-fullness',
  'partner-cloud',
  'cross-cloud-enabled',
] as const;
export type LiveCheckId = (typeof LIVE_CHECKS)[number];

/** One dated answer. Its other phrasings are training data and live beside the entries, under the same id. */
export interface Entry {
  readonly id: string;
  readonly topic: Topic;
  readonly question: string;
  /** One to three plain sentences. */
  readonly answer: string;
  readonly detail: string;
  readonly status: EntryStatus;
  /** From which day the answer is documented; before it the history speaks. Absent where it was never otherwise. */
  readonly since?: IsoDate;
  /** Oldest first. */
  readonly history: readonly PastTruth[];
  /** At least one, the one that decides first. */
  readonly sources: readonly Source[];
  readonly reviewed: IsoDate;
  /** Ids of entries that people ask about next. */
  readonly related: readonly string[];
  readonly liveCheck?: LiveCheckId;
  /** The same in German. What ships with the bot has it; an entry kept in chat is in the words of its experts. */
  readonly german?: Wording;
}

/** An entry's sentences in another language. Its detail and the titles of its sources stay as they are. */
export interface Wording {
  readonly question: string;
  readonly answer: string;
  /** In the order of the entry's own history. */
  readonly history: readonly Pick<PastTruth, 'was' | 'replacedBy'>[];
}

/** The entry in the reader's language (BCP 47), where it has it. */
export function wordedFor(entry: Entry, locale: string): Entry {
  const wording = /^de\b/i.test(locale) ? entry.german : undefined;
  if (wording === undefined) return entry;
  const { question, answer } = wording;
  const history = entry.history.map((past, at) => ({ ...past, ...wording.history[at] }));
  return { ...entry, question, answer, history };
}

/** What held on a day: the answer of today, what an older document said, or nothing on record that far back. */
export type TruthAsOf =
  | { readonly kind: 'current' }
  | { readonly kind: 'past'; readonly past: PastTruth }
  | { readonly kind: 'unrecorded'; readonly earliest: IsoDate };

export function truthAsOf(entry: Entry, day: IsoDate): TruthAsOf {
  if (entry.since !== undefined && day >= entry.since) return { kind: 'current' };
  const past = entry.history.findLast((candidate) => candidate.from <= day);
  if (past) return entry.status === 'still-true' ? { kind: 'current' } : { kind: 'past', past };
  const earliest = entry.history[0]?.from ?? oldestSource(entry);
  return day >= earliest ? { kind: 'current' } : { kind: 'unrecorded', earliest };
}

function oldestSource(entry: Entry): IsoDate {
  return entry.sources.reduce((oldest, source) => (source.date < oldest ? source.date : oldest), entry.reviewed);
}
