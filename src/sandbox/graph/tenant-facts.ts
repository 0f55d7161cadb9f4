import type { Organization, TenantInformation } from '@microsoft/microsoft-graph-types';
import { knownTenant } from '../partners.ts';
import { initialDomain, primaryDomain, tenantId, tenantName } from '../seed.ts';
import type { PartnerTenant } from '../seed.ts';
import { contextOf, idParam, param } from './call.ts';
import type { Answer, Call, Handler } from './call.ts';
import { badQuery, GraphError, notFound } from './errors.ts';

/** Same cloud only. https://learn.microsoft.com/en-us/graph/api/tenantrelationship-findtenantinformationbydomainname */
export const findTenantByDomain: Handler = (call) => {
  const domain = param(call, 'domainName');
  return foundTenant(call, domain.includes('.') ? knownTenant(domain) : undefined, `domain name '${domain}'`);
};

export const findTenantById: Handler = (call) => {
  const id = idParam(call, 'tenantId');
  return foundTenant(call, id.includes('.') ? undefined : knownTenant(id), `tenant id '${id}'`);
};

function foundTenant(call: Call, found: PartnerTenant | undefined, asked: string): Answer {
  if (found?.cloud !== 'microsoftonline.com') {
    throw new GraphError(404, 'Directory_ObjectNotFound', `Unable to find a tenant with the ${asked}.`);
  }
  const body: TenantInformation = {
    tenantId: found.tenantId,
    displayName: found.name,
    defaultDomainName: found.domain,
    federationBrandName: null,
  };
  return { status: 200, body: { '@odata.context': contextOf(call, 'microsoft.graph.tenantInformation'), ...body } };
}

/** A tenant with a verified domain may hold 300,000 objects. */
const objectQuota = 300_000;

export const listOrganization: Handler = (call) => ({
  status: 200,
  body: { '@odata.context': contextOf(call, 'organization'), value: [organization(call)] },
});

export const getOrganization: Handler = (call) => {
  if (idParam(call, 'id') !== tenantId) throw notFound(idParam(call, 'id'));
  return { status: 200, body: { '@odata.context': contextOf(call, 'organization/$entity'), ...organization(call) } };
};

/** `directorySizeQuota` is beta's, and shown only when selected. */
function organization(call: Call): object {
  const all: Organization = {
    id: tenantId,
    displayName: tenantName,
    tenantType: 'AAD',
    countryLetterCode: 'DE',
    createdDateTime: '2024-01-15T09:00:00Z',
    defaultUsageLocation: null,
    preferredLanguage: 'en',
    onPremisesSyncEnabled: true,
    privacyProfile: { contactEmail: `privacy@${primaryDomain}`, statementUrl: `https://www.${primaryDomain}/privacy` },
    technicalNotificationMails: [],
    verifiedDomains: [
      { name: primaryDomain, isDefault: true, isInitial: false, type: 'Managed', capabilities: 'Email' },
      { name: initialDomain, isDefault: false, isInitial: true, type: 'Managed', capabilities: 'Email' },
    ],
  };
  const text = call.query.get('$select');
  if (text === undefined) return all;
  const used = [...call.tenant.primary.all('users')].length + [...call.tenant.primary.all('groups')].length;
  const known: object = call.version === 'beta' ? { ...all, directorySizeQuota: { used, total: objectQuota } } : all;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(name in known));
  if (unknown !== undefined) {
    throw badQuery(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.organization'.`,
    );
  }
  return Object.fromEntries(Object.entries(known).filter(([name]) => name === 'id' || names.includes(name)));
}
