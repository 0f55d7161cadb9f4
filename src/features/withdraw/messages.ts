import type { Catalogue } from '../../words/catalogue.ts';

export const WITHDRAW_WORDS: Catalogue<{ readonly done: (guest: string, id: string) => string }> = {
  en: { done: (guest, id) => `Withdrawn: nobody will be asked about ${guest} any more (${id}).` },
  de: { done: (guest, id) => `Zurückgezogen: wegen ${guest} wird niemand mehr gefragt (${id}).` },
};
