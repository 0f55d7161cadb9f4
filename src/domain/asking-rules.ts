import type { Instant, IsoDate } from './time.ts';
import { DAY, dayOf, later } from './time.ts';

/** What admins ask of requests on top of Entra's own rules. */
export interface AskingRules {
  /** Nobody from elsewhere may be asked for; empty: from anywhere. `*.example.com` covers all below it. */
  readonly allowedDomains: readonly string[];
  readonly blockedDomains: readonly string[];
  readonly longestStayDays?: number;
  readonly endRequired: boolean;
  readonly reasonRequired: boolean;
}

export type RuleChange =
  | { readonly rule: 'allowDomain' | 'blockDomain' | 'forgetDomain'; readonly domain: string }
  /** Undefined: as long as anybody wants. */
  | { readonly rule: 'longestStay'; readonly days: number | undefined }
  | { readonly rule: 'endRequired' | 'reasonRequired'; readonly required: boolean };

export const NO_RULES: AskingRules = {
  allowedDomains: [],
  blockedDomains: [],
  endRequired: false,
  reasonRequired: false,
};

/** A domain stands in one list at most: the later word counts. */
export function changeRules(rules: AskingRules, change: RuleChange): AskingRules {
  switch (change.rule) {
    case 'allowDomain':
    case 'blockDomain':
    case 'forgetDomain': {
      const { domain } = change;
      const allowed = rules.allowedDomains.filter((listed) => listed !== domain);
      const blocked = rules.blockedDomains.filter((listed) => listed !== domain);
      return {
        ...rules,
        allowedDomains: change.rule === 'allowDomain' ? [...allowed, domain] : allowed,
        blockedDomains: change.rule === 'blockDomain' ? [...blocked, domain] : blocked,
      };
    }
    case 'longestStay': {
      const { longestStayDays: _, ...others } = rules;
      return change.days === undefined ? others : { ...others, longestStayDays: change.days };
    }
    case 'endRequired':
    case 'reasonRequired':
      return { ...rules, [change.rule]: change.required };
  }
}

/** The last day that may be asked for; undefined where any may. */
export const latestEnd = ({ longestStayDays }: AskingRules, now: Instant): IsoDate | undefined =>
  longestStayDays === undefined ? undefined : dayOf(later(now, longestStayDays * DAY));
