import type { Draft } from '../domain/draft.ts';
import type { ConversationId, DraftId, UserId } from '../domain/ids.ts';

/** Requests that lack something, kept for a day after their last change. */
export interface Drafts {
  find(id: DraftId): Promise<Draft | undefined>;
  /** What this person last worked on in this conversation; forms in dialogs are no part of it. */
  latest(owner: UserId, conversationId: ConversationId): Promise<Draft | undefined>;
  /** Writes over the version before, and as version 1 where there is none; false when somebody was faster. Durable. */
  save(draft: Draft): Promise<boolean>;
}
