import { dayAt } from '../domain/days.ts';
import type { Doubt, Meaning } from '../domain/meaning.ts';
import type { Instant } from '../domain/time.ts';
import { understandSentence } from './intent/sentence.ts';
import { parseCommand, readBareCommand, readCommandLine } from './slash/parse.ts';
import { splitAuthor } from './text/author.ts';
import {
  dropInvisible,
  LONGEST_MESSAGE,
  LONGEST_WORDING,
  MOST_LINES,
  tidySpaces,
  turnsText,
} from './text/characters.ts';
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
}

/**
 * Reads a message: its intent, what it names, and every doubt about it. Never throws, whatever the text; pure and synchronous.
 * A meaning without doubts is a clear request of the message's author; only such a one may be acted on as it stands.
 */
export function understand(incoming: IncomingText, reader: Reader): Meaning {
  const raw = chooseBody(incoming);
  if (raw.length > LONGEST_MESSAGE) return tooLong(raw.length, LONGEST_MESSAGE);
  const plain = toPlainText(raw, incoming.mentions ?? []);
  const tidy = tidySpaces(plain.text);
  const authored = splitAuthor(tidy);
  const wording = wordingLength(authored.own);
  if (wording > LONGEST_WORDING) return tooLong(wording, LONGEST_WORDING);
  const lines = authored.own.split('\n').length;
  if (lines > MOST_LINES) return tooLong(lines, MOST_LINES);
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
const TEMPLATE =
  /\{\{|\}\}|\$\{|<%|%>|\$\(|&&|\|\||;\s*(?:drop|delete|insert|update|select)\s|'\s*or\s*'?1|^b?cc\s*:/im;

/** Texts that between them meet every pattern once. */
const WARMING: readonly string[] = [
  '<p>Hello, could you please add Ida Sample &lt;ida@sample.example&gt; to the team "Warm" until 30 June, she runs the audit?</p>',
  '/invite ida@sample.example --until 2026-06-30 --reason "warm"',
  '/extend ida@sample.example 30d',
  'прошу пригласить 李小明 <ida@sample.example>',
  '<p>thanks 👍</p>',
  'Bitte lade ida@sample.example bis Ende Mai ein',
  'ida@sample.example を招待してください',
  'approve REQ-1 because it is fine',
  'who may invite guests from sample.example?',
  'something else altogether',
];

/** Reads a few texts, one at each step, so that the first message is as fast as the thousandth: patterns are compiled at their first use. */
export function* warmUp(reader: Reader): Iterable<void> {
  for (const text of [...WARMING, ...WARMING]) {
    understand({ text }, reader);
    yield;
  }
}

/** What an author carried along without saying it. */
export interface Carried {
  readonly quoted: string;
  readonly signature: string;
}

function read(own: string, carried: Carried, reader: Reader): Meaning {
  const today = dayAt(reader.now, reader.timeZone);
  const command = readCommandLine(dropLeading(own)) ?? readBareCommand(own);
  return command ? parseCommand(command, today) : understandSentence(own, carried, { today });
}

/** What the author himself wrote, as plain text: without markup, quotes and signature. Empty where it is too long to be read. */
export function ownText(incoming: IncomingText): string {
  const raw = chooseBody(incoming);
  if (raw.length > LONGEST_MESSAGE) return '';
  return splitAuthor(tidySpaces(toPlainText(raw, incoming.mentions ?? []).text)).own;
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

/** Characters that belong to no address and to no run of spaces. */
function wordingLength(text: string): number {
  return text.length <= LONGEST_WORDING
    ? text.length
    : text.replace(/[\w.+-]{1,64}@[\w.-]{1,190}/g, '').replace(/\s+/g, ' ').length;
}

/** Both in characters, or in lines where those are too many. */
function tooLong(characters: number, limit: number): Meaning {
  const doubt: Doubt = { code: 'tooLong', characters, limit };
  return {
    intent: 'unknown',
    confidence: 1,
    slash: false,
    slots: { emails: [], requestIds: [], words: [] },
    doubts: [doubt],
  };
}
