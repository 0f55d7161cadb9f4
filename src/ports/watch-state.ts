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
