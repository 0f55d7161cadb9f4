import type { Catalogue } from '../../words/catalogue.ts';
import type { Choice } from './parse.ts';

interface DecideWords {
  readonly done: Readonly<Record<Choice, (guest: string, id: string) => string>>;
}

export const DECIDE_WORDS: Catalogue<DecideWords> = {
  en: {
    done: {
      approve: (guest, id) => `Approved: ${guest} will be invited now (${id}). The cards show how far it is.`,
      deny: (guest, id) => `Denied: ${guest} will not be invited (${id}). The requester is told.`,
      tryAgain: (guest, id) => `Trying again for ${guest} (${id}).`,
      giveUp: (guest, id) => `Given up for ${guest} (${id}). The requester is told.`,
    },
  },
  de: {
    done: {
      approve: (guest, id) => `Genehmigt: ${guest} wird jetzt eingeladen (${id}). Die Karten zeigen, wie weit es ist.`,
      deny: (guest, id) =>
        `Abgelehnt: ${guest} wird nicht eingeladen (${id}). Wer den Antrag gestellt hat, erfährt es.`,
      tryAgain: (guest, id) => `Neuer Versuch für ${guest} (${id}).`,
      giveUp: (guest, id) => `Aufgegeben: ${guest} (${id}). Wer den Antrag gestellt hat, erfährt es.`,
    },
  },
};
