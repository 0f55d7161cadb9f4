import type { Card, CardData } from '../../domain/decision.ts';
import type { Locale } from '../../domain/people.ts';
import { foreignCloud } from '../../domain/tenant-truths.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import type { Verdict } from './verdict.ts';
import type { CheckFacts } from './gather.ts';
import type { CheckWords } from './messages.ts';
import { CHECK_WORDS } from './messages.ts';

const STYLE: Readonly<Record<Verdict['kind'], string>> = {
  yes: 'good',
  probably: 'warning',
  otherCloud: 'warning',
  no: 'attention',
  ownDomain: 'default',
};

export function drawVerdict(domain: string, verdict: Verdict, facts: CheckFacts, locale: Locale): Card {
  const words = inLanguage(CHECK_WORDS, locale);
  const line = verdict.kind === 'no' ? words.no : words.verdict[verdict.kind];
  return {
    template: 'check-verdict',
    summary: `${domain}: ${line}`,
    data: {
      domain,
      verdict: line,
      style: STYLE[verdict.kind],
      facts: verdict.kind === 'ownDomain' ? [] : factsOf(domain, facts, words),
      notes: notesOn(verdict, facts, words, locale).map((text) => ({ text })),
    },
  };
}

function factsOf(domain: string, facts: CheckFacts, words: CheckWords): CardData[] {
  const { rules, partner, cloud } = facts;
  const endpoint = foreignCloud(facts);
  const lists = rules === 'unreadable' ? null : rules.domains;
  const fact = (title: keyof CheckWords['fact'], value: string): CardData => ({ title: words.fact[title], value });
  return [
    fact('lists', lists === null ? words.unreadable : words.lists(domain, lists)),
    fact('tenant', tenantWords(facts, words)),
    ...(cloud === 'unreadable' ? [fact('cloud', words.unreadable)] : []),
    ...(endpoint === undefined ? [] : [fact('cloud', words.cloudName(endpoint))]),
    ...(partner === undefined
      ? []
      : [fact('mfa', partner === 'unreadable' ? words.unreadable : words.mfa(partner.mfaTrusted))]),
  ];
}

/** Graph finds tenants of our own cloud only; the others show themselves by their sign-in document. */
function tenantWords({ partner, cloud }: CheckFacts, words: CheckWords): string {
  if (partner === 'unreadable') return words.unreadable;
  if (partner !== undefined) return partner.displayName;
  return cloud === undefined || cloud === 'unreadable' ? words.noTenant : words.tenantElsewhere;
}

function notesOn(verdict: Verdict, { partner, cloud }: CheckFacts, words: CheckWords, locale: Locale): string[] {
  switch (verdict.kind) {
    case 'no':
      return [problemWords(verdict.problem, locale)];
    case 'otherCloud':
      return [words.openCloud(words.cloudName(verdict.endpoint))];
    case 'ownDomain':
      return [words.colleagues];
    case 'yes':
    case 'probably':
      return [
        ...(partner === undefined && cloud === undefined ? [words.signsInOtherwise] : []),
        ...(verdict.kind === 'probably' ? [words.notAllRead] : []),
        words.howToAsk,
      ];
  }
}
