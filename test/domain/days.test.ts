import { expect, test } from 'vitest';
import { addDays, dayAt, momentOf } from '../../src/domain/days.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';

test.each([
  ['2026-03-10T23:30:00.000Z', 'UTC', '2026-03-10'],
  ['2026-03-10T23:30:00.000Z', 'Europe/Berlin', '2026-03-11'],
  ['2026-03-10T02:00:00.000Z', 'America/New_York', '2026-03-09'],
  ['2026-03-10T23:30:00.000Z', 'Nowhere/Land', '2026-03-10'],
])('at %s it is in %s the %s', (now, zone, day) => {
  expect(dayAt(now as Instant, zone)).toBe(day);
});

test.each([
  ['2026-06-30', 9, 'UTC', '2026-06-30T09:00:00.000Z'],
  ['2026-06-30', 9, 'Europe/Berlin', '2026-06-30T07:00:00.000Z'],
  ['2026-01-15', 9, 'Europe/Berlin', '2026-01-15T08:00:00.000Z'],
  ['2026-06-30', 0, 'America/Los_Angeles', '2026-06-30T07:00:00.000Z'],
  ['2026-06-30', 0, 'Pacific/Auckland', '2026-06-29T12:00:00.000Z'],
  // Clocks go forward at two, and back at three.
  ['2026-03-29', 0, 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 9, 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
  ['2026-10-25', 0, 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 0, 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  // There is no midnight in Beirut on that day: it begins at one.
  ['2026-03-29', 0, 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ['2026-06-30', 9, 'Nowhere/Land', '2026-06-30T09:00:00.000Z'],
])('%s at %d in %s is %s', (day, hour, zone, at) => {
  expect(momentOf(day as IsoDate, hour, zone)).toBe(at);
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %d days is %s', (day, days, then) => {
  expect(addDays(day as IsoDate, days)).toBe(then);
});
