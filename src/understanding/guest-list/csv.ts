import { parse } from 'csv-parse/sync';

/** One record of a CSV: its cells, and the line of the text on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** It cannot be told where its cells end. */
  readonly broken?: true;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Reads CSV as Excel writes it in any country: comma, semicolon, tab or bar, quotes, BOM, a `sep=;` line. A quote that is
 * never closed spoils its own line only, not the rest of the list. https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(given: string): readonly Row[] {
  const { text, declared } = withoutSeparatorLine(given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const delimiter = declared?.delimiter ?? delimiterOf(text);
  const offset = declared === undefined ? 0 : 1;
  const { rows, brokenAt } = readUntilBroken(text, delimiter);
  const all = brokenAt === undefined ? rows : [...rows, ...lineByLine(text, delimiter, brokenAt)];
  return all
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => ({ ...row, line: row.line + offset }));
}

/** More than any list may have, so that one that is too long is seen to be. */
const MOST_LINES = 6_000;

/** From the first broken line on each stands for itself, so that a thousand broken ones cost no more than one. */
function lineByLine(text: string, delimiter: string, from: number): readonly Row[] {
  return text
    .split('\n')
    .slice(from - 1, from - 1 + MOST_LINES)
    .flatMap((line, index): readonly Row[] => {
      const quotes = line.split('"').length - 1;
      if (quotes === 0) return [{ line: from + index, cells: line.split(delimiter) }];
      if (quotes % 2 === 1) return [{ line: from + index, cells: [line], broken: true }];
      const { rows, brokenAt } = readUntilBroken(line, delimiter);
      if (brokenAt !== undefined) return [{ line: from + index, cells: [line], broken: true }];
      return rows.map(({ cells }) => ({ line: from + index, cells }));
    });
}

/** Excel's own hint, its first line. */
function withoutSeparatorLine(text: string): { text: string; declared?: { delimiter: string } } {
  const delimiter = /^"?sep=([,;\t|])"?\n/i.exec(text)?.[1];
  return delimiter === undefined ? { text } : { text: text.slice(text.indexOf('\n') + 1), declared: { delimiter } };
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readUntilBroken(
  text: string,
  delimiter: string,
): { readonly rows: readonly Row[]; readonly brokenAt?: number } {
  const rows: Row[] = [];
  let before = 0;
  try {
    parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (parsed: unknown) => {
        const { record, info } = parsed as ParsedRecord;
        rows.push({ line: before + 1, cells: record });
        before = info.lines;
        return null;
      },
    });
    return { rows };
  } catch {
    return { rows, brokenAt: before + 1 };
  }
}

/** The one that stands most often outside of quotes in the first lines; a comma where there is none at all. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 4_000).replace(/"[^"\n]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: sample.split(delimiter).length - 1 }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? ',' : most.delimiter;
}
