import type { Locale } from '../domain/people.ts';
import { inLanguage } from './catalogue.ts';

/** `1,250`, or `1.250` where that is how people write it. */
export const counted = (count: number, locale: Locale): string =>
  new Intl.NumberFormat(inLanguage({ en: 'en-GB', de: 'de' }, locale)).format(count);
