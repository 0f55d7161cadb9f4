import { expect, test } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import { understand } from '../../src/understanding/understand.ts';
import { doubtWords } from '../../src/words/doubts.ts';

const read = (text: string) =>
  understand({ text }, { now: '2026-03-10T09:00:00Z' as Instant, timeZone: 'UTC', locale: 'en' });

test.each([
  ['--bcc boss@contoso.example', 'sends no hidden copy'],
  ['--sponsor adele@contoso.example', 'The sponsor of a guest is whoever asks'],
  ['--dry-run', '/check jane@fabrikam.example tells beforehand'],
  ['--force', 'nothing skips the approval'],
  ['--priority high', 'A request here has no --priority'],
])('%s is refused in clear words, and its value is no guest', (flag, says) => {
  const { slots, doubts } = read(`/invite jane@fabrikam.example ${flag}`);
  expect(slots.emails).toEqual(['jane@fabrikam.example']);
  const said = doubts.map((doubt) => doubtWords(doubt, 'en')).join('\n');
  expect(said).toContain(says);
  expect(said).toContain('Nothing was requested');
  expect(doubts.map((doubt) => doubtWords(doubt, 'de')).join('\n')).toContain('Es wurde nichts beantragt');
});
