import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/** A colleague is never invited: Entra refuses the address of an internal account, and the approver need not find out. */
export function guestIsExternal({
  account,
  email,
  domain,
  tenant,
}: Pick<AskFacts, 'account' | 'email' | 'domain' | 'tenant'>): Problem | undefined {
  if (account !== 'unreadable' && account?.kind === 'internal') {
    return { code: 'internalAccount', email, displayName: account.displayName };
  }
  const own = tenant !== 'unreadable' && tenant.verifiedDomains.some((verified) => verified.toLowerCase() === domain);
  return own && (account === undefined || account === 'unreadable') ? { code: 'ownDomain', email, domain } : undefined;
}
