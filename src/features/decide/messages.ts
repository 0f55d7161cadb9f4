import type { Catalogue } from '../../words/catalogue.ts';
import type { Choice } from './parse.ts';

export interface DecideWords {
  readonly done: Readonly<Record<Choice, (guest: string, id: string) => string>>;
  /** The same about a later end of access that somebody asked for. */
  readonly extension: Readonly<Record<'approve' | 'deny', (guest: string, id: string) => string>>;
  readonly approvedForLater: (guest: string, when: string, id: string) => string;
  readonly approvedButSignIn: (guest: string, id: string) => string;
}

export const DECIDE_WORDS: Catalogue<DecideWords> = {
  en: {
    done: {
      approve: (guest, id) => `Approved: ${guest} will be invited now (${id}). The cards show how far it is.`,
      deny: (guest, id) => `Denied: ${guest} will not be invited (${id}). The requester is told.`,
      claim: (guest, id) => `The card now says that you are looking at ${guest} (${id}). Others may still decide.`,
      tryAgain: (guest, id) => `Trying again for ${guest} (${id}).`,
      signIn: (guest, id) => `The invitation of ${guest} goes out in your name now (${id}).`,
      sendNow: (guest, id) => `The invitation of ${guest} goes out now (${id}).`,
      takeBack: (guest, id) => `Taken back: nothing was sent, and ${guest} waits for a decision again (${id}).`,
      giveUp: (guest, id) => `Given up for ${guest} (${id}). The requester is told.`,
    },
    extension: {
      approve: (guest, id) => `Approved: ${guest} keeps access until the new end (${id}).`,
      deny: (guest, id) => `Denied: access of ${guest} ends as before (${id}). The requester is told.`,
    },
    approvedForLater: (guest, when, id) =>
      `Approved: the invitation of ${guest} leaves on ${when} (${id}). On the card it can be sent now, or taken back.`,
    approvedButSignIn: (guest, id) =>
      `Approved: ${guest} (${id}). The invitation is made in the name of an approver, so one more press is needed: “Sign in and send” on the card.`,
  },
  de: {
    done: {
      approve: (guest, id) => `Genehmigt: ${guest} wird jetzt eingeladen (${id}). Die Karten zeigen, wie weit es ist.`,
      deny: (guest, id) =>
        `Abgelehnt: ${guest} wird nicht eingeladen (${id}). Wer den Antrag gestellt hat, erfährt es.`,
      claim: (guest, id) =>
        `Auf der Karte steht jetzt, dass Sie sich ${guest} ansehen (${id}). Auch andere dürfen noch entscheiden.`,
      tryAgain: (guest, id) => `Neuer Versuch für ${guest} (${id}).`,
      signIn: (guest, id) => `Die Einladung für ${guest} geht jetzt in Ihrem Namen hinaus (${id}).`,
      sendNow: (guest, id) => `Die Einladung für ${guest} geht jetzt hinaus (${id}).`,
      takeBack: (guest, id) =>
        `Zurückgenommen: Es wurde nichts gesendet, und ${guest} wartet wieder auf eine Entscheidung (${id}).`,
      giveUp: (guest, id) => `Aufgegeben: ${guest} (${id}). Wer den Antrag gestellt hat, erfährt es.`,
    },
    extension: {
      approve: (guest, id) => `Genehmigt: ${guest} behält den Zugriff bis zum neuen Ende (${id}).`,
      deny: (guest, id) =>
        `Abgelehnt: der Zugriff von ${guest} endet wie bisher (${id}). Wer den Antrag gestellt hat, erfährt es.`,
    },
    approvedForLater: (guest, when, id) =>
      `Genehmigt: Die Einladung für ${guest} geht am ${when} hinaus (${id}). Auf der Karte kann man sie jetzt senden oder zurücknehmen.`,
    approvedButSignIn: (guest, id) =>
      `Genehmigt: ${guest} (${id}). Eingeladen wird im Namen von jemandem, der genehmigen darf, deshalb braucht es noch einen Klick: „Anmelden und senden“ auf der Karte.`,
  },
};
