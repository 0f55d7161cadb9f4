import { stringify } from 'csv-stringify/sync';

/** What begins a formula, also in its full-width form. */
const FORMULA_AFTER_A_CUT = /([;\t\r\n][\s"']*)([=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** Spreadsheets of other languages cut at semicolons or tabs: what would begin a cell there is marked as text too. */
const harmless = (cell: string): string => cell.replaceAll(FORMULA_AFTER_A_CUT, "$1'$2");

/**
 * A table as CSV that spreadsheets open as it is: UTF-8 with its mark, and no cell that they would run as a formula.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
