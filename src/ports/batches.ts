import type { Batch } from '../domain/batch.ts';
import type { GuestLine } from '../domain/batch-line.ts';
import type { BatchId, ConversationId, UserId } from '../domain/ids.ts';
import type { Result } from '../domain/problem.ts';
import type { Instant } from '../domain/time.ts';

/** Where batches live: a batch, and its lines in chunks beside it. */
export interface Batches {
  /** Stores a new batch with all its lines; false when its id is taken. All of it is there when it resolves. */
  create(batch: Batch, chunks: readonly (readonly GuestLine[])[]): Promise<boolean>;
  find(id: BatchId): Promise<Batch | undefined>;
  /** Compare-and-swap, as for requests: `modify` is synchronous, pure, and may be called several times. */
  update<P>(id: BatchId, modify: (current: Batch) => Result<Batch, P>): Promise<Result<Batch, P> | undefined>;
  /** A chunk's lines in the order of the list; empty where there is no such chunk. */
  lines(id: BatchId, chunk: number): Promise<readonly GuestLine[]>;
  /** Compare-and-swap on one chunk. Durable when it resolves; the lines as they are then. */
  updateLines(
    id: BatchId,
    chunk: number,
    modify: (lines: readonly GuestLine[]) => readonly GuestLine[],
  ): Promise<readonly GuestLine[]>;
  /** By this requester, newest first. */
  byRequester(userId: UserId): Promise<readonly Batch[]>;
  /** Those that wait for an approver, newest first. */
  pending(): Promise<readonly Batch[]>;
  /** Batches with a card in this conversation, newest first. */
  shownIn(conversationId: ConversationId): Promise<readonly Batch[]>;
  /** Those that owe something, oldest first; with `dueBy` not those that only wait for a later day. */
  unsettled(dueBy?: Instant): Promise<readonly BatchId[]>;
}
