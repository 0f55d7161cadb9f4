import { z } from 'zod';
import type { Cloud } from '../../domain/clouds.ts';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { InviteRules } from '../../domain/directory-facts.ts';
import type { GraphClient } from './client.ts';
import { readAs } from './reading.ts';

const authorizationShape = z.object({
  allowInvitesFrom: z.enum(['none', 'adminsAndGuestInviters', 'adminsGuestInvitersAndAllMembers', 'everyone']),
});

/** Who may invite, and the allow and deny lists of domains: `null` where they cannot be read. */
export async function readInviteRules(client: GraphClient, cloud: Cloud): Promise<Result<InviteRules>> {
  const [policy, domains] = await Promise.all([readAuthorization(client), readDomains(client, cloud)]);
  return policy.ok ? ok({ allowInvitesFrom: policy.value.allowInvitesFrom, domains }) : policy;
}

/** `Policy.Read.All`. https://learn.microsoft.com/graph/api/authorizationpolicy-get */
async function readAuthorization(client: GraphClient): Promise<Result<z.infer<typeof authorizationShape>>> {
  const path = '/v1.0/policies/authorizationPolicy?$select=allowInvitesFrom';
  return readAs(authorizationShape, await client.call('readAuthorizationPolicy', { path }));
}

const b2bShape = z.array(z.object({ definition: z.array(z.string()), isOrganizationDefault: z.boolean().nullish() }));

/** `Policy.Read.B2BManagementPolicy`, beta. https://learn.microsoft.com/graph/api/resources/b2bmanagementpolicy */
async function readDomains(client: GraphClient, cloud: Cloud): Promise<InviteRules['domains']> {
  if (!cloud.features.b2bManagementPolicies) return null;
  const pages = await client.pages('readB2bPolicies', { path: '/beta/policies/b2bManagementPolicies' });
  const policies = readAs(b2bShape, pages);
  if (!policies.ok) return null;
  const own = policies.value.find((policy) => policy.isOrganizationDefault === true) ?? policies.value[0];
  // A tenant that never set a list has no policy object.
  return own === undefined ? { allowed: [], blocked: [] } : domainsIn(own.definition[0]);
}

const domainList = z.array(z.string().toLowerCase()).nullish();
const definitionShape = z.object({
  B2BManagementPolicy: z.object({
    InvitationsAllowedAndBlockedDomainsPolicy: z
      .object({ AllowedDomains: domainList, BlockedDomains: domainList })
      .nullish(),
  }),
});

/** The settings are JSON inside a string; one that cannot be read is not taken for an empty one. */
export function domainsIn(definition: string | undefined): InviteRules['domains'] {
  const read = definitionShape.safeParse(json(definition));
  if (!read.success) return null;
  const lists = read.data.B2BManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy;
  return { allowed: lists?.AllowedDomains ?? [], blocked: lists?.BlockedDomains ?? [] };
}

function json(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
