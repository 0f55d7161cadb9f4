import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Instant } from '../../domain/time.ts';
import { labelsOf } from '../../understanding/labels.ts';
import { understand } from '../../understanding/understand.ts';

const Line = z.object({ id: z.unknown().optional(), text: z.string() });

/** One JSON line out for each line in; a line that is no `{id, text}` comes out as unknown, never as an error. */
export function understandLines(lines: string, now: Instant): string[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.stringify(understandLine(line, now)));
}

function understandLine(line: string, now: Instant): Record<string, unknown> {
  const given = parseJson(line);
  const parsed = Line.safeParse(given);
  if (!parsed.success) return { ...idOf(given), intent: 'unknown', clarify: true, emails: [] };
  const meaning = understand({ text: parsed.data.text }, { now, timeZone: 'UTC', locale: 'en' });
  return { ...idOf(given), ...labelsOf(meaning) };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(given: unknown): { id?: unknown } {
  return typeof given === 'object' && given !== null && 'id' in given ? { id: given.id } : {};
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { now: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined) {
    process.stderr.write('Usage: npm run --silent understand -- FILE.jsonl [--now 2026-03-10T09:00:00Z]\n');
    process.exitCode = 2;
    return;
  }
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime())) {
    process.stderr.write(`--now ${values.now ?? ''} is no ISO 8601 time.\n`);
    process.exitCode = 2;
    return;
  }
  for (const line of understandLines(readFileSync(file, 'utf8'), now.toISOString() as Instant))
    process.stdout.write(`${line}\n`);
}

if (import.meta.filename === process.argv[1]) main();
