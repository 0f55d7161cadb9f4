import type { Wording } from '../../../domain/knowledge.ts';
import { UNCHANGED_DE } from '../sources.ts';

/** Über Clouds hinweg. */
export const cloudsGerman: Readonly<Record<string, Wording>> = {
  'national-clouds': {
    question: 'Können wir jemanden einladen, dessen Mandant in einer anderen Microsoft-Cloud liegt?',
    answer:
      'Ja, wenn beide Seiten es einschalten: zwischen der kommerziellen Cloud und Azure Government (GCC High, DoD) und zwischen der kommerziellen Cloud und 21Vianet. Beide Mandanten schalten die andere Cloud frei und nehmen einander mit der Mandanten-ID auf.',
    history: [
      {
        was: 'Über Cloudgrenzen ging nichts; man brauchte eine andere Adresse oder ein Mitgliedskonto.',
        replacedBy: 'Zusammenarbeit zwischen Clouds auf Wunsch beider Seiten.',
      },
      {
        was: 'Noch immer kein Weg hinüber; dieselben zwei Auswege.',
        replacedBy: 'Zusammenarbeit zwischen Clouds auf Wunsch beider Seiten.',
      },
    ],
  },
  'china-inside': {
    question: 'Welche Gäste kann ein 21Vianet-Mandant haben?',
    answer:
      'In der Cloud, die 21Vianet in China betreibt, kommen Gäste nur mit Entra-Konten oder SAML/WS-Fed-Verbund herein. Microsoft-Konten, Google und Einmalcodes stehen nicht auf der Liste.',
    history: [
      {
        was: 'Die Seite nannte nationale Clouds abgeschottet und sagte nicht, wer innerhalb von 21Vianet mitmachen kann.',
        replacedBy: 'Eine Liste der Identitäten für 21Vianet.',
      },
    ],
  },
  'cross-cloud-meetings': {
    question: 'Was können Menschen aus zwei Clouds zusammen tun?',
    answer:
      'Gäste über Clouds hinweg können Teams, SharePoint und Power BI benutzen, sobald beide Mandanten es eingeschaltet haben. Nur für Besprechungen gibt es eine Verbindung zwischen Clouds, die kein Gastkonto braucht.',
    history: [],
  },
  'us-government-cloud': {
    question: 'Wen kann ein Azure-US-Government-Mandant einladen?',
    answer:
      'Benutzer anderer Government-Mandanten, die B2B unterstützen, und Personen mit Microsoft-Konto, Google-Konto oder Einmalcode. Kommerzielle Partner kommen herein, wenn beide Seiten den Zugriff zwischen Clouds eingerichtet haben; alle anderen scheitern beim Einladen oder Einlösen.',
    history: [
      {
        was: 'Derselbe Kreis, ohne kommerzielle Partner.',
        replacedBy: 'Der Kreis gilt weiter; kommerzielle Partner sind mit Einstellungen zwischen Clouds möglich.',
      },
    ],
  },
  'us-gov-variations': {
    question: 'Was ist bei Entra Premium in US Government noch anders?',
    answer:
      'Die B2B-Seite verweist auf die Liste der P1- und P2-Abweichungen in der Azure-Government-Dokumentation und nennt selbst nichts weiter.',
    history: [{ was: 'Derselbe Verweis auf die Liste der Abweichungen.', replacedBy: UNCHANGED_DE }],
  },
  'us-gov-msa-portal': {
    question: 'Welche Grenzen haben Gäste mit Microsoft-Konto am Government-Portal?',
    answer:
      'Eine bekannte Einschränkung: In US-Government-Mandanten kann ein neuer Gast mit Microsoft-Konto keinen direkten Link zum Verwaltungsportal einlösen, und ein vorhandener kann sich dort nicht anmelden.',
    history: [{ was: 'Dieselben Grenzen, formuliert für das Azure-Portal.', replacedBy: UNCHANGED_DE }],
  },
  'check-gov-tenant-b2b': {
    question: 'Woran sehe ich, ob ein US-Government-Mandant B2B unterstützt?',
    answer:
      'Öffnen Sie login.microsoftonline.com/<tenant>/v2.0/.well-known/openid-configuration und lesen Sie `tenant_region_scope`: USGOV heißt unterstützt, USG heißt nicht unterstützt.',
    history: [{ was: 'Dieselbe Abfrage mit denselben zwei Werten.', replacedBy: UNCHANGED_DE }],
  },
};
