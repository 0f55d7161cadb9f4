import type { Doubt } from '../../domain/meaning.ts';
import type { Locale } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import { doubtWords } from '../../words/doubts.ts';
import { problemWords } from '../../words/problems.ts';

/** Every sentence on and around the form. */
export interface InviteWords {
  readonly title: string;
  readonly intro: string;
  readonly nothingYet: string;
  readonly expired: string;
  readonly form: Readonly<Record<FormLabel, string>>;
  readonly noGroup: string;
  readonly namesake: (name: string, isTeam: boolean, idEnds: string) => string;
  readonly summary: (email: string) => string;
  readonly discarded: string;
  readonly nothingOpen: string;
  readonly whatToChange: string;
  readonly notYours: string;
  readonly unreadable: string;
  readonly alreadySent: (id: string, guest: string, state: string, canBeWithdrawn: boolean) => string;
  readonly sentFromDialog: (id: string, guest: string, canBeTold: boolean) => string;
  readonly note: Notes;
  readonly doubt: Doubts;
}

type FormLabel =
  | 'emailLabel'
  | 'emailHint'
  | 'guestLabel'
  | 'guestHint'
  | 'nameLabel'
  | 'nameHint'
  | 'groupLabel'
  | 'groupHint'
  | 'untilLabel'
  | 'notBeforeLabel'
  | 'mailOnLabel'
  | 'withoutMailHint'
  | 'reasonLabel'
  | 'reasonHint'
  | 'messageLabel'
  | 'messageHint'
  | 'copyLabel'
  | 'copyHint'
  | 'companyLabel'
  | 'departmentLabel'
  | 'locationLabel'
  | 'locationHint'
  | 'send'
  | 'discard';

/** What a form says otherwise than a command's answer: here something can be chosen, not written once more. */
type Notes = { readonly [P in Problem as P['code']]?: (problem: P, locale: Locale) => string };
type Doubts = { readonly [D in Doubt as D['code']]?: (doubt: D, locale: Locale) => string };

/** A problem in words, as they stand beside the field where it can be mended. */
export function noteWords(problem: Problem, locale: Locale): string {
  const { note, doubt: doubtNotes } = inLanguage(INVITE_WORDS, locale);
  if (problem.code === 'unclear') {
    return problem.doubts
      .map((doubt) => {
        const own = doubtNotes[doubt.code] as ((doubt: Doubt, locale: Locale) => string) | undefined;
        return own === undefined ? doubtWords(doubt, locale) : own(doubt, locale);
      })
      .join(' ');
  }
  const own = note[problem.code] as ((problem: Problem, locale: Locale) => string) | undefined;
  return own === undefined ? problemWords(problem, locale) : own(problem, locale);
}

const either = (days: readonly string[], or: string): string => days.join(` ${or} `);
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const zitiert = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

