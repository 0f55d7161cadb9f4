import { z } from 'zod';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import { instant } from '../../domain/time.ts';

/** Reads an answer with its schema; one that does not fit is Graph's fault, told as such. */
export function readAs<S extends z.ZodType>(schema: S, answer: Result<unknown>): Result<z.infer<S>> {
  if (!answer.ok) return answer;
  const read = schema.safeParse(answer.value);
  if (read.success) return ok(read.data);
  const where = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  return fail({ code: 'directoryRefused', said: `an answer that cannot be read: ${where}` });
}

/** As `readAs`, where there may be none. */
export function readIfThere<S extends z.ZodType>(schema: S, answer: Result<unknown>): Result<z.infer<S> | undefined> {
  return answer.ok && answer.value === undefined ? ok(undefined) : readAs(schema, answer);
}

/** A string inside a $filter: quotes are doubled. https://learn.microsoft.com/graph/filter-query-parameter */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `$name=value` pairs, encoded: a `#` or `&` in an address must not end the query. */
export const query = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([name, value]) => `$${name}=${encodeURIComponent(value)}`)
    .join('&');

/** Graph's times, whole seconds mostly, as an Instant. */
export const graphTime = z.iso.datetime({ offset: true }).transform((text): Instant => instant(Date.parse(text)));
