import { z } from 'zod';
import type { Cloud } from '../../domain/clouds.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { TenantCloud } from '../../domain/tenant-truths.ts';
import { SECOND } from '../../domain/time.ts';
import { assertLoopback, mapUrl } from '../../lib/host-map.ts';
import { readAs } from './reading.ts';

const TIMEOUT_MS = 5 * SECOND;
const shape = z.object({
  cloud_instance_name: z.string().toLowerCase(),
  tenant_region_scope: z.string().toLowerCase().nullish(),
});

export interface DiscoveryOptions {
  readonly cloud: Cloud;
  readonly transport?: { readonly graphBase: string };
}

/**
 * The cloud that a domain's tenant lives in, from the document it shows to anybody: no permission is needed.
 * `undefined`: no tenant has that domain. One attempt; who asks shows the general answer when it fails.
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 * https://learn.microsoft.com/entra/external-id/current-limitations (tenant_region_scope)
 */
export async function readCloudOf(
  { cloud, transport }: DiscoveryOptions,
  domain: string,
): Promise<Result<TenantCloud | undefined>> {
  const map = transport === undefined ? undefined : { from: cloud.login, to: transport.graphBase };
  if (map !== undefined) assertLoopback(map);
  const url = `${cloud.login}/${encodeURIComponent(domain)}/v2.0/.well-known/openid-configuration`;
  try {
    const response = await fetch(mapUrl(url, map), { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    // 400 invalid_tenant (AADSTS90002): there is none. https://learn.microsoft.com/entra/identity-platform/reference-error-codes
    if (response.status === 400 || response.status === 404) return ok(undefined);
    if (!response.ok) return fail({ code: 'directoryUnavailable', said: String(response.status) });
    const read = readAs(shape, ok(await response.json()));
    if (!read.ok) return read;
    const { cloud_instance_name: endpoint, tenant_region_scope: region } = read.value;
    return ok({ endpoint, ...(region == null ? {} : { region }) });
  } catch (cause) {
    return fail({ code: 'directoryUnavailable', said: cause instanceof Error ? cause.name : '' });
  }
}
