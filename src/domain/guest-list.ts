import type { GroupId, UserId } from './ids.ts';
import type { Instant } from './time.ts';

/** Which of the directory's guests; every part that is there narrows it further. */
export interface GuestQuery {
  readonly domain?: string;
  readonly groupId?: GroupId;
  /** Only those whose sponsor in Entra this person is, himself: groups that sponsor are not looked into. */
  readonly sponsorId?: UserId;
  /** Only those who have not accepted their invitation. */
  readonly neverAccepted?: boolean;
  /** Only those who were created before. */
  readonly createdBefore?: Instant;
}

export interface ListedGuest {
  readonly userId: UserId;
  /** The address he was invited by, as well as the directory still knows it. */
  readonly email: string;
  readonly displayName: string;
  /** null where Entra does not say. */
  readonly redemption: 'pending' | 'accepted' | null;
  readonly createdAt?: Instant;
  readonly acceptedAt?: Instant;
  /** False: sign-in is blocked. */
  readonly accountEnabled: boolean;
}

export interface GuestsFound {
  readonly guests: readonly ListedGuest[];
  /** There are more than were read. */
  readonly more: boolean;
}
