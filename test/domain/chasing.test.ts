import { describe, expect, it, test } from 'vitest';
import type { ChaseFacts, ChaseFinding } from '../../src/domain/chasing.ts';
import { diagnose, isCause } from '../../src/domain/chasing.ts';
import { deadlinesOf } from '../../src/domain/deadlines.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asTenantId, asUserId } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/time.ts';
import { DAY, later } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { isToRepair, transition } from '../../src/domain/transition.ts';
import { DEADLINE_RULES } from '../../src/domain/upkeep.ts';
import { ALEX, NOW, pending, VERDICT } from './samples.ts';

const TENANT = asTenantId('11111111-1111-4111-8111-111111111111');
const GUEST = asUserId('dddddddd-0000-4000-8000-000000000001');
const GLOBAL = { endpoint: 'microsoftonline.com', region: 'eu' };
const FABRIKAM = { tenantId: TENANT, displayName: 'Fabrikam', mfaTrusted: true, mainDomain: 'fabrikam.example' };
const RULES = { allowInvitesFrom: 'adminsAndGuestInviters', domains: { allowed: [], blocked: [] } } as const;

const facts: ChaseFacts = {
  email: 'jane@fabrikam.example',
  mailSent: true,
  account: { userId: GUEST, displayName: 'Jane', kind: 'guest', redemption: 'pending' },
  tenant: { tenantId: TENANT, displayName: 'Contoso', verifiedDomains: ['contoso.example', 'contoso.onmicrosoft.com'] },
  rules: RULES,
  partner: FABRIKAM,
  cloud: GLOBAL,
  ownCloud: GLOBAL,
  allowedClouds: [],
  passcode: true,
};
const none = { partner: undefined, cloud: undefined };
const SENDER: ChaseFinding = { code: 'mailSender', sender: 'invites@contoso.onmicrosoft.com' };

