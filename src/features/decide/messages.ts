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
};
