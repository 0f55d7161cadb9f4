import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { findAddresses } from '../../src/understanding/entities/addresses.ts';
import { findDates } from '../../src/understanding/entities/dates/find.ts';
import { readCommandLine } from '../../src/understanding/slash/parse.ts';
import { tokenize } from '../../src/understanding/slash/tokens.ts';
import { toPlainText } from '../../src/understanding/text/html.ts';
import { understand } from '../../src/understanding/understand.ts';
import { readExamples } from './evaluate.ts';

const reader = { now: '2026-03-10T09:00:00.000Z' as Instant, timeZone: 'Europe/Berlin', locale: 'en' };
const today = '2026-03-10' as IsoDate;
const known = readExamples(readFileSync(new URL('./utterances.jsonl', import.meta.url), 'utf8')).map((one) => one.text);

/** Marks that parsers stumble over: markup, quotes, bidirectional and invisible characters, lookalikes, separators. */
const marks = [
  ...[
    '<',
    '>',
    '</at>',
    '<at>',
    '<blockquote>',
    '&lt;',
    '&#64;',
    '"',
    '“',
    '”',
    "'",
    '`',
    '--',
    '—',
    '=',
    '/',
    '\\',
    '@',
    '＠',
    '.',
    ',',
    ';',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u00ad',
    'о',
    'е',
    'ı',
    '𝐚',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '%0d%0a',
    'REQ-',
    '#',
    '👍',
    '\ud800',
    '{{',
    '${',
  ],
  ...[
    'nora@example.org',
    'two@example',
    ' until ',
    ' not ',
    ' /invite ',
    ' 31.02. ',
    ' 99/99/9999 ',
    'mailto:',
    'x'.repeat(200),
  ],
];
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...marks),
  fc.constantFrom(...known),
);
const anyText = fc.array(noise, { maxLength: 8 }).map((parts) => parts.join(''));
/** A known text with a mark set somewhere into it. */
const mutated = fc
  .tuple(fc.constantFrom(...known), fc.constantFrom(...marks), fc.nat(200))
  .map(([text, mark, at]) => text.slice(0, at % (text.length + 1)) + mark + text.slice(at % (text.length + 1)));
const texts = fc.oneof(anyText, mutated);

function literally(emails: readonly string[], text: string): boolean {
  const seen = toPlainText(text, []).text.toLowerCase() + text.toLowerCase();
  return emails.every((email) => seen.includes(email));
}

describe('the parsers', () => {
  it(
    'take 100,000 texts of any kind without throwing, and find no address that is not in the text',
    { timeout: 180_000 },
    () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { good, bad } = findAddresses(text);
          tokenize(text);
          readCommandLine(text);
          const places = good.every((one) => text.slice(one.start, one.end).toLowerCase() === one.address);
          return places && bad.every((one) => one.end > one.start);
        }),
        { numRuns: 100_000 },
      );
    },
  );

  it('take 5,000 texts for dates and markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        findDates(text, today);
        toPlainText(text, []);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('understanding as a whole', () => {
  it('reads 1,000 texts of any kind: no throw, no invented address', () => {
    fc.assert(
      fc.property(texts, (text) => literally(understand({ text }, reader).slots.emails, text)),
      { numRuns: 1_000 },
    );
  });
});
