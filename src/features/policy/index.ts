import { orUnreadable } from '../../domain/problem.ts';
import { NO_RULES } from '../../domain/asking-rules.ts';
import type { Decision } from '../../domain/decision.ts';
import { say } from '../../domain/decision.ts';
import type { InviteRules } from '../../domain/directory-facts.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale } from '../../domain/people.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Parsed, Reads } from '../../ports/feature.ts';
import { feature, notMine, understood } from '../../ports/feature.ts';
import { askingRulesWords } from '../../words/asking-rules.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { POLICY_WORDS } from './messages.ts';

interface PolicyArgs {
  readonly locale: Locale;
}

interface PolicyFacts {
  readonly settings: Settings;
  readonly rules: InviteRules | 'unreadable';
}

/** What may be asked for here, who decides, and which domains are open: read from the settings and from Entra. */
export const policy = feature<PolicyArgs, PolicyFacts>({
  name: 'policy',
  commands: [{ verb: 'policy', intents: ['policy'], usage: '/policy', whoMay: 'everybody' }],
  parse: parsePolicy,
  gather: gatherPolicy,
  decide: decidePolicy,
});

function parsePolicy(incoming: Incoming, meaning: Meaning | undefined): Parsed<PolicyArgs> {
  if (incoming.kind !== 'said' || meaning?.intent !== 'policy') return notMine;
  return understood({ locale: incoming.locale });
}

async function gatherPolicy(_args: PolicyArgs, reads: Reads): Promise<PolicyFacts> {
  const [settings, rules] = await Promise.all([reads.settings.read(), reads.directory.inviteRules()]);
  return { settings, rules: orUnreadable(rules) };
}

function decidePolicy({ locale }: PolicyArgs, { settings, rules }: PolicyFacts): Decision {
  const words = inLanguage(POLICY_WORDS, locale);
  const lists = rules === 'unreadable' ? null : rules.domains;
  return say(
    [
      words.whoAsks,
      words.whoDecides,
      words.groups(settings.allowedGroups.map((group) => group.name)),
      rules === 'unreadable' ? words.rulesUnreadable : words.whoInvites[rules.allowInvitesFrom],
      lists === null ? words.listsUnreadable : words.lists(lists),
      ...askingRulesWords(settings.askingRules ?? NO_RULES, locale),
      words.more,
    ].join('\n'),
  );
}
