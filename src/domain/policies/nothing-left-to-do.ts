import { isOpen } from '../guest-request.ts';
import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/** What is there already, or already asked for, is not asked for again. */
export function nothingLeftToDo({
  account,
  email,
  group,
  openRequests,
  staysLonger,
}: Pick<AskFacts, 'account' | 'email' | 'group' | 'openRequests' | 'staysLonger'>): Problem | undefined {
  const groupId = group?.found === 'one' ? group.group.groupId : undefined;
  const same = openRequests.find((request) => isOpen(request) && request.ask.group?.groupId === groupId);
  if (same !== undefined) {
    return { code: 'alreadyAsked', email, requestId: same.id, state: same.state.name, by: same.requester.name };
  }
  if (staysLonger === true) return undefined;
  if (account === 'unreadable' || account?.kind !== 'guest') return undefined;
  if (group?.found === 'one') {
    return group.alreadyMember ? { code: 'alreadyMember', email, group: group.group.name } : undefined;
  }
  const since = account.since ?? account.createdAt;
  return {
    code: 'alreadyGuest',
    email,
    userId: account.userId,
    accepted: account.redemption === 'accepted',
    ...(since === undefined ? {} : { since }),
  };
}
