import type { Catalogue } from '../../words/catalogue.ts';

export const WITHDRAW_WORDS: Catalogue<
  Readonly<
    Record<
      /** Nobody was invited · the guest was created, and no mail has left. */
      'done' | 'undone',
      (guest: string, id: string) => string
    >
  >
> = {
  en: {
    done: (guest, id) => `Withdrawn: nobody will be asked about ${guest} any more (${id}).`,
    undone: (guest, id) => `Withdrawn: no mail leaves for ${guest}, and the access that was given is ended (${id}).`,
  },
  de: {
    done: (guest, id) => `Zurückgezogen: wegen ${guest} wird niemand mehr gefragt (${id}).`,
    undone: (guest, id) =>
      `Zurückgezogen: An ${guest} geht keine Mail, und der schon gegebene Zugriff wird beendet (${id}).`,
  },
};
