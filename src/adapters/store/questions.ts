import type { ExpertQuestion } from '../../domain/expert-question.ts';
import { isQuestionUnsettled } from '../../domain/expert-question.ts';
import type { QuestionId, UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { epochMs } from '../../domain/time.ts';
import type { Questions } from '../../ports/questions.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const openTag = (asker: UserId): string => `open:${asker}`;
const UNSETTLED = 'unsettled';

export const QUESTIONS: ShelfPlan<ExpertQuestion> = {
  name: 'questions',
  version: 1,
  first: 'lowest',
  rank: (question) => epochMs(question.askedAt),
  tags: (question) => [
    ...(question.state.name === 'answered' ? [] : [openTag(question.asker.userId)]),
    ...(isQuestionUnsettled(question) ? [UNSETTLED] : []),
  ],
};

export class StoredQuestions implements Questions {
  readonly #shelf: Shelf<ExpertQuestion>;

  constructor(shelf: Shelf<ExpertQuestion>) {
    this.#shelf = shelf;
  }

  async create(question: ExpertQuestion): Promise<boolean> {
    if (this.#shelf.isSetAside(question.id)) return false;
    return this.#shelf.change(question.id, (there) =>
      there === undefined ? { answer: true, write: question } : { answer: false },
    );
  }

  find(id: QuestionId): Promise<ExpertQuestion | undefined> {
    return this.#shelf.find(id);
  }

  update<P>(
    id: QuestionId,
    modify: (current: ExpertQuestion) => Result<ExpertQuestion, P>,
  ): Promise<Result<ExpertQuestion, P> | undefined> {
    return this.#shelf.change<Result<ExpertQuestion, P> | undefined>(id, (current) => {
      if (current === undefined) return { answer: undefined };
      const answer = modify(current);
      return answer.ok && answer.value !== current ? { answer, write: answer.value } : { answer };
    });
  }

  openOf(asker: UserId): Promise<readonly ExpertQuestion[]> {
    return this.#shelf.list({ tag: openTag(asker) });
  }

  async unsettled(): Promise<readonly QuestionId[]> {
    return (await this.#shelf.keys({ tag: UNSETTLED })) as readonly QuestionId[];
  }
}
