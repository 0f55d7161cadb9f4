/** Where the question about a guest who came another way is asked, by who could be asked at all. */
import { expect, test } from 'vitest';
import { NO_SETTINGS } from '../../../src/domain/settings.ts';
import type { FoundGuest } from '../../../src/domain/side-doors.ts';
import { decideSideDoor } from '../../../src/features/sidedoor/decide.ts';
import { ALEX, CHANNEL, MEGAN, NOW, pending } from '../../domain/samples.ts';

const { id, ask, askedIn: chat } = pending;
const guest: FoundGuest = {
  id,
  account: { userId: ALEX.userId, displayName: 'Jane Doe', kind: 'guest', redemption: 'pending' },
  email: ask.email,
  createdAt: NOW,
  tenantId: MEGAN.tenantId,
};

test.each([
  ['inviter with a chat, and a channel', { inviter: MEGAN, chat }, CHANNEL, [['requester', chat]]],
  ['inviter with a chat, and no channel', { inviter: MEGAN, chat }, undefined, [['requester', chat]]],
  ['nobody known, and a channel', {}, CHANNEL, [['approvers', CHANNEL]]],
  ['nobody known, and no channel', {}, undefined, undefined],
  ['inviter who was never met, and no channel', { inviter: MEGAN }, undefined, undefined],
] as const)('%s', (_, who, approvals, asked) => {
  const settings = approvals === undefined ? NO_SETTINGS : { ...NO_SETTINGS, approvals };
  const facts = { kind: 'found', settings, guests: [{ ...guest, ...who }] } as const;
  const { effects } = decideSideDoor({ kind: 'found', guests: [] }, facts, NOW);
  const views = effects.flatMap((effect) => (effect.do === 'openRequest' ? [effect.request.views] : []));
  expect(views).toEqual(asked === undefined ? [] : [asked.map(([audience, place]) => ({ audience, place, shown: 0 }))]);
});
