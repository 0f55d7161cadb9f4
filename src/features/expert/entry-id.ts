import type { QuestionId } from '../../domain/ids.ts';
import { readQuestionId } from '../../domain/ids.ts';

const PREFIX = 'own-';

/** A kept entry is named after the question that it answers. */
export const entryIdOf = (id: QuestionId): string => `${PREFIX}${id.toLowerCase()}`;

/** The question behind what was typed as an entry's id, in whatever case, also without the prefix. */
export function questionBehind(typed: string | undefined): QuestionId | undefined {
  const plain = (typed ?? '').toLowerCase();
  return readQuestionId((plain.startsWith(PREFIX) ? plain.slice(PREFIX.length) : plain).toUpperCase());
}
