import type { Wording } from '../../../domain/knowledge.ts';
import { UNCHANGED_DE } from '../sources.ts';

/** Was Gäste sehen und dürfen. */
export const accessGerman: Readonly<Record<string, Wording>> = {
  'sharepoint-onedrive-access': {
    question: 'Gehen SharePoint und OneDrive für Gäste?',
    answer:
      'Ja. Die Personenauswahl schlägt aber Gäste, die schon da sind, erst vor, wenn `ShowPeoplePickerSuggestionsForGuestUsers` mit Set-SPOTenant oder Set-SPOSite eingeschaltet ist.',
    history: [
      {
        was: 'Zugriff war möglich, mit demselben Schalter für die Personenauswahl, von Haus aus aus.',
        replacedBy: UNCHANGED_DE,
      },
    ],
  },
  'sharepoint-otp-retired': {
    question: 'Warum legen geteilte Dateilinks jetzt Gäste an?',
    answer:
      'SharePoint gibt seinen eigenen Einmalcode auf: Neue Freigaben benutzen ab Mai 2026 B2B-Gäste, alte Code-Links enden im Juli 2026, und am 31. August 2026 sind alle Clouds umgestellt.',
    history: [],
  },
  'guest-cant-access-teams': {
    question: 'Ein Gast wurde aufgenommen, sieht aber das Team nicht: was nun?',
    answer:
      'Prüfen Sie dreierlei: Ist die Einladung angenommen, ist der Gast Mitglied der Gruppe hinter dem Team, und hat er in Teams zu Ihrer Organisation gewechselt? Dann warten Sie: Teams kann Stunden brauchen, bis ein neues Gruppenmitglied erscheint.',
    history: [],
  },
  'azure-portal-access': {
    question: 'Steht das Azure-Portal Gästen offen?',
    answer:
      'Sie brauchen es nur, wenn sie eine Administratorrolle haben. Ein Gast ohne Rolle kann das Portal trotzdem öffnen und sieht vielleicht Teile davon, so weit die Gastrechte reichen.',
    history: [
      {
        was: 'Wer eine Rolle hatte, benutzte das Portal; andere kamen trotzdem an Teile davon.',
        replacedBy: UNCHANGED_DE,
      },
    ],
  },
  'block-azure-portal': {
    question: 'Wie hält man Gäste vom Azure-Portal fern?',
    answer:
      'Mit einer einzigen Richtlinie für bedingten Zugriff, die Gäste oder externe Benutzer auswählt und die Microsoft-Verwaltungsportale sperrt. Gruppen braucht es dafür nicht mehr.',
    history: [
      {
        was: 'Man baute Alle Benutzer um, machte eine dynamische Gästegruppe und sperrte ihr die klassische Verwaltungs-API.',
        replacedBy: 'Eine einzige Richtlinie, die Gastarten auswählt.',
      },
    ],
  },
  'supported-apps-services': {
    question: 'Welche Anwendungen unterstützen Gäste?',
    answer:
      'Jede in Entra eingebundene Anwendung kann Gäste aufnehmen, wenn sie sie an einem Endpunkt Ihres Mandanten anmeldet. Manche SAML-Apps brauchen dazu eine Zuordnung von Ansprüchen.',
    history: [
      {
        was: 'Jede in Azure AD eingebundene App sollte gehen.',
        replacedBy: 'Alle können es, wenn der Endpunkt zum Mandanten gehört und, wo nötig, Ansprüche zugeordnet sind.',
      },
    ],
  },
  'dynamics-crm-support': {
    question: 'Können Gäste in Dynamics 365 arbeiten?',
    answer: 'Ja, Dynamics 365 (online) unterstützt heute B2B-Gäste.',
    history: [
      {
        was: 'Dynamics CRM Online unterstützte sie noch nicht; es war geplant.',
        replacedBy: 'Unterstützung in Dynamics 365 (online).',
      },
    ],
  },
  'usertype-claim-app-experience': {
    question: 'Wie unterscheidet eine Anwendung Gäste von Mitgliedern?',
    answer:
      'Lesen Sie `userType` des Benutzers aus Graph: Guest oder Member. Im Token steht es nicht von selbst, der optionale Anspruch `acct` lässt sich aber hinzufügen: 0 ist ein Mitglied, 1 ein Gast.',
    history: [
      {
        was: 'UserType stand nicht im Token; Apps sollten Graph fragen.',
        replacedBy: 'Graph zu fragen ist weiterhin richtig; der optionale Anspruch acct ist ein zweiter Weg.',
      },
    ],
  },
  'guest-limited-admin': {
    question: 'Dürfen Gäste Verzeichnisrollen bekommen?',
    answer: 'Ja, einem Gast kann jede Verzeichnisrolle zugewiesen werden.',
    history: [{ was: 'Gäste konnten eingeschränkte Administratoren sein.', replacedBy: UNCHANGED_DE }],
  },
  'guest-permission-levels': {
    question: 'Welche Stufen von Rechten gibt es für Gäste?',
    answer:
      'Drei: wie Mitglieder, eingeschränkt (der Standard) oder nur das eigene Profil. Eine davon wählen Sie für alle Gäste in den Einstellungen für externe Zusammenarbeit.',
    history: [],
  },
  'guest-gal-visibility': {
    question: 'Stehen Gäste im globalen Adressbuch?',
    answer:
      'Gäste sind im globalen Adressbuch von Haus aus verborgen, in der Personenauswahl von SharePoint ebenso. Ein Exchange-Administrator kann sie anzeigen; ein eben angelegter Gast braucht vielleicht nur ein paar Minuten.',
    history: [],
  },
};
