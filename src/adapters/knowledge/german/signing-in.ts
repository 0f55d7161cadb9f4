import type { Wording } from '../../../domain/knowledge.ts';
import { UNCHANGED_DE } from '../sources.ts';

/** Anmelden, MFA und Identitäten. */
export const signingInGerman: Readonly<Record<string, Wording>> = {
  'signin-page-branding': {
    question: 'Sehen Gäste bei der Anmeldung unser Firmenbranding?',
    answer:
      'Nur zum Teil. Gäste aus einem anderen Entra-Mandanten geben ihre Daten jetzt auf der Seite ihres eigenen Mandanten ein, mit dessen Branding und Adresse, und kommen danach zu Ihnen zurück.',
    history: [
      {
        was: 'Für die Anmeldeseite der Gäste ließ sich das Firmenbranding einstellen.',
        replacedBy: 'Gäste aus Entra-Mandanten melden sich auf der Seite ihres Heimatmandanten an.',
      },
    ],
  },
  'initial-password-lifetime': {
    question: 'Hat ein neuer Gast bei uns ein erstes Kennwort, und wie lange gilt es?',
    answer:
      'Ein eingeladener Gast hat in Ihrem Mandanten kein Kennwort, also läuft auch keines ab. Die Regeln macht sein eigener Identitätsanbieter; die üblichen Cloudregeln gelten nur für Konten, die in Ihrem Mandanten leben.',
    history: [
      {
        was: 'Für Cloudkonten gilt einheitlich dasselbe; Verbundkonten folgen ihrer Herkunft.',
        replacedBy: UNCHANGED_DE,
      },
    ],
  },
  'sspr-guests': {
    question: 'Wo bekommt ein Gast ein neues Kennwort?',
    answer:
      'Zu Hause: bei der Organisation oder dem Anbieter, dem sein Konto gehört. In Ihrem Mandanten kann er sich nicht für die Selbsthilfe registrieren, und Ihre Administratoren können nur Konten zurücksetzen, die bei Ihnen leben.',
    history: [
      {
        was: 'Die Selbsthilfe gab es nur im Heimatmandanten; Microsoft-Konten hatten ihren eigenen Weg, virale Mandanten bekamen eine E-Mail.',
        replacedBy:
          'Derselbe Grundsatz, nach Art der Identität ausgeführt: keine Registrierung im einladenden Mandanten.',
      },
    ],
  },
  'viral-tenant-password-reset': {
    question: 'Was tun bei vergessenem Kennwort in einem nicht verwalteten (viralen) Mandanten?',
    answer:
      'Nur der Gast selbst kann es zurücksetzen; hat eine Organisation den Mandanten übernommen, nur deren Administrator. Der saubere Ausweg: den Gast entfernen und neu einladen.',
    history: [
      {
        was: 'Eine E-Mail ließ den Benutzer im spontan entstandenen Mandanten ein neues Kennwort wählen.',
        replacedBy: 'Nur Selbsthilfe, oder nach einer Übernahme der Administrator; neue Gäste bekommen Einmalcodes.',
      },
    ],
  },
  'email-otp': {
    question: 'Wozu dient der Einmalcode per E-Mail?',
    answer:
      'Wer nirgends ein Konto hat, meldet sich mit einem Einmalcode an, der an sein Postfach geht. Das ist von Haus aus an; ein Code gilt 30 Minuten, die Sitzung 24 Stunden.',
    history: [
      {
        was: 'Wer kein Konto hatte, bekam nebenbei ein nicht verwaltetes Azure-AD-Konto.',
        replacedBy: 'Der Einmalcode per E-Mail.',
      },
    ],
  },
  'google-federation': {
    question: 'Kann Google der Identitätsanbieter von Gästen sein?',
    answer:
      'Ja. Legen Sie bei Google ein Projekt an, tragen Sie Client-ID und Geheimnis unter External Identities ein; dann lösen Personen mit gmail.com oder googlemail.com mit Google ein und melden sich damit an.',
    history: [],
  },
  'google-webview': {
    question: 'Warum verweigert Google die Anmeldung in einer Desktop-App?',
    answer:
      'Google hat Anmeldungen in eingebetteten Webansichten im September 2021 beendet. Gmail-Gäste werden in Apps abgewiesen, die eine solche benutzen, etwa Teams oder Power Apps unter Windows.',
    history: [],
  },
  'saml-idp-federation': {
    question: 'Kann sich ein Partner mit seinem eigenen SAML- oder WS-Fed-Anbieter anmelden?',
    answer:
      'Ja. Richten Sie den SAML/WS-Fed-Verbund mit den Domänen des Partners ein; seine Leute melden sich dann mit dem eigenen System an, sei es Okta, Ping oder ein anderes.',
    history: [],
  },
  'partner-federation-onprem': {
    question: 'Was gilt, wenn der Partner sich lokal anmeldet oder keinen Entra-Mandanten hat?',
    answer:
      'Ein Partnermandant, der mit seinem AD FS verbunden ist, behält das einmalige Anmelden. Ein Partner ohne Mandant kommt über SAML/WS-Fed-Verbund, Google, ein Microsoft-Konto oder den Einmalcode herein.',
    history: [
      {
        was: 'Verbundene Mandanten hatten einmaliges Anmelden; für Personen ohne Mandant entstand ein Azure-AD-Konto.',
        replacedBy: 'Die erste Hälfte gilt. Ein nicht verwaltetes Konto bekommt niemand mehr.',
      },
    ],
  },
  'gmail-outlook-b2b-vs-b2c': {
    question: 'Nimmt B2B private Postfächer, oder ist das Sache von B2C?',
    answer:
      'Sie können eingeladen werden: Gmail über den Google-Verbund, wo es ihn gibt, sonst mit einem Microsoft-Konto, sonst mit dem Einmalcode. Die Art der Adresse ist kein Grund, B2C zu wählen.',
    history: [
      {
        was: 'Die Unterschiede bei den zugelassenen Identitäten wurden gerade abgebaut.',
        replacedBy: 'Sie sind weg, und B2C selbst wird neuen Kunden nicht mehr verkauft.',
      },
    ],
  },
  'mfa-consumer-email-support': {
    question: 'Geht MFA auch für Gäste mit privaten Postfächern?',
    answer:
      'Ja, beides geht zusammen: Auch Gäste mit Gmail, Outlook.com und anderen privaten Adressen können in Ihrem Mandanten um MFA gebeten werden.',
    history: [{ was: 'MFA und private Konten waren beide möglich.', replacedBy: UNCHANGED_DE }],
  },
  'reset-mfa-method': {
    question: 'Wie wird die MFA-Methode eines Gastes zurückgesetzt?',
    answer:
      'Wie bei jedem Benutzer: Er ändert sie auf seiner Seite mit den Sicherheitsinformationen für Ihre Organisation, oder einer Ihrer Administratoren verlangt, dass er sich neu registriert.',
    history: [{ was: 'Gäste machten das so, wie es übliche Benutzer tun.', replacedBy: UNCHANGED_DE }],
  },
  'mfa-license-responsibility': {
    question: 'Wessen Lizenzen bezahlen die MFA der Gäste?',
    answer:
      'Ihre, denn die einladende Organisation führt die MFA durch. Lizenzen für Gäste zählt aber niemand mehr: Abgerechnet wird nach monatlich aktiven Benutzern, die ersten 50.000 sind frei.',
    history: [
      {
        was: 'Die einladende Organisation musste genug Lizenzen haben (eine für fünf Gäste).',
        replacedBy: 'Abrechnung nach monatlich aktiven Benutzern.',
      },
    ],
  },
  'trust-partner-mfa': {
    question: 'Kann man der MFA von Partnern vertrauen?',
    answer:
      'Ja. In den mandantenübergreifenden Zugriffseinstellungen nimmt das eingehende Vertrauen MFA, konforme und hybrid eingebundene Geräte des Partners an, für eine Organisation oder als Standard. Es ist aus, bis Sie es einschalten.',
    history: [
      {
        was: 'Eine Richtlinie, die der MFA von Partnern vertraut, war für später angekündigt.',
        replacedBy: 'Einstellungen für eingehendes Vertrauen.',
      },
      {
        was: 'Geplant war, die MFA ausgewählter Partner gelten zu lassen.',
        replacedBy: 'Einstellungen für eingehendes Vertrauen.',
      },
      {
        was: 'Die Seite warnte vor doppelter MFA und nannte keinen Plan mehr.',
        replacedBy: 'Einstellungen für eingehendes Vertrauen.',
      },
    ],
  },
  'force-mfa-partner-without-mfa': {
    question: 'Kann man Gäste zu MFA zwingen, wenn ihre Organisation keine hat?',
    answer:
      'Ja, mit einer Richtlinie für bedingten Zugriff, die Gästen gilt. Ohne Vertrauen in einen anderen Mandanten registriert und besteht der Gast die MFA bei Ihnen.',
    history: [{ was: 'Bedingter Zugriff konnte Gäste um MFA bitten.', replacedBy: UNCHANGED_DE }],
  },
  'double-mfa': {
    question: 'Warum werden Gäste zweimal um MFA gebeten?',
    answer:
      'Weil beide Organisationen fragen: die andere bei der Anmeldung, Ihre beim Zugriff. Es hört auf, wenn Sie in den mandantenübergreifenden Zugriffseinstellungen der MFA des Partners vertrauen.',
    history: [
      {
        was: 'Zwei Aufforderungen waren möglich, Abhilfe war angekündigt.',
        replacedBy: 'Eingehendes Vertrauen für MFA.',
      },
      { was: 'Zwei Aufforderungen waren möglich.', replacedBy: 'Eingehendes Vertrauen für MFA.' },
    ],
  },
  'conditional-access-guests': {
    question: 'Können Richtlinien für bedingten Zugriff nur Gästen gelten?',
    answer:
      'Ja. Eine Richtlinie kann Gäste und externe Benutzer nach sechs Arten auswählen, auch nach der Organisation, aus der sie kommen.',
    history: [],
  },
};
