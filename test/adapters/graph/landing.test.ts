import { expect, test } from 'vitest';
import { landingUrl } from '../../../src/adapters/graph/landing.ts';
import { CLOUDS } from '../../../src/domain/clouds.ts';
import { asTenantId } from '../../../src/domain/ids.ts';

const tenant = asTenantId('11111111-1111-4111-8111-111111111111');
const team = 'https://teams.microsoft.com/l/team/19%3aabc%40thread.tacv2/conversations?groupId=g1';
const withTenant = `${team}&tenantId=${tenant}`;

test.each([
  ['a team has its own page', 'global', 'team', withTenant, withTenant],
  ['which names the tenant', 'global', 'team', team, withTenant],
  ['a team whose link cannot be read', 'global', 'team', undefined, `https://teams.microsoft.com/?tenantId=${tenant}`],
  ['a link that is none', 'global', 'team', 'javascript:alert(1)', `https://teams.microsoft.com/?tenantId=${tenant}`],
  ['a team in GCC High', 'gccHigh', 'team', undefined, `https://gov.teams.microsoft.us/?tenantId=${tenant}`],
  ['a team in DoD', 'dod', 'team', undefined, `https://dod.teams.microsoft.us/?tenantId=${tenant}`],
  ['no team', 'global', 'other', undefined, `https://myapplications.microsoft.com/?tenantid=${tenant}`],
  ['no team in GCC High', 'gccHigh', 'other', undefined, `https://myapplications.microsoft.us/?tenantid=${tenant}`],
] as const)('%s', (_, cloud, target, teamUrl, expected) => {
  expect(landingUrl(CLOUDS[cloud], tenant, target, teamUrl)).toBe(expected);
});
