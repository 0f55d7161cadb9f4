import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/time.ts';
import { readCsv } from '../../../src/understanding/guest-list/csv.ts';
import { findPastedList } from '../../../src/understanding/guest-list/find.ts';
import { readGuestList } from '../../../src/understanding/guest-list/read.ts';

const TODAY = '2026-03-10' as IsoDate;
const guests = (csv: string) => readGuestList(csv, TODAY);
const short = (csv: string) =>
  guests(csv).map(({ row, email, displayName, group, until, language, fault }) =>
    [row, email, displayName, group, until, language, fault?.code].filter((part) => part !== undefined).join(' '),
  );

describe('a guest list', () => {
  test.each<[what: string, csv: string, read: readonly string[]]>([
    ['with commas', 'email,name\na@x.example,Ann', ['2 a@x.example Ann']],
    [
      'of German Excel',
      '\ufeffE-Mail;Vorname;Nachname;bis\r\na@x.example;Ann;Ray;30.06.2026\r\n',
      ['2 a@x.example Ann Ray 2026-06-30'],
    ],
    ['with tabs', 'Name\tMail\tTeam\nAnn\ta@x.example\tProject X', ['2 a@x.example Ann Project X']],
    ['with bars', 'email|language\na@x.example|de', ['2 a@x.example de']],
    ['with Excel’s own hint', 'sep=;\nemail;name\na@x.example;"Ray; Ann"', ['3 a@x.example Ray; Ann']],
    [
      'quoted over two lines',
      'email,name\na@x.example,"Ann\nRay"\nb@x.example,Bob',
      ['2 a@x.example Ann\nRay', '4 b@x.example Bob'],
    ],
    ['without a heading', 'a@x.example\nb@x.example, Bob', ['1 a@x.example', '2 b@x.example Bob']],
    ['with the name first', 'Ann,a@x.example\nBob,b@x.example', ['1 a@x.example Ann', '2 b@x.example Bob']],
    [
      'of Entra’s template',
      'version:v1.0\nEmail address to invite [inviteeEmail] Required,Redirection url [inviteRedirectURL] Required\na@x.example,https://myapps.microsoft.com',
      ['3 a@x.example'],
    ],
    ['with empty lines', 'email\n\na@x.example\n\n', ['3 a@x.example']],
    ['with names around addresses', 'email\nAnn Ray <A@X.example>', ['2 a@x.example']],
    [
      'with an open quote',
      'email,name\n"a@x.example,Ann\nb@x.example,Bob',
      ['2 "a@x.example,Ann unreadable', '3 b@x.example Bob'],
    ],
    [
      'with bad lines',
      'email,until,language\n,,\nann,,\na@x.example,31.02.2026,\nb@x.example,,klingon!\nc@x.example d@x.example,,',
      [
        '3 ann addressBad',
        '4 a@x.example dateBad',
        '5 b@x.example klingon! languageBad',
        '6 c@x.example d@x.example addressBad',
      ],
    ],
    ['of an ambiguous day', 'email,until\na@x.example,04/05/2026', ['2 a@x.example dateBad']],
    ['without an end', 'email,until\na@x.example,never', ['2 a@x.example']],
    ['with other addresses in a line', 'a@x.example,b@x.example', ['1 a@x.example b@x.example addressBad']],
  ])('%s', (_, csv, read) => {
    expect(short(csv)).toEqual(read);
  });

  it('of 5,000 lines is read in a moment, a broken one too', () => {
    const good = ['email,name', ...Array.from({ length: 5_000 }, (_, n) => `guest${n}@fabrikam.example,"Guest ${n}"`)];
    const broken = good.map((line, n) => (n === 0 ? line : `"${line}`));
    for (const lines of [good, broken]) {
      const begun = performance.now();
      expect(guests(lines.join('\n'))).toHaveLength(5_000);
      expect(performance.now() - begun).toBeLessThan(2_000);
    }
  });

  it('never throws and never makes an address up, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { email, fault } of guests(text)) {
          if (fault === undefined) expect(text.toLowerCase()).toContain(email);
        }
      }),
    );
  });

  it('keeps every cell of what a spreadsheet writes', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const kept = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
        expect(readCsv(`"x","y"\n${quoted.join('\n')}`).map(({ cells }) => cells)).toEqual([['x', 'y'], ...kept]);
      }),
    );
  });
});

describe('a list in a message', () => {
  const find = (text: string, html?: string) =>
    findPastedList({ text, mentions: [], ...(html === undefined ? {} : { html }) });
  test.each<[what: string, text: string, words: string | undefined]>([
    ['below a command', '/bulk-invite --to X\nemail,name\na@x.example,Ann', '/bulk-invite --to X'],
    ['below words', 'Please invite these to X:\nemail;name\na@x.example;Ann', 'Please invite these to X:'],
    ['alone', 'email,name\na@x.example,Ann', ''],
    ['in a code block', '/bulk\n```csv\nemail,name\na@x.example,Ann\n```', '/bulk'],
    ['of bare addresses below a command', '/bulk --to X\na@x.example\nb@x.example', '/bulk --to X'],
    ['with a one-word heading', 'email\na@x.example', ''],
    ['an enumeration is none', '/bulk-invite --to X\na@x.example, b@x.example', undefined],
    ['words below a command are none', '/invite a@x.example\nshe runs the audit', undefined],
    ['a sentence with addresses is none', 'please invite a@x.example and b@x.example', undefined],
    ['a heading alone is none', 'email,name', undefined],
  ])('%s', (_, text, words) => {
    expect(find(text)?.words).toBe(words);
  });

  it('that Teams made a table of', () => {
    const html =
      '<p>/bulk --to X</p><table><tbody><tr><td>email</td><td>name</td></tr><tr><td>a@x.example</td><td>Ann</td></tr></tbody></table>';
    const found = find('', html);
    expect(found?.words).toBe('/bulk --to X');
    expect(short(found?.csv ?? '').map((line) => line.slice(2))).toEqual(['a@x.example Ann']);
  });
});
