import { z } from 'zod';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { DirectorySize } from '../../domain/tenant-truths.ts';
import type { GraphClient } from './client.ts';
import { readAs } from './reading.ts';

const leaveShape = z.object({ allowExternalIdentitiesToLeave: z.boolean() });

/**
 * Whether guests may leave by themselves. `Policy.Read.All`, beta.
 * https://learn.microsoft.com/graph/api/externalidentitiespolicy-get
 */
export async function readGuestsCanLeave(client: GraphClient): Promise<Result<boolean>> {
  const path = '/beta/policies/externalIdentitiesPolicy';
  const read = readAs(leaveShape, await client.call('readExternalIdentitiesPolicy', { path }));
  return read.ok ? ok(read.value.allowExternalIdentitiesToLeave) : read;
}

const emailShape = z.object({ allowExternalIdToUseEmailOtp: z.string().nullish() });
const fallbackShape = z.object({
  invitationRedemptionIdentityProviderConfiguration: z
    .object({ fallbackIdentityProvider: z.string().nullish() })
    .nullish(),
});

/**
 * Whether a guest without any account may come in with a code that is mailed to him: on unless an admin switched it off,
 * or made Microsoft accounts the way for such guests. `Policy.Read.All`.
 * https://learn.microsoft.com/graph/api/emailauthenticationmethodconfiguration-get
 * https://learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationdefault-get
 */
export async function readPasscode(client: GraphClient): Promise<Result<boolean>> {
  const policies = '/v1.0/policies';
  const [method, order] = await Promise.all([
    client.call('readEmailMethod', {
      path: `${policies}/authenticationMethodsPolicy/authenticationMethodConfigurations/email`,
    }),
    client.call('readCrossTenantPolicy', { path: `${policies}/crossTenantAccessPolicy/default` }),
  ]);
  const allowed = readAs(emailShape, method);
  if (!allowed.ok) return allowed;
  if (allowed.value.allowExternalIdToUseEmailOtp === 'disabled') return ok(false);
  const fallback = readAs(fallbackShape, order);
  if (!fallback.ok) return fallback;
  const { fallbackIdentityProvider } = fallback.value.invitationRedemptionIdentityProviderConfiguration ?? {};
  return ok(fallbackIdentityProvider !== 'microsoftAccount');
}

const quotaShape = z.object({
  directorySizeQuota: z.object({ used: z.number(), total: z.number().positive() }),
});

/**
 * How many objects the directory holds, and may hold. `Organization.Read.All`, beta, only when selected.
 * https://learn.microsoft.com/graph/api/resources/organization?view=graph-rest-beta
 */
export async function readDirectorySize(client: GraphClient): Promise<Result<DirectorySize>> {
  const path = '/beta/organization?$select=directorySizeQuota';
  const read = readAs(z.array(quotaShape), await client.pages('readOrganization', { path }));
  if (!read.ok) return read;
  const [own] = read.value;
  return own === undefined
    ? fail({ code: 'directoryRefused', said: 'no organization came' })
    : ok(own.directorySizeQuota);
}

const cloudsShape = z.object({ allowedCloudEndpoints: z.array(z.string().toLowerCase()) });

/**
 * The other Microsoft clouds that guests may come from; empty: none. `Policy.Read.All`; not in the v1.0 of the
 * Government and China clouds. https://learn.microsoft.com/graph/api/crosstenantaccesspolicy-get
 */
export async function readAllowedClouds(client: GraphClient): Promise<Result<readonly string[]>> {
  const path = '/v1.0/policies/crossTenantAccessPolicy';
  const read = readAs(cloudsShape, await client.call('readCrossTenantPolicy', { path }));
  return read.ok ? ok(read.value.allowedCloudEndpoints) : read;
}
