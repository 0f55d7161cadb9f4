import type { Locale } from '../domain/people.ts';
import type { Digest, QuietHours } from '../domain/telling.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';

interface RuleWords {
  readonly quiet: (days: string, from: string, to: string, timeZone: string) => string;
  readonly neverQuiet: string;
  readonly digest: Readonly<Record<Digest['every'], (timeZone: string) => string>>;
  readonly noDigest: string;
  readonly everyDay: string;
  readonly days: readonly string[];
  readonly neverWaits: string;
}

const WORDS: Catalogue<RuleWords> = {
  en: {
    quiet: (days, from, to, timeZone) =>
      `News that can wait is told ${days} between ${from} and ${to} (${timeZone}; in personal chats by the reader’s own clock); what comes up outside waits until then.`,
    neverQuiet: 'There are no quiet hours.',
    digest: {
      day: (timeZone) =>
        `News that can wait comes to channels and group chats once a day, at nine in the morning (${timeZone}), in one message.`,
      hour: () => 'News that can wait comes to channels and group chats at the full hour, in one message.',
    },
    noDigest: 'News comes to channels one by one.',
    everyDay: 'every day',
    days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    neverWaits: 'Approval cards, answers, and what somebody has to act on never wait.',
  },
  de: {
    quiet: (days, from, to, timeZone) =>
      `Neuigkeiten, die warten können, kommen ${days} zwischen ${from} und ${to} Uhr (${timeZone}; in persönlichen Chats nach der Uhr der lesenden Person); was sonst anfällt, wartet bis dahin.`,
    neverQuiet: 'Ruhezeiten gibt es keine.',
    digest: {
      day: (timeZone) =>
        `Neuigkeiten, die warten können, kommen in Kanäle und Gruppenchats einmal am Tag, um neun Uhr morgens (${timeZone}), in einer Nachricht.`,
      hour: () =>
        'Neuigkeiten, die warten können, kommen in Kanäle und Gruppenchats zur vollen Stunde, in einer Nachricht.',
    },
    noDigest: 'Neuigkeiten kommen einzeln in die Kanäle.',
    everyDay: 'täglich',
    days: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
    neverWaits: 'Antragskarten, Antworten und was jemand in die Hand nehmen muss, warten nie.',
  },
};

export function quietWords(quiet: QuietHours | undefined, locale: Locale): string {
  const words = inLanguage(WORDS, locale);
  if (quiet === undefined) return words.neverQuiet;
  return words.quiet(daysIn(quiet, words), clock(quiet.to), clock(quiet.from), quiet.timeZone);
}

export function digestWords(digest: Digest | undefined, locale: Locale): string {
  const words = inLanguage(WORDS, locale);
  return digest === undefined ? words.noDigest : words.digest[digest.every](digest.timeZone);
}

export const neverWaits = (locale: Locale): string => inLanguage(WORDS, locale).neverWaits;

function daysIn({ days }: QuietHours, words: RuleWords): string {
  if (days.length === 7) return words.everyDay;
  // The week as people write it, from Monday on.
  return [1, 2, 3, 4, 5, 6, 0].flatMap((day) => (days.includes(day) ? (words.days[day] ?? []) : [])).join(', ');
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
