import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV that spreadsheets open as it is: UTF-8 with its mark, and no cell that they would run as a formula.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
