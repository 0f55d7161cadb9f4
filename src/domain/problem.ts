import type { BatchStateName } from './batch.ts';
import type { BatchId, GroupId, RequestId, UserId } from './ids.ts';
import type { Instant, IsoDate } from './time.ts';
import type { Doubt } from './meaning.ts';
import type { RequestStateName } from './guest-request.ts';

/**
 * Every refusal and failure there is, as code and data; `src/words/problems.ts` puts each in words: what was wrong,
 * who can mend it, and how. No prose here, and no vendor's error: adapters translate theirs into one of these.
 */
export type Problem =
  AskProblem | DecisionProblem | SignInProblem | DirectoryProblem | ConversationProblem | FileProblem;

/** The guest's own address · nobody of ours has it · no mail leaves of which there could be a copy. */
export type CopyFault = 'guest' | 'outside' | 'noMail';

/** Why something may not be asked for. */
export type AskProblem =
  | { readonly code: 'unclear'; readonly doubts: readonly Doubt[] }
  | { readonly code: 'guestsMayNotAsk' }
  | { readonly code: 'accountDisabled' }
  | { readonly code: 'otherTenant' }
  | { readonly code: 'ownDomain'; readonly email: string; readonly domain: string }
  | { readonly code: 'internalAccount'; readonly email: string; readonly displayName: string }
  | {
      readonly code: 'alreadyGuest';
      readonly email: string;
      readonly userId: UserId;
      readonly accepted: boolean;
      readonly since?: Instant;
    }
  | { readonly code: 'alreadyMember'; readonly email: string; readonly group: string }
  | {
      readonly code: 'alreadyAsked';
      readonly email: string;
      readonly requestId: RequestId;
      readonly state: RequestStateName;
      readonly by: string;
    }
  | { readonly code: 'domainBlocked'; readonly domain: string; readonly by: 'denyList' | 'allowList' }
  | { readonly code: 'invitationsOff' }
  | { readonly code: 'groupUnknown'; readonly name: string; readonly alike: readonly string[] }
  | {
      readonly code: 'groupAmbiguous';
      readonly name: string;
      readonly choices: readonly { readonly groupId: GroupId; readonly name: string }[];
    }
  | { readonly code: 'groupNotAllowed'; readonly name: string; readonly allowed: readonly string[] }
  | {
      readonly code: 'groupUnsuitable';
      readonly name: string;
      readonly why: 'roleAssignable' | 'dynamic' | 'onPremises' | 'notSecurityOrMicrosoft365';
    }
  | { readonly code: 'targetUnsupported'; readonly kind: 'app' | 'channel'; readonly name: string }
  | {
      readonly code: 'tooLong';
      readonly what: 'text' | 'reason' | 'message' | 'comment' | 'name' | 'company' | 'department';
      readonly characters: number;
      readonly limit: number;
    }
  | { readonly code: 'copyRefused'; readonly cc: string; readonly why: CopyFault }
  | { readonly code: 'acceptedAlready'; readonly email: string }
  | { readonly code: 'requesterLeft'; readonly name: string }
  | { readonly code: 'sendingPast'; readonly notBefore: IsoDate }
  | { readonly code: 'sendingAfterEnd'; readonly notBefore: IsoDate; readonly until: IsoDate }
  | { readonly code: 'endPast'; readonly until: IsoDate }
  | { readonly code: 'endMissing'; readonly latest?: IsoDate }
  | { readonly code: 'stayTooLong'; readonly until: IsoDate; readonly latest: IsoDate }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'partnerNotWelcome'; readonly domain: string; readonly why: 'blocked' | 'notAllowed' }
  /** Who was chosen from the directory is nobody who can be asked for by that choice. */
  | { readonly code: 'chosenUnclear'; readonly why: 'unknown' | 'unreadable' | 'noAddress' }
  /** One was written, another chosen. */
  | { readonly code: 'chosenDiffers'; readonly email: string; readonly displayName: string }
  | { readonly code: 'severalAddresses'; readonly count: number }
  | { readonly code: 'tooManyGuests'; readonly count: number; readonly limit: number }
  | { readonly code: 'listEmpty' };

