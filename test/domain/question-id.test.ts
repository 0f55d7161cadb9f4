import { expect, test } from 'vitest';
import { asUserId, readQuestionId } from '../../src/domain/ids.ts';
import { questionIdOf } from '../../src/domain/question-id.ts';

const alex = asUserId('aaaaaaaa-0000-4000-8000-000000000001');

test('the id of a question follows from who asks what, and how often it was settled', () => {
  const id = questionIdOf(alex, 'who waters the plants?', 0);
  expect(readQuestionId(id)).toBe(id);
  expect(questionIdOf(alex, 'who waters the plants?', 0)).toBe(id);
  expect(questionIdOf(alex, 'who waters the plants?', 1)).not.toBe(id);
  const many = new Set(Array.from({ length: 5_000 }, (_, at) => questionIdOf(alex, `question ${at}`, 0)));
  expect(many.size).toBeGreaterThan(4_990);
});
