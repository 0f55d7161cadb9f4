import type { ConversationId, TenantId, UserId } from './ids.ts';

/** Who acts, taken from the authenticated activity and from nowhere else. */
export interface Person {
  readonly userId: UserId;
  readonly tenantId: TenantId;
  readonly name: string;
}

/** A conversation in which the bot can speak. How to reach it is the messenger's business. */
export interface Place {
  readonly conversationId: ConversationId;
  readonly scope: 'personal' | 'group' | 'channel';
  /** A channel's name, where it is known. */
  readonly name?: string;
}

/** A language tag of the people who read: `en`, `de-AT`. */
export type Locale = string;

/** A member or guest as the directory knows it. */
export interface DirectoryPerson {
  readonly userId: UserId;
  readonly displayName: string;
  readonly userType: 'Member' | 'Guest';
  readonly accountEnabled: boolean;
}

/** What a person may do in the directory at this moment, tenant-wide assignments only. */
export interface RoleStanding {
  /** Guest Inviter, User Administrator or Global Administrator. */
  readonly mayInvite: boolean;
  /** User Administrator or Global Administrator. */
  readonly isAdmin: boolean;
  /** The roles behind it, by name, for the card ("as Guest Inviter"). */
  readonly roles: readonly string[];
  /** Eligible in PIM for a role that would do, but not active now. */
  readonly eligibleOnly: boolean;
  /** Holds such a role for one administrative unit only, which does not count. */
  readonly scopedOnly: boolean;
}
