import { NO_RULES } from '../asking-rules.ts';
import type { Problem } from '../problem.ts';
import type { AskFacts } from './ask-facts.ts';

/** Whoever decides has to know what for, where admins say so. */
export function reasonIsGiven({ reason, settings }: Pick<AskFacts, 'reason' | 'settings'>): Problem | undefined {
  const { reasonRequired } = settings.askingRules ?? NO_RULES;
  return reasonRequired && (reason ?? '').trim() === '' ? { code: 'reasonMissing' } : undefined;
}
