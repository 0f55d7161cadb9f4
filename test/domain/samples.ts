import type { GuestRequest, Verdict } from '../../src/domain/guest-request.ts';
import { asConversationId, asGroupId, asTenantId, asUserId } from '../../src/domain/ids.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import type { Person, Place } from '../../src/domain/people.ts';
import type { Instant } from '../../src/domain/time.ts';

export const NOW = '2026-03-10T09:00:00.000Z' as Instant;
const TENANT = asTenantId('11111111-1111-4111-8111-111111111111');
const person = (n: number, name: string): Person => ({
  userId: asUserId(`aaaaaaaa-0000-4000-8000-00000000000${n}`),
  tenantId: TENANT,
  name,
});
export const ALEX = person(1, 'Alex Wilber');
export const MEGAN = person(2, 'Megan Bowen');
const CHAT: Place = { conversationId: asConversationId('a:alex'), scope: 'personal' };
export const CHANNEL: Place = {
  conversationId: asConversationId('19:approvals'),
  scope: 'channel',
  name: 'Guest approvals',
};
export const PROJECT_X = {
  groupId: asGroupId('bbbbbbbb-0000-4000-8000-000000000001'),
  name: 'Project X',
  isTeam: true,
};
export const VERDICT: Verdict = { by: MEGAN, at: NOW, roles: ['Guest Inviter'], comment: 'fine' };

export const pending: GuestRequest = {
  id: 'GL-7K3F' as RequestId,
  ask: { email: 'jane@fabrikam.example', displayName: 'Jane Doe', group: PROJECT_X, sendMail: true },
  requester: ALEX,
  askedIn: CHAT,
  askedAt: NOW,
  locale: 'en',
  findings: [],
  state: { name: 'pending' },
  owed: [],
  views: [
    { audience: 'requester', place: CHAT, shown: 0 },
    { audience: 'approvers', place: CHANNEL, shown: 0 },
  ],
  look: 1,
  history: [{ at: NOW, who: ALEX, what: 'asked', from: 'draft', to: 'pending' }],
  audited: 0,
};
