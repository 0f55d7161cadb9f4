import type { ConversationId, UserId } from '../../domain/ids.ts';
import type { Conversations, KnownConversation } from '../../ports/conversations.ts';
import type { Clock } from '../../ports/clock.ts';
import { epochMs } from '../../domain/time.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

interface StoredConversation extends KnownConversation {
  readonly seenAtMs: number;
  /** The bot was taken away there: nothing is known of it any more but that. */
  readonly left?: true;
}

const personalTag = (userId: UserId): string => `personal:${userId}`;
const leftTag = (userId: UserId): string => `left:${userId}`;

export const CONVERSATIONS: ShelfPlan<StoredConversation> = {
  name: 'conversations',
  first: 'highest',
  version: 2,
  rank: (conversation) => conversation.seenAtMs,
  tags: ({ place, userId, left }) => {
    if (place.scope !== 'personal' || userId === undefined) return [];
    return [left === true ? leftTag(userId) : personalTag(userId)];
  },
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
      stored !== undefined && stored.left === undefined && isSame(withoutTime(stored), conversation)
        ? { answer: undefined }
        : { answer: undefined, write: { ...conversation, seenAtMs } },
    );
  }

  async find(id: ConversationId): Promise<KnownConversation | undefined> {
    const stored = await this.#shelf.find(id);
    return stored === undefined || stored.left === true ? undefined : withoutTime(stored);
  }

  /** The latest one: a person who installs the app again gets a new chat. */
  async personal(userId: UserId): Promise<KnownConversation | undefined> {
    const [latest] = await this.#shelf.list({ tag: personalTag(userId), limit: 1 });
    return latest === undefined ? undefined : withoutTime(latest);
  }

  forget(id: ConversationId, why?: 'left'): Promise<void> {
    return this.#shelf.change(id, (stored) => {
      if (stored === undefined) return { answer: undefined };
      const leaves = why === 'left' && stored.place.scope === 'personal';
      return leaves
        ? { answer: undefined, write: { ...stored, reference: {}, left: true } }
        : { answer: undefined, remove: true };
    });
  }

  async hasLeft(userId: UserId): Promise<boolean> {
    const left = await this.#shelf.list({ tag: leftTag(userId), limit: 1 });
    return left.length > 0 && (await this.personal(userId)) === undefined;
  }
}

function withoutTime({ place, userId, reference }: StoredConversation): KnownConversation {
  return { place, reference, ...(userId === undefined ? {} : { userId }) };
}

const isSame = (a: KnownConversation, b: KnownConversation): boolean =>
  JSON.stringify(a) === JSON.stringify(withoutTime({ ...b, seenAtMs: 0 }));
