/** What became of each line, as a file that spreadsheets of any language open without running a word of it. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../src/domain/batch.ts';
import type { GuestLine, LineState } from '../../../src/domain/batch-line.ts';
import { asGroupId, asUserId } from '../../../src/domain/ids.ts';
import { resultCsv, resultText } from '../../../src/features/bulk/result.ts';
import { NOW } from '../../contracts/harness.ts';
import { batchWith } from '../../domain/batches.ts';

const GROUP = asGroupId('bbbbbbbb-0000-4000-8000-000000000001');
const ready: LineState = {
  name: 'ready',
  userId: asUserId('cccccccc-0000-4000-8000-000000000001'),
  foundThere: false,
  invitedAt: NOW,
  readyAt: NOW,
};
const line = (patch: Partial<GuestLine>): GuestLine => ({
  row: 2,
  email: 'ann@fabrikam.example',
  state: ready,
  ...patch,
});
const cellsOf = (csv: string, delimiter: string): string[] =>
  (parse(csv, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }) as string[][]).flat();

const BEGINS_A_FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const EVIL = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\uff1d', 'x;=', 'x;  @', 'x\t+', 'x\r\n-', '";="'].map(
  (begin) => `${begin}cmd|'/C calc'!A0`,
);

describe('no cell is a formula, wherever a spreadsheet cuts', () => {
  const everywhere = (evil: string): readonly [Batch, readonly GuestLine[]] => [
    batchWith({ groups: [{ groupId: GROUP, name: evil, isTeam: false }] }),
    [
      line({ displayName: evil, groupId: GROUP }),
      line({ email: evil, state: { name: 'left', fault: { code: 'addressBad', why: 'forbiddenCharacter' } } }),
      line({ state: { name: 'left', fault: { code: 'dateBad', given: evil } } }),
      line({ state: { name: 'left', fault: { code: 'locationBad', given: evil } } }),
      line({ state: { name: 'failed', problem: { code: 'invitationRefused', why: 'other', said: evil } } }),
      line({ state: { ...ready, amiss: { step: 'sponsor', problem: { code: 'sponsorRefused', said: evil } } } }),
    ],
  ];

  test.each(EVIL)('%j in names, addresses, groups and words of Entra', (evil) => {
    for (const locale of ['en', 'de'] as const) {
      const [batch, lines] = everywhere(evil);
      const csv = resultCsv(batch, lines, locale);
      for (const delimiter of [',', ';', '\t']) {
        expect(cellsOf(csv, delimiter).filter((cell) => BEGINS_A_FORMULA.test(cell))).toEqual([]);
      }
      expect(resultText(batch, lines, 1, locale)).not.toMatch(/(?:^|[,;\t\n])"?[=+@]/m);
    }
  });
});

test('each line says what became of it, and why where something is amiss', () => {
  const csv = resultCsv(
    batchWith({ groups: [{ groupId: GROUP, name: 'Project X', isTeam: true }] }),
    [
      line({ displayName: 'Ann; Ray', groupId: GROUP }),
      line({ row: 3, email: 'bob@fabrikam.example', state: { name: 'calledOff' } }),
      line({
        row: 4,
        email: 'cay@fabrikam.example',
        state: { name: 'failed', problem: { code: 'invitationRefused', why: 'domainPolicy', said: '' } },
      }),
    ],
    'en',
  );
  const [, ...rows] = parse(csv, { bom: true }) as string[][];
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['2', 'ann@fabrikam.example', 'Ann; Ray', 'Project X', '', 'ready'],
    ['3', 'bob@fabrikam.example', '', '', '', 'cancelled'],
    ['4', 'cay@fabrikam.example', '', '', '', 'failed'],
  ]);
  expect(rows[2]?.[6]).toContain('External collaboration settings');
});
