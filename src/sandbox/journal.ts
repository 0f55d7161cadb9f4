import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Where a sandbox keeps what happened: a line of JSON for each answered request, an array of entries.
 * A line is handed to the operating system before the request is answered, so a killed process loses nothing it
 * acknowledged; half a line at the end, from a kill in the middle of a write, is cut off at the next start.
 */
export interface Journal<Entry> {
  readonly entries: Iterable<Entry>;
  append(entries: readonly Entry[]): void;
  /** Starts anew with these entries only; either the old or the new file survives a crash. */
  replace(entries: readonly Entry[]): void;
  close(): void;
}

export function memoryJournal<Entry>(): Journal<Entry> {
  return { entries: [], append: () => undefined, replace: () => undefined, close: () => undefined };
}

export function fileJournal<Entry>(folder: string): Journal<Entry> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'journal.jsonl');
  const lines = existsSync(file) ? wholeLines(file) : [];
  let handle = openSync(file, 'a');
  return {
    entries: lines.flatMap((line) => JSON.parse(line) as Entry[]),
    append: (entries) => {
      if (entries.length > 0) writeSync(handle, line(entries));
    },
    replace: (entries) => {
      closeSync(handle);
      writeFileSync(`${file}.new`, line(entries));
      renameSync(`${file}.new`, file);
      handle = openSync(file, 'a');
    },
    close: () => closeSync(handle),
  };
}

function line(entries: readonly unknown[]): string {
  return `${JSON.stringify(entries)}\n`;
}

function wholeLines(file: string): string[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(file, end);
  return bytes.subarray(0, end).toString('utf8').split('\n').filter(Boolean);
}
