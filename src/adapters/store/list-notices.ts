import type { BatchId, ListNoticeId } from '../../domain/ids.ts';
import type { ListNotice } from '../../domain/list-notice.ts';
import { isAsking, isNoticeUnsettled } from '../../domain/list-notice.ts';
import type { Result } from '../../domain/problem.ts';
import { epochMs } from '../../domain/time.ts';
import type { ListNotices } from '../../ports/list-notices.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const listTag = (id: BatchId): string => `list:${id}`;
const UNSETTLED = 'unsettled';
const ASKING = 'asking';

export const LIST_NOTICES: ShelfPlan<ListNotice> = {
  name: 'list-notices',
  version: 2,
  first: 'lowest',
  rank: ({ madeAt }) => epochMs(madeAt),
  tags: (notice) => [
    listTag(notice.list.id),
    ...(isNoticeUnsettled(notice) ? [UNSETTLED] : []),
    ...(isAsking(notice) ? [ASKING] : []),
  ],
};

export class StoredListNotices implements ListNotices {
  readonly #shelf: Shelf<ListNotice>;

  constructor(shelf: Shelf<ListNotice>) {
    this.#shelf = shelf;
  }

  async create(notice: ListNotice): Promise<boolean> {
    if (this.#shelf.isSetAside(notice.id)) return false;
    return this.#shelf.change(notice.id, (there) =>
      there === undefined ? { answer: true, write: notice } : { answer: false },
    );
  }

  find(id: ListNoticeId): Promise<ListNotice | undefined> {
    return this.#shelf.find(id);
  }

  update<P>(
    id: ListNoticeId,
    modify: (current: ListNotice) => Result<ListNotice, P>,
  ): Promise<Result<ListNotice, P> | undefined> {
    return this.#shelf.change<Result<ListNotice, P> | undefined>(id, (current) => {
      if (current === undefined) return { answer: undefined };
      const answer = modify(current);
      return answer.ok && answer.value !== current ? { answer, write: answer.value } : { answer };
    });
  }

  ofList(id: BatchId): Promise<readonly ListNotice[]> {
    return this.#shelf.list({ tag: listTag(id) });
  }

  asking(): Promise<readonly ListNotice[]> {
    return this.#shelf.list({ tag: ASKING });
  }

  async unsettled(): Promise<readonly ListNoticeId[]> {
    return (await this.#shelf.keys({ tag: UNSETTLED })) as readonly ListNoticeId[];
  }
}
