import { NO_RULES } from '../../domain/asking-rules.ts';
import type { InviteAs } from '../../domain/inviting.ts';
import type { Locale } from '../../domain/people.ts';
import type { Settings } from '../../domain/settings.ts';
import { deadlineRules, sendingRules } from '../../domain/settings.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { digestWords, quietWords } from '../../words/telling-rules.ts';
import { ATTRIBUTE_WORDS } from './attribute-messages.ts';
import { OVERVIEW_WORDS } from './overview-messages.ts';
import { SENDING_WORDS } from './sending-messages.ts';
import type { Switch } from './switches.ts';
import { USAGES } from './usages.ts';

/** A rule: what it is about, what holds, and how it is changed: in writing, by a button, or not in chat at all. */
export interface Rule {
  readonly name: string;
  readonly value: string;
  readonly written?: string;
  readonly press?: { readonly name: Switch; readonly to: 'on' | 'off' };
}

export interface Part {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule that holds here, in the order in which a request meets them. */
export function overview(settings: Settings, inviteAs: InviteAs, locale: Locale): readonly Part[] {
  const { titles } = inLanguage(OVERVIEW_WORDS, locale);
  return [
    { title: titles.telling, rules: telling(settings, locale) },
    { title: titles.asking, rules: asking(settings, locale) },
    { title: titles.inviting, rules: inviting(settings, inviteAs, locale) },
    { title: titles.staying, rules: staying(settings, locale) },
  ];
}

function telling({ approvals, experts, telling: rules }: Settings, locale: Locale): readonly Rule[] {
  const { names, place, nowhere } = inLanguage(OVERVIEW_WORDS, locale);
  const where = (given: Settings['approvals'], none: string): string =>
    given === undefined ? none : (given.name ?? place[given.scope]);
  return [
    { name: names.approvals, value: where(approvals, nowhere.approvals), written: USAGES.approvals },
    { name: names.experts, value: where(experts, nowhere.experts), written: USAGES.experts },
    { name: names.quietHours, value: quietWords(rules?.quiet, locale), written: USAGES.quietHours },
    { name: names.digest, value: digestWords(rules?.digest, locale), written: USAGES.digest },
  ];
}

function asking({ allowedGroups, askingRules = NO_RULES, attributes = [] }: Settings, locale: Locale): readonly Rule[] {
  const { names, groups, domains, stay, needed } = inLanguage(OVERVIEW_WORDS, locale);
  const ofGuests = inLanguage(ATTRIBUTE_WORDS, locale);
  const { longestStayDays, endRequired, reasonRequired } = askingRules;
  const set = attributes.map((rule) => ofGuests.rule(rule, locale));
  const lastDay: Rule =
    longestStayDays === undefined
      ? { name: names.endDate, value: needed(endRequired), press: { name: 'endDate', to: endRequired ? 'off' : 'on' } }
      : { name: names.endDate, value: needed(true) };
  return [
    { name: names.groups, value: groups(allowedGroups.map(({ name }) => name)), written: USAGES.groups },
    { name: names.domains, value: domains(askingRules), written: USAGES.domains },
    { name: names.stay, value: stay(longestStayDays), written: USAGES.stay },
    lastDay,
    { name: names.reason, value: needed(reasonRequired), press: { name: 'reason', to: reasonRequired ? 'off' : 'on' } },
    {
      name: names.attributes,
      value: set.length === 0 ? inLanguage(OVERVIEW_WORDS, locale).noAttributes : set.join(' '),
      written: USAGES.attributes,
    },
  ];
}

function inviting(settings: Settings, inviteAs: InviteAs, locale: Locale): readonly Rule[] {
  const { appMayInvite = false, sideDoors } = settings;
  const { undoSeconds, ownMessage } = sendingRules(settings);
  const ofSending = inLanguage(SENDING_WORDS, locale);
  const { names, inWhoseName, sideDoors: ofSideDoors } = inLanguage(OVERVIEW_WORDS, locale);
  const asked = sideDoors !== 'ignored';
  return [
    {
      name: names.inviteAs,
      value: inWhoseName[inviteAs](appMayInvite),
      ...(inviteAs === 'auto' ? { press: { name: 'appInvites', to: appMayInvite ? 'off' : 'on' } } : {}),
    },
    { name: ofSending.names.undo, value: ofSending.undo(undoSeconds), written: USAGES.undo },
    { name: ofSending.names.ownMessage, value: ofSending.ownMessage[ownMessage], written: USAGES.ownMessage },
    {
      name: names.sideDoors,
      value: ofSideDoors[asked ? 'asked' : 'ignored'],
      press: { name: 'sideDoors', to: asked ? 'off' : 'on' },
    },
  ];
}

function staying(settings: Settings, locale: Locale): readonly Rule[] {
  const { names, expiry, chasing, notice, removal, reviews } = inLanguage(OVERVIEW_WORDS, locale);
  const { pendingDays, chaseDays, noticeDays, removalDays, reviewDays, reviewAnswerDays } = deadlineRules(settings);
  return [
    { name: names.expiry, value: expiry(pendingDays), written: USAGES.expiry },
    { name: names.chasing, value: chasing(chaseDays), written: USAGES.chasing },
    { name: names.notice, value: notice(noticeDays) },
    { name: names.removal, value: removal(removalDays), written: USAGES.removal },
    { name: names.reviews, value: reviews(reviewDays, reviewAnswerDays), written: USAGES.reviews },
  ];
}
