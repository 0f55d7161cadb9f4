import { describe, expect, test } from 'vitest';
import { asTenantId, asUserId } from '../../src/domain/ids.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import type { FoundGuest } from '../../src/domain/side-doors.ts';
import { adoptedRequest, isUnanswered } from '../../src/domain/side-doors.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { transition } from '../../src/domain/transition.ts';
import { ALEX, CHANNEL, MEGAN, NOW, pending } from './samples.ts';

const chat = pending.askedIn;
const found: FoundGuest = {
  id: 'GL-7K3F' as RequestId,
  account: {
    userId: asUserId('cccccccc-0000-4000-8000-000000000001'),
    displayName: 'Jane Doe',
    kind: 'guest',
    redemption: 'pending',
  },
  email: 'jane@fabrikam.example',
  createdAt: '2026-03-09T09:00:00.000Z' as Instant,
  tenantId: asTenantId('11111111-1111-4111-8111-111111111111'),
};
const answer = { by: MEGAN, sponsor: ALEX, reason: 'audit', until: '2026-06-30' as IsoDate };

describe('a guest who came another way', () => {
  test.each([
    ['the inviter’s chat', { inviter: MEGAN, chat }, 'requester', chat],
    ['the channel: nobody is known to have invited him', {}, 'approvers', CHANNEL],
  ] as const)('is asked about in %s, in one place only', (_, who, audience, place) => {
    const request = adoptedRequest({ ...found, ...who }, CHANNEL, 'en', NOW);
    expect(request.views).toEqual([{ audience, place, shown: 0 }]);
    expect(request).toMatchObject({ owed: [], state: { name: 'invited' } });
    expect(isUnanswered(request)).toBe(true);
  });

  test('is asked about nowhere yet where the inviter has never met the bot: whether he can be asked is found out first', () => {
    const request = adoptedRequest({ ...found, inviter: MEGAN }, CHANNEL, 'en', NOW);
    expect(request).toMatchObject({ views: [], owed: [{ work: { do: 'meetInviter' }, status: 'due' }] });
  });

  test('who has accepted already is not waited for', () => {
    const account = { ...found.account, redemption: 'accepted' as const };
    expect(adoptedRequest({ ...found, account }, CHANNEL, 'en', NOW).state.name).toBe('accepted');
  });

  test('the answer names the sponsor, reason and end, once', () => {
    const request = adoptedRequest({ ...found, inviter: MEGAN, chat }, CHANNEL, 'en', NOW);
    const answered = transition(request, { type: 'sideDoorAnswered', ...answer }, NOW);
    if (!answered.ok) throw new Error(answered.problem.code);
    expect(answered.value).toMatchObject({
      ask: { reason: 'audit', until: '2026-06-30' },
      requester: ALEX,
      owed: [{ work: { do: 'setSponsor', sponsorId: ALEX.userId }, status: 'due' }],
      look: 2,
    });
    expect(isUnanswered(answered.value)).toBe(false);
    expect(transition(answered.value, { type: 'sideDoorAnswered', ...answer }, NOW).ok).toBe(false);
  });

  test('the approvers are asked once when the inviter cannot be reached, and not after the answer', () => {
    const request = adoptedRequest({ ...found, inviter: MEGAN, chat }, CHANNEL, 'en', NOW);
    const asked = transition(request, { type: 'approversAsked', approvals: CHANNEL }, NOW);
    expect(asked.ok && asked.value.views).toHaveLength(2);
    expect(asked.ok && transition(asked.value, { type: 'approversAsked', approvals: CHANNEL }, NOW).ok).toBe(false);
  });

  test('a request that came through the bot cannot be answered for this way', () => {
    expect(transition(pending, { type: 'sideDoorAnswered', ...answer }, NOW).ok).toBe(false);
  });
});
