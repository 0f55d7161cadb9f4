import type { OwnMessage, SendingRules } from '../../domain/sending.ts';
import type { Catalogue } from '../../words/catalogue.ts';

interface SendingWords {
  readonly names: Readonly<Record<'undo' | 'ownMessage', string>>;
  readonly undo: (seconds: number) => string;
  readonly ownMessage: Readonly<Record<OwnMessage, string>>;
}

/** How invitations leave, on the card of `/settings` and as the answer to a change. */
export const SENDING_WORDS: Catalogue<SendingWords> = {
  en: {
    names: { undo: 'Pause after an approval', ownMessage: 'Mail or link' },
    undo: (seconds) =>
      seconds === 0
        ? 'None: invitations leave once they are approved, or on the day asked for.'
        : `Invitations leave ${seconds} seconds after the approval; until then it can be taken back.`,
    ownMessage: {
      always: 'No mail leaves: who asked gets the link, for a message of his own.',
      whenDropped:
        'Where Entra’s mail would leave out the words for the guest, no mail leaves: who asked gets the link, for a message of his own.',
      never: 'Entra’s mail always leaves, though it may be without the words for the guest.',
    },
  },
  de: {
    names: { undo: 'Pause nach einer Genehmigung', ownMessage: 'Mail oder Link' },
    undo: (seconds) =>
      seconds === 0
        ? 'Keine: Einladungen gehen hinaus, sobald sie genehmigt sind, oder am gewünschten Tag.'
        : `Einladungen gehen ${seconds} Sekunden nach der Genehmigung hinaus; bis dahin kann sie zurückgenommen werden.`,
    ownMessage: {
      always: 'Es geht keine Mail hinaus: Wer den Gast beantragt hat, bekommt den Link, für eine eigene Nachricht.',
      whenDropped:
        'Ließe Entras Mail die Worte an den Gast weg, geht keine Mail hinaus: Wer ihn beantragt hat, bekommt den Link, für eine eigene Nachricht.',
      never: 'Entras Mail geht immer hinaus, wenn auch vielleicht ohne die Worte an den Gast.',
    },
  },
};

export const sendingWords = ({ undo, ownMessage }: SendingWords, rules: SendingRules): string =>
  `${undo(rules.undoSeconds)}\n${ownMessage[rules.ownMessage]}`;
