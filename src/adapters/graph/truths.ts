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
