import type { SeenGuest } from '../domain/directory-facts.ts';
import type { Instant } from '../domain/time.ts';

/** What must survive a restart about the one subscription to changes of users. */
export interface KnownWatch {
  /** A secret that Graph repeats in each notification. Written before the subscription is made, so that it is never lost. */
  readonly clientState: string;
  readonly notificationUrl: string;
  /** Absent until Graph has answered. */
  readonly subscription?: { readonly id: string; readonly endsAt: Instant };
}

export interface WatchState {
  read(): Promise<KnownWatch | undefined>;
  /** Durable when it resolves. */
  write(watch: KnownWatch): Promise<void>;
}

/** Where the sweep of changes goes on. */
export interface KnownSweep {
  /** Path and query with the token; lives seven days. */
  readonly next: string;
  /** The properties that the token was made for. */
  readonly selected: string;
  /** When the first sweep was made. */
  readonly baseline: Instant;
}

export interface SweepState {
  read(): Promise<KnownSweep | undefined>;
  /** Durable when it resolves. */
  write(sweep: KnownSweep): Promise<void>;
}

/**
 * New guests whom nobody could be asked about, for want of an approval channel and of an inviter with a chat. The sweep
 * brings a guest once, so they are kept until somebody can be asked.
 */
export interface UnaskedGuests {
  read(): Promise<readonly SeenGuest[]>;
  /** In the place of those that were kept. Durable when it resolves. */
  write(guests: readonly SeenGuest[]): Promise<void>;
}
