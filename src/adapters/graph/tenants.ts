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
  const stance = await readStance(client, tenantId);
  if (!stance.ok) return stance;
  const partner: Partner = { tenantId, displayName: displayName ?? domain, ...stance.value };
  return ok(mainDomain == null ? partner : { ...partner, mainDomain });
}

const CROSS_TENANT_POLICY = '/v1.0/policies/crossTenantAccessPolicy';
const stanceShape = z.object({
  inboundTrust: z.object({ isMfaAccepted: z.boolean().nullish() }).nullish(),
  b2bCollaborationInbound: z
    .object({
      usersAndGroups: z
        .object({ accessType: z.string().nullish(), targets: z.array(z.object({ target: z.string() })).nullish() })
        .nullish(),
    })
    .nullish(),
});
type Stance = z.infer<typeof stanceShape>;

/**
 * `Policy.Read.All`. What we let people of this partner do. A partner without an entry, or with null in it, inherits the
 * default. https://learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationpartner-get
 */
async function readStance(
  client: GraphClient,
  tenantId: string,
): Promise<Result<Pick<Partner, 'mfaTrusted' | 'inboundBlocked'>>> {
  const path = `${CROSS_TENANT_POLICY}/partners/${tenantId}`;
  const [found, inherited] = await Promise.all([client.find('readCrossTenantPolicy', { path }), readDefault(client)]);
  const own = readIfThere(stanceShape, found);
  if (!own.ok) return own;
  const trust = own.value?.inboundTrust?.isMfaAccepted;
  const inbound = own.value?.b2bCollaborationInbound;
  if (!inherited.ok && (trust == null || inbound == null)) return inherited;
  const rest: Stance = inherited.ok ? inherited.value : {};
  return ok({
    mfaTrusted: trust ?? rest.inboundTrust?.isMfaAccepted === true,
    ...(isBlocked(inbound ?? rest.b2bCollaborationInbound) ? { inboundBlocked: true } : {}),
  });
}

/** Blocked for everybody; who is named one by one cannot be told from here. */
function isBlocked(inbound: Stance['b2bCollaborationInbound']): boolean {
  const { accessType, targets } = inbound?.usersAndGroups ?? {};
  return accessType === 'blocked' && (targets ?? []).some(({ target }) => target === 'AllUsers');
}

/** `Policy.Read.All`. https://learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationdefault-get */
export async function readDefaultMfaTrust(client: GraphClient): Promise<Result<boolean>> {
  const read = await readDefault(client);
  return read.ok ? ok(read.value.inboundTrust?.isMfaAccepted === true) : read;
}

const readDefault = async (client: GraphClient): Promise<Result<Stance>> =>
  readAs(stanceShape, await client.call('readCrossTenantPolicy', { path: `${CROSS_TENANT_POLICY}/default` }));
