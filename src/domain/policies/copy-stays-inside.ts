import type { Account, TenantFacts } from '../directory-facts.ts';
import type { Problem } from '../problem.ts';

export interface CopyFacts {
  readonly cc?: string;
  readonly email?: string;
  /** Whose address it is. */
  readonly copied: Account | undefined | 'unreadable';
  readonly tenant: TenantFacts | 'unreadable';
  /** False where Entra sends none, now or on a later day. */
  readonly mailLeaves: boolean;
}

/**
 * The mail carries the link with which the invitation is accepted, so that a copy goes to a person of our own only: an
 * address in a domain of ours that a member's account holds. A list or group of ours could have readers from outside, and
 * a member may have a private mailbox among his addresses.
 */
export function copyStaysInside({ cc, email, copied, tenant, mailLeaves }: CopyFacts): Problem | undefined {
  if (cc === undefined) return undefined;
  if (cc === email) return { code: 'copyRefused', cc, why: 'guest' };
  if (!mailLeaves) return { code: 'copyRefused', cc, why: 'noMail' };
  if (copied === 'unreadable' || tenant === 'unreadable') return { code: 'directoryUnavailable', said: '' };
  const domain = cc.slice(cc.lastIndexOf('@') + 1);
  const isOurs = tenant.verifiedDomains.some((verified) => verified.toLowerCase() === domain);
  return isOurs && copied?.kind === 'internal' ? undefined : { code: 'copyRefused', cc, why: 'outside' };
}
