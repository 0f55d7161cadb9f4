import type { Doubt } from '../domain/meaning.ts';
import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';
import { doubtAbroad } from './doubts-abroad.ts';
import { longDate } from './dates.ts';

/** What is unclear about a text, and how to say it so that it is clear. */
export function doubtWords(doubt: Doubt, locale: Locale): string {
  const abroad = doubtAbroad(doubt, locale.split('-')[0]?.toLowerCase() ?? '');
  return abroad ?? (inLanguage(DOUBTS, locale)[doubt.code] as (doubt: Doubt, locale: Locale) => string)(doubt, locale);
}

type Words = { readonly [D in Doubt as D['code']]: (doubt: D, locale: Locale) => string };

const DOUBTS: Catalogue<Words> = {
  en: {
    addressMissing: () =>
      'Whom shall I invite? Give one e-mail address, for example /invite jane@fabrikam.example --to "Project X".',
    addressMalformed: ({ given, why }) =>
      ({
        syntax: `“${given}” is not an e-mail address. Check it and send the command again.`,
        noTopLevelDomain: `“${given}” has no complete domain (such as fabrikam.example). Check it and send the command again.`,
        mixedScript: `“${given}” mixes letters of different scripts that look alike. Type the address by hand and send the command again.`,
        obfuscated: `“${given}” looks like a spelled-out address. Write it plainly, name@domain.`,
        control: `“${given}” contains control characters. Type the address by hand.`,
        forbiddenCharacter: `“${given}” contains a character that Entra does not take in an address.`,
      })[why],
    dateAmbiguous: ({ given, readings }, locale) =>
      `“${given}” could be ${readings.map((day) => longDate(day, locale)).join(' or ')}. Write the date as year-month-day, for example 2026-06-30.`,
    datePast: ({ given, date }, locale) =>
      `“${given}” is ${longDate(date, locale)}, which has passed. Give a later day.`,
    dateUnreadable: ({ given }) =>
      `I cannot read “${given}” as a date. Write it as year-month-day, for example 2026-06-30.`,
    locationUnknown: ({ given }) =>
      `“${given}” is no country that I know. Give its two letters or its name, for example --location DE or --location Germany. Nothing was requested.`,
    unknownFlag: ({ given, didYouMean }) =>
      `I do not know --${given}.${didYouMean ? ` Did you mean --${didYouMean}?` : ''} See /help invite. Nothing was requested.`,
    flagUnsupported: ({ flag }) =>
      `${UNSUPPORTED.en[flag] ?? `A request here has no --${flag}.`} Leave --${flag} out and send the command again. Nothing was requested.`,
    flagWithoutValue: ({ flag }) => `--${flag} needs a value after it, for example --${flag} "…".`,
    unknownVerb: ({ given, didYouMean }) =>
      `I do not know ${given}.${didYouMean ? ` Did you mean ${didYouMean}?` : ''} /help shows what I can do.`,
    requestMissing: () => 'Which request? Give its id, for example GL-7K3F.',
    tooLong: ({ characters, limit }) =>
      `That message has ${characters} characters; I read at most ${limit}. Send a shorter one. Nothing was requested.`,
    tooBroad: () => 'That would touch more than I do at once. Name the guest or the request.',
    copyUnclear: ({ given }) =>
      `“${given}” is not one plain address. Entra sends a copy of the invitation to one colleague, for example --cc megan@contoso.example. Nothing was requested.`,
    copyForMany: () =>
      'A copy of the mail can be asked for with one guest, not with several at once. Leave the copy out, or ask for each guest alone. Nothing was requested.',
    silentForMany: () =>
      'Guests can be created without a mail one at a time, not several at once. Ask for each guest alone; or leave it out, and give a day on which they are invited, for example --on 2030-04-01. Nothing was requested.',
    hiddenText: () =>
      'That text carries markup, hidden or turned characters, so what you see may not be what is there. Write it in plain words and send it again. Nothing was requested.',
    intentUnsure: () => 'I am not sure what you want me to do. /help shows what I understand.',
  },
  de: {
    addressMissing: () =>
      'Wen soll ich einladen? Geben Sie eine E-Mail-Adresse an, zum Beispiel /invite jane@fabrikam.example --to "Project X".',
    addressMalformed: ({ given, why }) =>
      ({
        syntax: `„${given}“ ist keine E-Mail-Adresse. Bitte prüfen Sie sie und senden Sie den Befehl noch einmal.`,
        noTopLevelDomain: `„${given}“ hat keine vollständige Domäne (wie fabrikam.example). Bitte prüfen Sie die Adresse und senden Sie den Befehl noch einmal.`,
        mixedScript: `„${given}“ mischt Buchstaben verschiedener Schriften, die gleich aussehen. Bitte tippen Sie die Adresse von Hand und senden Sie den Befehl noch einmal.`,
        obfuscated: `„${given}“ sieht nach einer umschriebenen Adresse aus. Bitte schreiben Sie sie als name@domäne.`,
        control: `„${given}“ enthält Steuerzeichen. Bitte tippen Sie die Adresse von Hand.`,
        forbiddenCharacter: `„${given}“ enthält ein Zeichen, das Entra in Adressen nicht annimmt.`,
      })[why],
    dateAmbiguous: ({ given, readings }, locale) =>
      `„${given}“ kann ${readings.map((day) => longDate(day, locale)).join(' oder ')} heißen. Schreiben Sie das Datum als Jahr-Monat-Tag, zum Beispiel 2026-06-30.`,
    datePast: ({ given, date }, locale) =>
      `„${given}“ ist der ${longDate(date, locale)}, und der ist vorbei. Geben Sie einen späteren Tag an.`,
    dateUnreadable: ({ given }) =>
      `Ich kann „${given}“ nicht als Datum lesen. Schreiben Sie es als Jahr-Monat-Tag, zum Beispiel 2026-06-30.`,
    locationUnknown: ({ given }) =>
      `„${given}“ ist kein Land, das ich kenne. Nennen Sie es mit zwei Buchstaben oder mit Namen, zum Beispiel --location DE oder --location Deutschland. Es wurde nichts beantragt.`,
    unknownFlag: ({ given, didYouMean }) =>
      `Ich kenne ${given} nicht.${didYouMean ? ` Meinten Sie ${didYouMean}?` : ''} Siehe /help invite. Es wurde nichts beantragt.`,
    flagUnsupported: ({ flag }) =>
      `${UNSUPPORTED.de[flag] ?? `Ein Antrag kennt hier kein --${flag}.`} Lassen Sie --${flag} weg und senden Sie den Befehl noch einmal. Es wurde nichts beantragt.`,
    flagWithoutValue: ({ flag }) => `Hinter ${flag} fehlt ein Wert, zum Beispiel ${flag} "…".`,
    unknownVerb: ({ given, didYouMean }) =>
      `Ich kenne ${given} nicht.${didYouMean ? ` Meinten Sie ${didYouMean}?` : ''} /help zeigt, was ich kann.`,
    requestMissing: () => 'Welcher Antrag? Geben Sie seine Nummer an, zum Beispiel GL-7K3F.',
    tooLong: ({ characters, limit }) =>
      `Diese Nachricht hat ${characters} Zeichen; ich lese höchstens ${limit}. Senden Sie eine kürzere. Es wurde nichts beantragt.`,
    tooBroad: () => 'Das beträfe mehr, als ich auf einmal tue. Nennen Sie den Gast oder den Antrag.',
    copyUnclear: ({ given }) =>
      `„${given}“ ist nicht genau eine Adresse. Entra schickt eine Kopie der Einladung an eine Person, zum Beispiel --cc megan@contoso.example. Es wurde nichts beantragt.`,
    copyForMany: () =>
      'Eine Kopie der Mail gibt es bei einem einzelnen Gast, nicht bei mehreren auf einmal. Lassen Sie die Kopie weg, oder beantragen Sie jeden Gast für sich. Es wurde nichts beantragt.',
    silentForMany: () =>
      'Ohne Mail lässt sich ein Gast nur einzeln anlegen, nicht mehrere auf einmal. Fragen Sie für jeden Gast einzeln; oder lassen Sie es weg und nennen Sie einen Tag, an dem sie eingeladen werden, zum Beispiel --on 2030-04-01. Es wurde nichts beantragt.',
    hiddenText: () =>
      'Dieser Text enthält verborgene oder gedrehte Zeichen, was Sie sehen, steht also vielleicht nicht da. Bitte tippen Sie ihn von Hand und senden Sie ihn noch einmal.',
    intentUnsure: () => 'Ich bin nicht sicher, was ich tun soll. /help zeigt, was ich verstehe.',
  },
};

