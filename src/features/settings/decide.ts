import type { Card, Decision, Effect } from '../../domain/decision.ts';
import { onlyYou, say } from '../../domain/decision.ts';
import type { Place } from '../../domain/people.ts';
import { channelRoot } from '../../domain/place.ts';
import { changeDomainAttributes } from '../../domain/attributes.ts';
import { whyNotAdmin } from '../../domain/policies/deciding.ts';
import { changeSettings, deadlineRules, sendingRules } from '../../domain/settings.ts';
import type { Problem } from '../../domain/problem.ts';
import { ruleChangedWords } from '../../words/asking-rules.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { drawOverview, drawSelfTest } from './card.ts';
import { ATTRIBUTE_WORDS } from './attribute-messages.ts';
import type { SettingsFacts } from './gather.ts';
import { digestWords, neverWaits, quietWords } from '../../words/telling-rules.ts';
import { SENDING_WORDS, sendingWords } from './sending-messages.ts';
import { SETTINGS_WORDS } from './messages.ts';
import type { SettingsArgs } from './parse.ts';

export function decideSettings(args: SettingsArgs, facts: SettingsFacts): Decision {
  const decision = decideWish(args, facts);
  const [effect] = decision.effects;
  if (args.pressed !== true || effect?.do !== 'changeSettings') return decision;
  const card = drawOverview(changeSettings(facts.settings, effect.change), facts.inviteAs, 'admin', args.locale);
  return { ...decision, reply: { kind: 'card', card } };
}

function decideWish(args: SettingsArgs, facts: SettingsFacts): Decision {
  const { wish, locale, asker } = args;
  const words = inLanguage(SETTINGS_WORDS, locale);
  const ofGuests = inLanguage(ATTRIBUTE_WORDS, locale);
  if (wish.kind === 'show') {
    const viewer = whyNotAdmin(facts) === undefined ? 'admin' : 'other';
    return show(drawOverview(facts.settings, facts.inviteAs, viewer, locale));
  }
  if (wish.kind === 'unreadable') return say(words.unreadable);
  const problem = whyNotAdmin(facts);
  if (problem !== undefined) return onlyYou(problemWords(problem, locale));

  if (wish.kind === 'attributesUnclear') return say(ofGuests.unclear(wish.why));
  if (wish.kind === 'check') return show(drawSelfTest(facts.granted, locale));
  if (wish.kind === 'sideDoors') {
    return {
      effects: [{ do: 'changeSettings', change: { set: 'sideDoors', sideDoors: wish.sideDoors }, by: asker }],
      reply: { kind: 'words', text: words.sideDoors[wish.sideDoors] },
    };
  }
  if (wish.kind === 'group') return changeGroups(args, wish, facts);
  if (wish.kind === 'deadline') {
    return {
      effects: [{ do: 'changeSettings', change: { set: 'deadlines', rules: wish.rules }, by: asker }],
      reply: { kind: 'words', text: words.deadlines({ ...deadlineRules(facts.settings), ...wish.rules }) },
    };
  }
  if (wish.kind === 'sending') {
    return {
      effects: [{ do: 'changeSettings', change: { set: 'sending', rules: wish.rules }, by: asker }],
      reply: {
        kind: 'words',
        text: sendingWords(inLanguage(SENDING_WORDS, locale), { ...sendingRules(facts.settings), ...wish.rules }),
      },
    };
  }
  if (wish.kind === 'appInvites') {
    const { allowed } = wish;
    return {
      effects: [{ do: 'changeSettings', change: { set: 'appMayInvite', allowed }, by: asker }],
      reply: { kind: 'words', text: words.appInvites(allowed, facts.inviteAs) },
    };
  }
  if (wish.kind === 'attributes') {
    const { domain, attributes } = wish;
    const before = facts.settings.attributes ?? [];
    if (attributes === undefined && !before.some((rule) => rule.domain === domain)) {
      return say(ofGuests.none(domain));
    }
    const now = changeDomainAttributes(before, domain, attributes).find((rule) => rule.domain === domain);
    return {
      effects: [{ do: 'changeSettings', change: { set: 'attributes', domain, attributes }, by: asker }],
      reply: { kind: 'words', text: now === undefined ? ofGuests.removed(domain) : ofGuests.set(now, locale) },
    };
  }
  if (wish.kind === 'telling') {
    const { change } = wish;
    const now = change.set === 'digest' ? digestWords(change.digest, locale) : quietWords(change.quiet, locale);
    return {
      effects: [{ do: 'changeSettings', change, by: asker }],
      reply: { kind: 'words', text: `${now}\n${neverWaits(locale)}` },
    };
  }
  if (wish.kind === 'rule') {
    const { change } = wish;
    return {
      effects: [{ do: 'changeSettings', change: { set: 'askingRules', change }, by: asker }],
      reply: { kind: 'words', text: ruleChangedWords(change, locale) },
    };
  }
  if (args.place.scope === 'personal') return say(words.notInPersonalChat);
  // Cards go to the channel itself, each a thread of its own.
  const place = channelRoot(args.place);
  return {
    effects: [
      { do: 'changeSettings', change: { set: wish.what, place }, by: asker },
      ...(wish.what === 'approvals' ? waitingCards(place, facts) : []),
    ],
    reply: {
      kind: 'words',
      text:
        wish.what === 'approvals'
          ? words.approvalsHere(facts.pending.length + facts.pendingBatches.length)
          : words.expertsHere,
    },
  };
}

const show = (card: Card): Decision => ({ effects: [], reply: { kind: 'card', card } });

const waitingCards = (place: Place, { pending, pendingBatches }: SettingsFacts): readonly Effect[] => [
  ...pending.map(({ id }): Effect => ({
    do: 'moveRequest',
    id,
    event: { type: 'viewAdded', view: { audience: 'approvers', place, shown: 0 } },
    optional: true,
  })),
  ...pendingBatches.map(({ id }): Effect => ({
    do: 'moveBatch',
    id,
    event: { type: 'approversMoved', approvals: place },
    optional: true,
  })),
];

function changeGroups(
  { locale, asker }: SettingsArgs,
  wish: Extract<SettingsArgs['wish'], { kind: 'group' }>,
  { groups }: SettingsFacts,
): Decision {
  const words = inLanguage(SETTINGS_WORDS, locale);
  const refuse = (problem: Problem): Decision => say(problemWords(problem, locale));
  if (groups === 'unreadable') return refuse({ code: 'directoryUnavailable', said: '' });
  const wanted = wish.name.toLowerCase();
  const exact = groups.filter((group) => group.name.toLowerCase() === wanted || group.groupId === wanted);
  const [group, ...others] = exact;
  if (group === undefined) {
    return refuse({ code: 'groupUnknown', name: wish.name, alike: groups.map((alike) => alike.name).slice(0, 5) });
  }
  if (others.length > 0) return refuse({ code: 'groupAmbiguous', name: wish.name, choices: exact });
  if (wish.what === 'allow' && group.unsuitable !== undefined) {
    return refuse({ code: 'groupUnsuitable', name: group.name, why: group.unsuitable });
  }
  const { groupId, name, isTeam } = group;
  const set = wish.what === 'allow' ? 'allowGroup' : 'disallowGroup';
  return {
    effects: [{ do: 'changeSettings', change: { set, group: { groupId, name, isTeam } }, by: asker }],
    reply: { kind: 'words', text: wish.what === 'allow' ? words.allowed(name) : words.disallowed(name) },
  };
}