export const INVITE_WORDS: Catalogue<InviteWords> = {
  en: {
    title: 'Ask for a guest',
    intro: 'Nothing has been requested yet. Check what I read, complete it, and send it.',
    nothingYet: 'Nothing has been requested yet: complete the form, or just tell me.',
    expired:
      'This form is no longer open, so nothing was requested. I kept what you wrote: check it and send it again.',
    form: {
      emailLabel: 'E-mail address',
      emailHint: 'jane@fabrikam.example',
      guestLabel: 'Or somebody who is a guest here already',
      guestHint: 'Type a name',
      nameLabel: 'Name',
      nameHint: 'As colleagues will see it',
      groupLabel: 'Access to',
      groupHint: 'Choose a group or team',
      untilLabel: 'Last day of access',
      notBeforeLabel: 'Send the invitation on (empty: once approved)',
      mailOnLabel: 'Send the mail on',
      withoutMailHint:
        'As you said, the guest is created without a mail. The mail leaves on this day; without a day you get the link for a message of your own.',
      reasonLabel: 'Reason',
      reasonHint: 'The approver reads this',
      messageLabel: 'Message to the guest',
      messageHint: 'Optional',
      copyLabel: 'Copy of the mail to',
      copyHint: 'One colleague; optional',
      companyLabel: 'Company',
      departmentLabel: 'Department',
      locationLabel: 'Usage location',
      locationHint: 'DE or Germany; needed for licences',
      send: 'Send request',
      discard: 'Cancel',
    },
    noGroup: 'The directory only, no group',
    namesake: (name, isTeam, idEnds) => `${name} (${isTeam ? 'team' : 'group'}, id ends in ${idEnds})`,
    summary: (email) =>
      email === '' ? 'Guest request: something is missing' : `Guest request for ${email}: please check`,
    discarded: 'Cancelled. Nothing was requested.',
    nothingOpen: 'There is no open form here any more. Ask again with /invite and the address; nothing was requested.',
    whatToChange:
      'What shall I change? For example: “until 30 June”, “make it fabrikam.example”, “to Project X”, or “cancel”.',
    notYours: 'This form belongs to somebody else. Write /invite and the address to ask for a guest yourself.',
    unreadable: 'I cannot read what this form sent, so nothing was requested. Write /invite to get a new one.',
    alreadySent: (id, guest, state, canBeWithdrawn) =>
      `The request for ${guest} has been sent already (${id}, ${state}), so I changed nothing. ${
        canBeWithdrawn
          ? `To change it, take it back with /withdraw ${id} and ask again.`
          : 'If something else is needed, ask again with /invite.'
      }`,
    sentFromDialog: (id, guest, canBeTold) =>
      `Requested: ${guest} (${id}). ${canBeTold ? 'I will tell you in our chat how it goes.' : `Write me /status ${id} in a personal chat to see how it goes.`}`,
    doubt: {
      addressMissing: () =>
        'Whom shall I invite? Give the guest’s e-mail address, choose somebody who is a guest already, or say it in words: /invite jane@fabrikam.example --to "Project X".',
      addressMalformed: ({ given, why }) =>
        ({
          syntax: `“${given}” is not an e-mail address.`,
          noTopLevelDomain: `“${given}” has no complete domain, such as fabrikam.example.`,
          mixedScript: `“${given}” mixes letters of different scripts that look alike. Type the address by hand.`,
          obfuscated: `“${given}” looks like a spelled-out address. Write it plainly, name@domain.`,
          control: `“${given}” contains control characters. Type the address by hand.`,
          forbiddenCharacter: `“${given}” contains a character that Entra does not take in an address.`,
        })[why],
      dateAmbiguous: ({ given, readings }, locale) =>
        `“${given}” could be ${either(
          readings.map((day) => longDate(day, locale)),
          'or',
        )}. Choose the day.`,
      datePast: ({ given, date }, locale) =>
        `“${given}” is ${longDate(date, locale)}, which has passed. Choose a later day.`,
      dateUnreadable: ({ given }) => `I cannot read “${given}” as a date. Choose the day.`,
      locationUnknown: ({ given }) =>
        `“${given}” is no country that I know. Write its two letters or its name: DE, Germany.`,
      copyUnclear: ({ given }) =>
        `“${given}” is not one plain address. Entra sends a copy of the mail to one colleague: check it, or leave it empty.`,
      intentUnsure: () => 'I am not sure that you want me to ask for this guest. If so, send the form.',
    },
    note: {
      copyRefused: ({ cc, why }) =>
        ({
          guest: `${cc} is the guest’s own address: the mail goes there anyway. Name a colleague, or leave it empty.`,
          outside: `A copy carries the link to accept, so it goes only to a person of our own organisation, and ${cc} is the address of none. Name a colleague, or leave it empty.`,
          noMail: `No invitation mail leaves from Entra here, so there can be no copy for ${cc}. Leave it empty.`,
        })[why],
      severalAddresses: ({ count }) =>
        `I found ${count} addresses, and one request is for one guest. Give one of them.`,
      groupAmbiguous: ({ name, choices }) =>
        `There are ${choices.length} groups called “${name}”. Choose the one you mean.`,
      groupUnknown: ({ name, alike }) =>
        `I found no group or team called “${name}”.${alike.length === 0 ? ' Choose one that is allowed.' : ` Did you mean ${quoted(alike)}?`}`,
      targetUnsupported: ({ kind, name }) =>
        kind === 'app'
          ? `I cannot assign apps yet. Choose the group that gives access to “${name}”.`
          : `Guests are added to teams, not to single channels. Choose the team that “${name}” belongs to.`,
      alreadyGuest: ({ email, accepted }) =>
        `${email} is already a guest here${accepted ? '' : ' but has not accepted yet'}. To give access to a group, choose it below.`,
      sendingPast: ({ notBefore }, locale) =>
        `${longDate(notBefore, locale)} has already passed. Choose a later day, or none.`,
      endPast: ({ until }, locale) => `${longDate(until, locale)} has already passed. Choose a later day.`,
      endMissing: ({ latest }, locale) =>
        `Every guest needs a last day here${latest === undefined ? '' : `, ${longDate(latest, locale)} at the latest`}. Choose it.`,
      stayTooLong: ({ latest }, locale) =>
        `${longDate(latest, locale)} is the latest day here. Choose that or an earlier one.`,
      reasonMissing: () => 'Every request needs a reason here. Say what the guest is for.',
    },
  },
  de: {
    title: 'Gast anfragen',
    intro: 'Noch ist nichts angefragt. Prüfen Sie, was ich gelesen habe, ergänzen Sie es und senden Sie es ab.',
    nothingYet: 'Noch ist nichts angefragt: Ergänzen Sie das Formular, oder sagen Sie es mir einfach.',
    expired:
      'Dieses Formular ist nicht mehr offen, deshalb wurde nichts angefragt. Ihre Angaben habe ich behalten: Bitte prüfen und noch einmal senden.',
    form: {
      emailLabel: 'E-Mail-Adresse',
      emailHint: 'jane@fabrikam.example',
      guestLabel: 'Oder jemand, der hier schon Gast ist',
      guestHint: 'Namen eingeben',
      nameLabel: 'Name',
      nameHint: 'Wie Kollegen ihn sehen werden',
      groupLabel: 'Zugriff auf',
      groupHint: 'Gruppe oder Team wählen',
      untilLabel: 'Letzter Tag des Zugriffs',
      notBeforeLabel: 'Einladung senden am (leer: nach der Genehmigung)',
      mailOnLabel: 'Mail senden am',
      withoutMailHint:
        'Wie gewünscht wird der Gast ohne Mail angelegt. Die Mail geht an diesem Tag hinaus; ohne Tag bekommen Sie den Link für eine eigene Nachricht.',
      reasonLabel: 'Grund',
      reasonHint: 'Das liest, wer genehmigt',
      messageLabel: 'Nachricht an den Gast',
      messageHint: 'Freiwillig',
      copyLabel: 'Kopie der Mail an',
      copyHint: 'Eine Person der Organisation; freiwillig',
      companyLabel: 'Firma',
      departmentLabel: 'Abteilung',
      locationLabel: 'Nutzungsstandort',
      locationHint: 'DE oder Deutschland; nötig für Lizenzen',
      send: 'Anfrage senden',
      discard: 'Abbrechen',
    },
    noGroup: 'Nur das Verzeichnis, keine Gruppe',
    namesake: (name, isTeam, idEnds) => `${name} (${isTeam ? 'Team' : 'Gruppe'}, Id endet auf ${idEnds})`,
    summary: (email) => (email === '' ? 'Gastanfrage: Es fehlt noch etwas' : `Gastanfrage für ${email}: bitte prüfen`),
    discarded: 'Abgebrochen. Es wurde nichts angefragt.',
    nothingOpen:
      'Hier ist kein Formular mehr offen. Fragen Sie mit /invite und der Adresse neu an; es wurde nichts angefragt.',
    whatToChange:
      'Was soll ich ändern? Zum Beispiel: „bis 30. Juni“, „fabrikam.example“, „zu Project X“ oder „abbrechen“.',
    notYours: 'Dieses Formular gehört jemand anderem. Schreiben Sie /invite und die Adresse, um selbst anzufragen.',
    unreadable:
      'Ich kann nicht lesen, was dieses Formular gesendet hat; es wurde nichts angefragt. Mit /invite bekommen Sie ein neues.',
    alreadySent: (id, guest, state, canBeWithdrawn) =>
      `Die Anfrage für ${guest} ist schon gesendet (${id}, ${state}), deshalb habe ich nichts geändert. ${
        canBeWithdrawn
          ? `Um sie zu ändern, ziehen Sie sie mit /withdraw ${id} zurück und fragen neu an.`
          : 'Wenn etwas anderes gebraucht wird, fragen Sie mit /invite neu an.'
      }`,
    sentFromDialog: (id, guest, canBeTold) =>
      `Angefragt: ${guest} (${id}). ${canBeTold ? 'Wie es weitergeht, sage ich Ihnen in unserem Chat.' : `Schreiben Sie mir im persönlichen Chat /status ${id}, um zu sehen, wie es weitergeht.`}`,
    doubt: {
      addressMissing: () =>
        'Wen soll ich einladen? Geben Sie die E-Mail-Adresse des Gastes an, wählen Sie jemanden, der schon Gast ist, oder sagen Sie es mit Worten: /invite jane@fabrikam.example --to "Project X".',
      addressMalformed: ({ given, why }) =>
        ({
          syntax: `„${given}“ ist keine E-Mail-Adresse.`,
          noTopLevelDomain: `„${given}“ hat keine vollständige Domäne wie fabrikam.example.`,
          mixedScript: `„${given}“ mischt ähnlich aussehende Buchstaben verschiedener Schriften. Tippen Sie die Adresse von Hand.`,
          obfuscated: `„${given}“ sieht wie eine umschriebene Adresse aus. Schreiben Sie sie als name@domain.`,
          control: `„${given}“ enthält Steuerzeichen. Tippen Sie die Adresse von Hand.`,
          forbiddenCharacter: `„${given}“ enthält ein Zeichen, das Entra in Adressen nicht annimmt.`,
        })[why],
      dateAmbiguous: ({ given, readings }, locale) =>
        `„${given}“ kann ${either(
          readings.map((day) => longDate(day, locale)),
          'oder',
        )} sein. Wählen Sie den Tag.`,
      datePast: ({ given, date }, locale) =>
        `„${given}“ ist der ${longDate(date, locale)} und schon vorbei. Wählen Sie einen späteren Tag.`,
      dateUnreadable: ({ given }) => `„${given}“ kann ich nicht als Datum lesen. Wählen Sie den Tag.`,
      hiddenText: () => 'Der Text enthält versteckte oder umgekehrte Zeichen. Tippen Sie ihn von Hand.',
      locationUnknown: ({ given }) =>
        `„${given}“ ist kein Land, das ich kenne. Schreiben Sie zwei Buchstaben oder den Namen: DE, Deutschland.`,
      copyUnclear: ({ given }) =>
        `„${given}“ ist nicht genau eine Adresse. Entra schickt eine Kopie der Mail an eine Person: Prüfen Sie sie, oder lassen Sie das Feld leer.`,
      intentUnsure: () =>
        'Ich bin nicht sicher, ob ich diesen Gast anfragen soll. Wenn ja, senden Sie das Formular ab.',
    },
    note: {
      copyRefused: ({ cc, why }) =>
        ({
          guest: `${cc} ist die Adresse des Gasts selbst, dorthin geht die Mail ohnehin. Nennen Sie jemanden aus der Organisation, oder lassen Sie das Feld leer.`,
          outside: `Eine Kopie enthält den Link zum Annehmen. Sie geht deshalb nur an eine Person der eigenen Organisation, und ${cc} ist keine solche Adresse. Nennen Sie jemanden aus der Organisation, oder lassen Sie das Feld leer.`,
          noMail: `Hier geht keine Einladung von Entra hinaus, also gibt es auch keine Kopie für ${cc}. Lassen Sie das Feld leer.`,
        })[why],
      severalAddresses: ({ count }) =>
        `Ich habe ${count} Adressen gefunden, eine Anfrage gilt einem Gast. Geben Sie eine davon an.`,
      groupAmbiguous: ({ name, choices }) =>
        `Es gibt ${choices.length} Gruppen namens „${name}“. Wählen Sie die richtige.`,
      groupUnknown: ({ name, alike }) =>
        `Eine Gruppe oder ein Team namens „${name}“ habe ich nicht gefunden.${alike.length === 0 ? ' Wählen Sie eine erlaubte.' : ` Meinten Sie ${zitiert(alike)}?`}`,
      groupNotAllowed: ({ name, allowed }) =>
        `In „${name}“ dürfen Gäste über mich nicht angefragt werden. ${allowed.length === 0 ? 'Noch ist keine Gruppe erlaubt.' : `Erlaubt sind ${zitiert(allowed)}.`} Ein Admin kann sie mit /settings groups allow "${name}" erlauben.`,
      groupUnsuitable: ({ name }) => `In „${name}“ kann ich keine Gäste aufnehmen. Wählen Sie eine andere Gruppe.`,
      targetUnsupported: ({ kind, name }) =>
        kind === 'app'
          ? `Apps kann ich noch nicht zuweisen. Wählen Sie die Gruppe, die Zugriff auf „${name}“ gibt.`
          : `Gäste kommen in Teams, nicht in einzelne Kanäle. Wählen Sie das Team, zu dem „${name}“ gehört.`,
      alreadyGuest: ({ email, accepted }) =>
        `${email} ist hier schon Gast${accepted ? '' : ', hat aber noch nicht angenommen'}. Für Zugriff auf eine Gruppe wählen Sie sie unten.`,
      alreadyMember: ({ email, group }) => `${email} ist schon Mitglied von „${group}“. Es ist nichts zu tun.`,
      alreadyAsked: ({ email, requestId, by }) =>
        `${by} hat ${email} schon angefragt (${requestId}). Mehr mit /status ${requestId}.`,
      ownDomain: ({ email }) =>
        `${email} ist eine Adresse unserer eigenen Organisation. Kollegen brauchen keine Einladung.`,
      internalAccount: ({ email }) => `${email} gehört zu einem internen Konto und braucht keine Einladung.`,
      domainBlocked: ({ domain }) => `Einladungen an ${domain} sind bei uns gesperrt. Ein Admin kann die Liste ändern.`,
      directoryUnavailable: () =>
        'Microsoft Graph antwortet gerade nicht. Ihre Angaben sind noch da; versuchen Sie es in einer Minute wieder.',
      tooLong: ({ characters, limit }) => `Zu lang: ${characters} Zeichen, erlaubt sind ${limit}. Bitte kürzen.`,
      sendingPast: ({ notBefore }, locale) =>
        `${longDate(notBefore, locale)} ist schon vorbei. Wählen Sie einen späteren Tag oder keinen.`,
      endPast: ({ until }, locale) => `${longDate(until, locale)} ist schon vorbei. Wählen Sie einen späteren Tag.`,
      endMissing: ({ latest }, locale) =>
        `Hier braucht jeder Gast einen letzten Tag${latest === undefined ? '' : `, spätestens ${longDate(latest, locale)}`}. Wählen Sie ihn.`,
      stayTooLong: ({ latest }, locale) =>
        `${longDate(latest, locale)} ist hier der späteste Tag. Wählen Sie ihn oder einen früheren.`,
      reasonMissing: () => 'Hier braucht jeder Antrag eine Begründung. Schreiben Sie, wofür der Gast da ist.',
    },
  },
};
