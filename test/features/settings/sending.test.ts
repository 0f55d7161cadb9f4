import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { asActivityId } from '../../../src/domain/ids.ts';
import { parseSettings } from '../../../src/features/settings/parse.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { ALEX, NOW, pending } from '../../domain/samples.ts';

test.each([
  ['/settings undo 60s', { undoSeconds: 60 }],
  ['/settings undo 5m', { undoSeconds: 300 }],
  ['/settings undo 90', { undoSeconds: 90 }],
  ['/settings undo off', { undoSeconds: 0 }],
  ['/settings undo 2h', undefined],
  ['/settings undo 61m', undefined],
  ['/settings own-message always', { ownMessage: 'always' }],
  ['/settings own-message dropped', { ownMessage: 'whenDropped' }],
  ['/settings own-message never', { ownMessage: 'never' }],
  ['/settings own-message sometimes', undefined],
] as const)('%s', (text, rules) => {
  const said: Incoming = {
    kind: 'said',
    from: ALEX,
    place: pending.askedIn,
    text,
    mentions: [],
    locale: 'en',
    timeZone: 'UTC',
    activityId: asActivityId('m'),
  };
  const meaning = understand({ text, mentions: [] }, { now: NOW, timeZone: 'UTC', locale: 'en' });
  const parsed = parseSettings(said, meaning);
  if (parsed.kind !== 'understood') throw new Error(parsed.kind);
  expect(parsed.args.wish).toMatchObject(rules === undefined ? { kind: 'unreadable' } : { kind: 'sending', rules });
});
