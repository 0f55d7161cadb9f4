import { expect, test } from 'vitest';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { countryNamed } from '../../src/understanding/entities/countries.ts';
import { readGuestList } from '../../src/understanding/guest-list/read.ts';
import { understand } from '../../src/understanding/understand.ts';
import { doubtWords } from '../../src/words/doubts.ts';

test.each<readonly [string, string | undefined]>([
  ...['DE', 'de', 'DEU', 'Germany', 'Deutschland', ' germany '].map((said) => [said, 'DE'] as const),
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['Vereinigtes Königreich', 'GB'],
  ['the Netherlands', 'NL'],
  ['USA', 'US'],
  ['Côte d’Ivoire', 'CI'],
  ['Österreich', 'AT'],
  // Codes that are reserved, withdrawn, or nobody's.
  ...['EU', 'XX', 'ZZ', 'SU', 'AC', 'Berlin', '', 'D', '4', 'Germany 2'].map((said) => [said, undefined] as const),
])('%o is %o', (said, code) => {
  expect(countryNamed(said)).toBe(code);
});

const read = (text: string) =>
  understand({ text }, { now: '2026-03-10T09:00:00Z' as Instant, timeZone: 'UTC', locale: 'en' });

test('flags say company, department and usage location', () => {
  const said =
    '/invite jane@fabrikam.example --company "Fabrikam Ltd" --department=Audit --location Germany --name "Jane"';
  const { slots, doubts } = read(said);
  expect(doubts).toEqual([]);
  expect(slots).toMatchObject({ company: 'Fabrikam Ltd', department: 'Audit', location: 'DE', displayName: 'Jane' });
  expect(read('/invite jane@fabrikam.example').slots).not.toHaveProperty('location');
});

test('no country is said to be none', () => {
  const { slots, doubts } = read('/invite jane@fabrikam.example --location Berlin');
  expect(slots.location).toBeUndefined();
  expect(doubts).toEqual([{ code: 'locationUnknown', given: 'Berlin' }]);
  expect(doubtWords({ code: 'locationUnknown', given: 'Berlin' }, 'en')).toMatch(
    /“Berlin” is no country.*--location DE/,
  );
  expect(doubtWords({ code: 'locationUnknown', given: 'Berlin' }, 'de')).toMatch(/„Berlin“ ist kein Land/);
});

test('columns of a list say them too, and a bad value is a fault of its line', () => {
  const csv = [
    'email;Firma;Abteilung;Land',
    'a@x.example;Fabrikam Ltd;Audit;Deutschland',
    'b@x.example;;;Berlin',
    `c@x.example;${'x'.repeat(65)};;`,
    'd@x.example;;;',
  ].join('\n');
  const guests = readGuestList(csv, '2026-03-10' as IsoDate);
  expect(guests).toMatchObject([
    { company: 'Fabrikam Ltd', department: 'Audit', location: 'DE' },
    { fault: { code: 'locationBad', given: 'Berlin' } },
    { fault: { code: 'tooLong', what: 'company', characters: 65, limit: 64 } },
    { email: 'd@x.example' },
  ]);
  expect(guests[3]).toEqual({ row: 5, email: 'd@x.example' });
});
