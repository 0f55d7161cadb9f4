import type { GuestQuery, GuestsFound } from '../domain/guest-list.ts';
import type { GroupRef } from '../domain/guest-request.ts';
import type {
  Account,
  DirectoryGroup,
  InviteRules,
  Partner,
  SeenGuest,
  TenantFacts,
} from '../domain/directory-facts.ts';
import type { GuestAttributes } from '../domain/attributes.ts';
import type { GroupId, UserId } from '../domain/ids.ts';
import type { DirectoryPerson, RoleStanding } from '../domain/people.ts';
import type { Result } from '../domain/problem.ts';
import { orUnreadable } from '../domain/problem.ts';
import type { DirectorySize, PartnerReadings, TenantCloud } from '../domain/tenant-truths.ts';
import type { Instant } from '../domain/time.ts';

/** What the bot asks of Entra, in its own verbs. Each adapter passes `test/contracts/directory.ts`. */
export interface Directory extends DirectoryReads, DirectoryWrites, DirectoryWritesForMany {}

export interface DirectoryReads extends TenantTruths {
  /** `undefined` where the directory has no such user. */
  person(userId: UserId): Promise<Result<DirectoryPerson | undefined>>;
  /** Roles held at this moment: direct, through a group, activated in PIM; tenant-wide only. Cached 60 s at most. */
  roles(userId: UserId): Promise<Result<RoleStanding>>;
  /** Whoever holds this address, looked for in mail, otherMails, proxyAddresses and the `#EXT#` name. */
  accountByAddress(email: string): Promise<Result<Account | undefined>>;
  /** The same for many, by address in lower case; who is in no entry is not there, as far as can be seen. */
  accountsByAddress(emails: readonly string[]): Promise<Result<ReadonlyMap<string, Account>>>;
  /** The guest again by id; `undefined` when he is gone. */
  guest(userId: UserId): Promise<Result<Account | undefined>>;
  /** Guests there are, newest first, up to some thousands; at most a minute old. */
  guests(query: GuestQuery): Promise<Result<GuestsFound>>;
  /** Who invited this guest; `undefined` where the directory says nothing, or nothing yet. */
  inviterOf(guestId: UserId, createdAt: Instant): Promise<Result<UserId | 'noPerson' | undefined>>;
  /** Guests who have not accepted, as a list shows them, which may be late: who is missing is to be read by id. */
  pendingGuests(): Promise<Result<ReadonlySet<UserId>>>;
  isMember(groupId: GroupId, userId: UserId): Promise<Result<boolean>>;
  /** People whom the directory names as this guest's sponsors; nobody where the guest is gone. Groups are left out. */
  sponsors(guestId: UserId): Promise<Result<readonly UserId[]>>;
  /** Groups whose name is this one, ignoring case; when there is none, those whose name begins alike. */
  groupsNamed(name: string): Promise<Result<readonly DirectoryGroup[]>>;
  group(groupId: GroupId): Promise<Result<DirectoryGroup | undefined>>;
  inviteRules(): Promise<Result<InviteRules>>;
  tenant(): Promise<Result<TenantFacts>>;
  /** The application permissions that are granted to the bot at this moment. */
  grantedPermissions(): Promise<Result<readonly string[]>>;
  /** What is known of the organisation behind a domain; `undefined`: no tenant in this cloud. */
  partner(domain: string): Promise<Result<Partner | undefined>>;
}

/** Facts of our own tenant that answers begin with. Kept for minutes; what cannot be read is a problem, never a guess. */
export interface TenantTruths {
  guestsCanLeave(): Promise<Result<boolean>>;
  /** Whether a guest without any account may sign in with a code that is mailed to him. */
  passcodeAllowed(): Promise<Result<boolean>>;
  /** What holds for partners without a setting of their own. */
  mfaTrustedByDefault(): Promise<Result<boolean>>;
  directorySize(): Promise<Result<DirectorySize>>;
  /** Other clouds that guests may come from, as endpoints: `microsoftonline.us`. */
  allowedClouds(): Promise<Result<readonly string[]>>;
  /** The cloud that a domain's tenant lives in; `undefined`: there is none in any. */
  cloudOf(domain: string): Promise<Result<TenantCloud | undefined>>;
}

export interface DirectoryWrites {
  /**
   * POST /invitations, once. A timeout, a reset or a 5xx is `outcomeUnknown`: it may have happened.
   * Before it posts it looks whether the guest is there already; then nothing is posted and no mail leaves.
   * `aboutToPost` is awaited right before the request goes out, so that a crash after it is known to be an unknown outcome.
   */
  invite(order: InvitationOrder, aboutToPost: () => Promise<void>): Promise<Result<Invited>>;
  /** Looks for a guest whose invitation was not answered. `undefined`: not there (yet). */
  findInvited(email: string, notBefore: Instant): Promise<Result<Invited | undefined>>;
  /**
   * Already being one is success. `notReplicatedYet` when lag outlasts the inline budget. `sponsorElse` takes his place
   * where he has left the directory.
   */
  setSponsor(guestId: UserId, sponsorId: UserId, sponsorElse?: UserId): Promise<Result<void>>;
  /** Company, department, usage location. `notReplicatedYet` when lag outlasts the inline budget. */
  setAttributes(guest: AttributesToSet): Promise<Result<void>>;
  /** Already being a member is success. `notReplicatedYet` when lag outlasts the inline budget. */
  addToGroup(groupId: GroupId, userId: UserId): Promise<Result<void>>;
  /** Not being one is success, and so is a guest or group that is gone. */
  removeFromGroup(groupId: GroupId, userId: UserId): Promise<Result<void>>;
  /** No sign-in any more, or again. `guestGone` where there is no such user. */
  setSignIn(guestId: UserId, allowed: boolean): Promise<Result<void>>;
  /** Soft: the directory keeps the user for 30 days. Being gone already is success. */
  deleteGuest(guestId: UserId): Promise<Result<void>>;
  /** Being there is success. `notRestorable` where the 30 days are over or his address was given to somebody else. */
  restoreGuest(guestId: UserId): Promise<Result<void>>;
  /** Puts the bot into somebody's Teams, so that it can write to him. */
  installApp(userId: UserId): Promise<Result<AppInstalled>>;
  /** Resolves when the guest (and his membership) shows on every replica as far as can be told. */
  confirmUsable(guestId: UserId, groupIds: readonly GroupId[], written?: WrittenAt): Promise<Result<void>>;
}

