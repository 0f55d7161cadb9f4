import { describe, expect, it, test } from 'vitest';
import { asConversationId } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/people.ts';
import { NO_SETTINGS, changeSettings } from '../../src/domain/settings.ts';
import type { TellingRules } from '../../src/domain/telling.ts';
import { isUrgent, tellingAt } from '../../src/domain/telling.ts';
import type { Instant } from '../../src/domain/time.ts';
import { readTelling } from '../../src/features/settings/telling.ts';
import { digestWords, quietWords } from '../../src/words/telling-rules.ts';

const CHANNEL: Place = { conversationId: asConversationId('19:c@thread.tacv2'), scope: 'channel' };
const THREAD: Place = { conversationId: asConversationId('19:c@thread.tacv2;messageid=1'), scope: 'channel' };
const CHAT: Place = { conversationId: asConversationId('a:1'), scope: 'personal' };
const BERLIN = 'Europe/Berlin';
const NIGHTS: TellingRules = {
  quiet: { from: 18 * 60, to: 8 * 60, days: [1, 2, 3, 4, 5], timeZone: BERLIN },
};
const LUNCH: TellingRules = {
  quiet: { from: 12 * 60, to: 13 * 60 + 30, days: [0, 1, 2, 3, 4, 5, 6], timeZone: 'UTC' },
};
const DAILY: TellingRules = { digest: { every: 'day', timeZone: BERLIN } };
const HOURLY: TellingRules = { digest: { every: 'hour', timeZone: 'Asia/Kolkata' } };

describe('News that can wait', () => {
  // 10 March 2026 is a Tuesday; Berlin is an hour ahead of UTC, from 29 March two.
  it.each<[string, TellingRules, Place, string, string]>([
    ['comes at once without rules', {}, CHANNEL, '2026-03-10T23:30:00.000Z', '2026-03-10T23:30:00.000Z'],
    ['comes at once in the day', NIGHTS, CHAT, '2026-03-10T09:00:00.000Z', '2026-03-10T09:00:00.000Z'],
    ['waits for the morning', NIGHTS, CHAT, '2026-03-10T17:00:00.000Z', '2026-03-11T07:00:00.000Z'],
    ['waits for this morning', NIGHTS, CHAT, '2026-03-10T03:00:00.000Z', '2026-03-10T07:00:00.000Z'],
    ['comes as the night ends', NIGHTS, CHAT, '2026-03-10T07:00:00.000Z', '2026-03-10T07:00:00.000Z'],
    ['waits over the weekend', NIGHTS, CHANNEL, '2026-03-13T17:30:00.000Z', '2026-03-16T07:00:00.000Z'],
    ['waits through a Saturday', NIGHTS, CHANNEL, '2026-03-14T10:00:00.000Z', '2026-03-16T07:00:00.000Z'],
    ['waits where clocks change', NIGHTS, CHANNEL, '2026-03-28T10:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['waits through lunch', LUNCH, CHANNEL, '2026-03-10T12:10:00.000Z', '2026-03-10T13:30:00.000Z'],
    ['comes after lunch', LUNCH, CHANNEL, '2026-03-10T13:30:00.000Z', '2026-03-10T13:30:00.000Z'],
    ['waits for the daily digest', DAILY, CHANNEL, '2026-03-10T07:59:00.000Z', '2026-03-10T08:00:00.000Z'],
    ['waits for the next day’s', DAILY, CHANNEL, '2026-03-10T08:00:00.000Z', '2026-03-11T08:00:00.000Z'],
    ['waits for the hour', HOURLY, CHANNEL, '2026-03-10T09:31:07.123Z', '2026-03-10T10:30:00.000Z'],
    ['is never gathered for one person', DAILY, CHAT, '2026-03-10T10:00:00.000Z', '2026-03-10T10:00:00.000Z'],
    ['is never gathered in a thread', DAILY, THREAD, '2026-03-10T10:00:00.000Z', '2026-03-10T10:00:00.000Z'],
    [
      'waits for digest and morning',
      { ...NIGHTS, ...DAILY },
      CHANNEL,
      '2026-03-13T09:00:00.000Z',
      '2026-03-16T07:00:00.000Z',
    ],
  ])('%s', (_what, rules, place, at, expected) => {
    expect(tellingAt(rules, place, at as Instant)).toBe(expected);
  });

  it('goes by the reader’s own clock in his chat, and by the named one elsewhere', () => {
    const at = '2026-03-10T10:00:00.000Z' as Instant;
    expect(tellingAt(NIGHTS, CHAT, at, 'Asia/Tokyo')).toBe('2026-03-10T23:00:00.000Z');
    expect(tellingAt(NIGHTS, CHANNEL, at, 'Asia/Tokyo')).toBe(at);
  });

  it('is what nobody has to act on', () => {
    expect((['accepted', 'ready', 'endsSoon', 'ended', 'reviewAsked'] as const).some(isUrgent)).toBe(false);
    expect((['needsSignIn', 'nudged', 'unknown', 'failed'] as const).every(isUrgent)).toBe(true);
  });
});

const rule = (text: string) => {
  const change = readTelling(text.split(' '), 'Europe/Paris');
  if (change === undefined) return undefined;
  const { quiet, digest } = changeSettings(NO_SETTINGS, change).telling ?? {};
  return `${quietWords(quiet, 'en')} ${digestWords(digest, 'en')}`;
};

test.each([
  [
    'quiet-hours 18:00-08:00 Mon-Fri Europe/Berlin',
    /told Mon, Tue, Wed, Thu, Fri between 08:00 and 18:00 \(Europe\/Berlin/,
  ],
  ['quiet-hours 18:00-08:00 Mon-Fri in Europe/Berlin', /Fri between 08:00 and 18:00 \(Europe\/Berlin/],
  ['quiet hours 22:00 - 7:00 Mon, Tue', /told Mon, Tue between 07:00 and 22:00 \(Europe\/Paris/],
  ['quiet-hours 22-7', /told every day between 07:00 and 22:00 \(Europe\/Paris/],
  ['quiet-hours 18:30 bis 7:45 Mo-Fr', /Mon, Tue, Wed, Thu, Fri between 07:45 and 18:30/],
  ['quiet-hours 20:00-06:00 Fri-Mon', /told Mon, Fri, Sat, Sun between/],
  ['quiet-hours 20:00-06:00 weekdays UTC', /Fri between 06:00 and 20:00 \(UTC/],
  ['quiet-hours off', /no quiet hours/],
  ['digest on', /nine in the morning \(Europe\/Paris\)/],
  ['digest daily Asia/Tokyo', /nine in the morning \(Asia\/Tokyo\)/],
  ['digest hourly', /at the full hour/],
  ['digest off', /one by one/],
])('“/settings %s” is understood', (text, says) => expect(rule(text)).toMatch(says));

test.each([
  'quiet-hours',
  'quiet-hours Mon-Fri',
  'quiet-hours 18:00-18:00',
  'quiet-hours 25:00-08:00',
  'quiet-hours 18:70-08:00',
  'quiet-hours 18:00-08:00 Europe/Atlantis',
  'quiet-hours 18:00-08:00 Mon-Fri UTC Europe/Berlin',
  'digest',
  'digest sometimes',
  'digest hourly Europe/Atlantis',
])('“/settings %s” is refused', (text) => expect(rule(text)).toBeUndefined());
