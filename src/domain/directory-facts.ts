import type { GroupRef } from './guest-request.ts';
import type { TenantId, UserId } from './ids.ts';
import type { Instant } from './time.ts';

export interface Account {
  readonly userId: UserId;
  readonly displayName: string;
  readonly kind: 'guest' | 'internal';
  /** A guest's is the one he was invited by, as well as the directory still knows it. */
  readonly email?: string;
  /** For guests: null where Entra does not say. */
  readonly redemption: 'pending' | 'accepted' | null;
  readonly since?: Instant;
  readonly createdAt?: Instant;
  /** Sign-in is blocked. */
  readonly blocked?: true;
  /** A guest without a `mail` of his own: a contact, group or user holds his address. */
  readonly addressTaken?: true;
}

export interface DirectoryGroup extends GroupRef {
  /** Why a guest cannot be added by the bot; undefined where he can. */
  readonly unsuitable?: 'roleAssignable' | 'dynamic' | 'onPremises' | 'notSecurityOrMicrosoft365';
}

export interface InviteRules {
  readonly allowInvitesFrom: 'none' | 'adminsAndGuestInviters' | 'adminsGuestInvitersAndAllMembers' | 'everyone';
  /** Exactly one of the two lists may be there. `null`: it could not be read. */
  readonly domains: { readonly allowed: readonly string[]; readonly blocked: readonly string[] } | null;
}

export interface TenantFacts {
  readonly tenantId: TenantId;
  readonly displayName: string;
  readonly verifiedDomains: readonly string[];
}

export interface Partner {
  readonly tenantId: TenantId;
  readonly displayName: string;
  readonly mfaTrusted: boolean;
  /** Our cross-tenant access settings let none of its people be guests here. */
  readonly inboundBlocked?: true;
  /** The tenant's default domain, by which its people sign in as a rule. */
  readonly mainDomain?: string;
}

/** A user who is or may be a guest, as a list of changes told of him: a hint to look, nothing more. */
export interface SeenGuest {
  readonly userId: UserId;
  readonly email?: string;
  /** False: sign-in is blocked. */
  readonly enabled: boolean;
  readonly createdAt?: Instant;
}
