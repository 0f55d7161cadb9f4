import type { Catalogue } from './catalogue.ts';

interface UpkeepWords {
  readonly auditBroken: (why: 'altered' | 'missing' | 'reordered' | 'cutOff', at: number) => string;
}

const WORDS: Required<Catalogue<UpkeepWords>> = {
  en: {
    auditBroken: (why, at) =>
      `The audit log of Guestlist is not whole any more: ${{ altered: `entry ${at} was altered`, missing: `entry ${at} is missing`, reordered: `entry ${at} is not in its place`, cutOff: `it was cut off after entry ${at}` }[why]}. Requests go on as before. Please tell whoever runs this bot: keep a copy of the log, and find out who could write to it.`,
  },
  de: {
    auditBroken: (why, at) =>
      `Das Prüfprotokoll von Guestlist ist nicht mehr vollständig: ${{ altered: `Eintrag ${at} wurde verändert`, missing: `Eintrag ${at} fehlt`, reordered: `Eintrag ${at} steht nicht an seiner Stelle`, cutOff: `nach Eintrag ${at} wurde es abgeschnitten` }[why]}. Anfragen laufen weiter wie bisher. Bitte sagen Sie es denen, die diesen Bot betreiben: eine Kopie des Protokolls aufheben und klären, wer darin schreiben konnte.`,
  },
};

/** In every language: it is said to a channel, whose people have no one language. */
export const auditBroken: UpkeepWords['auditBroken'] = (why, at) =>
  `${WORDS.en.auditBroken(why, at)}\n\n${WORDS.de.auditBroken(why, at)}`;
