import type { Expired } from '../../domain/batch-days.ts';
import type { Catalogue } from '../../words/catalogue.ts';

/** What is said of a list for which nobody did in time what it waited for. */
export interface WaitingWords {
  readonly guests: (count: number, text: string) => string;
  readonly why: Readonly<Record<Expired['was'], string>>;
  /** On the requester's card: how to ask again without typing anything anew. */
  readonly again: string;
  readonly news: {
    readonly expired: (id: string, guests: string, why: string) => string;
    readonly nudged: (by: string, guests: string, id: string) => string;
  };
}

export const WAITING_WORDS: Catalogue<WaitingWords> = {
  en: {
    guests: (count, text) => (count === 1 ? 'one guest' : `${text} guests`),
    why: {
      preview: 'The list was not sent for approval in time. Nobody was asked or invited.',
      pending: 'Nobody decided in time. Nobody was invited.',
      scheduled: 'It was stopped before it left, and nobody resumed it in time. Nobody was invited.',
    },
    again:
      'The lines are kept. To ask again, press “CSV” in our personal chat and send me that file there, or write /bulk-invite.',
    news: {
      expired: (id, guests, why) =>
        `Your request ${id} for ${guests} expired. ${why} The lines are kept: to ask again, write /status ${id} in our personal chat, press “CSV” on the card and send me that file; or write /bulk-invite.`,
      nudged: (by, guests, id) =>
        `${by} asks for a decision on ${guests} (${id}). Decide on the card, or with /approve ${id} or /deny ${id}.`,
    },
  },
  de: {
    guests: (count, text) => (count === 1 ? 'einen Gast' : `${text} Gäste`),
    why: {
      preview: 'Die Liste wurde nicht rechtzeitig zur Genehmigung gesendet. Niemand wurde gefragt oder eingeladen.',
      pending: 'Es hat niemand rechtzeitig entschieden. Niemand wurde eingeladen.',
      scheduled:
        'Der Versand wurde angehalten, bevor er begann, und niemand hat ihn rechtzeitig fortgesetzt. Niemand wurde eingeladen.',
    },
    again:
      'Die Zeilen sind noch da. Um noch einmal zu fragen, klicken Sie in unserem persönlichen Chat auf „CSV“ und senden mir diese Datei dort, oder schreiben Sie /bulk-invite.',
    news: {
      expired: (id, guests, why) =>
        `Ihr Antrag ${id} für ${guests} ist abgelaufen. ${why} Die Zeilen sind noch da: Um noch einmal zu fragen, schreiben Sie in unserem persönlichen Chat /status ${id}, klicken auf der Karte auf „CSV“ und senden mir diese Datei; oder schreiben Sie /bulk-invite.`,
      nudged: (by, guests, id) =>
        `${by} bittet um eine Entscheidung über ${guests} (${id}). Entscheiden Sie auf der Karte oder mit /approve ${id} oder /deny ${id}.`,
    },
  },
};
