import { NO_RULES, latestEnd } from '../asking-rules.ts';
import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/** Where admins bound the stay, every request names its last day, and none lies beyond the bound. */
export function stayIsBounded({
  until,
  now,
  settings,
}: Pick<AskFacts, 'until' | 'now' | 'settings'>): Problem | undefined {
  const rules = settings.askingRules ?? NO_RULES;
  const latest = latestEnd(rules, now);
  if (until === undefined) {
    const wanted = rules.endRequired || latest !== undefined;
    return wanted ? { code: 'endMissing', ...(latest === undefined ? {} : { latest }) } : undefined;
  }
  return latest !== undefined && until > latest ? { code: 'stayTooLong', until, latest } : undefined;
}
