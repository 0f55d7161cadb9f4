import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import { understand } from '../../src/understanding/understand.ts';

const read = (text: string): ReturnType<typeof understand> =>
  understand({ text }, { now: '2026-03-10T09:00:00.000Z' as Instant, timeZone: 'UTC', locale: 'en' });

/** What is done as soon as it is read is never done today when another day was said. */
describe('acts for another day', () => {
  it.each([
    'remove jana@proseware.example on 30 June',
    'please remove jana@proseware.example at the end of the month',
    'remove jana@proseware.example tomorrow',
    'revoke the access of jana@proseware.example by Friday',
    'resend the invite to jana@proseware.example on Monday',
    'reject GL-2WC6 tomorrow',
    'cancel GL-2WC6 next week',
    'approve GL-2WC6 from 1 April',
    'approve GL-2WC6 until 30 June',
    'bitte jana@proseware.example am 30. Juni entfernen',
    'supprime jana@proseware.example le 30 juin',
    'GL-2WC6 bitte morgen genehmigen',
  ])('are asked back: %s', (text) => {
    expect(read(text).doubts.map(({ code }) => code)).toContain('intentUnsure');
  });

  it.each([
    'remove jana@proseware.example today please',
    'offboard jana@proseware.example, her contract ended on 28 February',
    'Guten Morgen, bitte GL-2WC6 genehmigen',
    'good morning, please approve GL-2WC6',
  ])('and those for now are not: %s', (text) => {
    expect(read(text).doubts).toEqual([]);
  });
});

/** An invitation knows a day of its own: it starts on the first day of what is named. */
describe('the start of an invitation', () => {
  it.each([
    ['invite jana@proseware.example from 1 April', '2026-04-01'],
    ['invite jana@proseware.example on 1 April', '2026-04-01'],
    ['invite jana@proseware.example tomorrow', '2026-03-11'],
    ['invite jana@proseware.example next Monday', '2026-03-16'],
    ['invite jana@proseware.example from next week', '2026-03-16'],
    ['invite jana@proseware.example as of April', '2026-04-01'],
    ['invite jana@proseware.example from Q3', '2026-07-01'],
    ['invite jana@proseware.example from 2027', '2027-01-01'],
    ['bitte jana@proseware.example ab 1. April einladen', '2026-04-01'],
    ["merci d'inviter jana@proseware.example à partir du 1er avril", '2026-04-01'],
    ['invite jana@proseware.example from this week', undefined],
    ['invite jana@proseware.example from Proseware', undefined],
  ])('%s', (text, notBefore) => {
    const { intent, slots, doubts } = read(text);
    expect({ intent, notBefore: slots.notBefore, doubts }).toEqual({ intent: 'invite', notBefore, doubts: [] });
  });

  it.each([
    ['invite jana@proseware.example, but only from 03/04/2026', 'dateAmbiguous'],
    ['invite jana@proseware.example from 1 March', 'dateAmbiguous'],
    ['invite jana@proseware.example from her first day', 'dateUnreadable'],
    ['invite jana@proseware.example not before the go-live', 'dateUnreadable'],
  ])('is asked back where it is unclear: %s', (text, code) => {
    expect(read(text).doubts).toMatchObject([{ code, about: 'start' }]);
  });
});

/** Two wishes in one text, and mere tellings, in any language. */
describe('more or less than one request', () => {
  it.each([
    'please invite jana@proseware.example and remove li@proseware.example',
    'Lade jana@proseware.example ein und entferne li@proseware.example',
    'Invita a jana@proseware.example y elimina a li@proseware.example',
    'remove jana@proseware.example from Project X and add her to Design Partners',
    'jana@proseware.example ist als Gast im Team',
    'jana@proseware.example heeft toegang',
    'jana@proseware.example has guest access until 30 June',
    'approve GL-2WC6 🙄',
    'invite jana@proseware.example ;)',
  ])('is never acted on: %s', (text) => {
    const { intent, doubts } = read(text);
    expect(intent === 'unknown' || doubts.length > 0).toBe(true);
  });
});
