import type { Card, CardData } from '../../domain/decision.ts';
import type { InviteAs } from '../../domain/inviting.ts';
import type { Locale } from '../../domain/people.ts';
import { NEEDED_PERMISSIONS, selfTest } from '../../domain/permissions.ts';
import type { Settings } from '../../domain/settings.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { SELF_TEST_WORDS } from '../../words/self-test.ts';
import { OVERVIEW_WORDS } from './overview-messages.ts';
import type { Rule } from './overview.ts';
import { overview } from './overview.ts';

/** Every rule that holds; for an admin with how each is changed. Whoever presses is looked at again. */
export function drawOverview(settings: Settings, inviteAs: InviteAs, viewer: 'admin' | 'other', locale: Locale): Card {
  const words = inLanguage(OVERVIEW_WORDS, locale);
  const mayChange = viewer === 'admin';
  const row = ({ name, value, written, press }: Rule): CardData => ({
    ...{ name, value, written: written ?? '', isWritten: mayChange && written !== undefined },
    isSwitch: mayChange && press !== undefined,
    ...(press === undefined
      ? { press: '', switch: '', to: '' }
      : { press: words.press[press.name][press.to], switch: press.name, to: press.to }),
  });
  return {
    template: 'settings-overview',
    summary: words.title,
    data: {
      title: words.title,
      how: mayChange ? words.howAdmins : words.howOthers,
      parts: overview(settings, inviteAs, locale).map(({ title, rules }) => ({
        heading: title,
        rules: rules.map(row),
      })),
    },
  };
}

/** What is granted against what is needed, and what is switched off by what is missing. */
export function drawSelfTest(granted: readonly string[] | 'unreadable', locale: Locale): Card {
  const words = inLanguage(SELF_TEST_WORDS, locale);
  const card = (verdict: string, style: string, missing: Card['data'][], notes: readonly string[]): Card => ({
    template: 'settings-check',
    summary: verdict,
    data: { title: words.title, verdict, style, missing, notes: notes.map((text) => ({ text })) },
  });
  if (granted === 'unreadable') return card(words.unreadable, 'attention', [], []);

  const { missing, included, surplus } = selfTest(granted);
  const needed = NEEDED_PERMISSIONS.length;
  const isFine = missing.length === 0;
  return card(
    isFine ? words.allThere(needed) : words.missing(missing.length, needed),
    isFine ? (surplus.length === 0 ? 'good' : 'warning') : 'attention',
    missing.map((permission) => ({ permission: `✗ ${permission}`, without: words.without[permission] })),
    [
      ...included.map(({ permission, by }) => words.included(permission, by)),
      ...(surplus.length === 0 ? [] : [words.surplus(surplus)]),
      words.delegated,
      ...(isFine && surplus.length === 0 ? [] : [words.whoCan]),
    ],
  );
}