/** Why a decision does not stand. */
export type DecisionProblem =
  | { readonly code: 'requestUnknown'; readonly given: string }
  | {
      readonly code: 'alreadyDecided';
      readonly requestId: RequestId;
      readonly state: RequestStateName;
      readonly by?: string;
      readonly at?: Instant;
    }
  | { readonly code: 'ownRequest' }
  | { readonly code: 'roleMissing' }
  | { readonly code: 'roleEligibleOnly' }
  | { readonly code: 'roleScopedOnly' }
  | { readonly code: 'roleUnreadable' }
  | { readonly code: 'adminOnly' }
  /** Whoever approved it may not any more, on the day on which it was to be done. */
  | { readonly code: 'approvalLapsed'; readonly by: string }
  | { readonly code: 'notYours'; readonly requestId: RequestId | BatchId }
  | {
      readonly code: 'batchMovedOn';
      readonly batchId: BatchId;
      readonly state: BatchStateName;
      readonly by?: string;
      readonly at?: Instant;
    }
  /** Reminding once a day is enough. */
  | { readonly code: 'nudgedAlready'; readonly requestId: RequestId | BatchId }
  /** Several of somebody's requests fit what was said. */
  | { readonly code: 'severalRequests'; readonly email: string; readonly requestIds: readonly RequestId[] }
  | { readonly code: 'oneAtATime' }
  | { readonly code: 'noRequestFor'; readonly email: string }
  | { readonly code: 'endNotLater'; readonly until: IsoDate; readonly now: IsoDate }
  /** An invitation, also a new one, leaves in the name of somebody who may approve. */
  | { readonly code: 'approverInvites'; readonly requestId: RequestId }
  | { readonly code: 'wrongState'; readonly requestId: RequestId; readonly state: RequestStateName };

/** Why an invitation cannot be made in somebody's name. */
export type SignInProblem =
  /** It has ended, or was never there. */
  | { readonly code: 'signInNeeded' }
  | { readonly code: 'signInClosed' }
  | { readonly code: 'signInOfAnother'; readonly signedInAs?: UserId }
  /** Entra wants the person herself: to consent, or to meet Conditional Access, whose claims go into that sign-in. */
  | {
      readonly code: 'signInIncomplete';
      readonly why: 'consent' | 'conditionalAccess';
      readonly claims?: string;
    }
  | { readonly code: 'signInUnavailable' };

/** What Entra or Microsoft Graph refused or could not do. */
export type DirectoryProblem =
  | { readonly code: 'permissionMissing'; readonly permission: string; readonly call: string }
  | {
      readonly code: 'invitationRefused';
      readonly why:
        | 'notAllowedHere'
        | 'domainPolicy'
        | 'crossTenant'
        | 'crossCloudApp'
        | 'groupAddress'
        | 'addressInvalid'
        | 'addressConflict'
        | 'internalUser'
        | 'quota'
        | 'other';
      readonly said: string;
    }
  | { readonly code: 'groupRefused'; readonly why: 'kind' | 'rights' | 'gone' | 'other'; readonly said: string }
  | { readonly code: 'sponsorRefused'; readonly said: string }
  | { readonly code: 'attributesRefused'; readonly said: string }
  | { readonly code: 'guestGone' }
  | { readonly code: 'notRestorable'; readonly said: string }
  /** Replication lag: the object is young and some replica does not know it yet. */
  | { readonly code: 'notReplicatedYet' }
  | { readonly code: 'throttled'; readonly retryAfterMs?: number }
  | { readonly code: 'directoryUnavailable'; readonly said: string }
  /** A write whose answer never came: it may have happened. Never repeated blindly. */
  | { readonly code: 'outcomeUnknown'; readonly said: string }
  /** A new invitation whose answer never came: a mail may have gone out. */
  | { readonly code: 'perhapsSent'; readonly said: string }
  | { readonly code: 'signInNeeded' }
  /** Entra does not let this person invite: the role was lost between decision and call. */
  | { readonly code: 'inviterRefused'; readonly by: string; readonly said: string }
  | { readonly code: 'directoryRefused'; readonly said: string }
  /** What usually passes did not pass for so long that it is not waited for any more. */
  | { readonly code: 'gaveUp'; readonly because: PassingProblem };

/** What comes right by itself, as a rule. */
export const PASSING = ['notReplicatedYet', 'throttled', 'directoryUnavailable', 'chatUnavailable'] as const;
export type PassingProblem = (typeof PASSING)[number];
export const isPassing = (code: Problem['code']): code is PassingProblem =>
  (PASSING as readonly Problem['code'][]).includes(code);

/** What the chat side refused. */
export type ConversationProblem =
  | {
      readonly code: 'notReachable';
      readonly why: 'blocked' | 'gone' | 'forbidden' | 'unknownPlace';
      readonly said: string;
    }
  | { readonly code: 'chatUnavailable'; readonly said: string; readonly retryAfterMs?: number }
  | { readonly code: 'featureMissing'; readonly intent: string };

/** Why a file that was attached cannot be had, or one that was wanted cannot be stored. */
export interface FileProblem {
  readonly code: 'fileRefused';
  readonly why: 'elsewhere' | 'tooLarge' | 'gone' | 'unreachable';
  readonly limitKilobytes: number;
}

export type Result<T, P = DirectoryProblem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });

/** What was read, or that it could not be: for facts of which a law says itself what not knowing means. */
export const orUnreadable = <T>(result: Result<T>): T | 'unreadable' => (result.ok ? result.value : 'unreadable');
