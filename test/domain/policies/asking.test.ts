import { describe, expect, it } from 'vitest';
import { asGroupId, asTenantId, asUserId } from '../../../src/domain/ids.ts';
import { whyNotAsk } from '../../../src/domain/policies/asking.ts';
import type { AskFacts } from '../../../src/domain/policies/ask-facts.ts';
import type { IsoDate } from '../../../src/domain/time.ts';
import { ALEX, NOW, pending, PROJECT_X } from '../samples.ts';

const guest = { userId: asUserId('g'), displayName: 'Jane', kind: 'guest', redemption: 'accepted' } as const;
const fine: AskFacts = {
  now: NOW,
  asker: ALEX,
  tenant: { tenantId: ALEX.tenantId, displayName: 'Contoso', verifiedDomains: ['contoso.example'] },
  requester: { userId: ALEX.userId, displayName: ALEX.name, userType: 'Member', accountEnabled: true },
  email: 'jane@fabrikam.example',
  domain: 'fabrikam.example',
  account: undefined,
  openRequests: [],
  rules: {
    allowInvitesFrom: 'adminsAndGuestInviters',
    domains: { allowed: [], blocked: ['blocked.example', '*.evil.example'] },
  },
  group: { found: 'one', group: PROJECT_X, alreadyMember: false },
  settings: { allowedGroups: [PROJECT_X], locale: 'en' },
};
const FINANCE = { groupId: asGroupId('finance'), name: 'Finance', isTeam: false };

describe('the laws on asking', () => {
  it('lets a member ask for an outsider into an allowed group', () => {
    expect(whyNotAsk(fine)).toBeUndefined();
  });

  it.each<readonly [string, Partial<AskFacts>, string]>([
    ['somebody of another tenant', { asker: { ...ALEX, tenantId: asTenantId('other') } }, 'otherTenant'],
    ['somebody the directory does not know', { requester: undefined }, 'otherTenant'],
    [
      'a guest',
      { requester: { userId: ALEX.userId, displayName: 'G', userType: 'Guest', accountEnabled: true } },
      'guestsMayNotAsk',
    ],
    [
      'a disabled account',
      { requester: { userId: ALEX.userId, displayName: 'A', userType: 'Member', accountEnabled: false } },
      'accountDisabled',
    ],
    ['anybody while the directory is silent', { requester: 'unreadable' }, 'directoryUnavailable'],
    ['a colleague', { account: { ...guest, kind: 'internal', redemption: null } }, 'internalAccount'],
    ['an unknown address of our own domain', { email: 'x@contoso.example', domain: 'contoso.example' }, 'ownDomain'],
    ['an end in the past', { until: '2026-03-09' as IsoDate }, 'endPast'],
    ['a group nobody knows', { group: { found: 'none', name: 'X', alike: [] } }, 'groupUnknown'],
    [
      'a name of two groups',
      { group: { found: 'several', name: 'X', groups: [PROJECT_X, FINANCE] } },
      'groupAmbiguous',
    ],
    [
      'a group that is not allowed',
      { group: { found: 'one', group: FINANCE, alreadyMember: false } },
      'groupNotAllowed',
    ],
    [
      'a role-assignable group, even an allowed one',
      { group: { found: 'one', group: { ...PROJECT_X, unsuitable: 'roleAssignable' }, alreadyMember: false } },
      'groupUnsuitable',
    ],
    ['the same guest and group as an open request', { openRequests: [pending] }, 'alreadyAsked'],
    [
      'a guest who is a member',
      { account: guest, group: { found: 'one', group: PROJECT_X, alreadyMember: true } },
      'alreadyMember',
    ],
    ['a guest who is there, for nothing more', { account: guest, group: undefined }, 'alreadyGuest'],
    ['anybody while invitations are off', { rules: { allowInvitesFrom: 'none', domains: null } }, 'invitationsOff'],
    ['a blocked domain', { domain: 'blocked.example' }, 'domainBlocked'],
    ['a domain below a blocked wildcard', { domain: 'mail.evil.example' }, 'domainBlocked'],
    [
      'a domain that an allow list leaves out',
      { rules: { allowInvitesFrom: 'everyone', domains: { allowed: ['woodgrove.example'], blocked: [] } } },
      'domainBlocked',
    ],
  ])('refuses %s', (_, change, code) => {
    expect(whyNotAsk({ ...fine, ...change })).toMatchObject({ code });
  });

  it.each<readonly [string, Partial<AskFacts>]>([
    ['a guest who is there into a group he is not in', { account: guest }],
    ['a guest who is there, whatever the lists say now', { account: guest, domain: 'blocked.example' }],
    ['the last day being today', { until: '2026-03-10' as IsoDate }],
    ['what an ended request asked for', { openRequests: [{ ...pending, state: { name: 'expired', at: NOW } }] }],
    ['the same guest for another group', { openRequests: [pending], group: undefined }],
    ['rules that cannot be read, because Entra decides in the end', { rules: 'unreadable' }],
  ])('lets pass %s', (_, change) => {
    expect(whyNotAsk({ ...fine, ...change })).toBeUndefined();
  });
});
