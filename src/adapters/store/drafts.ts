import type { Draft } from '../../domain/draft.ts';
import { DRAFT_KEPT_MS } from '../../domain/draft.ts';
import type { ConversationId, DraftId, UserId } from '../../domain/ids.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, HOUR } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Drafts } from '../../ports/drafts.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const ALL = 'all';
const SWEEP_EVERY: Milliseconds = HOUR;
const talkTag = (owner: UserId, conversationId: ConversationId): string => `talk:${owner}:${conversationId}`;

export const DRAFTS: ShelfPlan<Draft> = {
  name: 'drafts',
  version: 1,
  first: 'highest',
  rank: ({ changedAt }) => epochMs(changedAt),
  tags: ({ owner, place, shownIn }) => [
    ALL,
    ...(shownIn === 'chat' ? [talkTag(owner.userId, place.conversationId)] : []),
  ],
};

export class StoredDrafts implements Drafts {
  readonly #shelf: Shelf<Draft>;
  readonly #clock: Clock;
  #sweptAtMs = 0;

  constructor(shelf: Shelf<Draft>, clock: Clock) {
    this.#shelf = shelf;
    this.#clock = clock;
  }

  async find(id: DraftId): Promise<Draft | undefined> {
    return this.#kept(await this.#shelf.find(id));
  }

  async latest(owner: UserId, conversationId: ConversationId): Promise<Draft | undefined> {
    const [latest] = await this.#shelf.list({ tag: talkTag(owner, conversationId), limit: 1 });
    return this.#kept(latest);
  }

  async save(draft: Draft): Promise<boolean> {
    const saved = await this.#shelf.change<boolean>(draft.id, (stored) =>
      (stored?.version ?? 0) === draft.version - 1 ? { answer: true, write: draft } : { answer: false },
    );
    await this.#sweepSometimes();
    return saved;
  }

  #kept(draft: Draft | undefined): Draft | undefined {
    return draft !== undefined && !this.#isOver(draft) ? draft : undefined;
  }

  #isOver = (draft: Draft): boolean => epochMs(draft.changedAt) + DRAFT_KEPT_MS <= epochMs(this.#clock.now());

  /** What is over is taken away for good, a bounded piece at a time: it names people. */
  async #sweepSometimes(): Promise<void> {
    const nowMs = epochMs(this.#clock.now());
    if (nowMs - this.#sweptAtMs < SWEEP_EVERY) return;
    this.#sweptAtMs = nowMs;
    for (const key of await this.#shelf.keys({ tag: ALL, upTo: nowMs - DRAFT_KEPT_MS, limit: 1_000 })) {
      await this.#shelf.change(key, (draft) =>
        draft === undefined || !this.#isOver(draft) ? { answer: undefined } : { answer: undefined, remove: true },
      );
    }
  }
}
