import { tidySpaces } from '../text/characters.ts';
import type { Mention } from '../text/html.ts';
import { toPlainText } from '../text/html.ts';
import { columnsOf } from './columns.ts';
import { readCsv } from './csv.ts';

/** A message that carries a list: the words above it, and the list. */
export interface PastedList {
  readonly words: string;
  readonly csv: string;
}

export interface IncomingList {
  readonly text: string;
  readonly html?: string;
  readonly mentions: readonly Mention[];
}

/**
 * Finds a list that was pasted into a message: from a spreadsheet (Teams makes a table of it), a file or a code block.
 * It begins with a heading row; under a command (`/bulk-invite …`) any lines with addresses are one.
 */
export function findPastedList({ text, html, mentions }: IncomingList): PastedList | undefined {
  const body = html !== undefined && html.trim() !== '' ? html : text;
  const lines = tidySpaces(toPlainText(body, mentions).text)
    .split('\n')
    .map((line) => line.replace(/^\t/, '').replace(/ +$/, ''))
    .filter((line) => !/^\s*`{3}\w*\s*$/.test(line));
  const heading = lines.findIndex((line, at) => isHeading(line, lines[at + 1] ?? ''));
  const starts = heading >= 0 ? heading : underCommand(lines);
  if (starts === undefined || lines.length - starts < 2) return undefined;
  return { words: lines.slice(0, starts).join('\n').trim(), csv: lines.slice(starts).join('\n') };
}

/** A word alone ("mail") is a heading only above an address. */
function isHeading(line: string, next: string): boolean {
  if (/^version:v\d/i.test(line)) return true;
  if (line.length > 500 || (!/[,;\t|]/.test(line) && !next.includes('@'))) return false;
  const [row] = readCsv(line);
  return row !== undefined && columnsOf(row.cells) !== undefined;
}

function underCommand(lines: readonly string[]): number | undefined {
  const command = lines.findIndex((line) => line.trim() !== '');
  if (!/^\s*\/\S/.test(lines[command] ?? '')) return undefined;
  const rest = lines.slice(command + 1);
  const first = rest.findIndex((line) => line.trim() !== '');
  const filled = rest.filter((line) => line.trim() !== '');
  // Several in one line are an enumeration, which is read as words are.
  const listed = filled.filter((line) => line.split('@').length === 2).length;
  // Words under a command are its reason or its message; a list is mostly addresses.
  return filled.length > 0 && listed * 2 > filled.length ? command + 1 + first : undefined;
}
