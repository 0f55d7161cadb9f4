import type { Catalogue } from '../../words/catalogue.ts';

/** What is said about an invitation that went to a wrong address. */
export interface ReaddressWords {
  readonly change: string;
  readonly label: string;
  readonly hint: string;
  readonly explained: string;
  readonly ask: string;
  readonly asked: (email: string, id: string) => string;
  readonly inPlaceOf: string;
  readonly willBeWithdrawn: string;
}

export const READDRESS_WORDS: Catalogue<ReaddressWords> = {
  en: {
    change: 'Wrong address',
    label: 'The right address',
    hint: 'jane@fabrikam.example',
    explained: 'An approver decides on it. Then this invitation is withdrawn, and a new one goes to the right address.',
    ask: 'Ask for this address',
    asked: (email, id) =>
      `Another address was asked for: ${email} (${id}). Once it is approved this invitation is withdrawn.`,
    inPlaceOf: 'In place of',
    willBeWithdrawn:
      'The guest was invited under another address and has not accepted. With the approval that invitation is withdrawn, and the account is deleted unless it is needed for something else.',
  },
  de: {
    change: 'Falsche Adresse',
    label: 'Die richtige Adresse',
    hint: 'jane@fabrikam.example',
    explained:
      'Darüber wird entschieden. Danach wird diese Einladung zurückgezogen, und eine neue geht an die richtige Adresse.',
    ask: 'Diese Adresse beantragen',
    asked: (email, id) =>
      `Eine andere Adresse wurde beantragt: ${email} (${id}). Ist sie genehmigt, wird diese Einladung zurückgezogen.`,
    inPlaceOf: 'Anstelle von',
    willBeWithdrawn:
      'Der Gast wurde unter einer anderen Adresse eingeladen und hat nicht angenommen. Mit der Genehmigung wird jene Einladung zurückgezogen und das Konto gelöscht, wenn es nicht für etwas anderes gebraucht wird.',
  },
};
