import { attributesOf } from '../../domain/attributes.ts';
import type { Card, CardData } from '../../domain/decision.ts';
import type { Draft, Note } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/draft.ts';
import type { GroupRef } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { isAllowed } from '../../domain/settings.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { NO_GROUP } from './entries.ts';
import type { InviteFacts } from './gather.ts';
import type { InviteWords } from './messages.ts';
import { INVITE_WORDS, noteWords } from './messages.ts';

export interface FormContent {
  readonly draft: Draft;
  readonly notes: readonly Note[];
  readonly facts: Pick<InviteFacts, 'group' | 'settings'>;
  readonly intro: string;
}

/** A choice is some 100 bytes, and a card may have 28 KB. */
const MOST_CHOICES = 100;

/** The form, filled in with what is certain; beside each field what is unclear about it. */
export function drawForm({ draft, notes, facts, intro }: FormContent, locale: Locale): Card {
  const words = inLanguage(INVITE_WORDS, locale);
  const { email = '', displayName = '', until, notBefore, reason = '', message = '', cc = '' } = draft.ask;
  const withoutMail = draft.ask.sendMail === false;
  const group = groupValue(draft, facts);
  const { guest } = draft.ask;
  const notesAt = (field: Note['field']): string =>
    notes
      .filter((note) => note.field === field)
      .map(({ problem }) => noteWords(problem, locale))
      .join(' ');
  return {
    template: 'invite-form',
    summary: words.summary(email),
    data: {
      ...words.form,
      title: words.title,
      intro,
      wholeNote: notesAt('whole'),
      ...Object.fromEntries(FIELDS.map((field) => [`${field}Note`, notesAt(field)])),
      email,
      displayName,
      reason,
      message,
      cc,
      ...{ company: '', department: '', location: '', ...attributesOf(draft.ask) },
      ...(until === undefined ? {} : { until }),
      ...(notBefore === undefined ? {} : { notBefore }),
      notBeforeLabel: withoutMail ? words.form.mailOnLabel : words.form.notBeforeLabel,
      withoutMail,
      ...(guest === undefined ? {} : { guest }),
      ...(group === undefined ? {} : { group }),
      groups: choices(facts, words),
      inChat: draft.shownIn === 'chat',
      inDialog: draft.shownIn === 'dialog',
      draft: draft.id,
    } satisfies CardData,
  };
}

/** What a form turns into when nothing comes of it. */
export const drawClosed = (text: string, locale: Locale): Card => ({
  template: 'invite-closed',
  summary: text,
  data: { title: inLanguage(INVITE_WORDS, locale).title, text },
});

/** The group that is certain, "none" where none was named; nothing while it is open which one is meant. */
function groupValue({ ask }: Draft, { group, settings }: FormContent['facts']): string | undefined {
  if (ask.group === undefined) return NO_GROUP;
  if (group?.found !== 'one') return undefined;
  return isAllowed(settings, group.group) && group.group.unsuitable === undefined ? group.group.groupId : undefined;
}

function choices({ group, settings }: FormContent['facts'], words: InviteWords): readonly CardData[] {
  const named = group?.found === 'several' ? group.groups : [];
  const meant = settings.allowedGroups.filter((one) => named.some(({ groupId }) => groupId === one.groupId));
  const others = settings.allowedGroups
    .filter((one) => !meant.includes(one))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const groups = [...meant, ...others].slice(0, MOST_CHOICES);
  const choice = (one: GroupRef): CardData => {
    const namesakes = groups.filter(({ name }) => name.toLowerCase() === one.name.toLowerCase());
    const title = namesakes.length > 1 ? words.namesake(one.name, one.isTeam, one.groupId.slice(-4)) : one.name;
    return { title, value: one.groupId };
  };
  return [{ title: words.noGroup, value: NO_GROUP }, ...groups.map(choice)];
}
