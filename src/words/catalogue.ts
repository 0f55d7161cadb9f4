import type { Locale } from '../domain/people.ts';

/** Every sentence of a feature by language. English is complete; a language that is missing falls back to it. */
export interface Catalogue<Words> {
  readonly en: Words;
  readonly de?: Words;
}

/** The words for `de-AT` are those of `de`. */
export function inLanguage<Words>(catalogue: Catalogue<Words>, locale: Locale): Words {
  const language = locale.split('-')[0]?.toLowerCase();
  return (language === 'de' ? catalogue.de : undefined) ?? catalogue.en;
}
