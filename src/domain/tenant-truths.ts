import type { InviteRules, Partner, TenantFacts } from './directory-facts.ts';

/** What a tenant tells anybody about the cloud it lives in. */
export interface TenantCloud {
  /** As `allowedCloudEndpoints` calls it: `microsoftonline.us`. */
  readonly endpoint: string;
  /** In lower case, because pages and tools disagree on it: `eu`, `usgov`. */
  readonly region?: string;
}

/** The cloud's region decides where the instance name does not: some Government tenants show the global one. */
export function endpointOf(cloud: TenantCloud): string {
  return cloud.region?.startsWith('usg') === true ? 'microsoftonline.us' : cloud.endpoint;
}

type CloudReading = TenantCloud | undefined | 'unreadable';

/** What Entra says of us and of a partner's domain; `unreadable` where it would not say. */
export interface PartnerReadings {
  readonly tenant: TenantFacts | 'unreadable';
  readonly rules: InviteRules | 'unreadable';
  readonly partner: Partner | undefined | 'unreadable';
  readonly cloud: CloudReading;
  readonly ownCloud: CloudReading;
  readonly allowedClouds: readonly string[] | 'unreadable';
}

/** The partner's cloud where it is known and not ours. */
export function foreignCloud({
  cloud,
  ownCloud,
}: {
  readonly cloud: CloudReading;
  readonly ownCloud: CloudReading;
}): string | undefined {
  if (!isKnown(cloud) || !isKnown(ownCloud)) return undefined;
  const endpoint = endpointOf(cloud);
  return endpoint === endpointOf(ownCloud) ? undefined : endpoint;
}

const isKnown = (cloud: CloudReading): cloud is TenantCloud => cloud !== undefined && cloud !== 'unreadable';

export interface DirectorySize {
  readonly used: number;
  readonly total: number;
}

/** A fact of our own tenant that was read a moment ago, to be put before a general answer. */
export type LiveFact =
  | { readonly check: 'guests-can-leave'; readonly allowed: boolean }
  | { readonly check: 'partner-mfa-trusted'; readonly trusted: boolean; readonly partner?: string }
  | { readonly check: 'domain-may-be-invited'; readonly domain?: string; readonly lists: DomainLists }
  | { readonly check: 'who-may-invite'; readonly from: InviteRules['allowInvitesFrom'] }
  | { readonly check: 'directory-fullness'; readonly size: DirectorySize }
  | {
      readonly check: 'partner-cloud';
      readonly domain: string;
      /** Undefined: no tenant has this domain. */
      readonly endpoint: string | undefined;
      readonly same: boolean;
    }
  | { readonly check: 'cross-cloud-enabled'; readonly endpoints: readonly string[] };

export type DomainLists = NonNullable<InviteRules['domains']>;

/** The fact, or why there is none: nobody could read it, or the question names no partner to look up. */
export type LiveReading =
  | { readonly kind: 'fact'; readonly fact: LiveFact }
  | { readonly kind: 'unreadable'; readonly permission?: string }
  | { readonly kind: 'noDomain' };
