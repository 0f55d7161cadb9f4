import type { Decision } from '../../domain/decision.ts';
import { say } from '../../domain/decision.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { drawVerdict } from './card.ts';
import type { CheckFacts } from './gather.ts';
import { CHECK_WORDS } from './messages.ts';
import type { CheckArgs } from './parse.ts';
import { verdictOn } from './verdict.ts';

export function decideCheck({ domain, locale }: CheckArgs, facts: CheckFacts | undefined): Decision {
  if (domain === undefined || facts === undefined) return say(inLanguage(CHECK_WORDS, locale).whichDomain);
  const card = drawVerdict(domain, verdictOn(domain, facts), facts, locale);
  return { effects: [], reply: { kind: 'card', card } };
}
