import type { Wording } from '../../../domain/knowledge.ts';
import { UNCHANGED_DE } from '../sources.ts';

/** Zwischen Organisationen, Kosten, Fundorte. */
export const tenantsGerman: Readonly<Record<string, Wording>> = {
  'cross-tenant-access-settings': {
    question: 'Wo steht, mit welchen Organisationen wir zusammenarbeiten, ein- und ausgehend?',
    answer:
      'In den mandantenübergreifenden Zugriffseinstellungen: Eingehende Regeln sagen, wessen Leute zu welchen Apps hereindürfen, ausgehende, wohin Ihre dürfen. Es gibt Standards für alle und Ausnahmen je Organisation.',
    history: [],
  },
  'cross-tenant-limit': {
    question: 'Wie viele Organisationen passen in die mandantenübergreifenden Zugriffseinstellungen?',
    answer:
      'Ihre Zahl hat keine Grenze, die Richtlinie als Ganzes darf aber nur 25 KB groß werden; eine lange Liste kann also doch anstoßen.',
    history: [],
  },
  'cross-tenant-sync': {
    question: 'Lassen sich Konten zweier Mandanten im Gleichschritt halten?',
    answer:
      'Ja, mit der mandantenübergreifenden Synchronisierung: Der Heimatmandant legt seine Benutzer im anderen als B2B-Benutzer an, hält sie aktuell und entfernt sie, ohne Einladungen.',
    history: [],
  },
  'direct-connect-vs-collaboration': {
    question: 'Wann Direktverbindung, wann Gäste?',
    answer:
      'Die Direktverbindung ist für geteilte Kanäle in Teams: Man bleibt im eigenen Mandanten und bekommt bei Ihnen kein Konto. Für alles andere (Teams, Websites, Apps) ist die B2B-Zusammenarbeit mit Gastkonto da.',
    history: [],
  },
  'what-is-b2b': {
    question: 'Was leistet die B2B-Zusammenarbeit?',
    answer:
      'Sie lässt Menschen von außerhalb Ihre Apps, Teams und Dateien mit dem Konto benutzen, das sie schon haben. Im Verzeichnis erscheinen sie als Gäste; ihre Kennwörter bleiben zu Hause.',
    history: [
      {
        was: 'Das Produkt hieß Azure AD B2B Collaboration, mit Seiten auf docs.microsoft.com.',
        replacedBy: 'Microsoft Entra External ID auf learn.microsoft.com.',
      },
    ],
  },
  'classic-portal': {
    question: 'In welchem Portal stehen die B2B-Funktionen?',
    answer:
      'Im Microsoft Entra Admin Center (entra.microsoft.com); Gäste finden ihre Apps unter Meine Apps. Das klassische Azure-Portal gibt es nicht mehr.',
    history: [
      {
        was: 'Das klassische Portal hatte keine B2B-Funktionen; man benutzte das Azure-Portal und den Zugriffsbereich.',
        replacedBy: 'Das Entra Admin Center und Meine Apps.',
      },
    ],
  },
  'community-feedback': {
    question: 'Wo ist die B2B-Community?',
    answer:
      'In der Microsoft Tech Community, mit einem Bereich zum Diskutieren und einem für Ideen, über die man abstimmen kann; die FAQ verweist auf beide.',
    history: [
      { was: 'Zwei Bereiche der Tech Community, einer für Gespräche und einer für Ideen.', replacedBy: UNCHANGED_DE },
    ],
  },
  'documents-moved': {
    question: 'Wo stehen die Dokumente über B2B heute?',
    answer:
      'Unter learn.microsoft.com/entra/external-id. Die alten Adressen auf docs.microsoft.com, die mit active-directory-b2b beginnen, gibt es nicht mehr, und die Leselisten der alten Seiten führen ins Leere.',
    history: [
      {
        was: 'Es folgte eine Liste weiterer Artikel auf docs.microsoft.com.',
        replacedBy: 'Der Bereich External ID von Microsoft Learn.',
      },
      { was: 'Dieselbe Liste stand unter den Fragen.', replacedBy: 'Der Bereich External ID von Microsoft Learn.' },
    ],
  },
  'b2b-licensing': {
    question: 'Welche Lizenzen braucht B2B?',
    answer:
      'Für den Anfang keine: Gäste werden als monatlich aktive Benutzer von External ID abgerechnet, und die ersten 50.000 sind frei. Der Mandant muss nur mit einem Azure-Abonnement verknüpft sein.',
    history: [
      {
        was: 'Es galt eine Lizenzseite: Eine bezahlte Lizenz erlaubte fünf Gästen Premiumfunktionen.',
        replacedBy: 'Abrechnung nach monatlich aktiven Benutzern.',
      },
    ],
  },
  'mau-billing': {
    question: 'Wie werden monatlich aktive Benutzer gezählt und abgerechnet?',
    answer:
      'Jeder Gast, der sich in einem Kalendermonat mindestens einmal anmeldet, zählt einmal. Die ersten 50.000 im Monat sind frei, über alle Mandanten hinweg, die mit dem Abonnement verknüpft sind.',
    history: [
      {
        was: 'Einen solchen Zähler gab es nicht; gezählt wurden Lizenzen, eine für fünf Gäste.',
        replacedBy: 'Abrechnung nach monatlich aktiven Benutzern.',
      },
    ],
  },
  'governance-charge': {
    question: 'Kosten Governance-Funktionen für Gäste extra?',
    answer:
      'Ja. Jeder Gast mit einer Governance-Aktion im Monat wird über einen eigenen Zähler abgerechnet, ohne freie Menge. Einfache Zugriffsüberprüfungen unter P2 werden nicht berechnet.',
    history: [],
  },
};
