import type { ConversationId, UserId } from '../../domain/ids.ts';
import type { Conversations, KnownConversation } from '../../ports/conversations.ts';
import type { Clock } from '../../ports/clock.ts';
import { epochMs } from '../../domain/time.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

interface StoredConversation extends KnownConversation {
  readonly seenAtMs: number;
}

const personalTag = (userId: UserId): string => `personal:${userId}`;

export const CONVERSATIONS: ShelfPlan<StoredConversation> = {
  name: 'conversations',
  first: 'highest',
  version: 1,
  rank: (conversation) => conversation.seenAtMs,
  tags: ({ place, userId }) => (place.scope === 'personal' && userId !== undefined ? [personalTag(userId)] : []),
};

export class StoredConversations implements Conversations {
  readonly #shelf: Shelf<StoredConversation>;
  readonly #clock: Clock;

  constructor(shelf: Shelf<StoredConversation>, clock: Clock) {
    this.#shelf = shelf;
    this.#clock = clock;
  }

  /** The same again is not written: every turn of a conversation brings it along. */
  remember(conversation: KnownConversation): Promise<void> {
    const seenAtMs = epochMs(this.#clock.now());
    return this.#shelf.change(conversation.place.conversationId, (stored) =>
      stored !== undefined && isSame(withoutTime(stored), conversation)
        ? { answer: undefined }
        : { answer: undefined, write: { ...conversation, seenAtMs } },
    );
  }

  async find(id: ConversationId): Promise<KnownConversation | undefined> {
    const stored = await this.#shelf.find(id);
    return stored === undefined ? undefined : withoutTime(stored);
  }

  /** The latest one: a person who installs the app again gets a new chat. */
  async personal(userId: UserId): Promise<KnownConversation | undefined> {
    const [latest] = await this.#shelf.list({ tag: personalTag(userId), limit: 1 });
    return latest === undefined ? undefined : withoutTime(latest);
  }

  forget(id: ConversationId): Promise<void> {
    return this.#shelf.change(id, (stored) =>
      stored === undefined ? { answer: undefined } : { answer: undefined, remove: true },
    );
  }
}

function withoutTime({ place, userId, reference }: StoredConversation): KnownConversation {
  return { place, reference, ...(userId === undefined ? {} : { userId }) };
}

const isSame = (a: KnownConversation, b: KnownConversation): boolean =>
  JSON.stringify(a) === JSON.stringify(withoutTime({ ...b, seenAtMs: 0 }));
