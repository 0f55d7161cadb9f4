import type { Wording } from '../../../domain/knowledge.ts';
import { UNCHANGED_DE } from '../sources.ts';

/** Einladen und einlösen. */
export const invitingGerman: Readonly<Record<string, Wording>> = {
  'how-to-invite': {
    question: 'Wie wird ein einzelner Gast eingeladen?',
    answer:
      'Jemand mit Einladungsrecht legt eine B2B-Einladung an: im Entra Admin Center unter Benutzer, aus einem Team heraus, beim Teilen in SharePoint, mit PowerShell oder über Graph. Nehmen Sie die Adresse, mit der sich die Person zu Hause anmeldet.',
    history: [],
  },
  'address-not-sign-in-name': {
    question: 'Was gilt, wenn die eingeladene Adresse nicht der Anmeldename ist?',
    answer:
      'Der Link in der E-Mail geht einmal, ein direkter Link aber nicht, und spätere Anmeldungen scheitern, wenn der Heimatmandant die Anmeldung per E-Mail-Adresse nicht zulässt. Laden Sie möglichst den Anmeldenamen ein.',
    history: [],
  },
  'who-can-invite': {
    question: 'Wer darf Gäste einladen?',
    answer:
      'Das entscheidet die Einladungseinstellung: alle samt Gästen, Mitglieder und Administratoren, nur wer eine Einladungsrolle hat, oder niemand. Einladungsrollen sind Gasteinladender, Benutzeradministrator und globaler Administrator, über Graph auch Verzeichnis schreiben.',
    history: [
      {
        was: 'Ein Gast des Partners konnte die Rolle Gasteinladender bekommen und dann Kollegen hereinholen.',
        replacedBy: UNCHANGED_DE,
      },
    ],
  },
  'role-delay': {
    question: 'Ich darf seit eben einladen und werde doch abgewiesen: warum?',
    answer:
      'Eine neue Rolle oder geänderte Einstellung braucht Zeit, bis sie überall gilt: Microsoft nennt 15 bis 60 Minuten. Ab- und wieder anmelden hilft.',
    history: [],
  },
  'csv-upload': {
    question: 'Wie hole ich viele Personen aus einer Datei herein?',
    answer:
      'Das geht: Das Entra Admin Center hat unter Massenvorgänge die Masseneinladung für eine ausgefüllte CSV-Vorlage, und PowerShell oder Graph können eine Datei abarbeiten. Für den Weg im Portal brauchen Sie die Rolle Benutzeradministrator.',
    history: [
      {
        was: 'Eine Liste konnte hochgeladen werden; beschrieben war der Weg über ein PowerShell-Beispiel.',
        replacedBy: 'Eine Seite für Masseneinladungen mit eigener Vorlage; Skripte gehen weiterhin.',
      },
    ],
  },
  'delayed-invitations': {
    question: 'Kann man Gäste anlegen, bevor die Einladung hinausgeht?',
    answer:
      'Ja. Legen Sie die Einladung mit `sendInvitationMessage` gleich false an: Der Gast ist sofort da, keine E-Mail geht hinaus, und den Einlöselink oder einen direkten Link geben Sie weiter, wann Sie wollen.',
    history: [
      { was: 'Über die Einladungs-API wurden Personen erst angelegt und danach eingeladen.', replacedBy: UNCHANGED_DE },
    ],
  },
  'customize-invitation-email': {
    question: 'Was an der Einladungsmail lässt sich anpassen?',
    answer:
      'Über die Einladungs-API lassen sich ein Text ohne Formatierung, die Sprache und eine Person in Kopie angeben. Betreff, Absender, Schaltfläche und Fußzeile stehen fest; wer alles bestimmen will, schickt eine eigene E-Mail mit dem Einlöselink.',
    history: [
      {
        was: 'Fast der ganze Einladungsvorgang galt über die API als anpassbar.',
        replacedBy: 'Eine kurze Liste: Text, Sprache und eine Kopie. Der Rest der E-Mail steht fest.',
      },
    ],
  },
  'sender-address': {
    question: 'Von welcher Adresse kommen die Einladungen?',
    answer:
      'Seit Dezember 2025 heißt der Absender „Microsoft Invitations on behalf of“ mit dem Namen Ihrer Organisation, Adresse invites@ bei Ihrer primären onmicrosoft.com-Domäne. Vorher war es invites@microsoft.com.',
    history: [
      {
        was: 'Für alle kamen Einladungen von derselben Microsoft-Adresse.',
        replacedBy: 'Ein Absender im eigenen Mandanten.',
      },
    ],
  },
  'custom-message-dropped': {
    question: 'Warum kam mein eigener Text beim Gast nicht an?',
    answer:
      'Der persönliche Text entfällt, wenn eine Anwendung einlädt oder wenn der Einladende keine E-Mail-Adresse im Mandanten hat. Unterdrücken Sie dann die E-Mail und schicken Sie eine eigene mit dem Einlöselink.',
    history: [],
  },
  'invitation-language': {
    question: 'Wonach richtet sich die Sprache der E-Mail?',
    answer:
      'Zuerst gilt die Sprache, die mit der Einladung angegeben wurde; dann die bevorzugte Sprache des Gastes, die seines Heimatmandanten, die Benachrichtigungssprache Ihres Mandanten und am Ende Englisch.',
    history: [],
  },
  'resend-invitation': {
    question: 'Wie wird eine Einladung wiederholt?',
    answer:
      'Stellen Sie die Einladung für dieselbe Adresse noch einmal: Das ergibt einen neuen Einlöselink und auf Wunsch eine neue E-Mail. Der alte Link lässt sich nicht mehr abrufen.',
    history: [],
  },
  'reset-redemption': {
    question: 'Ein Gast hat jetzt eine andere Adresse oder Identität: Wie bleibt sein Konto?',
    answer:
      'Setzen Sie den Einlösestatus zurück: Der Gast löst mit der neuen Identität noch einmal ein; Objekt-ID, Gruppen, App-Rollen und Benutzername bleiben.',
    history: [],
  },
  'invitation-expiry': {
    question: 'Laufen Einladungen ab?',
    answer:
      'Nicht dokumentiert. Keine heutige Seite von Microsoft nennt ein Ende; der Gast bleibt im Zustand PendingAcceptance, bis er einlöst oder jemand ihn löscht.',
    history: [],
  },
  'redemption-errors': {
    question: 'Was steckt hinter Fehlern beim Einladen oder Annehmen?',
    answer:
      'Meist eines von fünf: eine gesperrte Domäne, mandantenübergreifender Zugriff, der es nicht zulässt, eine Adresse, die schon vergeben ist, ein anderes Konto als das eingeladene, oder fehlende Rechte des Einladenden. Der Text des Fehlers sagt, was davon.',
    history: [],
  },
  'address-refused': {
    question: 'Welche Zeichen machen eine Adresse für Einladungen untauglich?',
    answer:
      'Laut Graph-Seite darf die Adresse kein ~ ! # $ % ^ & * ( ) + = [ ] { } \\ / | ; : " < > ? und kein Komma enthalten; `a+b@x.com` scheidet also aus. Punkt und Bindestrich dürfen nicht am Anfang oder Ende stehen, ein Unterstrich ist erlaubt.',
    history: [],
  },
  'group-address': {
    question: 'Darf die eingeladene Adresse zu einem Verteiler gehören?',
    answer:
      'Nein. Eine Adresse, die einer Gruppe oder einem Verteiler gehört, wird abgelehnt („Group email address is not supported“): Eine Einladung gilt einer Person.',
    history: [],
  },
  'address-in-use': {
    question: 'Was ist, wenn ein internes Objekt die Adresse schon hat?',
    answer:
      'Hält ein eigener Benutzer (auch ein vorläufig gelöschter), eine Gruppe oder ein Kontakt die Adresse, kann die Einladung scheitern. Geben Sie die Adresse frei oder wandeln Sie den internen Benutzer in B2B um.',
    history: [],
  },
  'contact-conflict': {
    question: 'Warum hat ein Gastobjekt weder mail noch proxyAddresses?',
    answer:
      'Weil es im Verzeichnis einen Kontakt mit derselben Adresse gibt. Der Gast wird ohne diese Eigenschaften angelegt; einlösen kann er trotzdem.',
    history: [],
  },
  'allow-deny-list': {
    question: 'Lassen sich Einladungen nach Domänen beschränken?',
    answer:
      'Ja. Der Mandant hat eine Liste von Domänen, entweder der erlaubten oder der gesperrten, nie beides. Geprüft wird beim Einladen, zusammen mit dem mandantenübergreifenden Zugriff.',
    history: [{ was: 'Zulassungs- und Sperrlisten gab es in Azure AD wie in SharePoint.', replacedBy: UNCHANGED_DE }],
  },
  'auto-redemption': {
    question: 'Können Einladungen sich von selbst einlösen?',
    answer:
      'Zwischen zwei Entra-Mandanten ja: automatische Einlösung bei Ihnen eingehend und dort ausgehend ankreuzen, und niemand wird um Zustimmung gebeten. Sonst kann ein direkter Link die E-Mail ersparen, die Zustimmung erscheint aber einmal.',
    history: [
      {
        was: 'Kein Klick war nötig, wenn der Einladende beiden Organisationen angehörte; ein Mitarbeiter des Partners sollte Gasteinladender werden.',
        replacedBy:
          'Automatische Einlösung in den mandantenübergreifenden Zugriffseinstellungen, der beide zustimmen. Der alte Kniff steht nicht mehr in den Dokumenten.',
      },
    ],
  },
  'redemption-order': {
    question: 'Mit welcher seiner Identitäten löst ein Gast ein?',
    answer:
      'In dieser Reihenfolge: ein Entra-Konto, SAML/WS-Fed-Verbund, Google, ein vorhandenes Microsoft-Konto, am Ende ein Einmalcode per E-Mail oder ein neues Microsoft-Konto.',
    history: [],
  },
  'block-msa': {
    question: 'Kann man persönliche Microsoft-Konten vom Einlösen ausschließen?',
    answer:
      'Ja: Schalten Sie das Microsoft-Konto in der Einlösereihenfolge als Ausweichweg ab und lassen Sie den Einmalcode an. Bei Gästen, die schon eines benutzen, muss der Einlösestatus zurückgesetzt werden.',
    history: [],
  },
};
