import { NO_RULES } from '../asking-rules.ts';
import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';
import { covers } from './domain-is-allowed.ts';

/** The admins' own list for requests, besides Entra's. It holds for guests who are there already, too: this is about giving more. */
export function partnerIsWelcome({ domain, settings }: Pick<AskFacts, 'domain' | 'settings'>): Problem | undefined {
  const { allowedDomains, blockedDomains } = settings.askingRules ?? NO_RULES;
  if (blockedDomains.some((entry) => covers(entry, domain)))
    return { code: 'partnerNotWelcome', domain, why: 'blocked' };
  if (allowedDomains.length === 0 || allowedDomains.some((entry) => covers(entry, domain))) return undefined;
  return { code: 'partnerNotWelcome', domain, why: 'notAllowed' };
}
