/** A day that stands behind who is invited is the day of the invitation, also where a group stands between; what is no day is asked back. */
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import { understandBeside } from '../../src/understanding/guest-list/request.ts';
import { understand } from '../../src/understanding/understand.ts';

const reader = { now: '2027-01-15T10:00:00.000Z' as Instant, timeZone: 'UTC', locale: 'en' } as const;
const read = (text: string) => understand({ text, mentions: [] }, reader);

test.each<[string, notBefore: string | undefined, until: string | null]>([
  ['invite jane@fabrikam.example to Project X on 1 April', '2027-04-01', null],
  ['invite a@fabrikam.example and b@fabrikam.example to the Blue Ocean team on 1 April', '2027-04-01', null],
  ['invite jane@fabrikam.example to Project X on 1 April until 30 June', '2027-04-01', '2027-06-30'],
  ['invite jane@fabrikam.example to the kickoff on 1 April', undefined, null],
  ['invite jane@fabrikam.example to Project X for the audit on 1 April', undefined, null],
  ['/invite jane@fabrikam.example on 1 April', '2027-04-01', null],
  ['/bulk a@fabrikam.example b@fabrikam.example am 1. April', '2027-04-01', null],
  ['/invite jane@fabrikam.example 1 April', undefined, '2027-04-01'],
  ['/invite jane@fabrikam.example ends on 1 April', undefined, '2027-04-01'],
])('%s: from %s until %s', (text, notBefore, until) => {
  const { slots } = read(text);
  expect([slots.notBefore, slots.until ?? null]).toEqual([notBefore, until]);
});

test.each<[string, string]>([
  ['invite jane@fabrikam.example on 31 February', 'dateUnreadable'],
  ['invite jane@fabrikam.example on 05/04/2027', 'dateAmbiguous'],
  ['/invite jane@fabrikam.example --on whenever', 'dateUnreadable'],
])('%s: %s', (text, code) => {
  expect(read(text).doubts.map((doubt) => doubt.code)).toEqual([code]);
});

test('what a guest is removed from is a place, not a day', () => {
  expect(read('/remove jane@fabrikam.example --from "Project X"').slots.target?.name).toBe('Project X');
});

describe('beside a list', () => {
  test.each<[string, string | undefined]>([
    ['invite these 40 people on 1 April', '2027-04-01'],
    ['please invite the people in this list to Project X on 1 April', '2027-04-01'],
    ['bitte lade diese 40 Leute am 1. April ein', '2027-04-01'],
    ['bitte die folgenden Gäste am 1. April einladen', '2027-04-01'],
    ['invite everyone on the list, their workshop is on 1 April', undefined],
  ])('%s: %s', (words, notBefore) => {
    expect(understandBeside(words, [], reader).slots.notBefore).toBe(notBefore);
  });

  test('a reason at the end of the words ends there', () => {
    const { slots } = understandBeside('please invite these people to Project X, they run the audit', [], reader);
    expect(slots.reason).toBe('run the audit');
  });
});
