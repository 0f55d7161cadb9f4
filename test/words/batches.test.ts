/** One line for a list of guests: what it is called, and where it stands. */
import { expect, test } from 'vitest';
import type { Batch, BatchState, Hold } from '../../src/domain/batch.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { Instant } from '../../src/domain/time.ts';
import { batchStanding, batchTitle } from '../../src/words/batches.ts';
import { NOW, megan } from '../contracts/harness.ts';
import { batchWith } from '../domain/batches.ts';
import { PROJECT_X } from '../domain/samples.ts';

const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const running = (hold?: Partial<Hold>): BatchState => ({
  name: 'running',
  verdict,
  startedAt: NOW,
  ...(hold === undefined ? {} : { hold: { kind: 'paused', by: megan, at: NOW, ...hold } }),
});
const done: BatchState = { name: 'done', verdict, startedAt: NOW, at: NOW };
const two = { ...NO_COUNTS, ready: 1, waiting: 1 };

test.each<[Partial<Batch>, string, string]>([
  [{ state: { name: 'pending' } }, 'waiting for approval', 'wartet auf Genehmigung'],
  [{ state: running(), counts: two }, 'approved, at work, 1 of 2 ready', 'genehmigt, in Arbeit, 1 von 2 bereit'],
  [
    { state: { name: 'scheduled', verdict, sendAt: '2026-03-31T22:30:00.000Z' as Instant }, timeZone: 'Europe/Berlin' },
    'approved, the invitations leave on 1 April 2026',
    'genehmigt, die Einladungen gehen am 1. April 2026 hinaus',
  ],
  [
    { state: { name: 'scheduled', verdict, sendAt: NOW, hold: { kind: 'paused', by: 'guestlist', at: NOW } } },
    'stopped, needs attention',
    'stehen geblieben, jemand muss nachsehen',
  ],
  [{ state: running({}), counts: two }, 'paused, 1 of 2 ready', 'angehalten, 1 von 2 bereit'],
  [
    { state: running({ by: 'guestlist' }), counts: two },
    'stopped, needs attention, 1 of 2 ready',
    'stehen geblieben, jemand muss nachsehen, 1 von 2 bereit',
  ],
  [
    { state: done, counts: { ...NO_COUNTS, ready: 1, unsure: 1 } },
    'approved and done, 1 of 2 ready, 1 without an answer from Entra: somebody has to choose',
    'genehmigt und erledigt, 1 von 2 bereit, 1 ohne Antwort von Entra: jemand muss wählen',
  ],
])('%j stands on one line', (patch, en, de) => {
  expect([batchStanding(batchWith(patch), 'en'), batchStanding(batchWith(patch), 'de')]).toEqual([en, de]);
});

test.each<[Partial<Batch>, string]>([
  [{ counts: { ...NO_COUNTS, waiting: 1, left: 4 } }, '1 guest'],
  [{ counts: { ...NO_COUNTS, waiting: 1_200 }, groups: [PROJECT_X] }, '1,200 guests for “Project X”'],
  [{ groups: [PROJECT_X, { ...PROJECT_X, name: 'Finance' }] }, '2 guests'],
])('%j is called %s', (patch, title) => {
  expect(batchTitle(batchWith(patch), 'en')).toBe(title);
});