describe('the diagnosis', () => {
  const own: ChaseFinding = { code: 'partnerOwn', partner: 'Fabrikam' };
  const inOrder = (...what: Extract<ChaseFinding, { code: 'inOrder' }>['what']): ChaseFinding => ({
    code: 'inOrder',
    what,
  });
  const cases: Readonly<Record<string, readonly [Partial<ChaseFacts>, readonly ChaseFinding[]]>> = {
    'nothing found': [{}, [SENDER, own, inOrder('lists', 'address', 'partner')]],
    'domain blocked since': [
      { rules: { ...RULES, domains: { allowed: [], blocked: ['fabrikam.example'] } } },
      [
        { code: 'domainBlocked', domain: 'fabrikam.example', by: 'denyList' },
        SENDER,
        own,
        inOrder('address', 'partner'),
      ],
    ],
    'not on the allow list any more': [
      { rules: { ...RULES, domains: { allowed: ['other.example'], blocked: [] } } },
      [
        { code: 'domainBlocked', domain: 'fabrikam.example', by: 'allowList' },
        SENDER,
        own,
        inOrder('address', 'partner'),
      ],
    ],
    'a contact holds the address': [
      { account: { ...facts.account, addressTaken: true } },
      [{ code: 'addressTaken' }, SENDER, own, inOrder('lists', 'partner')],
    ],
    'no tenant, codes off': [
      { ...none, passcode: false },
      [{ code: 'passcodeOff', domain: 'fabrikam.example' }, SENDER, inOrder('lists', 'address')],
    ],
    'no tenant, codes on': [none, [SENDER, inOrder('lists', 'address', 'passcode')]],
    'codes off, but the partner has a tenant': [
      { passcode: false },
      [SENDER, own, inOrder('lists', 'address', 'partner')],
    ],
    'our settings keep the partner out': [
      { partner: { ...FABRIKAM, inboundBlocked: true } },
      [{ code: 'partnerBlocked', partner: 'Fabrikam' }, SENDER, own, inOrder('lists', 'address')],
    ],
    'another cloud, not open': [
      { partner: undefined, cloud: { endpoint: 'microsoftonline.us', region: 'usgov' } },
      [
        { code: 'otherCloud', domain: 'fabrikam.example', endpoint: 'microsoftonline.us', enabled: false },
        SENDER,
        { code: 'partnerOwn', partner: 'fabrikam.example' },
        inOrder('lists', 'address'),
      ],
    ],
    'another cloud, open': [
      {
        partner: undefined,
        cloud: { endpoint: 'microsoftonline.us', region: 'usgov' },
        allowedClouds: ['microsoftonline.us'],
      },
      [
        { code: 'otherCloud', domain: 'fabrikam.example', endpoint: 'microsoftonline.us', enabled: true },
        SENDER,
        { code: 'partnerOwn', partner: 'fabrikam.example' },
        inOrder('lists', 'address'),
      ],
    ],
    'the sign-in name may be another': [
      { email: 'jane@mail.fabrikam.example' },
      [
        SENDER,
        { code: 'signInNameMayDiffer', domain: 'mail.fabrikam.example', mainDomain: 'fabrikam.example' },
        own,
        inOrder('lists', 'address', 'partner'),
      ],
    ],
    'no mail was sent': [{ mailSent: false }, [{ code: 'noMail' }, own, inOrder('lists', 'address', 'partner')]],
    'nothing could be read': [
      {
        tenant: 'unreadable',
        rules: 'unreadable',
        partner: 'unreadable',
        cloud: 'unreadable',
        ownCloud: 'unreadable',
        allowedClouds: 'unreadable',
        passcode: 'unreadable',
      },
      [{ code: 'mailSender' }, inOrder('address'), { code: 'unread', what: ['lists', 'cloud', 'partner'] }],
    ],
    'only the codes could not be read': [
      { ...none, passcode: 'unreadable' },
      [SENDER, inOrder('lists', 'address'), { code: 'unread', what: ['passcode'] }],
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [change, findings]) => {
    expect(diagnose({ ...facts, ...change })).toEqual(findings);
  });

  it.each([
    ['contoso.onmicrosoft.us', 'invites@contoso.onmicrosoft.us'],
    ['contoso.partner.onmschina.cn', 'invites@contoso.partner.onmschina.cn'],
    ['contoso.mail.onmicrosoft.com', undefined],
  ])('names the sender of a tenant called %s', (name, sender) => {
    const tenant = { tenantId: TENANT, displayName: 'Contoso', verifiedDomains: [name] };
    const [first] = diagnose({ ...facts, tenant });
    expect(first).toEqual({ code: 'mailSender', ...(sender === undefined ? {} : { sender }) });
  });

  it('calls a cloud that is open no cause', () => {
    const cloud = { code: 'otherCloud', domain: 'a.example', endpoint: 'microsoftonline.us' } as const;
    expect([isCause({ ...cloud, enabled: true }), isCause({ ...cloud, enabled: false })]).toEqual([false, true]);
  });
});

function after(request: GuestRequest, now: Instant, ...events: RequestEvent[]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, now);
    if (!next.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return next.value;
  }, request);
}
const invited = after(
  pending,
  NOW,
  { type: 'approved', verdict: VERDICT },
  { type: 'workStarted', key: 'create' },
  {
    type: 'guestCreated',
    key: 'create',
    userId: GUEST,
    foundThere: false,
    sponsorSet: true,
    redeemUrl: 'https://login.example/redeem?secret',
  },
);
const chases = (request: GuestRequest, chaseDays = DEADLINE_RULES.chaseDays): readonly string[] =>
  deadlinesOf(request, { ...DEADLINE_RULES, chaseDays })
    .filter(({ series }) => series === 'chase')
    .map(({ at }) => at.slice(0, 16));
const chase = (request: GuestRequest): RequestEvent => ({
  type: 'deadlineReached',
  series: 'chase',
  at: later(NOW, 3 * DAY),
  look: request.look,
});

