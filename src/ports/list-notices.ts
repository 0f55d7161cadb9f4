import type { BatchId, ListNoticeId } from '../domain/ids.ts';
import type { ListNotice } from '../domain/list-notice.ts';
import type { Result } from '../domain/problem.ts';

/** What is told of the guests of lists. */
export interface ListNotices {
  /** False when its id is taken. Durable when it resolves. */
  create(notice: ListNotice): Promise<boolean>;
  find(id: ListNoticeId): Promise<ListNotice | undefined>;
  /** Compare-and-swap, as for requests: `modify` is synchronous, pure, and may be called several times. */
  update<P>(
    id: ListNoticeId,
    modify: (current: ListNotice) => Result<ListNotice, P>,
  ): Promise<Result<ListNotice, P> | undefined>;
  /** All about the guests of one list, oldest first. */
  ofList(id: BatchId): Promise<readonly ListNotice[]>;
  /** Those that stand somewhere and still ask for an answer by a certain day, oldest first. */
  asking(): Promise<readonly ListNotice[]>;
  /** Those that owe a card, or something to one of their guests, oldest first. */
  unsettled(): Promise<readonly ListNoticeId[]>;
}
