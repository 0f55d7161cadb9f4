import type { Locale } from '../../domain/people.ts';
import type { FileProblem } from '../../domain/problem.ts';
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
  readonly fileOffered: string;
  readonly fileIsThere: (name: string) => string;
  readonly fileDeclined: string;
  readonly fileNotStored: Readonly<Record<FileProblem['why'], (limitKilobytes: number) => string>>;
}

const CATALOGUE: Catalogue<Words> = {
  en: {
    done: 'Done.',
    stillWorking:
      'I am still working on it. The card is brought up to date as soon as it is done. If you hear nothing within a few minutes, please try again: nothing happens twice.',
    cannotRead: 'I cannot read what this button sent. Please ask for a new card with /status.',
    whoAreYou:
      'Microsoft Teams did not tell me who you are, so I cannot act for you. Please write to me in a personal chat from your own organisation.',
    tooFast:
      'That was very much at once, so I did not do the last one, and I pass over what else comes within this minute. Please wait a minute, and say again then what was left out.',
    signIn: 'Sign in',
    failed: (reference) =>
      `Sorry, something went wrong on my side. Please try again; if it happens again, give your administrator this reference: ${reference}`,
    fileOffered: 'The file is below: Accept puts it into your OneDrive.',
    fileIsThere: (name) =>
      `${name} is in your OneDrive, in the folder where Teams keeps the files of apps. For a newer one ask me again.`,
    fileDeclined: 'All right, I stored nothing. Ask me again whenever you want the file.',
    fileNotStored: {
      elsewhere: () =>
        'The place for the file is not one where Teams keeps files, so I sent nothing there. Here is the file once more; if this happens again, tell your administrator.',
      gone: () =>
        'The place that Teams had made for the file has run out, or was used already. Here is the file once more: press Accept again.',
      unreachable: () =>
        'OneDrive did not take the file right now. Here it is once more: press Accept again in a minute.',
      tooLarge: (limit) => `The file is larger than ${limit} KB. Ask me for less at once.`,
    },
  },
  de: {
    done: 'Erledigt.',
    stillWorking:
      'Ich arbeite noch daran. Die Karte wird erneuert, sobald es fertig ist. Wenn Sie in ein paar Minuten nichts hören, versuchen Sie es bitte noch einmal: Doppelt geschieht nichts.',
    cannotRead:
      'Ich kann nicht lesen, was diese Schaltfläche gesendet hat. Bitte holen Sie sich mit /status eine neue Karte.',
    whoAreYou:
      'Microsoft Teams hat mir nicht gesagt, wer Sie sind, deshalb kann ich nichts für Sie tun. Bitte schreiben Sie mir im persönlichen Chat aus Ihrer eigenen Organisation.',
    tooFast:
      'Das war sehr viel auf einmal: Das Letzte habe ich nicht getan, und was in dieser Minute noch kommt, übergehe ich. Bitte warten Sie eine Minute und sagen Sie dann noch einmal, was ausgelassen wurde.',
    signIn: 'Anmelden',
    failed: (reference) =>
      `Bei mir ist leider etwas schiefgegangen. Bitte versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie Ihrem Administrator diese Nummer: ${reference}`,
    fileOffered: 'Die Datei steht unten: „Annehmen“ legt sie in Ihr OneDrive.',
    fileIsThere: (name) =>
      `${name} liegt in Ihrem OneDrive, in dem Ordner, in dem Teams die Dateien von Apps ablegt. Eine neue bekommen Sie, wenn Sie mich noch einmal fragen.`,
    fileDeclined: 'Gut, ich habe nichts gespeichert. Fragen Sie mich wieder, wenn Sie die Datei brauchen.',
    fileNotStored: {
      elsewhere: () =>
        'Der Platz für die Datei ist keiner, an dem Teams Dateien ablegt, deshalb habe ich nichts dorthin geschickt. Hier ist die Datei noch einmal; wenn es wieder geschieht, sagen Sie es Ihrem Administrator.',
      gone: () =>
        'Der Platz, den Teams für die Datei angelegt hatte, ist abgelaufen oder schon benutzt. Hier ist die Datei noch einmal: Nehmen Sie sie noch einmal an.',
      unreachable: () =>
        'OneDrive hat die Datei gerade nicht angenommen. Hier ist sie noch einmal: Nehmen Sie sie in einer Minute noch einmal an.',
      tooLarge: (limit) => `Die Datei ist größer als ${limit} KB. Fragen Sie nach weniger auf einmal.`,
    },
  },
};

export const wordsFor = (locale: Locale): Words => inLanguage(CATALOGUE, locale);
