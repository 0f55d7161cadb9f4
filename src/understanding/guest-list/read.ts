import type { GuestAttributes } from '../../domain/attributes.ts';
import { LONGEST_ATTRIBUTE } from '../../domain/attributes.ts';
import type { LineFault } from '../../domain/batch-line.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isIsoDate } from '../../domain/time.ts';
import { findAddresses, hasTopLevel } from '../entities/addresses.ts';
import { countryNamed } from '../entities/countries.ts';
import { findDates, untilOf } from '../entities/dates/find.ts';
import type { Column } from './columns.ts';
import { columnsOf, dayHeadingOf } from './columns.ts';
import type { Row } from './csv.ts';
import { readCsv } from './csv.ts';

/** One guest as a list gives it. What could not be read is a fault; the line is shown, and left out. */
export interface ListedGuest extends GuestAttributes {
  readonly row: number;
  readonly email: string;
  readonly displayName?: string;
  /** As the list names it. */
  readonly group?: string;
  readonly until?: IsoDate;
  readonly message?: string;
  readonly language?: string;
  readonly fault?: LineFault;
}

/** Longest texts of one line, in characters: those of a single request. */
const LINE_LIMITS = {
  name: 120,
  message: 1_000,
  group: 256,
  company: LONGEST_ATTRIBUTE,
  department: LONGEST_ATTRIBUTE,
} as const;

/** Reads a guest list out of CSV, with or without a heading row. Nothing in it is guessed: what is unclear is a fault. */
export function readGuestList(csv: string, today: IsoDate): readonly ListedGuest[] {
  const rows = readCsv(csv).filter((row, index) => index > 0 || !isTemplateVersion(row));
  const [first] = rows;
  if (first === undefined) return [];
  const heading = columnsOf(first.cells);
  const columns = heading ?? withoutHeading(rows);
  const dates = new DateCells(today);
  const guests = heading === undefined ? rows : rows.slice(1);
  return guests.map((row) => readGuest(row, columns, heading !== undefined, dates));
}

/** Longer headings are none. */
const HEADING_REACH = 2_000;

/** The heading of a column of days on which each guest might be invited: one day holds for a whole list. */
export function dayColumnOf(csv: string): string | undefined {
  const first = readCsv(csv.slice(0, HEADING_REACH)).find((row, index) => index > 0 || !isTemplateVersion(row));
  return first === undefined || columnsOf(first.cells) === undefined
    ? undefined
    : dayHeadingOf(first.cells)?.slice(0, 60);
}

/** The first row of Entra's own template. */
const isTemplateVersion = ({ cells }: Row): boolean => /^version:v\d/i.test(cells[0]?.trim() ?? '');

/** The cell with an @ is the address, and the first other one with letters a name. */
function withoutHeading(rows: readonly Row[]): readonly (Column | undefined)[] {
  const withAddress = rows.map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell.includes('@')));
  const [example = ['']] = withAddress.toSorted((a, b) => b.length - a.length);
  const email = Math.max(
    0,
    example.findIndex((cell) => cell.includes('@')),
  );
  const name = example.findIndex((cell, at) => at !== email && /\p{L}/u.test(cell) && !cell.includes('@'));
  return example.map((_, at) => (at === email ? 'email' : at === name ? 'name' : undefined));
}

