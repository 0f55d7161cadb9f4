import type { ConversationId } from '../domain/ids.ts';
import type { Place } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';

/** News that waits for the morning, or for the digest of its place. */
export interface WaitingNews {
  /** Idempotent by key. Durable when it resolves. */
  add(news: Waiting): Promise<void>;
  /** Where something waits, whichever of it is the oldest there. */
  oldest(): Promise<readonly Waiting[]>;
  isWaitingIn(id: ConversationId): Promise<boolean>;
  /** All that waits there, oldest first. */
  waitingIn(id: ConversationId): Promise<readonly Waiting[]>;
  /** It was told. */
  remove(key: string): Promise<void>;
}

export interface Waiting {
  readonly key: string;
  /** When it came up. */
  readonly at: Instant;
  readonly place: Place;
  /** Whose chat it is, where that is known: his clocks count there. */
  readonly timeZone?: string;
  readonly text: string;
  /** Where it is told if that place cannot be reached any more, and what others are told if none can. */
  readonly further: readonly Place[];
  readonly elsewhere?: { readonly text: string; readonly places: readonly Place[] };
}
