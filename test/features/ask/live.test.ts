import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LiveCheckId } from '../../../src/domain/knowledge.ts';
import { LIVE_CHECKS } from '../../../src/domain/knowledge.ts';
import { readLive } from '../../../src/features/ask/live.ts';
import { liveWords } from '../../../src/features/ask/messages.ts';
import { openWorld } from '../../adapters/graph/world.ts';
import type { DirectoryWorld } from '../../contracts/directory.ts';

let source: Awaited<ReturnType<typeof openWorld>>;
let world: DirectoryWorld;
beforeAll(async () => void (source = await openWorld()));
beforeEach(async () => void (world = await source.fresh()));
afterAll(() => source.close());

/** What the card would say, asked anew: nothing is remembered from before. */
const told = async (check: LiveCheckId, domain?: string): Promise<string> =>
  liveWords(await readLive(check, world.anotherDirectory(), domain), 'en');

const lists = (settings: object) => ({
  b2bManagementPolicy: {
    definition: [JSON.stringify({ B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: settings } })],
  },
});

interface Row {
  readonly domain?: string;
  readonly settings: readonly (readonly [patch: object, says: string])[];
  /** The permission without which it cannot be read. */
  readonly needs: string;
}

const ROWS: Readonly<Record<Exclude<LiveCheckId, 'partner-cloud'>, Row>> = {
  'guests-can-leave': {
    settings: [
      [{ externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: true } }, 'guests can leave'],
      [{ externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: false } }, 'guests cannot leave'],
    ],
    needs: 'Policy.Read.All',
  },
  'partner-mfa-trusted': {
    domain: 'woodgrove.example',
    settings: [
      [
        { crossTenantAccessPolicy: { default: { inboundTrust: { isMfaAccepted: true } } } },
        'trusts the MFA of Woodgrove',
      ],
      [{ crossTenantAccessPolicy: { default: { inboundTrust: null } } }, 'does not trust the MFA of Woodgrove'],
    ],
    needs: 'CrossTenantInformation.ReadBasic.All',
  },
  'domain-may-be-invited': {
    domain: 'fabrikam.example',
    settings: [
      [lists({ BlockedDomains: ['fabrikam.example'] }), 'on our deny list'],
      [lists({ AllowedDomains: ['woodgrove.example'] }), 'fabrikam.example is not on it'],
      [lists({ AllowedDomains: ['fabrikam.example'] }), 'let fabrikam.example be invited'],
      [lists({}), 'let fabrikam.example be invited'],
    ],
    needs: 'Policy.Read.B2BManagementPolicy',
  },
  'who-may-invite': {
    settings: [
      [{ authorizationPolicy: { allowInvitesFrom: 'everyone' } }, 'everybody may invite'],
      [{ authorizationPolicy: { allowInvitesFrom: 'none' } }, 'Nobody may invite'],
    ],
    needs: 'Policy.Read.All',
  },
  'directory-fullness': { settings: [[{}, 'of 300,000 objects']], needs: 'Organization.Read.All' },
  'cross-cloud-enabled': {
    settings: [
      [
        { crossTenantAccessPolicy: { allowedCloudEndpoints: ['microsoftonline.us'] } },
        'open for guests of microsoftonline.us',
      ],
      [{ crossTenantAccessPolicy: { allowedCloudEndpoints: [] } }, 'not open for guests'],
    ],
    needs: 'Policy.Read.All',
  },
};

describe.each(Object.entries(ROWS) as [LiveCheckId, Row][])('%s', (check, { domain, settings, needs }) => {
  test.each(settings)('with %j says what holds', async (patch, says) => {
    await world.policies(patch);
    expect(await told(check, domain)).toContain(says);
  });

  test('without the permission says which one', async () => {
    await world.without(needs, 'Policy.Read.All', 'Directory.Read.All');
    expect(await told(check, domain)).toMatch(/^Guestlist lacks the permission \S+, so this is the general answer/);
  });

  test('without an answer from Graph says so', async () => {
    await world.faults([{ method: 'GET', path: '/', drop: true }]);
    expect(await told(check, domain)).toContain('does not answer right now');
  });
});

describe('partner-cloud', () => {
  test.each([
    ['gov.example', 'another Microsoft cloud (microsoftonline.us)'],
    ['adatum.example', 'another Microsoft cloud (partner.microsoftonline.cn)'],
    ['fabrikam.example', 'the same Microsoft cloud as we are'],
    ['northwind.example', 'No Entra tenant has the domain'],
    [undefined, 'Name the partner’s domain'],
  ])('of %s', async (domain, says) => {
    expect(await told('partner-cloud', domain)).toContain(says);
  });
});

test('partner-cloud without the permission says which one', async () => {
  await world.without('CrossTenantInformation.ReadBasic.All', 'Organization.Read.All', 'Policy.Read.All');
  expect(await told('partner-cloud', 'fabrikam.example')).toMatch(/^Guestlist lacks the permission \S+, so this is/);
});

test('partner-cloud without an answer from Graph says so', async () => {
  await world.faults([{ method: 'GET', path: '/', drop: true }]);
  expect(await told('partner-cloud', 'fabrikam.example')).toContain('does not answer right now');
});

test('of a partner with a setting of its own, that is told and not the default', async () => {
  await world.policies({ crossTenantAccessPolicy: { default: { inboundTrust: null } } });
  expect(await told('partner-mfa-trusted', 'fabrikam.example')).toContain('Our tenant trusts the MFA of Fabrikam');
});

test('of a partner without a tenant the default trust is told', async () => {
  expect(await told('partner-mfa-trusted', 'northwind.example')).toContain('By default our tenant does not trust');
});

test('every check has its rows', () => {
  expect([...Object.keys(ROWS), 'partner-cloud'].sort()).toEqual([...LIVE_CHECKS].sort());
});
