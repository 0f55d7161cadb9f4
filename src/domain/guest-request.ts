import type { GuestAttributes } from './attributes.ts';
import type { ActivityId, BatchId, DraftId, GroupId, RequestId, UserId } from './ids.ts';
import type { NamedTarget } from './meaning.ts';
import type { Locale, Person, Place } from './people.ts';
import type { Problem } from './problem.ts';
import type { SideDoor } from './side-doors.ts';
import type { Instant, IsoDate } from './time.ts';
import type { Upkeep } from './upkeep.ts';
import type { Work } from './work.ts';

/** What is asked for. Nothing in it was guessed: each part was said or chosen by the requester. */
export interface Ask extends GuestAttributes {
  readonly email: string;
  readonly displayName?: string;
  readonly group?: GroupRef;
  /** Last day of access. */
  readonly until?: IsoDate;
  readonly reason?: string;
  /** Personal text for the guest. */
  readonly message?: string;
  /** Language of the invitation mail, ISO 639. */
  readonly language?: string;
  /** A colleague who gets a copy of the invitation mail. Entra takes one. */
  readonly cc?: string;
  /** The day on which the invitation leaves, or only its mail where `sendMail` is false; absent: once it is approved. */
  readonly notBefore?: IsoDate;
  /** False: create the guest, let no mail leave with it. */
  readonly sendMail: boolean;
}

export interface GroupRef {
  readonly groupId: GroupId;
  readonly name: string;
  readonly isTeam: boolean;
}

/** Something the approver should see before he decides; found before anybody was asked. */
export type Finding =
  | { readonly code: 'existingGuest'; readonly userId: UserId; readonly accepted: boolean }
  | { readonly code: 'partnerKnown'; readonly name: string; readonly mfaTrusted: boolean }
  | { readonly code: 'partnerWithoutTenant'; readonly domain: string }
  | { readonly code: 'partnerInOtherCloud'; readonly domain: string; readonly cloud: string; readonly enabled: boolean }
  | { readonly code: 'addressMayBeRefused'; readonly character: string }
  | { readonly code: 'consumerMail'; readonly domain: string }
  | { readonly code: 'notChecked'; readonly what: 'account' | 'inviteRules' | 'partner' };

export interface Verdict {
  readonly by: Person;
  readonly at: Instant;
  readonly comment?: string;
  /** The roles that entitled the person at that moment. */
  readonly roles: readonly string[];
}

export interface GuestAccount {
  readonly userId: UserId;
  /** A secret: whoever has it can redeem. Never logged, never on a card in a channel. */
  readonly redeemUrl?: string;
  /** No mail left with the invitation: it follows on its day, or the requester hands over the link himself. */
  readonly noMail?: true;
  /** True where the guest was there before this request. */
  readonly foundThere: boolean;
}

/** Each state carries only its own fields. */
export type RequestState =
  /** Taken while the directory was silent: whether it may be asked for is still to be looked at. */
  | { readonly name: 'draft'; readonly target?: NamedTarget | { readonly kind: 'chosen'; readonly groupId: GroupId } }
  | { readonly name: 'pending' }
  | {
      readonly name: 'approved';
      readonly verdict: Verdict;
      /** Who signed in for the invitation in the place of whoever approved. */
      readonly inviter?: Person;
      /** When the invitation leaves; absent: at once. */
      readonly sendAt?: Instant;
      /** An approver has to sign in for it then. */
      readonly signsInThen?: true;
      /** Since when it waits for an approver's sign-in. */
      readonly needsSignIn?: Instant;
    }
  | {
      readonly name: 'inviting';
      readonly verdict: Verdict;
      readonly inviter?: Person;
      readonly startedAt: Instant;
    }
  | { readonly name: 'unknown'; readonly verdict: Verdict; readonly since: Instant; readonly windowEnds: Instant }
  | {
      readonly name: 'invited';
      readonly verdict: Verdict;
      readonly guest: GuestAccount;
      readonly invitedAt: Instant;
      readonly readyAt?: Instant;
    }
  | {
      readonly name: 'accepted';
      readonly verdict: Verdict;
      readonly guest: GuestAccount;
      readonly invitedAt: Instant;
      readonly readyAt?: Instant;
      readonly acceptedAt: Instant;
    }
  | { readonly name: 'denied'; readonly verdict: Verdict }
  /** May not be asked for after all; found when the directory spoke again. */
  | { readonly name: 'refused'; readonly problem: Problem; readonly at: Instant }
  | { readonly name: 'withdrawn'; readonly by: Person; readonly at: Instant }
  | { readonly name: 'expired'; readonly at: Instant }
  | { readonly name: 'failed'; readonly verdict: Verdict; readonly problem: Problem; readonly at: Instant }
  /** Access is over: what this request gave is taken back. The guest himself is there, and access can be given again. */
  | {
      readonly name: 'ended';
      readonly verdict: Verdict;
      readonly guest: GuestAccount;
      readonly invitedAt: Instant;
      readonly acceptedAt?: Instant;
      readonly at: Instant;
      readonly why: EndReason;
      readonly by?: Person;
    }
  /** The guest is gone from the directory. Entra keeps a deleted user for 30 days. */
  | {
      readonly name: 'removed';
      readonly at: Instant;
      readonly guest: GuestAccount;
      readonly verdict?: Verdict;
      readonly invitedAt?: Instant;
      readonly acceptedAt?: Instant;
      readonly why?: RemovalReason;
      readonly by?: Person;
    };
