import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/**
 * The tenant's allow or deny list, asked before an approver is bothered. Guests who are there already pass: the list
 * is checked at invitation and redemption only. https://learn.microsoft.com/en-us/entra/external-id/allow-deny-list
 */
export function domainIsAllowed({
  rules,
  domain,
  account,
}: Pick<AskFacts, 'rules' | 'domain' | 'account'>): Problem | undefined {
  const isGuestAlready = account !== 'unreadable' && account?.kind === 'guest';
  if (rules === 'unreadable' || rules.domains === null || isGuestAlready) return undefined;
  const { allowed, blocked } = rules.domains;
  if (blocked.some((entry) => covers(entry, domain))) return { code: 'domainBlocked', domain, by: 'denyList' };
  if (allowed.length > 0 && !allowed.some((entry) => covers(entry, domain))) {
    return { code: 'domainBlocked', domain, by: 'allowList' };
  }
  return undefined;
}

/** Entries name one domain; `*.example.com` is the one wildcard that the admin center takes. */
export function covers(entry: string, domain: string): boolean {
  const listed = entry.trim().toLowerCase();
  return listed.startsWith('*.') ? domain.endsWith(listed.slice(1)) : listed === domain;
}
