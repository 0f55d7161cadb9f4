import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/** `none` stops even admins. https://learn.microsoft.com/en-us/graph/api/resources/authorizationpolicy */
export function invitationsAreOn({ rules, account }: Pick<AskFacts, 'rules' | 'account'>): Problem | undefined {
  const isGuestAlready = account !== 'unreadable' && account?.kind === 'guest';
  if (rules === 'unreadable' || isGuestAlready) return undefined;
  return rules.allowInvitesFrom === 'none' ? { code: 'invitationsOff' } : undefined;
}
