/** Who may do what with a list of guests, by table: anybody concerned may stop it, only those who may decide go on. */
import { expect, test } from 'vitest';
import type { BatchState } from '../../../src/domain/batch.ts';
import type { DirectoryPerson, Person, RoleStanding } from '../../../src/domain/people.ts';
import type { BatchWish } from '../../../src/domain/policies/steering.ts';
import { whyNotSteer } from '../../../src/domain/policies/steering.ts';
import { NOW, alex, megan } from '../../contracts/harness.ts';
import { batchWith } from '../batches.ts';

const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const running: BatchState = { name: 'running', verdict, startedAt: NOW };
const pausedBy = (by: Person | 'guestlist'): BatchState => ({ ...running, hold: { kind: 'paused', by, at: NOW } });
const pending: BatchState = { name: 'pending' };
const scheduled: BatchState = { name: 'scheduled', verdict, sendAt: NOW };
const stopped: BatchState = { ...scheduled, hold: { kind: 'paused', by: 'guestlist', at: NOW } };
const done: BatchState = { name: 'done', verdict, startedAt: NOW, at: NOW };

const inviter: RoleStanding = {
  mayInvite: true,
  isAdmin: false,
  roles: ['Guest Inviter'],
  eligibleOnly: false,
  scopedOnly: false,
};
const nobody: RoleStanding = { ...inviter, mayInvite: false, roles: [] };
const eligible: RoleStanding = { ...nobody, eligibleOnly: true };
const account = ({ userId, name }: Person): DirectoryPerson => ({
  userId,
  displayName: name,
  userType: 'Member',
  accountEnabled: true,
});

test.each<[string, BatchWish, Person, RoleStanding | 'unreadable', BatchState, string | undefined]>([
  ['the requester sends his own', 'send', alex, nobody, { name: 'preview' }, undefined],
  ['nobody else sends it', 'send', megan, inviter, { name: 'preview' }, 'notYours'],
  ['an approver decides', 'approve', megan, inviter, pending, undefined],
  ['nobody decides his own, whatever role he holds', 'approve', alex, inviter, pending, 'ownRequest'],
  ['who is eligible only is told to activate', 'approve', megan, eligible, pending, 'roleEligibleOnly'],
  ['what cannot be read is a no', 'approve', megan, 'unreadable', pending, 'roleUnreadable'],
  ['what is decided is decided', 'deny', megan, inviter, running, 'batchMovedOn'],
  ['the requester pauses', 'pause', alex, nobody, running, undefined],
  ['an approver pauses', 'pause', megan, inviter, running, undefined],
  ['a stranger does not', 'pause', megan, nobody, running, 'roleMissing'],
  ['the requester ends his own pause', 'resume', alex, nobody, pausedBy(alex), undefined],
  ['not an approver’s', 'resume', alex, inviter, pausedBy(megan), 'ownRequest'],
  ['not the bot’s own', 'resume', alex, nobody, pausedBy('guestlist'), 'roleMissing'],
  ['an approver ends any pause', 'resume', megan, inviter, pausedBy(alex), undefined],
  ['the requester cancels', 'cancel', alex, nobody, pausedBy(megan), undefined],
  ['a stranger does not cancel', 'cancel', megan, nobody, running, 'roleMissing'],
  ['an approver has the failed tried again', 'tryFailed', megan, inviter, done, undefined],
  ['the requester does not', 'tryFailed', alex, inviter, done, 'ownRequest'],
  ['the requester does not wait for the day', 'sendNow', alex, nobody, scheduled, undefined],
  ['nor does an approver', 'sendNow', megan, inviter, scheduled, undefined],
  ['a stranger waits', 'sendNow', megan, nobody, scheduled, 'roleMissing'],
  ['an approver takes the approval back', 'takeBack', megan, inviter, scheduled, undefined],
  ['the requester does not', 'takeBack', alex, nobody, scheduled, 'roleMissing'],
  ['the requester has the approvers reminded', 'remind', alex, nobody, pending, undefined],
  ['an approver does so for him', 'remind', megan, inviter, pending, undefined],
  ['a stranger does not remind', 'remind', megan, nobody, pending, 'notYours'],
  ['nobody is reminded of what is decided', 'remind', alex, nobody, running, 'batchMovedOn'],
  ['nor of what has not been sent', 'remind', alex, nobody, { name: 'preview' }, 'batchMovedOn'],
  ['the requester does not go on with what the bot stopped', 'resume', alex, inviter, stopped, 'ownRequest'],
  ['nor does he choose what nobody knows', 'inviteUnsure', alex, inviter, done, 'ownRequest'],
])('%s', (_, wish, person, standing, state, problem) => {
  const facts = { batch: batchWith({ state }), person, account: account(person), standing };
  expect(whyNotSteer(wish, facts)?.code).toBe(problem);
});

test('of what has expired nobody is named as having decided it', () => {
  const state: BatchState = { name: 'expired', at: NOW, was: 'scheduled', verdict };
  const facts = { batch: batchWith({ state }), person: megan, account: account(megan), standing: inviter };
  expect(whyNotSteer('approve', facts)).toEqual({ code: 'batchMovedOn', batchId: 'GL-B1AAAA', state: 'expired' });
});

test('whose account is disabled steers nothing but his own stop', () => {
  const disabled = { ...account(megan), accountEnabled: false };
  const facts = { batch: batchWith({ state: running }), person: megan, account: disabled, standing: inviter };
  expect(whyNotSteer('cancel', facts)?.code).toBe('roleMissing');
});
