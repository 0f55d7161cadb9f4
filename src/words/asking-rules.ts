import type { AskingRules, RuleChange } from '../domain/asking-rules.ts';
import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';

interface RulesWords {
  readonly domains: (rules: AskingRules) => string;
  readonly stay: (days: number | undefined, endRequired: boolean) => string;
  readonly reason: (required: boolean) => string;
  readonly changed: (change: RuleChange) => string;
}

const CATALOGUE: Catalogue<RulesWords> = {
  en: {
    domains: ({ allowedDomains, blockedDomains }) =>
      allowedDomains.length > 0
        ? `Partners: guests from ${allowedDomains.join(', ')} only${blockedDomains.length === 0 ? '' : `, never from ${blockedDomains.join(', ')}`}.`
        : blockedDomains.length > 0
          ? `Partners: guests from anywhere but ${blockedDomains.join(', ')}.`
          : 'Partners: none is ruled out beyond Entra’s own lists.',
    stay: (days, endRequired) =>
      days !== undefined
        ? `Longest stay: ${days} days, so every request needs a last day.`
        : endRequired
          ? 'Longest stay: no bound, but every request needs a last day.'
          : 'Longest stay: no bound, and a last day need not be given.',
    reason: (required) => (required ? 'Reason: every request needs one.' : 'Reason: need not be given.'),
    changed: (change) => {
      switch (change.rule) {
        case 'allowDomain':
          return `Guests may be asked for from ${change.domain} now. As long as any domain is listed so, from the listed ones only.`;
        case 'blockDomain':
          return `Nobody may ask for guests from ${change.domain} any more. Guests who are here stay.`;
        case 'forgetDomain':
          return `${change.domain} is in none of my lists any more. Entra’s own lists still hold.`;
        case 'longestStay':
          return change.days === undefined
            ? 'Guests may be asked for as long as anybody wants.'
            : `A guest may be asked for ${change.days} days at most, and every request needs a last day. Requests that were made before keep theirs.`;
        case 'endRequired':
          return change.required ? 'Every request needs a last day now.' : 'A last day need not be given any more.';
        case 'reasonRequired':
          return change.required ? 'Every request needs a reason now.' : 'A reason need not be given any more.';
      }
    },
  },
  de: {
    domains: ({ allowedDomains, blockedDomains }) =>
      allowedDomains.length > 0
        ? `Partner: Gäste nur von ${allowedDomains.join(', ')}${blockedDomains.length === 0 ? '' : `, nie von ${blockedDomains.join(', ')}`}.`
        : blockedDomains.length > 0
          ? `Partner: Gäste von überall außer ${blockedDomains.join(', ')}.`
          : 'Partner: keiner ist über Entras eigene Listen hinaus ausgeschlossen.',
    stay: (days, endRequired) =>
      days !== undefined
        ? `Längster Aufenthalt: ${days} Tage, deshalb braucht jeder Antrag einen letzten Tag.`
        : endRequired
          ? 'Längster Aufenthalt: keine Grenze, aber jeder Antrag braucht einen letzten Tag.'
          : 'Längster Aufenthalt: keine Grenze, ein letzter Tag muss nicht genannt werden.',
    reason: (required) =>
      required ? 'Begründung: Jeder Antrag braucht eine.' : 'Begründung: muss nicht genannt werden.',
    changed: (change) => {
      switch (change.rule) {
        case 'allowDomain':
          return `Gäste von ${change.domain} dürfen jetzt beantragt werden. Solange eine Domäne so aufgeführt ist, nur aus den aufgeführten.`;
        case 'blockDomain':
          return `Gäste von ${change.domain} dürfen nicht mehr beantragt werden. Wer schon hier ist, bleibt.`;
        case 'forgetDomain':
          return `${change.domain} steht in keiner meiner Listen mehr. Entras eigene Listen gelten weiter.`;
        case 'longestStay':
          return change.days === undefined
            ? 'Gäste dürfen für beliebig lange Zeit beantragt werden.'
            : `Ein Gast darf für höchstens ${change.days} Tage beantragt werden, und jeder Antrag braucht einen letzten Tag. Frühere Anträge behalten ihren.`;
        case 'endRequired':
          return change.required
            ? 'Jeder Antrag braucht jetzt einen letzten Tag.'
            : 'Ein letzter Tag muss nicht mehr genannt werden.';
        case 'reasonRequired':
          return change.required
            ? 'Jeder Antrag braucht jetzt eine Begründung.'
            : 'Eine Begründung muss nicht mehr genannt werden.';
      }
    },
  },
};

/** A line for each rule, for everybody who wants to know what holds. */
export function askingRulesWords(rules: AskingRules, locale: Locale): readonly string[] {
  const words = inLanguage(CATALOGUE, locale);
  return [
    words.domains(rules),
    words.stay(rules.longestStayDays, rules.endRequired),
    words.reason(rules.reasonRequired),
  ];
}

export const ruleChangedWords = (change: RuleChange, locale: Locale): string =>
  inLanguage(CATALOGUE, locale).changed(change);
