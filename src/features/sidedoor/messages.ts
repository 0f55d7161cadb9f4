import type { Catalogue } from '../../words/catalogue.ts';

interface SideDoorWords {
  readonly title: string;
  readonly summary: (guest: string) => string;
  readonly intro: (inviter: string) => string;
  readonly introToApprovers: string;
  readonly guest: string;
  readonly invitedAt: string;
  readonly invitation: string;
  readonly accepted: string;
  readonly notAccepted: string;
  readonly sponsorLabel: string;
  readonly sponsorHint: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
  readonly untilLabel: string;
  readonly send: string;
  readonly reasonMissing: string;
  readonly answeredAlready: string;
  readonly sponsorUnknown: string;
  readonly notReadable: string;
}

export const SIDE_DOOR_WORDS: Catalogue<SideDoorWords> = {
  en: {
    title: 'A guest was invited without a request',
    summary: (guest) => `Who answers for the guest ${guest}?`,
    intro: (inviter) =>
      `The directory says that ${inviter} invited this guest. Please say who looks after the guest, what for, and until when. Until you answer, nothing changes for the guest.`,
    introToApprovers:
      'I cannot tell or reach who invited this guest. Please say who looks after the guest, what for, and until when. Until you answer, nothing changes for the guest.',
    guest: 'Guest',
    invitedAt: 'Invited',
    invitation: 'Invitation',
    accepted: 'accepted',
    notAccepted: 'not accepted yet',
    sponsorLabel: 'Sponsor, if it is not you',
    sponsorHint: 'colleague@our-organisation',
    reasonLabel: 'What is the guest here for?',
    reasonHint: 'For example: audit of the annual accounts',
    untilLabel: 'Last day of access, if it is known',
    send: 'Send',
    reasonMissing: 'Please say what the guest is here for.',
    answeredAlready: 'Somebody has answered for this guest already, so your answer changed nothing.',
    sponsorUnknown:
      'I find no colleague with that address. Write the sponsor’s e-mail address, or leave the field empty if it is you.',
    notReadable: 'I could not look up the sponsor just now. Please send it again in a minute.',
  },
  de: {
    title: 'Ein Gast wurde ohne Antrag eingeladen',
    summary: (guest) => `Wer steht für den Gast ${guest} ein?`,
    intro: (inviter) =>
      `Laut Verzeichnis hat ${inviter} diesen Gast eingeladen. Bitte sagen Sie, wer sich um den Gast kümmert, wozu und bis wann. Bis Sie antworten, ändert sich für den Gast nichts.`,
    introToApprovers:
      'Wer diesen Gast eingeladen hat, weiß ich nicht, oder ich erreiche ihn nicht. Bitte sagen Sie, wer sich um den Gast kümmert, wozu und bis wann. Bis Sie antworten, ändert sich für den Gast nichts.',
    guest: 'Gast',
    invitedAt: 'Eingeladen',
    invitation: 'Einladung',
    accepted: 'angenommen',
    notAccepted: 'noch nicht angenommen',
    sponsorLabel: 'Verantwortlich, wenn nicht Sie selbst',
    sponsorHint: 'kollegin@unsere-organisation',
    reasonLabel: 'Wozu ist der Gast hier?',
    reasonHint: 'Zum Beispiel: Prüfung des Jahresabschlusses',
    untilLabel: 'Letzter Tag des Zugriffs, wenn er bekannt ist',
    send: 'Senden',
    reasonMissing: 'Bitte sagen Sie, wozu der Gast hier ist.',
    answeredAlready: 'Für diesen Gast hat schon jemand geantwortet, Ihre Antwort hat nichts geändert.',
    sponsorUnknown:
      'Unter dieser Adresse finde ich niemanden von uns. Schreiben Sie die E-Mail-Adresse der verantwortlichen Person, oder lassen Sie das Feld leer, wenn Sie es selbst sind.',
    notReadable:
      'Ich konnte die verantwortliche Person gerade nicht nachschlagen. Bitte senden Sie es in einer Minute noch einmal.',
  },
};
