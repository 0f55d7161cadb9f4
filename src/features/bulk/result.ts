import type { Batch } from '../../domain/batch.ts';
import { isShut } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import { isThere } from '../../domain/batch-line.ts';
import type { Locale } from '../../domain/people.ts';
import { toCsv } from '../../lib/csv.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { amissOf, lineWords } from './line-words.ts';
import { BULK_WORDS } from './messages.ts';

/** What else was asked for in the lines: of a list from which nobody was invited, which can be sent again as it is. */
const ASKED_BESIDE = ['message', 'language', 'company', 'department', 'location'] as const;

/** What became of every line, as a spreadsheet takes it. */
export function resultCsv(batch: Batch, lines: readonly GuestLine[], locale: Locale): string {
  const { column, outcome, notInvited } = inLanguage(BULK_WORDS, locale);
  const groups = new Map(batch.groups.map(({ groupId, name }) => [groupId, name]));
  const names = ['row', 'email', 'name', 'group', 'until', 'outcome', 'detail', 'userId'] as const;
  const beside = isShut(batch) ? ASKED_BESIDE.filter((name) => lines.some((line) => line[name] !== undefined)) : [];
  const rows = lines.map((line) => [
    String(line.row),
    line.email,
    line.displayName ?? '',
    line.groupId === undefined ? '' : (groups.get(line.groupId) ?? ''),
    line.until ?? '',
    isShut(batch) && line.state.name === 'waiting' ? notInvited : outcome[line.state.name],
    hasDetail(line) ? lineWords(batch, line, locale) : '',
    isThere(line.state) ? line.state.userId : '',
    ...beside.map((name) => line[name] ?? ''),
  ]);
  return toCsv([[...names, ...beside].map((name) => column[name]), ...rows]);
}

const hasDetail = ({ state }: GuestLine): boolean =>
  state.name === 'left' || state.name === 'failed' || amissOf(state) !== undefined;

/** A message holds some 20,000 characters. */
const MOST_CHARACTERS = 18_000;

/** One part of the result as a message, where no file can be given. */
export function resultText(batch: Batch, lines: readonly GuestLine[], page: number, locale: Locale): string {
  const [heading = '', ...rows] = resultCsv(batch, lines, locale)
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  const parts: string[][] = [[]];
  let size = 0;
  for (const row of rows) {
    if (size + row.length > MOST_CHARACTERS) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(row);
    size += row.length + 1;
  }
  const at = Math.min(page, parts.length);
  const head = inLanguage(BULK_WORDS, locale).csvHead(batch.id, at, parts.length);
  return [head, heading, ...(parts[at - 1] ?? [])].join('\n');
}
