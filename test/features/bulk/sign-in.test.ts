/** When a press on a list's card needs a sign-in: only where invitations then leave in that person's name. */
import { expect, test } from 'vitest';
import type { Batch } from '../../../src/domain/batch.ts';
import { NO_COUNTS } from '../../../src/domain/batch-line.ts';
import type { Person } from '../../../src/domain/people.ts';
import { DAY, dayOf, later } from '../../../src/domain/time.ts';
import type { BatchWish } from '../../../src/domain/policies/steering.ts';
import { needsSignIn } from '../../../src/features/bulk/sign-in.ts';
import { NOW, alex, megan, person } from '../../contracts/harness.ts';
import { batchWith } from '../../domain/batches.ts';

const adele = person(3, 'Adele Vance');
const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const summary = { domains: [], groups: [], ends: { open: 2 }, foundThere: 0, left: [] };
const pending = batchWith({ state: { name: 'pending' }, summary });
const paused = batchWith({
  state: { name: 'running', verdict, startedAt: NOW, hold: { kind: 'paused', by: 'guestlist', at: NOW } },
});
const doneWith = (counts: Partial<Batch['counts']>): Batch =>
  batchWith({ state: { name: 'done', verdict, startedAt: NOW, at: NOW }, counts: { ...NO_COUNTS, ...counts } });

const LATER = dayOf(later(NOW, 5 * DAY));
const TODAY = dayOf(NOW);
const scheduled = batchWith({ state: { name: 'scheduled', verdict, sendAt: later(NOW, 5 * DAY) }, summary });
const MEGANS = [megan];
test.each<[string, BatchWish, Batch, Person, signedIn: readonly Person[], boolean]>([
  ['who approves invites', 'approve', pending, megan, [], true],
  [
    'guests who are there are not invited',
    'approve',
    { ...pending, summary: { ...summary, foundThere: 2 } },
    megan,
    [],
    false,
  ],
  ['who denies invites nobody', 'deny', pending, megan, [], false],
  ['who goes on after a lost sign-in', 'resume', paused, adele, [], true],
  ['the inviter is still signed in', 'resume', paused, adele, MEGANS, false],
  ['the requester invites nobody', 'resume', paused, alex, [], false],
  ['what failed is invited again', 'tryFailed', doneWith({ failed: 1 }), megan, [], true],
  ['a step that failed is the app’s', 'tryFailed', doneWith({ ready: 1, amiss: 1 }), megan, [], false],
  ['what nobody knows is invited again', 'inviteUnsure', doneWith({ unsure: 1 }), megan, [], true],
  ['or given up', 'giveUpUnsure', doneWith({ unsure: 1 }), megan, [], false],
  ['nothing leaves by a pause', 'pause', paused, megan, [], false],
  ['no sign-in lasts until another day', 'approve', { ...pending, common: { notBefore: LATER } }, megan, [], false],
  ['the day has come before the approval', 'approve', { ...pending, common: { notBefore: TODAY } }, megan, [], true],
  ['who does not wait for the day invites', 'sendNow', scheduled, megan, [], true],
  ['the requester does not', 'sendNow', scheduled, alex, [], false],
  ['who goes on with what did not leave takes it on', 'resume', scheduled, adele, MEGANS, true],
])('%s: %s', (_, wish, batch, presser, signedIn, needed) => {
  expect(needsSignIn(wish, batch, presser, (inviter) => signedIn.includes(inviter), NOW)).toBe(needed);
});