const NO_SHORT_CUT = 'Every request goes the same way; nothing skips the approval.';
const KEINE_ABKUERZUNG = 'Jeder Antrag geht denselben Weg; nichts überspringt die Genehmigung.';
const NO_HIDDEN_COPY =
  'Entra sends no hidden copy of the invitation; --cc sends one that everybody can see to one colleague.';
const KEINE_BLINDKOPIE =
  'Entra schickt keine Blindkopie der Einladung; --cc schickt eine für alle sichtbare an eine Person.';

/** Why a request has no such flag, where more can be said than that. */
const UNSUPPORTED: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>> = {
  en: {
    bcc: NO_HIDDEN_COPY,
    sponsor: 'The sponsor of a guest is whoever asks for the guest; somebody else becomes sponsor by asking.',
    'dry-run': 'Nothing is tried out here; /check jane@fabrikam.example tells beforehand what would come of it.',
    force: NO_SHORT_CUT,
    yes: NO_SHORT_CUT,
    y: NO_SHORT_CUT,
  },
  de: {
    bcc: KEINE_BLINDKOPIE,
    sponsor: 'Sponsor eines Gastes ist, wer ihn beantragt; ein anderer wird es, indem er selbst den Antrag stellt.',
    'dry-run': 'Ausprobiert wird hier nichts; /check jane@fabrikam.example sagt vorher, was daraus würde.',
    force: KEINE_ABKUERZUNG,
    yes: KEINE_ABKUERZUNG,
    y: KEINE_ABKUERZUNG,
  },
};
