import type { Card } from '../../domain/decision.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { WELCOME_WORDS } from './messages.ts';
import type { Rank } from './rank.ts';

/** Says hello, what this person may do here, and how it is written. */
export function drawWelcome(rank: Rank, locale: Locale): Card {
  const words = inLanguage(WELCOME_WORDS, locale);
  return {
    template: 'welcome-hello',
    summary: words.title,
    data: {
      title: words.title,
      intro: words.intro,
      may: words.may[rank],
      ways: words.ways[rank].map(([what, written]) => ({ what, written })),
      more: words.more,
    },
  };
}
