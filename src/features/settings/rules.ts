import type { RuleChange } from '../../domain/asking-rules.ts';
import { findDomain } from '../../understanding/entities/domains.ts';

const LONGEST_DAYS = 3_650;
const ON = new Set(['required', 'compulsory', 'mandatory', 'must', 'on', 'yes', 'pflicht', 'nötig', 'an', 'ja']);
const OFF = new Set(['optional', 'free', 'off', 'no', 'freiwillig', 'aus', 'nein']);
const NO_BOUND = new Set(['off', 'none', 'unlimited', 'any', 'aus', 'unbegrenzt']);
const DOMAIN_RULES: Readonly<Record<string, Extract<RuleChange, { domain: string }>['rule']>> = {
  ...{ allow: 'allowDomain', add: 'allowDomain', only: 'allowDomain', erlauben: 'allowDomain' },
  ...{ block: 'blockDomain', deny: 'blockDomain', disallow: 'blockDomain', sperren: 'blockDomain' },
  ...{ remove: 'forgetDomain', delete: 'forgetDomain', forget: 'forgetDomain', entfernen: 'forgetDomain' },
};

/** `domains allow fabrikam.example`, `stay 180`, `end-date required`, `reason optional`; undefined when it is none of these. */
export function readRule(words: readonly string[]): RuleChange | undefined {
  const [topic = '', ...rest] = words.map((word) => word.toLowerCase());
  switch (topic.replaceAll('-', '')) {
    case 'domains':
    case 'domain':
    case 'partners':
    case 'partner':
      return readDomain(rest);
    case 'stay':
    case 'longeststay':
      return readStay(rest);
    case 'enddate':
    case 'end':
      return readRequired('endRequired', rest[0] === 'date' ? rest[1] : rest[0]);
    case 'reason':
    case 'reasons':
      return readRequired('reasonRequired', rest[0]);
    default:
      return undefined;
  }
}

function readDomain([verb = '', given = '']: readonly string[]): RuleChange | undefined {
  const rule = Object.hasOwn(DOMAIN_RULES, verb) ? DOMAIN_RULES[verb] : undefined;
  const below = given.startsWith('*.') ? '*.' : '';
  const domain = findDomain(given.slice(below.length));
  return rule === undefined || domain === undefined ? undefined : { rule, domain: `${below}${domain}` };
}

function readStay([given = '', unit = 'days']: readonly string[]): RuleChange | undefined {
  if (NO_BOUND.has(given)) return { rule: 'longestStay', days: undefined };
  const days = /^\d{1,4}$/.test(given) && /^(?:d|days?|tage?)$/.test(unit) ? Number(given) : 0;
  return days >= 1 && days <= LONGEST_DAYS ? { rule: 'longestStay', days } : undefined;
}

function readRequired(rule: 'endRequired' | 'reasonRequired', given = ''): RuleChange | undefined {
  if (ON.has(given)) return { rule, required: true };
  return OFF.has(given) ? { rule, required: false } : undefined;
}
