import { expect, it } from 'vitest';
import { understandLines } from '../../../src/adapters/lines/understand.ts';
import type { Instant } from '../../../src/domain/time.ts';

it('answers every line with a line, whatever the line', () => {
  const lines = ['{"id":1,"text":"/whoami"}', 'no json', '{"id":3}', '{"id":4,"text":5}', '', '[]', 'null'].join('\n');
  const answers = understandLines(lines, '2026-03-10T09:00:00.000Z' as Instant).map((line): unknown =>
    JSON.parse(line),
  );
  const unclear = { intent: 'unknown', clarify: true, emails: [] };
  expect(answers).toEqual([
    { id: 1, intent: 'whoami', clarify: false, emails: [] },
    unclear,
    { id: 3, ...unclear },
    { id: 4, ...unclear },
    unclear,
    unclear,
  ]);
});
