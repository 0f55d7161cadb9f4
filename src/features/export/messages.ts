import type { IsoDate } from '../../domain/time.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import type { ExportSpan } from './parse.ts';

interface ExportWords {
  readonly about: (span: ExportSpan, entries: number) => string;
  readonly people: string;
  readonly intact: (count: number, head: string) => string;
  readonly broken: (at: number) => string;
  readonly more: (rest: number, until: IsoDate, next: ExportSpan) => string;
  readonly leftOut: (lines: number) => string;
  readonly adminOnly: string;
  readonly unreadable: (given: string) => string;
  readonly whyNot: Readonly<Record<'ahead' | 'tooLong' | 'notHere', (mostDays: number) => string>>;
}

const command = ({ from, to, after }: ExportSpan): string =>
  `/export audit ${from} ${to}${after === undefined ? '' : ` after ${after}`}`;

export const EXPORT_WORDS: Catalogue<ExportWords> = {
  en: {
    about: ({ from, to }, entries) =>
      `The audit log from ${longDate(from, 'en')} to ${longDate(to, 'en')} (UTC), ${entries === 1 ? 'one entry' : `${counted(entries, 'en')} entries`}: when, what, about which request, and the hash by which each entry holds on to the one before.`,
    people: 'People stand in it as salted commitments, so nobody can read from the file who they are.',
    intact: (count, head) =>
      `The whole chain of ${counted(count, 'en')} is intact; its head, also in the file’s last line, is ${head}.`,
    broken: (at) =>
      `The chain is broken at entry ${at}: somebody or something changed the log. Tell whoever runs Guestlist.`,
    more: (rest, until, next) =>
      `${counted(rest, 'en')} more did not fit; this ends on ${longDate(until, 'en')}. The rest: ${command(next)}`,
    leftOut: (lines) => `${counted(lines, 'en')} lines are left out here. Ask for a shorter time to see them.`,
    adminOnly: 'The audit log is for User Administrators and Global Administrators. Ask one of them for it.',
    unreadable: (given) =>
      `I could not read from “${given}” which days you mean. Write it like this: /export audit 2026-10-01 2026-10-31, or /export audit last month.`,
    whyNot: {
      ahead: () =>
        'Those days have not come yet, so there is nothing in the log. Ask for days that are over, or for today.',
      tooLong: (most) => `That is too much for one file. Ask for at most ${most} days at once.`,
      notHere: () => 'The audit log is not for everybody who reads along here. Ask me in our personal chat.',
    },
  },
  de: {
    about: ({ from, to }, entries) =>
      `Das Überwachungsprotokoll vom ${longDate(from, 'de')} bis ${longDate(to, 'de')} (UTC), ${entries === 1 ? 'ein Eintrag' : `${counted(entries, 'de')} Einträge`}: wann, was, zu welchem Antrag, und der Hash, mit dem jeder Eintrag am vorigen hängt.`,
    people: 'Personen stehen darin als gesalzene Prüfwerte: Aus der Datei kann niemand lesen, wer es ist.',
    intact: (count, head) =>
      `Die ganze Kette von ${counted(count, 'de')} ist unversehrt; ihr Ende, auch in der letzten Zeile der Datei, ist ${head}.`,
    broken: (at) =>
      `Die Kette ist bei Eintrag ${at} gebrochen: Jemand oder etwas hat das Protokoll verändert. Sagen Sie es denen, die Guestlist betreiben.`,
    more: (rest, until, next) =>
      `${counted(rest, 'de')} weitere passten nicht hinein; die Datei endet am ${longDate(until, 'de')}. Der Rest: ${command(next)}`,
    leftOut: (lines) =>
      `${counted(lines, 'de')} Zeilen sind hier weggelassen. Fragen Sie nach einer kürzeren Zeit, um sie zu sehen.`,
    adminOnly:
      'Das Überwachungsprotokoll ist für Benutzeradministratoren und globale Administratoren. Fragen Sie eine dieser Personen danach.',
    unreadable: (given) =>
      `Aus „${given}“ konnte ich nicht lesen, welche Tage Sie meinen. Schreiben Sie zum Beispiel: /export audit 2026-10-01 2026-10-31 oder /export audit letzter Monat.`,
    whyNot: {
      ahead: () =>
        'Diese Tage sind noch nicht gekommen, im Protokoll steht dazu nichts. Fragen Sie nach vergangenen Tagen oder nach heute.',
      tooLong: (most) => `Das ist zu viel für eine Datei. Fragen Sie nach höchstens ${most} Tagen auf einmal.`,
      notHere: () =>
        'Das Überwachungsprotokoll ist nicht für alle, die hier mitlesen. Fragen Sie mich im persönlichen Chat.',
    },
  },
};
