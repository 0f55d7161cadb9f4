import { domainIsAllowed } from '../../domain/policies/domain-is-allowed.ts';
import type { DomainLists } from '../../domain/tenant-truths.ts';

type Standing = 'denied' | 'notAllowed' | 'open' | 'allowList' | 'denyList' | 'none';

/** What the allow and deny lists say: of one domain by the law that requests are held to, else of themselves. */
export function domainStanding(domain: string | undefined, lists: DomainLists): Standing {
  if (domain === undefined) {
    if (lists.allowed.length > 0) return 'allowList';
    return lists.blocked.length > 0 ? 'denyList' : 'none';
  }
  const rules = { allowInvitesFrom: 'everyone', domains: lists } as const;
  const problem = domainIsAllowed({ rules, domain, account: undefined });
  if (problem?.code !== 'domainBlocked') return 'open';
  return problem.by === 'denyList' ? 'denied' : 'notAllowed';
}
