import type { Wording } from '../../../domain/knowledge.ts';
import { UNCHANGED_DE } from '../sources.ts';

/** Vom Kommen bis zum Gehen. */
export const lifecycleGerman: Readonly<Record<string, Wording>> = {
  'leave-organization': {
    question: 'Können Gäste eine Organisation selbst verlassen?',
    answer:
      'Ja: Mein Konto > Organisationen > Verlassen. Der einladende Mandant kann es in seinen Einstellungen für das Verlassen externer Benutzer verbieten.',
    history: [
      {
        was: 'Nur ein Administrator der einladenden Organisation konnte einen Gast herausnehmen.',
        replacedBy: 'Gäste gehen selbst, wenn der Mandant es nicht verbietet.',
      },
    ],
  },
  'remove-guest': {
    question: 'Wie wird ein Gast gelöscht, und was wird aus seinem Zugriff?',
    answer:
      'Ein Benutzeradministrator löscht den Gast im Entra Admin Center oder mit Graph; Mitgliedschaften und Zugriff enden mit dem Konto. 30 Tage lang lässt es sich wiederherstellen, dann wird es endgültig entfernt.',
    history: [
      { was: 'Der Administrator der einladenden Organisation konnte Gäste löschen.', replacedBy: UNCHANGED_DE },
    ],
  },
  'restore-guest': {
    question: 'Lässt sich eine Löschung zurücknehmen?',
    answer: 'Ja, 30 Tage lang. Das Wiederherstellen bringt den Gast mit seinen Gruppen und Rechten zurück.',
    history: [],
  },
  'convert-guest-member': {
    question: 'Kann aus einem Gast ein Mitglied werden oder umgekehrt?',
    answer:
      'Ja. Ein Administrator kann `userType` auf Member oder Guest setzen, bei der Einladung oder später; Konto, Gruppen und Anmeldung bleiben. Ein interner Benutzer kann zu einem B2B-Benutzer mit eigener Identität werden.',
    history: [],
  },
  'external-member': {
    question: 'Kann jemand von außen den Benutzertyp Mitglied haben?',
    answer:
      'Ja, gesetzt bei der Einladung oder später. Wer jemanden als Mitglied einlädt, braucht Administratorrechte.',
    history: [],
  },
  'guest-sponsor': {
    question: 'Was ist der Sponsor eines Gastes?',
    answer:
      'Der Sponsor steht für den Gast ein: bis zu fünf Benutzer oder Gruppen je Gast, von Haus aus die Person, die eingeladen hat. Rechte gibt das keine.',
    history: [],
  },
  'access-reviews': {
    question: 'Wie werden Gäste regelmäßig überprüft?',
    answer:
      'Mit Zugriffsüberprüfungen von Entra ID Governance: Besitzer, gewählte Prüfer oder die Gäste selbst bestätigen in Abständen, wer den Zugriff noch braucht; der Rest kann entfernt werden.',
    history: [],
  },
  'dynamic-groups': {
    question: 'Kann eine Gruppe von selbst alle Gäste enthalten, oder alle außer ihnen?',
    answer:
      'Ja, mit einer dynamischen Regel auf den Benutzertyp: `user.userType -eq "Guest"` für Gäste, `-eq "Member"` nur für Mitglieder.',
    history: [
      {
        was: 'Eine dynamische Gästegruppe war ein Schritt auf dem Weg, das Portal zu sperren.',
        replacedBy: 'Die Regel geht weiterhin; für bedingten Zugriff braucht man sie nicht mehr.',
      },
    ],
  },
  'replication-latency': {
    question: 'Warum ist ein neuer Gast nicht sofort benutzbar?',
    answer:
      'Das Verzeichnis hat viele Kopien, und eine Änderung erreicht eine nach der anderen; darum kann ein neuer Gast Sekunden oder Minuten lang „nicht gefunden“ sein. Versuchen Sie es wieder, mit wachsenden Pausen.',
    history: [
      {
        was: 'Die Replikation brauchte ihre Zeit und hatte zu Berechtigungsfehlern geführt; der Rat war, es noch einmal zu versuchen.',
        replacedBy: UNCHANGED_DE,
      },
      {
        was: 'Die Replikation brauchte ihre Zeit; der Rat war, es mit Pausen noch einmal zu versuchen.',
        replacedBy: UNCHANGED_DE,
      },
    ],
  },
  'directory-limits': {
    question: 'Welche Grenzen hat das Verzeichnis für Benutzer und Gäste?',
    answer:
      'Ein Benutzer kann als Mitglied oder Gast zu 500 Mandanten gehören und 200 anlegen. Ein Verzeichnis fasst 50.000 Objekte, mit geprüfter Domäne 300.000; der Support kann mehr freigeben.',
    history: [
      {
        was: 'B2B unterlag den Dienstgrenzen, die eine eigene Seite aufzählte.',
        replacedBy: 'Noch immer so; die Zahlen sind die der heutigen Seite.',
      },
    ],
  },
};
