import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';

/** How a command is written, under the answer that corrects it. */
export const usageWords = (usage: string, locale: Locale): string => inLanguage(USAGE, locale)(usage);

const USAGE: Catalogue<(usage: string) => string> = {
  en: (usage) => `It is written like this: ${usage}`,
  de: (usage) => `So wird es geschrieben: ${usage}`,
};
