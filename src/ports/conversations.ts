import type { ConversationId, UserId } from '../domain/ids.ts';
import type { Place } from '../domain/people.ts';

/** How to reach a conversation later. `reference` belongs to the messenger alone and is opaque here. */
export interface KnownConversation {
  readonly place: Place;
  /** Set for a personal chat: whose it is. */
  readonly userId?: UserId;
  readonly reference: Readonly<Record<string, unknown>>;
}

export interface Conversations {
  remember(conversation: KnownConversation): Promise<void>;
  find(id: ConversationId): Promise<KnownConversation | undefined>;
  personal(userId: UserId): Promise<KnownConversation | undefined>;
  /** `left`: the person has taken the bot away. */
  forget(id: ConversationId, why?: 'left'): Promise<void>;
  /** The person has taken the bot away, and has no chat with it. */
  hasLeft(userId: UserId): Promise<boolean>;
}
