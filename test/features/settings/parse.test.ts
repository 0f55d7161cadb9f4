import { expect, test } from 'vitest';
import { parseSettings } from '../../../src/features/settings/parse.ts';
import { asActivityId } from '../../../src/domain/ids.ts';
import type { Said } from '../../../src/domain/incoming.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { ALEX, CHANNEL, NOW } from '../../domain/samples.ts';

const said: Omit<Said, 'text'> = {
  kind: 'said',
  from: ALEX,
  place: CHANNEL,
  mentions: [],
  locale: 'en',
  timeZone: 'UTC',
  activityId: asActivityId('m'),
};

function wishOf(text: string): unknown {
  const meaning = understand({ text, mentions: [] }, { now: NOW, timeZone: 'UTC', locale: 'en' });
  const parsed = parseSettings({ ...said, text }, meaning);
  return parsed.kind === 'understood' ? parsed.args.wish : parsed.kind;
}

test.each([
  ['/settings chasing 3 10', [3, 10]],
  ['/settings chasing 10d, 3d', [3, 10]],
  ['/settings chasing 5 days', [5]],
  ['/settings chasing 3 and 10', [3, 10]],
  ['/settings chasing off', []],
])('%s', (text, chaseDays) => {
  expect(wishOf(text)).toEqual({ kind: 'deadline', rules: { chaseDays } });
});

test.each(['/settings chasing 0', '/settings chasing soon', '/settings chasing 1 2 3 4 5 6', '/settings chasing 999'])(
  '%s is not understood',
  (text) => {
    expect(wishOf(text)).toMatchObject({ kind: 'unreadable' });
  },
);