export type RequestStateName = RequestState['name'];

/**
 * Its last day is over · the sponsor did not answer · he said that the guest is not needed · somebody asked for it · the
 * guest is invited under another address.
 */
export type EndReason = 'until' | 'silence' | 'review' | 'asked' | 'readdressed';
/**
 * Some time after the end · an admin's wish · not by the bot: by another admin, or the guest has left · never accepted, and
 * invited under another address.
 */
export type RemovalReason = 'time' | 'admin' | 'elsewhere' | 'readdressed';

/** One planned act on the world: stored with the decision that wants it, performed after it, its outcome recorded. */
export interface Owed {
  /** Unique within the request, `create`, `member:<groupId>`: what makes a second try the same act. */
  readonly key: string;
  readonly work: Work;
  readonly status: 'due' | 'started' | 'done' | 'failed';
  readonly tries: number;
  /** How often an invitation that was lost before was looked for since somebody wanted it again, and not found. */
  readonly looks?: number;
  /** Not to be tried before; absent means at once. */
  readonly notBefore?: Instant;
  /** Why it failed, or why it is being tried again. */
  readonly problem?: Problem;
  readonly firstTriedAt?: Instant;
  /** Done without doing it: it was so before and is not this request's to undo, or somebody else still needs it. */
  readonly skipped?: SkipReason;
  readonly doneAt?: Instant;
}

export type SkipReason = 'thereBefore' | 'neededElsewhere' | 'notOurGuest' | 'takenBack' | 'ownMessage';

/** A card about this request that somebody can see. Brought up to date until `shown` equals the request's `look`. */
export interface View {
  readonly audience: 'requester' | 'approvers';
  readonly place: Place;
  readonly activityId?: ActivityId;
  readonly shown: number;
  /** Given up: the place cannot be reached. */
  readonly lost?: Problem;
}

export interface HistoryEntry {
  readonly at: Instant;
  readonly who: Person | 'guestlist' | 'guest';
  readonly what: string;
  readonly from: RequestStateName;
  readonly to: RequestStateName;
  readonly why?: string;
}

export interface GuestRequest {
  readonly id: RequestId;
  readonly ask: Ask;
  /** What it came of: a form that is sent twice makes one request. */
  readonly draft?: DraftId;
  readonly requester: Person;
  readonly askedIn: Place;
  readonly askedAt: Instant;
  readonly locale: Locale;
  readonly findings: readonly Finding[];
  readonly state: RequestState;
  /** The outbox, in the order in which it is performed. */
  readonly owed: readonly Owed[];
  readonly views: readonly View[];
  /** Goes up with every change that a card shows. */
  readonly look: number;
  readonly history: readonly HistoryEntry[];
  /** How many entries of `history` are in the audit log already. */
  readonly audited: number;
  /** Where the requester's clocks tell the time, IANA name: the request's days are his. Absent: UTC. */
  readonly timeZone?: string;
  readonly upkeep?: Upkeep;
  /** The list with which the guest was asked for. */
  readonly fromList?: BatchId;
  /** The invitation to a wrong address that this one takes the place of. */
  readonly replaces?: { readonly requestId: RequestId; readonly email: string };
  /** Set where the guest did not come through the bot. */
  readonly sideDoor?: SideDoor;
}

const OPEN: ReadonlySet<RequestStateName> = new Set(['draft', 'pending', 'approved', 'inviting', 'unknown']);

/** Still on its way: nobody should ask for the same again. */
export const isOpen = (request: GuestRequest): boolean => OPEN.has(request.state.name);

/** Whoever asked may still wait for something; guests of a list are counted with it. */
export const isUnfinished = (request: GuestRequest): boolean =>
  request.fromList === undefined && (isOpen(request) || request.state.name === 'invited');

/** The guest has been invited and may come in. */
export const isLive = (request: GuestRequest): boolean =>
  request.state.name === 'invited' || request.state.name === 'accepted';

/** What is wanted, for comparison: this guest, in this group or in none. */
export const wishOf = ({ ask }: GuestRequest): string => `${ask.email.toLowerCase()} ${ask.group?.groupId ?? ''}`;

/** The wish that no other request may have open beside this one. An unchecked one has none yet: the first to be looked at goes on. */
export const openWish = (request: GuestRequest): string | undefined =>
  isOpen(request) && request.state.name !== 'draft' ? wishOf(request) : undefined;

export const guestOf = (request: GuestRequest): GuestAccount | undefined =>
  'guest' in request.state ? request.state.guest : undefined;

/** The link is of use to nobody once the guest is in, or out: it is kept no longer than that. */
export function withoutLink(guest: GuestAccount): GuestAccount {
  const { redeemUrl: _redeemUrl, ...rest } = guest;
  return rest;
}

export const verdictOf = (request: GuestRequest): Verdict | undefined =>
  'verdict' in request.state ? request.state.verdict : undefined;
