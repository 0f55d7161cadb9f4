import type { Version } from './call.ts';
import { badQuery, badRequest, GraphError } from './errors.ts';
import type { Match } from './routes.ts';

/** A request as it came, by itself or as a part of a batch. */
export interface Incoming {
  method: string;
  /** `/v1.0/…` with query, as sent. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** JSON text; a batch's part has the value. */
  body: { text: string } | { value: unknown };
  origin: string;
  batch?: true;
}

export function target(url: string): { version: Version; path: string; query: Map<string, string> } {
  const [whole = '', search = ''] = splitOnce(url, '?');
  const [, version, path] = /^\/(v1\.0|beta)(\/.*)$/.exec(whole) ?? [];
  if (!version || !path) throw badQuery('Invalid version or path.');
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    // System options are known in any case.
    query.set(name.startsWith('$') ? canonical(name) : name, value);
  }
  return { version: version as Version, path, query };
}

const canonicalNames: readonly string[] = [
  '$select',
  '$filter',
  '$top',
  '$skiptoken',
  '$deltatoken',
  '$count',
  '$orderby',
  '$search',
  '$expand',
];
function canonical(name: string): string {
  return canonicalNames.find((known) => known === name.toLowerCase()) ?? name;
}

function splitOnce(text: string, at: string): string[] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badQuery('The path is not well encoded.');
  }
}

export function refuseUnknownOptions({ row }: Match, query: ReadonlyMap<string, string>): void {
  const unknown = [...query.keys()].find((name) => name.startsWith('$') && !row.options.includes(name));
  if (unknown !== undefined) throw badRequest(`The query option '${unknown}' is not supported by this request.`);
}

export function readJson({ body, headers }: Incoming): unknown {
  if ('value' in body) return body.value;
  if (body.text.trim() === '') return undefined;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    throw new GraphError(415, 'Request_BadRequest', 'The content type of the request body must be application/json.');
  }
  try {
    return JSON.parse(body.text) as unknown;
  } catch {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

/** The body for the ledger: as JSON where it is JSON. */
export function ledgerBody({ body }: Incoming): unknown {
  if ('value' in body) return body.value ?? null;
  if (body.text === '') return null;
  try {
    return JSON.parse(body.text) as unknown;
  } catch {
    return body.text;
  }
}
