import type { Card } from '../../domain/decision.ts';
import type { Locale } from '../../domain/people.ts';
import { NEEDED_PERMISSIONS, selfTest } from '../../domain/permissions.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { SELF_TEST_WORDS } from '../../words/self-test.ts';

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
