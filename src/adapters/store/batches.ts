import type { Batch } from '../../domain/batch.ts';
import { isBatchUnsettled, sleepsUntilItsDay } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import type { BatchId, ConversationId, UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import { epochMs } from '../../domain/time.ts';
import type { Batches } from '../../ports/batches.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const requesterTag = (userId: UserId): string => `requester:${userId}`;
const shownTag = (conversationId: ConversationId): string => `shown:${conversationId}`;
const PENDING = 'pending';
const UNSETTLED = 'unsettled';

export const BATCHES: ShelfPlan<Batch> = {
  name: 'batches',
  first: 'highest',
  version: 2,
  rank: (batch) => epochMs(batch.askedAt),
  tags: (batch) => [
    requesterTag(batch.requester.userId),
    ...(batch.state.name === 'pending' ? [PENDING] : []),
    ...new Set(batch.views.map((view) => shownTag(view.place.conversationId))),
    ...(isBatchUnsettled(batch) ? [UNSETTLED] : []),
  ],
};

/** Some of a batch's lines: a file or entity that one outcome rewrites. */
interface Chunk {
  readonly batch: BatchId;
  readonly lines: readonly GuestLine[];
}

/** Found by their key alone. */
export const BATCH_LINES: ShelfPlan<Chunk> = {
  name: 'batch-lines',
  first: 'lowest',
  version: 1,
  rank: ({ lines }) => lines[0]?.row ?? 0,
  tags: () => [],
};

const keyOf = (id: BatchId, chunk: number): string => `${id}-${String(chunk).padStart(3, '0')}`;
const WRITTEN_AT_ONCE = 8;

export class StoredBatches implements Batches {
  readonly #batches: Shelf<Batch>;
  readonly #chunks: Shelf<Chunk>;

  constructor(batches: Shelf<Batch>, chunks: Shelf<Chunk>) {
    this.#batches = batches;
    this.#chunks = chunks;
  }

  /** The lines first: what is left of them when the process dies before the batch is there is written over, or never read. */
  async create(batch: Batch, chunks: readonly (readonly GuestLine[])[]): Promise<boolean> {
    if (this.#batches.isSetAside(batch.id) || (await this.find(batch.id)) !== undefined) return false;
    for (let from = 0; from < chunks.length; from += WRITTEN_AT_ONCE) {
      const some = chunks.slice(from, from + WRITTEN_AT_ONCE);
      await Promise.all(some.map((lines, index) => this.#write(batch.id, from + index, lines)));
    }
    return this.#batches.change(batch.id, (there) =>
      there === undefined ? { answer: true, write: batch } : { answer: false },
    );
  }

  find(id: BatchId): Promise<Batch | undefined> {
    return this.#batches.find(id);
  }

  update<P>(id: BatchId, modify: (current: Batch) => Result<Batch, P>): Promise<Result<Batch, P> | undefined> {
    return this.#batches.change<Result<Batch, P> | undefined>(id, (current) => {
      if (current === undefined) return { answer: undefined };
      const answer = modify(current);
      return answer.ok && answer.value !== current ? { answer, write: answer.value } : { answer };
    });
  }

  async lines(id: BatchId, chunk: number): Promise<readonly GuestLine[]> {
    return (await this.#chunks.find(keyOf(id, chunk)))?.lines ?? [];
  }

  updateLines(
    id: BatchId,
    chunk: number,
    modify: (lines: readonly GuestLine[]) => readonly GuestLine[],
  ): Promise<readonly GuestLine[]> {
    return this.#chunks.change(keyOf(id, chunk), (current) => {
      if (current === undefined) return { answer: [] };
      const lines = modify(current.lines);
      return lines === current.lines ? { answer: lines } : { answer: lines, write: { ...current, lines } };
    });
  }

  byRequester(userId: UserId): Promise<readonly Batch[]> {
    return this.#batches.list({ tag: requesterTag(userId) });
  }

  pending(): Promise<readonly Batch[]> {
    return this.#batches.list({ tag: PENDING });
  }

  shownIn(conversationId: ConversationId): Promise<readonly Batch[]> {
    return this.#batches.list({ tag: shownTag(conversationId) });
  }

  async unsettled(dueBy?: Instant): Promise<readonly BatchId[]> {
    const query = { tag: UNSETTLED };
    if (dueBy === undefined) return (await this.#batches.keys(query)).toReversed() as BatchId[];
    const waiting = await this.#batches.list(query);
    return waiting
      .filter((batch) => !sleepsUntilItsDay(batch, dueBy))
      .map(({ id }) => id)
      .toReversed();
  }

  #write(batch: BatchId, chunk: number, lines: readonly GuestLine[]): Promise<void> {
    return this.#chunks.change(keyOf(batch, chunk), () => ({ answer: undefined, write: { batch, lines } }));
  }
}
