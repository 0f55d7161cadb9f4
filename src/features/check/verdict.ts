import { domainIsAllowed } from '../../domain/policies/domain-is-allowed.ts';
import { invitationsAreOn } from '../../domain/policies/invitations-are-on.ts';
import { partnerIsWelcome } from '../../domain/policies/partner-is-welcome.ts';
import type { Problem } from '../../domain/problem.ts';
import { foreignCloud } from '../../domain/tenant-truths.ts';
import type { CheckFacts } from './gather.ts';

export type Verdict =
  | { readonly kind: 'yes' }
  /** Nothing forbids it, but something that could was not readable. */
  | { readonly kind: 'probably' }
  | { readonly kind: 'no'; readonly problem: Problem }
  | { readonly kind: 'ownDomain' }
  | { readonly kind: 'otherCloud'; readonly endpoint: string };

/** What stops an invitation, in the order in which Entra would find out; the cloud last, because it can be opened. */
export function verdictOn(domain: string, facts: CheckFacts): Verdict {
  const { tenant, rules } = facts;
  if (tenant !== 'unreadable' && tenant.verifiedDomains.includes(domain)) return { kind: 'ownDomain' };
  const asked = { rules, domain, account: undefined };
  const problem =
    invitationsAreOn(asked) ?? domainIsAllowed(asked) ?? partnerIsWelcome({ domain, settings: facts.settings });
  if (problem !== undefined) return { kind: 'no', problem };
  const endpoint = foreignCloud(facts);
  if (endpoint !== undefined && facts.allowedClouds !== 'unreadable' && !facts.allowedClouds.includes(endpoint)) {
    return { kind: 'otherCloud', endpoint };
  }
  const listsUnread = rules === 'unreadable' || rules.domains === null;
  const cloudUnread = endpoint !== undefined && facts.allowedClouds === 'unreadable';
  return listsUnread || cloudUnread ? { kind: 'probably' } : { kind: 'yes' };
}
