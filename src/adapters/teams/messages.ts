import type { Locale } from '../../domain/people.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { inLanguage } from '../../words/catalogue.ts';

interface Words {
  readonly done: string;
  readonly stillWorking: string;
  readonly cannotRead: string;
  readonly whoAreYou: string;
  readonly tooFast: string;
  readonly signIn: string;
  readonly failed: (reference: string) => string;
}

const CATALOGUE: Catalogue<Words> = {
  en: {
    done: 'Done.',
    stillWorking: 'I am still working on it. The card is brought up to date as soon as it is done.',
    cannotRead: 'I cannot read what this button sent. Please ask for a new card with /status.',
    whoAreYou:
      'Microsoft Teams did not tell me who you are, so I cannot act for you. Please write to me in a personal chat from your own organisation.',
    tooFast: 'That was very much at once, so I did not do the last one. Please wait a minute and go on then.',
    signIn: 'Sign in',
    failed: (reference) =>
      `Sorry, something went wrong on my side. Please try again; if it happens again, give your administrator this reference: ${reference}`,
  },
  de: {
    done: 'Erledigt.',
    stillWorking: 'Ich arbeite noch daran. Die Karte wird erneuert, sobald es fertig ist.',
    cannotRead:
      'Ich kann nicht lesen, was diese Schaltfläche gesendet hat. Bitte holen Sie sich mit /status eine neue Karte.',
    whoAreYou:
      'Microsoft Teams hat mir nicht gesagt, wer Sie sind, deshalb kann ich nichts für Sie tun. Bitte schreiben Sie mir im persönlichen Chat aus Ihrer eigenen Organisation.',
    tooFast:
      'Das war sehr viel auf einmal, das Letzte habe ich nicht getan. Bitte warten Sie eine Minute und machen Sie dann weiter.',
    signIn: 'Anmelden',
    failed: (reference) =>
      `Bei mir ist leider etwas schiefgegangen. Bitte versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie Ihrem Administrator diese Nummer: ${reference}`,
  },
};

export const wordsFor = (locale: Locale): Words => inLanguage(CATALOGUE, locale);