function readGuest(
  row: Row,
  columns: readonly (Column | undefined)[],
  heading: boolean,
  dates: DateCells,
): ListedGuest {
  if (row.broken === true) return { row: row.line, email: row.cells[0] ?? '', fault: { code: 'unreadable' } };
  const cell = (column: Column): string => (row.cells[columns.indexOf(column)] ?? '').trim();
  const others = heading ? [] : row.cells.filter((text, at) => columns[at] !== 'email' && text.includes('@'));
  const address = readAddress([cell('email'), ...others].join(' ').trim());
  const displayName = cell('name') || [cell('firstName'), cell('lastName')].filter((part) => part !== '').join(' ');
  const [group, message, language] = [cell('group'), cell('message'), cell('language')];
  const [company, department, country] = [cell('company'), cell('department'), cell('location')];
  const location = country === '' ? undefined : countryNamed(country);
  const until = dates.read(cell('until'));
  const fault =
    address.fault ??
    tooLong('name', displayName) ??
    tooLong('message', message) ??
    tooLong('company', company) ??
    tooLong('department', department) ??
    ('fault' in until ? until.fault : undefined) ??
    languageFault(language) ??
    (country !== '' && location === undefined ? { code: 'locationBad', given: country.slice(0, 60) } : undefined);
  return {
    row: row.line,
    email: address.email,
    ...(displayName === '' ? {} : { displayName: displayName.slice(0, LINE_LIMITS.name) }),
    ...(group === '' ? {} : { group: group.slice(0, LINE_LIMITS.group) }),
    ...('date' in until ? { until: until.date } : {}),
    ...(message === '' ? {} : { message: message.slice(0, LINE_LIMITS.message) }),
    ...(language === '' ? {} : { language: language.slice(0, 20) }),
    ...(company === '' ? {} : { company: company.slice(0, LINE_LIMITS.company) }),
    ...(department === '' ? {} : { department: department.slice(0, LINE_LIMITS.department) }),
    ...(location === undefined ? {} : { location }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** `Jane Doe <jane@fabrikam.example>` and `mailto:…` are addresses too; two in one cell are nobody's. */
function readAddress(given: string): { readonly email: string; readonly fault?: LineFault } {
  const shown = given.slice(0, 320);
  if (given === '') return { email: '', fault: { code: 'addressBad', why: 'missing' } };
  if (isPlainAddress(given)) return { email: given.toLowerCase() };
  const { good, bad } = findAddresses(given.slice(0, 1_000));
  const [address, ...others] = good;
  const [fault] = bad;
  if (fault !== undefined) return { email: shown, fault: { code: 'addressBad', why: fault.why } };
  if (address === undefined) return { email: shown, fault: { code: 'addressBad', why: 'syntax' } };
  if (others.length > 0) return { email: shown, fault: { code: 'addressBad', why: 'several' } };
  return { email: address.address };
}

/** What nearly every line holds. Everything else goes the long way, which takes a hundred times as long. */
const PLAIN =
  /^[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9_-])){0,63}@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})$/i;

function isPlainAddress(given: string): boolean {
  const domain = PLAIN.exec(given)?.[1];
  return domain !== undefined && given.length <= 254 && hasTopLevel(domain.toLowerCase());
}

function tooLong(what: 'name' | 'message' | 'company' | 'department', text: string): LineFault | undefined {
  const limit = LINE_LIMITS[what];
  return text.length > limit ? { code: 'tooLong', what, characters: text.length, limit } : undefined;
}

/** ISO 639, with or without a region. https://learn.microsoft.com/graph/api/resources/inviteduser-messageinfo */
const languageFault = (given: string): LineFault | undefined =>
  given === '' || /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(given)
    ? undefined
    : { code: 'languageBad', given: given.slice(0, 60) };

/** A list says the same few dates thousands of times. */
class DateCells {
  readonly #today: IsoDate;
  readonly #read = new Map<
    string,
    { readonly date: IsoDate } | { readonly fault: LineFault } | Record<string, never>
  >();

  constructor(today: IsoDate) {
    this.#today = today;
  }

  read(cell: string) {
    const known = this.#read.get(cell);
    if (known !== undefined) return known;
    const answer = this.#readOnce(cell);
    this.#read.set(cell, answer);
    return answer;
  }

  #readOnce(cell: string) {
    if (cell === '' || /^(?:-|–|never|none|nie|ohne|unbefristet)$/i.test(cell)) return {};
    if (isIsoDate(cell)) return { date: cell };
    const found = findDates(`until ${cell.slice(0, 60)}`, this.#today);
    const date = untilOf(found, this.#today);
    const isSure = date !== null && found.doubts.length === 0;
    return isSure ? { date } : { fault: { code: 'dateBad' as const, given: cell.slice(0, 60) } };
  }
}
