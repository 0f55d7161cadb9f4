import type { Locale } from '../domain/people.ts';
import { inLanguage } from './catalogue.ts';

/** `Germany (DE)`: the name for people, the code because that is what Entra keeps. */
export function countryWords(code: string, locale: Locale): string {
  const names = new Intl.DisplayNames([inLanguage({ en: 'en', de: 'de' }, locale)], { type: 'region' });
  return `${names.of(code) ?? code} (${code})`;
}
