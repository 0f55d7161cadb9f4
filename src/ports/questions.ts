import type { ExpertQuestion } from '../domain/expert-question.ts';
import type { QuestionId, UserId } from '../domain/ids.ts';
import type { Result } from '../domain/problem.ts';

/** Questions that went to the experts. */
export interface Questions {
  /** False when its id is taken. Durable when it resolves. */
  create(question: ExpertQuestion): Promise<boolean>;
  find(id: QuestionId): Promise<ExpertQuestion | undefined>;
  /** Compare-and-swap, as for requests: `modify` is synchronous, pure, and may be called several times. */
  update<P>(
    id: QuestionId,
    modify: (current: ExpertQuestion) => Result<ExpertQuestion, P>,
  ): Promise<Result<ExpertQuestion, P> | undefined>;
  /** Those that this person still waits for. */
  openOf(asker: UserId): Promise<readonly ExpertQuestion[]>;
  /** Those that owe a card, an answer or an audit entry, oldest first. */
  unsettled(): Promise<readonly QuestionId[]>;
}