/** `no`: it is not set up here, or Teams refuses it for him. */
export type AppInstalled = 'installed' | 'there' | 'no';

/** When what is to be seen was written, as the request knows it: the adapter forgets with its process. */
export interface WrittenAt {
  /** Absent for a guest who was there before. */
  readonly createdAt?: Instant;
  /** The latest of the memberships. */
  readonly addedAt?: Instant;
}

export interface AttributesToSet {
  readonly userId: UserId;
  readonly attributes: GuestAttributes;
  /** For a guest who was there before: what somebody else wrote stays. */
  readonly onlyWhereEmpty: boolean;
}

/** The same for many at once, with few calls. Each guest has an outcome of his own. */
export interface DirectoryWritesForMany {
  setSponsors(guestIds: readonly UserId[], sponsorId: UserId, sponsorElse?: UserId): Promise<Outcomes>;
  setAllAttributes(guests: readonly AttributesToSet[]): Promise<Outcomes>;
  /** Twenty in a call. */
  addAllToGroup(groupId: GroupId, userIds: readonly UserId[]): Promise<Outcomes>;
  confirmAllUsable(guests: readonly GuestToConfirm[]): Promise<Outcomes>;
}
export type Outcomes = ReadonlyMap<UserId, Result<void>>;

export interface GuestToConfirm extends WrittenAt {
  readonly userId: UserId;
  readonly groupIds: readonly GroupId[];
}

/** Guests' redemption, seen from the directory. */
export interface RedemptionWatch {
  /**
   * Creates the one `/users` subscription, or renews it; resolves with its end. `asked`: Graph wants it renewed, or has
   * ended it, whatever its end is as far as we know.
   */
  keepSubscribed(asked?: 'asked'): Promise<Result<Instant>>;
  /** The subscription whose notifications are believed to come from Graph; undefined before the first. */
  clientState(): string | undefined;
}

/** What the directory says has happened to users since the last time it was asked. */
export interface GuestSweep {
  readonly guests: readonly SeenGuest[];
  /** Deleted, members among them: of those nothing else is said. */
  readonly gone: readonly UserId[];
  /** All guests there are instead of what changed: whoever is missing is gone. */
  readonly everybody: boolean;
  /** When the first sweep was made: guests from before are nobody's news. */
  readonly baseline: Instant;
  /** Goes on from here the next time. What is not kept comes again. Durable when it resolves. */
  keep(): Promise<void>;
}

/** Changes of guests that nobody told us of. */
export interface GuestSweeps {
  /** What changed since the last sweep that was kept. The same change may come again; tokens that are too old list everybody. */
  sweep(): Promise<Result<GuestSweep>>;
}

export interface InvitationOrder {
  readonly email: string;
  readonly displayName?: string;
  readonly message?: string;
  readonly language?: string;
  /** Gets a copy of the mail, link included. */
  readonly cc?: string;
  readonly sendMail: boolean;
  readonly sponsorId: UserId;
  /** Whoever answers for the guest where that one has left the directory meanwhile. */
  readonly sponsorElse?: UserId;
  /** The group whose own page the guest lands on; My Apps of the tenant where there is none. */
  readonly landing?: GroupRef;
  /** Posted with this person's sign-in, else as the app; `signInNeeded`, and nothing posted, when it has ended. */
  readonly inTheNameOf?: UserId;
  /**
   * `resend` posts for an existing guest too: a new mail by somebody's explicit wish. `reset` makes him redeem again;
   * Entra refuses it for a guest who holds a role. https://learn.microsoft.com/entra/external-id/reset-redemption-status
   */
  readonly purpose: 'create' | 'resend' | 'reset';
  /** Looked for a moment ago and not there: one of many, for whom nobody waits at the screen. */
  readonly absent?: true;
}

export interface Invited {
  readonly userId: UserId;
  readonly redeemUrl?: string;
  /** The guest was there before, nothing was posted. */
  readonly foundThere: boolean;
  readonly sponsorSet: boolean;
  readonly accepted: boolean;
}

/** Our tenant beside a partner's domain. Each by itself: what cannot be read is said to be so, and hides nothing else. */
export async function readPartner(domain: string, directory: DirectoryReads): Promise<PartnerReadings> {
  const [tenant, rules, partner, cloud, allowedClouds] = await Promise.all([
    directory.tenant().then(orUnreadable),
    directory.inviteRules().then(orUnreadable),
    directory.partner(domain).then(orUnreadable),
    directory.cloudOf(domain).then(orUnreadable),
    directory.allowedClouds().then(orUnreadable),
  ]);
  const ownCloud = tenant === 'unreadable' ? 'unreadable' : orUnreadable(await directory.cloudOf(tenant.tenantId));
  return { tenant, rules, partner, cloud, ownCloud, allowedClouds };
}
