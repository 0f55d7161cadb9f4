import type { ConversationId } from '../../domain/ids.ts';
import { epochMs } from '../../domain/time.ts';
import type { Waiting, WaitingNews } from '../../ports/waiting-news.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const WAITING = 'waiting';
const placeTag = (id: ConversationId): string => `place:${id}`;

interface StoredWaiting extends Waiting {
  /** Milliseconds of its moment, a little later where two came up in the same one. */
  readonly order: number;
}

export const WAITING_NEWS: ShelfPlan<StoredWaiting> = {
  name: 'waiting-news',
  version: 1,
  first: 'lowest',
  rank: ({ order }) => order,
  tags: ({ place }) => [WAITING, placeTag(place.conversationId)],
};

export class StoredWaitingNews implements WaitingNews {
  readonly #shelf: Shelf<StoredWaiting>;
  #lastOrder = 0;

  constructor(shelf: Shelf<StoredWaiting>) {
    this.#shelf = shelf;
  }

  add(news: Waiting): Promise<void> {
    const order = Math.max(epochMs(news.at), this.#lastOrder + 1);
    this.#lastOrder = order;
    return this.#shelf.change(news.key, (there) =>
      there === undefined ? { answer: undefined, write: { ...news, order } } : { answer: undefined },
    );
  }

  async oldest(): Promise<readonly Waiting[]> {
    const first = new Map<ConversationId, Waiting>();
    for (const stored of await this.#shelf.list({ tag: WAITING })) {
      const { conversationId } = stored.place;
      if (!first.has(conversationId)) first.set(conversationId, withoutOrder(stored));
    }
    return [...first.values()];
  }

  async isWaitingIn(id: ConversationId): Promise<boolean> {
    return (await this.#shelf.keys({ tag: placeTag(id), limit: 1 })).length > 0;
  }

  async waitingIn(id: ConversationId): Promise<readonly Waiting[]> {
    return (await this.#shelf.list({ tag: placeTag(id) })).map(withoutOrder);
  }

  remove(key: string): Promise<void> {
    return this.#shelf.change(key, (there) =>
      there === undefined ? { answer: undefined } : { answer: undefined, remove: true },
    );
  }
}

function withoutOrder({ order: _order, ...news }: StoredWaiting): Waiting {
  return news;
}
