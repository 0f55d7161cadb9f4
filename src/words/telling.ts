import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';

interface TellingWords {
  readonly forSomebody: (name: string, text: string) => string;
  readonly notForHere: (name: string, id: string) => string;
  readonly digest: (count: number) => string;
}

const WORDS: Catalogue<TellingWords> = {
  en: {
    forSomebody: (name, text) => `I cannot reach ${name} in Teams. Please pass this on: ${text}`,
    notForHere: (name, id) =>
      `I cannot reach ${name} in Teams. There is news about request ${id}; please ask ${name} to write to me: “/status ${id}” shows it.`,
    digest: (count) => `${count} pieces of news since I last wrote here:`,
  },
  de: {
    forSomebody: (name, text) => `Ich erreiche ${name} in Teams nicht. Bitte geben Sie es weiter: ${text}`,
    notForHere: (name, id) =>
      `Ich erreiche ${name} in Teams nicht. Zum Antrag ${id} gibt es Neues; bitten Sie ${name}, mir zu schreiben: „/status ${id}“ zeigt es.`,
    digest: (count) => `${count} Neuigkeiten, seit ich hier zuletzt geschrieben habe:`,
  },
};

/** News for somebody whom the bot cannot reach, told to those who can. */
export const forSomebody = (name: string, text: string, locale: Locale): string =>
  inLanguage(WORDS, locale).forSomebody(name, text);

/** The same where what it says is nobody else's business. */
export const notForHere = (name: string, id: string, locale: Locale): string =>
  inLanguage(WORDS, locale).notForHere(name, id);

/** One message about all that waited; what waited alone is said as it is. */
export function digestText(texts: readonly string[], locale: Locale): string {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return only;
  return [inLanguage(WORDS, locale).digest(texts.length), ...texts.map((text) => `• ${text}`)].join('\n');
}
