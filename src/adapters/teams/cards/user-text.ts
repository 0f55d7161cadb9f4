/**
 * Text from people, made harmless for a card. Two rules:
 * - every string bound into a card is cleaned: no control characters, no bidirectional overrides, nothing endless;
 * - where a client reads Markdown (a TextBlock's text, a FactSet's facts) it is escaped as well. TextRun, inputs,
 *   choices and the titles of actions are plain text for every client, and get it as it is.
 */

/** Overrides and isolates that can turn text round, marks nobody sees, and the characters of no script at all. */
// eslint-disable-next-line no-control-regex -- these are the characters that have to go
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** `limit` in UTF-16 units; a longer text ends with an ellipsis. */
export function cleanText(text: string, limit: number): string {
  const clean = text
    .slice(0, limit * 4)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(HARMFUL, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** https://spec.commonmark.org/0.31.2/#backslash-escapes; lines become paragraphs, because one newline is a space. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*[\]<>~|]|&(?=#|\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(?:[-+=#]|(\d{1,9})(?=[.)]))/, (start: string, number?: string) =>
      number === undefined ? `\\${start}` : start,
    )
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-_\s]{3,}$/, '\\$&');
}
