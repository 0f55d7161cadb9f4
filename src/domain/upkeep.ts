import type { ChaseFinding } from './chasing.ts';
import type { ListNoticeKind } from './list-notice.ts';
import type { Person } from './people.ts';
import type { Readdress } from './readdressing.ts';
import type { Instant, IsoDate } from './time.ts';
import type { UnansweredSeries } from './unanswered.ts';

/** What a request's life adds to it after the asking: who looks at it, what was reached of its days, what was asked since. */
export interface Upkeep {
  /** Another address that was asked for in the place of this one. */
  readonly readdress?: Readdress;
  /** When its deadlines are next to be looked at; absent: that is still to be worked out. */
  readonly lookAt?: Instant;
  /** The latest deadline of each series that has been acted on: what lies before it is past. */
  readonly reached?: Readonly<Partial<Record<Series, Instant>>>;
  /** An approver who has said that he is looking at it. Others may decide all the same. */
  readonly claim?: { readonly by: Person; readonly at: Instant };
  /** When the requester last nudged the approvers. */
  readonly nudgedAt?: Instant;
  /** Approvers are to be reminded; all that wait are told in one message. */
  readonly reminder?: 'due' | 'told';
  /** A later last day that somebody asked for, not decided yet. */
  readonly extension?: Extension;
  /** The sponsor was asked whether the guest is still needed, and has not answered. */
  readonly review?: { readonly askedAt: Instant; readonly answerBy: IsoDate };
  /** Since when somebody else has blocked the guest's sign-in, as far as was seen. */
  readonly blockedElsewhere?: Instant;
  /** The guest has not accepted, and what was found to keep him from it. */
  readonly chase?: { readonly at: Instant; readonly findings: readonly ChaseFinding[] };
  /** Of a guest of a list: what has come up and is not told yet, and since when. It is told of all of them together. */
  readonly untold?: Readonly<Partial<Record<ListNoticeKind, Instant>>>;
}

export interface Extension {
  readonly until: IsoDate;
  readonly by: Person;
  readonly at: Instant;
}

/** The deadlines of a request, by what happens then. */
export type Series =
  | 'remindApprovers'
  | 'expiry'
  | 'mail'
  | 'chase'
  | 'endNotice'
  | 'end'
  | 'removal'
  | 'review'
  | 'reviewNotice'
  | 'reviewEnd'
  | UnansweredSeries;

/** How long things may wait, in days; admins set what differs from the defaults. */
export interface DeadlineRules {
  /** A request without a decision expires. */
  readonly pendingDays: number;
  /** After an invitation that nobody accepted, the requester is told what keeps the guest; none: never. */
  readonly chaseDays: readonly number[];
  /** Notice before access ends, and before silence ends it. */
  readonly noticeDays: readonly number[];
  /** A guest whose access has ended is deleted; 0: never. */
  readonly removalDays: number;
  /** A sponsor is asked whether the guest is still needed; 0: never. */
  readonly reviewDays: number;
  /** How long his answer is waited for. */
  readonly reviewAnswerDays: number;
}

export const DEADLINE_RULES: DeadlineRules = {
  pendingDays: 14,
  chaseDays: [3, 10],
  noticeDays: [14, 3, 1],
  removalDays: 30,
  reviewDays: 90,
  reviewAnswerDays: 14,
};

/** After the asking, approvers are reminded on the third day and on the last but one. */
export const REMIND_AFTER_DAYS = 3;
export const REMIND_BEFORE_DAYS = 1;
/** After days on which nothing ran, an answer is waited for so long again. */
export const LAST_ANSWER_DAYS = 3;
/** People are told things in the morning, where they are. */
export const MORNING = 9;
