import { contextOf, graphOrigin, isEventual } from '../graph/call.ts';
import type { Answer, Call } from '../graph/call.ts';
import { badQuery, badRequest, unsupportedQuery } from '../graph/errors.ts';
import { compileFilter } from './evaluate.ts';
import type { Test } from './evaluate.ts';
import type { Model } from './model.ts';

/** Answers the query options of one object and of lists, refusing what Graph refuses. */

const mostPerPage = 999;
const perPage = 100;

export function select<T extends object>(call: Call, model: Model, row: T, defaults?: readonly string[]): Partial<T> {
  const names = selected(call, model) ?? defaults ?? Object.keys(model.properties);
  return pick(row, names);
}

/** The selected names in the model's spelling; undefined when nothing is selected. */
export function selected(call: Pick<Call, 'query'>, model: Model): readonly string[] | undefined {
  const text = call.query.get('$select');
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  const spelled = names.map((name) => spelling(model, name));
  return [...new Set([...spelled, ...('id' in model.properties ? ['id'] : [])])];
}

function spelling(model: Model, name: string): string {
  const found = Object.keys(model.properties).find((known) => known.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const type = `microsoft.graph.${model.name.charAt(0).toLowerCase()}${model.name.slice(1)}`;
  throw badQuery(
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${type}'.`,
  );
}

export function pick<T extends object>(row: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name as keyof T]]] : []))) as Partial<T>;
}

interface ListOptions<T> {
  model: Model;
  rows: readonly T[];
  /** What is shown when nothing is selected; absent: all of the model. */
  defaults?: readonly string[];
  /** For @odata.context. */
  what: string;
  /** Adds to a shown row (expansions). */
  decorate?: (row: T) => object;
}

export function answerList<T extends { id: string }>(call: Call, options: ListOptions<T>): Answer {
  const { model, rows, what } = options;
  const names = selected(call, model) ?? options.defaults ?? Object.keys(model.properties);
  const matching = rows.filter(wanted(call, model));
  const sorted = order(call, model, matching);
  const { page, next } = paged(call, sorted);
  const value = page.map(({ row }) => ({ ...pick(row, names), ...options.decorate?.(row) }));
  // $count without the header is ignored without a word, as Graph does.
  const counted = call.query.get('$count') === 'true' && isEventual(call);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, what),
      ...(counted && { '@odata.count': matching.length }),
      ...(next !== undefined && { '@odata.nextLink': nextLink(call, next) }),
      value,
    },
  };
}

/** The $filter and $search of a call as one test. */
export function wanted(call: Call, model: Model, needsCount = true): Test {
  const advanced = isEventual(call) && (!needsCount || call.query.get('$count') === 'true');
  const filter = call.query.get('$filter');
  const search = call.query.get('$search');
  const tests = [
    ...(filter === undefined ? [] : [compileFilter(filter, model, advanced)]),
    ...(search === undefined ? [] : [compileSearch(search, model, isEventual(call))]),
  ];
  return (row) => tests.every((test) => test(row));
}

/** `"displayName:words"`, one clause: each word starts a word of the property. */
function compileSearch(text: string, model: Model, eventual: boolean): Test {
  if (!eventual) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const [, name, words] = /^"([A-Za-z]+):(.+)"$/.exec(text.trim()) ?? [];
  const property = name === undefined ? undefined : model.properties[name];
  if (name === undefined || words === undefined || property?.type !== 'text') {
    throw badQuery(`Unrecognized $search clause: ${text}. It must be in the form "property:value".`);
  }
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    const found = (row as Record<string, unknown>)[name];
    const tokens = typeof found === 'string' ? found.toLowerCase().split(/[^\p{L}\p{N}]+/u) : [];
    return parts.every((part) => tokens.some((token) => token.startsWith(part)));
  };
}

interface Sorted<T> {
  row: T;
  key: string;
}

/** By $orderby, else by id: a page goes on after the last key, whatever was added or left meanwhile. */
function order<T extends { id: string }>(
  call: Call,
  model: Model,
  rows: readonly T[],
): { rows: Sorted<T>[]; down: boolean } {
  const [name, direction = 'asc'] = call.query.get('$orderby')?.trim().split(/\s+/) ?? [];
  if (name !== undefined) refuseOrder(call, model, name, direction);
  const key = (row: T): string =>
    name === undefined
      ? row.id
      : `${String((row as Record<string, unknown>)[name] ?? '').toLowerCase()}\u0000${row.id}`;
  const down = direction === 'desc';
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (down ? -1 : 1));
  return { rows: keyed, down };
}

function refuseOrder(call: Call, model: Model, name: string, direction: string): void {
  if (!model.orderBy.includes(name))
    throw badQuery(`Unsupported orderby property '${name}' of resource '${model.name}'.`);
  if (direction !== 'asc' && direction !== 'desc') throw badQuery(`Syntax error in $orderby: '${direction}'.`);
  const isPlain = model.name === 'DirectoryAudit' || !call.query.has('$filter');
  if (!isPlain && !(isEventual(call) && call.query.get('$count') === 'true')) {
    throw unsupportedQuery('Sorting not supported for current query.');
  }
}

function paged<T>(call: Call, sorted: { rows: Sorted<T>[]; down: boolean }): { page: Sorted<T>[]; next?: string } {
  const size = pageSize(call);
  const after = readSkipToken(call);
  const left =
    after === undefined ? sorted.rows : sorted.rows.filter(({ key }) => (sorted.down ? key < after : key > after));
  const page = left.slice(0, size);
  const last = page.at(-1);
  return left.length > size && last ? { page, next: last.key } : { page };
}

function pageSize(call: Call): number {
  const text = call.query.get('$top');
  if (text === undefined) return perPage;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > mostPerPage) {
    throw badRequest(`Invalid page size specified: '${text}'. Must be between 1 and ${mostPerPage} inclusive.`);
  }
  return size;
}

function readSkipToken(call: Call): string | undefined {
  const token = call.query.get('$skiptoken');
  if (token === undefined) return undefined;
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (!text.startsWith('after:')) throw badRequest('The skip token is not valid.');
  return text.slice('after:'.length);
}

function nextLink(call: Call, key: string): string {
  const query = new URLSearchParams([...call.query].filter(([name]) => name !== '$skiptoken'));
  query.set('$skiptoken', Buffer.from(`after:${key}`).toString('base64url'));
  return `${graphOrigin}/${call.version}${call.path}?${query.toString().replaceAll('%24', '$')}`;
}
