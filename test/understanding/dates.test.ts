import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/domain/time.ts';
import { findDates } from '../../src/understanding/entities/dates/find.ts';
import { readByLibrary } from '../../src/understanding/entities/dates/second-reader.ts';

const today = '2026-03-10' as IsoDate;

describe('ends of access that the own forms do not know', () => {
  it.each([
    ['until june twenty-first', '2026-06-21'],
    ['until May fifth', '2026-05-05'],
    ['until mon jun 1', '2026-06-01'],
    ['until June 3rd, 2027 at 5pm', '2027-06-03'],
    ['直到下周五', '2026-03-20'],
    ['直到三个月后', '2026-06-10'],
    ['直到三月三十一日', '2026-03-31'],
    ['直到 令和8年6月30日', '2026-06-30'],
  ])('%s', (text, until) => {
    expect(findDates(text, today)).toMatchObject({ until, doubts: [] });
  });
});

describe('what the library may not decide', () => {
  it.each([
    ['05/07', 'either day may come first'],
    ['5 pm', 'an hour is no day'],
    ['may', 'a month is no day'],
    ['june 1 or so', 'more is said than a day'],
    ['1 june 2019', 'it is past'],
    ['june 1 2044', 'nobody means that'],
    ['from june 1 to june 5', 'it is a range'],
    ['the end, which is june 1', 'the date does not stand first'],
    ['june 31', 'there is no such day'],
    ['2 moons', 'it is no date'],
  ])('%s: %s', (text) => {
    expect(readByLibrary(text, today)).toBeUndefined();
  });

  it.each(['until 05/07/2026', 'until whenever', 'until the day the project ends', 'until Xmas eve, 24 December'])(
    '%s is asked back',
    (text) => {
      const { until, doubts } = findDates(text, today);
      expect(until).toBeNull();
      expect(doubts).not.toEqual([]);
    },
  );

  it('is asked no more than twice a text, however often it says "until"', () => {
    const before = performance.now();
    findDates('until somewhen '.repeat(400), today);
    expect(performance.now() - before).toBeLessThan(300);
  });
});
