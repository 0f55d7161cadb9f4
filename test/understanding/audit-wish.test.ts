/** What somebody wants of the audit log, and of which days; looked back on from Sunday, 22 November 2026. */
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/time.ts';
import { readAuditWish } from '../../src/understanding/audit-wish.ts';

const TODAY = '2026-11-22' as IsoDate;
const october = { from: '2026-10-01', to: '2026-10-31' };
const dayTo = (from: string, to = '2026-11-22') => ({ from, to });
const inWords = (text: string) => readAuditWish(text, TODAY, { command: false });
const typed = (rest: string) => readAuditWish(rest, TODAY, { command: true });

describe('Words behind /export', () => {
  test.each([
    ['', undefined],
    ['audit', undefined],
    ['audit log', undefined],
    ['audit 2026-10-01 2026-10-31', october],
    ['audit --from 2026-10-01 --to=2026-10-31', october],
    ['audit from 1 October to 31 October', october],
    ['audit von 1. Oktober bis 31. Oktober', october],
    ['audit 1.10.2026 31.10.2026', october],
    ['audit 1.10. bis 31.10.', october],
    ['audit October', october],
    ['audit okt 2026', october],
    ['audit 2026-10', october],
    ['audit for last month', october],
    ['audit letzter Monat', october],
    ['audit 2026-10-01', dayTo('2026-10-01')],
    ['audit on 2026-10-01', dayTo('2026-10-01', '2026-10-01')],
    ['audit since october', dayTo('2026-10-01')],
    ['audit seit 3. November', dayTo('2026-11-03')],
    ['audit last 30 days', dayTo('2026-10-24')],
    ['audit letzte 7 Tage', dayTo('2026-11-16')],
    ['audit past three months', dayTo('2026-08-23')],
    ['audit this week', dayTo('2026-11-16')],
    ['audit last week', dayTo('2026-11-09', '2026-11-15')],
    ['audit today', dayTo('2026-11-22')],
    ['audit gestern', dayTo('2026-11-21', '2026-11-21')],
    ['audit november', dayTo('2026-11-01')],
    ['audit december', dayTo('2025-12-01', '2025-12-31')],
    ['audit from October to November', dayTo('2026-10-01')],
    ['audit Q3', dayTo('2026-07-01', '2026-09-30')],
    ['audit last quarter', dayTo('2026-07-01', '2026-09-30')],
    ['audit 2025', dayTo('2025-01-01', '2025-12-31')],
    ['audit 25 December', dayTo('2025-12-25')],
    ['audit 2027-01-01 2027-01-31', dayTo('2027-01-01', '2027-01-31')],
  ])('%s', (rest, span) => expect(typed(rest)?.span).toEqual(span));

  test.each([
    'audit 01/02/2026 03/04/2026',
    'audit 2026-10-31 2026-10-01',
    'audit 2026-02-30',
    'audit of jane@fabrikam.example',
    'audit since the reorganisation',
    'audit 2026-01-01 2026-02-01 2026-03-01',
  ])('%s is asked back', (rest) => expect(typed(rest)?.span).toHaveProperty('unreadable'));

  test.each([
    ['audit 2026-10-01 2026-10-31 after 8000', { span: october, after: 8000 }],
    ['audit October nach Eintrag 12', { span: october, after: 12 }],
    ['audit after 2026-10-01', { span: dayTo('2026-10-01') }],
  ])('%s goes on where a file ended', (rest, wish) => expect(typed(rest)).toEqual(wish));
});

describe('A request in words', () => {
  test.each([
    ['export the audit log of October', october],
    ['Please export the audit log for October 2026.', october],
    ['can you send me the audit log of last month please', october],
    ['Could you please download our audit trail from 2026-10-01 to 2026-10-31', october],
    ['give me the audit log', undefined],
    ['I need the audit log since 1 October', dayTo('2026-10-01')],
    ['Bitte exportiere das Auditprotokoll vom Oktober', october],
    ['Exportieren Sie bitte das Überwachungsprotokoll vom letzten Monat', october],
    ['schick mir das Audit-Log der letzten 7 Tage', dayTo('2026-11-16')],
    ['Bitte das Auditprotokoll vom Oktober exportieren', october],
  ])('%s', (text, span) => expect(inWords(text)).toEqual({ span }));

  test.each([
    'how do I export the audit log?',
    'Where is the audit log in Entra?',
    "don't export the audit log",
    'who may export the audit log',
    'invite jane@fabrikam.example for the audit of October',
    'send jane the audit log',
    'The auditor said: export the audit log of October',
    'exportiere die Gästeliste',
    'audit',
    '',
  ])('is not %s', (text) => expect(inWords(text)).toBeUndefined());
});

test('Endless text is read in no time', () => {
  const started = performance.now();
  for (const piece of ['please ', 'export the ', 'audit ', '1', 'october ', 'last 9 ', ' - '])
    typed(piece.repeat(3_000));
  for (const piece of ['please ', 'bitte audit ', 'export ']) inWords(piece.repeat(3_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
