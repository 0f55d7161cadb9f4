import type { Doubt, Meaning } from '../domain/meaning.ts';
import type { Instant } from '../domain/time.ts';
import { dayAt } from './entities/dates/calendar.ts';
import { understandSentence } from './intent/sentence.ts';
import type { Classify } from './intent/classify.ts';
import { parseCommand, readBareCommand, readCommandLine } from './slash/parse.ts';
import { splitAuthor } from './text/author.ts';
import { dropInvisible, LONGEST_MESSAGE, tidySpaces, turnsText } from './text/characters.ts';
import { toPlainText, type Mention } from './text/html.ts';

export interface IncomingText {
  /** As the channel delivers it: plain, or with Teams' markup. */
  readonly text: string;
  /** The `text/html` attachment, which wins over `text`: it holds links, quotes and mentions. */
  readonly html?: string;
  readonly mentions?: readonly Mention[];
}

export interface Reader {
  readonly now: Instant;
  /** IANA name; "tomorrow" is a day where the sender is. */
  readonly timeZone: string;
  readonly locale: string;
  /** The statistical model, where one is loaded; rules alone decide without it. */
  readonly classify?: Classify;
}

/**
 * Reads a message: its intent, what it names, and every doubt about it. Never throws, whatever the text; pure and synchronous.
 * A meaning without doubts is a clear request of the message's author; only such a one may be acted on as it stands.
 */
export function understand(incoming: IncomingText, reader: Reader): Meaning {
  const raw = chooseBody(incoming);
  if (raw.length > LONGEST_MESSAGE) return tooLong(raw.length);
  const plain = toPlainText(raw, incoming.mentions ?? []);
  const tidy = tidySpaces(plain.text);
  const authored = splitAuthor(tidy);
  const meaning = read(
    authored.own,
    { quoted: `${plain.quoted}\n${authored.quoted}`, signature: authored.signature },
    reader,
  );
  const hidden = plain.odd || TEMPLATE.test(tidy) || turnsText(tidy) || turnsText(authored.quoted);
  return hidden ? withHidden(meaning, plain.distrusted) : meaning;
}

function withHidden(meaning: Meaning, distrusted: readonly string[]): Meaning {
  const emails = meaning.slots.emails.filter((email) => !distrusted.some((shown) => shown.includes(email)));
  return { ...meaning, slots: { ...meaning.slots, emails }, doubts: [...meaning.doubts, { code: 'hiddenText' }] };
}

/** Template and shell marks stand in no message that a person writes by hand. */
const TEMPLATE = /\{\{|\}\}|\$\{|<%|%>|\$\(/;

/** What an author carried along without saying it. */
export interface Carried {
  readonly quoted: string;
  readonly signature: string;
}

function read(own: string, carried: Carried, reader: Reader): Meaning {
  const today = dayAt(reader.now, reader.timeZone);
  const command = readCommandLine(dropLeading(own)) ?? readBareCommand(own);
  return command
    ? parseCommand(command, today)
    : understandSentence(own, carried, { today, ...(reader.classify ? { classify: reader.classify } : {}) });
}

/** Invisible characters before the slash hide nothing. */
function dropLeading(text: string): string {
  const first = text.slice(0, 8);
  return dropInvisible(first) + text.slice(8);
}

/** Teams sends the same message as text and as HTML; an empty or cut-off HTML body yields to the text. */
function chooseBody(incoming: IncomingText): string {
  const html = incoming.html?.trim() ?? '';
  return html !== '' ? html : incoming.text;
}

function tooLong(characters: number): Meaning {
  const doubt: Doubt = { code: 'tooLong', characters, limit: LONGEST_MESSAGE };
  return {
    intent: 'unknown',
    confidence: 1,
    slash: false,
    slots: { emails: [], requestIds: [], words: [] },
    doubts: [doubt],
  };
}