describe('the days of it', () => {
  it('are the third and the tenth in the morning, where the requester is', () => {
    expect(chases(invited)).toEqual(['2026-03-13T09:00', '2026-03-20T09:00']);
    expect(chases({ ...invited, timeZone: 'Pacific/Auckland' })).toEqual(['2026-03-12T20:00', '2026-03-19T20:00']);
  });

  it('are those that an admin set', () => {
    expect(chases(invited, [5])).toEqual(['2026-03-15T09:00']);
    expect(chases(invited, [])).toEqual([]);
  });

  it('are counted anew from a new invitation', () => {
    const asked = after(invited, NOW, { type: 'resendAsked', by: ALEX, reset: false });
    const resent = after(asked, later(NOW, 4 * DAY), { type: 'invitationResent', key: 'resend:1' });
    expect(chases(resent)).toEqual(['2026-03-17T09:00', '2026-03-24T09:00']);
  });

  it('are over with the acceptance', () => {
    expect(chases(after(invited, NOW, { type: 'guestAccepted' }))).toEqual([]);
  });
});

describe('a guest who does not accept', () => {
  it('is looked at before anybody is told, and told of once', () => {
    const due = after(invited, NOW, chase(invited));
    expect(due.owed.at(-1)).toMatchObject({ key: 'diagnose:1', status: 'due' });
    expect(transition(due, chase(due), NOW).ok).toBe(false);
    const told = after(due, NOW, { type: 'diagnosed', key: 'diagnose:1', findings: [SENDER] });
    expect(told.owed.at(-1)).toMatchObject({ key: 'tell:requester:notAccepted', status: 'due' });
    expect(told.upkeep?.chase).toEqual({ at: NOW, findings: [SENDER] });
    expect(told.views.filter(({ audience }) => audience === 'requester')).toHaveLength(1);
    const again = { type: 'diagnosed', key: 'diagnose:1', findings: [SENDER] } as const;
    expect(transition(told, again, NOW).ok).toBe(false);
  });

  it('is not told of when he accepted between the look and its end', () => {
    const accepted = after(invited, NOW, chase(invited), { type: 'guestAccepted' });
    const done = after(accepted, NOW, { type: 'diagnosed', key: 'diagnose:1', findings: [SENDER] });
    expect(done.owed.some(({ key }) => key === 'tell:requester:notAccepted')).toBe(false);
    expect(done.owed.find(({ key }) => key === 'diagnose:1')?.status).toBe('done');
  });

  it('has another diagnosis after a new invitation', () => {
    const told = after(invited, NOW, chase(invited), { type: 'diagnosed', key: 'diagnose:1', findings: [SENDER] });
    const resent = after(
      told,
      NOW,
      { type: 'resendAsked', by: ALEX, reset: false },
      { type: 'invitationResent', key: 'resend:1' },
    );
    expect(resent.upkeep?.chase).toBeUndefined();
  });

  it('has a link that is given once for each wish, and kept no longer than it is of use', () => {
    const asked = after(invited, NOW, { type: 'linkAsked', by: ALEX });
    expect(asked.owed.at(-1)).toMatchObject({ key: 'link:1', work: { do: 'handLink' } });
    expect(transition(asked, { type: 'linkAsked', by: ALEX }, NOW).ok).toBe(false);
    const failed = after(asked, NOW, { type: 'workFailed', key: 'link:1', problem: { code: 'guestGone' } });
    expect(failed.owed.some(isToRepair)).toBe(false);
    expect(failed.owed.at(-1)?.key).toBe('tell:requester:linkNotHanded');
    expect(JSON.stringify(invited)).toContain('redeem?secret');
    for (const event of [{ type: 'guestAccepted' }, { type: 'endAsked', by: ALEX, why: 'asked' }] as const) {
      expect(JSON.stringify(after(invited, NOW, event))).not.toContain('redeem?secret');
    }
  });
});
