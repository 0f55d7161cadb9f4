import { expect, test } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import { understand } from '../../src/understanding/understand.ts';

const read = (text: string) =>
  understand({ text }, { now: '2026-03-10T09:00:00Z' as Instant, timeZone: 'UTC', locale: 'en' });

const JANE = 'jane@fabrikam.example';
const MEGAN = 'megan@contoso.example';

test.each([
  `/invite ${JANE} --cc ${MEGAN}`,
  `/invite --cc ${MEGAN} ${JANE}`,
  `/invite ${JANE} --cc=${MEGAN} --to "Project X"`,
  `Please invite ${JANE} to Project X and cc ${MEGAN}`,
  `Please invite ${JANE}, cc: ${MEGAN}`,
  `Please invite ${JANE} with a copy to ${MEGAN}.`,
  `Bitte lade ${JANE} ein, Kopie an ${MEGAN}`,
])('one colleague is read: %s', (text) => {
  expect(read(text)).toMatchObject({ intent: 'invite', slots: { emails: [JANE], cc: MEGAN }, doubts: [] });
});

test.each([
  `/invite ${JANE} --cc ${MEGAN}, max@contoso.example`,
  `/invite ${JANE} --cc ${MEGAN} and max@contoso.example`,
  `/invite ${JANE} --cc ${MEGAN} --cc max@contoso.example`,
  `/invite ${JANE} --cc megan`,
  `Please invite ${JANE} and cc ${MEGAN} and max@contoso.example`,
  `Please invite ${JANE}, bcc ${MEGAN}`,
])('anything else is asked back, and makes nobody a guest: %s', (text) => {
  const { slots, doubts } = read(text);
  expect(slots.emails).toEqual([JANE]);
  expect(doubts.map(({ code }) => code)).toContain('copyUnclear');
});

test.each([`Please invite ${JANE}, don't cc ${MEGAN}`, `Please invite ${JANE} without a copy to ${MEGAN}`])(
  'a copy that is spoken against is no reason to act: %s',
  (text) =>
    expect(read(text)).toMatchObject({
      intent: 'unknown',
      slots: expect.not.objectContaining({ cc: MEGAN }) as unknown,
    }),
);
