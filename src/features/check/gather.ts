import { orUnreadable } from '../../domain/problem.ts';
import type { InviteRules, Partner, TenantFacts } from '../../domain/directory-facts.ts';
import type { Settings } from '../../domain/settings.ts';
import type { TenantCloud } from '../../domain/tenant-truths.ts';
import type { Reads } from '../../ports/feature.ts';
import type { CheckArgs } from './parse.ts';

/** What Entra says of a domain; `unreadable` where it would not say. */
export interface CheckFacts {
  readonly settings: Settings;
  readonly tenant: TenantFacts | 'unreadable';
  readonly rules: InviteRules | 'unreadable';
  readonly partner: Partner | undefined | 'unreadable';
  readonly cloud: TenantCloud | undefined | 'unreadable';
  readonly ownCloud: TenantCloud | undefined | 'unreadable';
  readonly allowedClouds: readonly string[] | 'unreadable';
}

export async function gatherCheck(
  { domain }: CheckArgs,
  { directory, settings: store }: Reads,
): Promise<CheckFacts | undefined> {
  if (domain === undefined) return undefined;
  const tenantRead = directory.tenant().then(orUnreadable);
  const [settings, tenant, rules, partner, cloud, allowedClouds] = await Promise.all([
    store.read(),
    tenantRead,
    directory.inviteRules().then(orUnreadable),
    directory.partner(domain).then(orUnreadable),
    directory.cloudOf(domain).then(orUnreadable),
    directory.allowedClouds().then(orUnreadable),
  ]);
  const ownCloud = tenant === 'unreadable' ? 'unreadable' : orUnreadable(await directory.cloudOf(tenant.tenantId));
  return { settings, tenant, rules, partner, cloud, ownCloud, allowedClouds };
}
