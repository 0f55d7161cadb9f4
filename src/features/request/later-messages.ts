import type { Catalogue } from '../../words/catalogue.ts';

/** What is said about an invitation that is approved and has not left. */
export interface LaterWords {
  readonly sendOn: string;
  readonly mailOn: string;
  readonly leavesAt: (when: string) => string;
  readonly canBeTakenBack: string;
  readonly signsInThen: string;
  readonly sendNow: string;
  readonly takeBack: string;
  readonly createdWithoutMail: string;
  readonly ownMessage: string;
  /** The guest is created at once, the mail waits for its day. */
  readonly mailFollows: string;
  readonly mailLeaves: (day: string) => string;
  readonly sendMail: string;
  readonly news: {
    readonly scheduled: (guest: string, by: string, when: string, id: string) => string;
    readonly takenBack: (guest: string, by: string) => string;
    readonly lapsed: (guest: string, by: string, id: string) => string;
  };
}

export const LATER_WORDS: Catalogue<LaterWords> = {
  en: {
    sendOn: 'Invitation on',
    mailOn: 'Mail on',
    leavesAt: (when) => `Nothing has been sent yet. The invitation leaves on ${when}.`,
    canBeTakenBack: 'Until then the approval can be taken back.',
    signsInThen: 'On that day somebody who may approve has to sign in for it: I ask for it then.',
    sendNow: 'Send now',
    takeBack: 'Take approval back',
    createdWithoutMail: 'Guest created, no mail sent',
    ownMessage:
      'No mail leaves for this guest: whoever asked gets the link in our personal chat, for a message of his own.',
    mailFollows: 'The guest is created once this is approved; the mail waits for its day.',
    mailLeaves: (day) => `No mail has left yet: it leaves on ${day} in the morning.`,
    sendMail: 'Send the mail now',
    news: {
      scheduled: (guest, by, when, id) =>
        `${by} approved ${guest}. The invitation leaves on ${when}; on the card you can send it now, and /withdraw ${id} takes the request back.`,
      takenBack: (guest, by) =>
        `${by} took the approval of ${guest} back before anything was sent. The request waits for a decision again.`,
      lapsed: (guest, by, id) =>
        `Today the invitation of ${guest} was to leave (${id}), but ${by}, who approved it, may not approve any more. Nothing was sent, and the request waits for a decision again.`,
    },
  },
  de: {
    sendOn: 'Einladung am',
    mailOn: 'Mail am',
    leavesAt: (when) => `Es wurde noch nichts gesendet. Die Einladung geht am ${when} hinaus.`,
    canBeTakenBack: 'Bis dahin kann die Genehmigung zurückgenommen werden.',
    signsInThen: 'An dem Tag muss sich jemand dafür anmelden, der genehmigen darf: Ich bitte dann darum.',
    sendNow: 'Jetzt senden',
    takeBack: 'Genehmigung zurücknehmen',
    createdWithoutMail: 'Gast angelegt, keine Mail gesendet',
    ownMessage:
      'Für diesen Gast geht keine Mail hinaus: Wer ihn beantragt hat, bekommt den Link in unserem persönlichen Chat, für eine eigene Nachricht.',
    mailFollows: 'Der Gast wird angelegt, sobald dies genehmigt ist; die Mail wartet auf ihren Tag.',
    mailLeaves: (day) => `Es ist noch keine Mail hinausgegangen: Sie geht am ${day} am Morgen hinaus.`,
    sendMail: 'Mail jetzt senden',
    news: {
      scheduled: (guest, by, when, id) =>
        `${by} hat ${guest} genehmigt. Die Einladung geht am ${when} hinaus; auf der Karte können Sie sie jetzt senden, und /withdraw ${id} zieht den Antrag zurück.`,
      takenBack: (guest, by) =>
        `${by} hat die Genehmigung von ${guest} zurückgenommen, bevor etwas gesendet war. Der Antrag wartet wieder auf eine Entscheidung.`,
      lapsed: (guest, by, id) =>
        `Heute sollte die Einladung für ${guest} hinausgehen (${id}), aber ${by} darf inzwischen nicht mehr genehmigen. Es wurde nichts gesendet, und der Antrag wartet wieder auf eine Entscheidung.`,
    },
  },
};
