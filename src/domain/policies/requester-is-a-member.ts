import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/** Only enabled members of the tenant ask for guests; the directory says who is one, not the chat. */
export function requesterIsAMember({
  requester,
  asker,
  tenant,
}: Pick<AskFacts, 'requester' | 'asker' | 'tenant'>): Problem | undefined {
  if (tenant !== 'unreadable' && tenant.tenantId !== asker.tenantId) return { code: 'otherTenant' };
  if (requester === 'unreadable') return { code: 'directoryUnavailable', said: '' };
  if (requester === undefined) return { code: 'otherTenant' };
  if (requester.userType !== 'Member') return { code: 'guestsMayNotAsk' };
  return requester.accountEnabled ? undefined : { code: 'accountDisabled' };
}
