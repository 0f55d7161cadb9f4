import { z } from 'zod';
import { asTenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Partner, TenantFacts } from '../../domain/directory-facts.ts';
import type { GraphClient } from './client.ts';
import { readAs, readIfThere } from './reading.ts';

const organizationShape = z.object({
  id: z.string().transform(asTenantId),
  displayName: z.string().nullish(),
  verifiedDomains: z.array(z.object({ name: z.string().toLowerCase() })).default([]),
});

/** `Organization.Read.All`. https://learn.microsoft.com/graph/api/organization-list */
export async function readTenant(client: GraphClient): Promise<Result<TenantFacts>> {
  const path = '/v1.0/organization?$select=id,displayName,verifiedDomains';
  const read = readAs(z.array(organizationShape), await client.pages('readOrganization', { path }));
  if (!read.ok) return read;
  const [own] = read.value;
  if (own === undefined) return fail({ code: 'directoryRefused', said: 'no organization came' });
  return ok({
    tenantId: own.id,
    displayName: own.displayName ?? '',
    verifiedDomains: own.verifiedDomains.map(({ name }) => name),
  });
}

const foundShape = z.object({
  tenantId: z.string().transform(asTenantId),
  displayName: z.string().nullish(),
  defaultDomainName: z.string().toLowerCase().nullish(),
});

/**
 * `CrossTenantInformation.ReadBasic.All`; this cloud's tenants only.
 * https://learn.microsoft.com/graph/api/tenantrelationship-findtenantinformationbydomainname
 */
export async function readPartner(client: GraphClient, domain: string): Promise<Result<Partner | undefined>> {
  const name = encodeURIComponent(domain.replaceAll("'", "''"));
  const path = `/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='${name}')`;
  const found = readIfThere(foundShape, await client.find('findTenant', { path }));
  if (!found.ok || found.value === undefined) return found.ok ? ok(undefined) : found;
  const { tenantId, displayName, defaultDomainName: mainDomain } = found.value;
  const trusted = await readMfaTrust(client, tenantId);
  if (!trusted.ok) return trusted;
  const partner: Partner = { tenantId, displayName: displayName ?? domain, mfaTrusted: trusted.value };
  return ok(mainDomain == null ? partner : { ...partner, mainDomain });
}

const trustShape = z.object({ inboundTrust: z.object({ isMfaAccepted: z.boolean().nullish() }).nullish() });

/**
 * `Policy.Read.All`. A partner without an entry, or with null in it, inherits the default.
 * https://learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationpartner-get
 */
async function readMfaTrust(client: GraphClient, tenantId: string): Promise<Result<boolean>> {
  const policy = '/v1.0/policies/crossTenantAccessPolicy';
  const own = readIfThere(
    trustShape,
    await client.find('readCrossTenantPolicy', { path: `${policy}/partners/${tenantId}` }),
  );
  if (!own.ok) return own;
  const stated = own.value?.inboundTrust?.isMfaAccepted;
  if (stated != null) return ok(stated);
  return readDefaultMfaTrust(client);
}

/** `Policy.Read.All`. https://learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationdefault-get */
export async function readDefaultMfaTrust(client: GraphClient): Promise<Result<boolean>> {
  const path = '/v1.0/policies/crossTenantAccessPolicy/default';
  const read = readAs(trustShape, await client.call('readCrossTenantPolicy', { path }));
  return read.ok ? ok(read.value.inboundTrust?.isMfaAccepted === true) : read;
}
