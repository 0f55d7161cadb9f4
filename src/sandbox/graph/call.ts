import type { Copy } from '../replicas.ts';
import type { Tenant } from '../tenant.ts';
import type { Caller } from '../tokens.ts';

export type Version = 'v1.0' | 'beta';

/** One request to Graph, by itself or as a part of a batch, after sign-in. */
export interface Call {
  tenant: Tenant;
  caller: Caller;
  method: string;
  version: Version;
  /** Without version and query, as sent. */
  path: string;
  /** Decoded `{names}` of the route's path. */
  params: Readonly<Record<string, string>>;
  /** Decoded query options, names as sent. */
  query: ReadonlyMap<string, string>;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: unknown;
  /** The replica that answers, and its copy of the directory as of `now` (milliseconds). */
  replica: number;
  copy: Copy;
  now: number;
  /** Where this sandbox can be reached: redeem links lead there. */
  origin: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`This route has no {${name}}`);
  return value;
}

/** Ids of objects are compared ignoring case and stored in lower case. */
export function idParam(call: Call, name: string): string {
  return param(call, name).toLowerCase();
}

export function isEventual(call: Call): boolean {
  return call.headers['consistencylevel']?.toLowerCase() === 'eventual';
}

export const graphOrigin = 'https://graph.microsoft.com';

export function contextOf(call: Pick<Call, 'version'>, what: string): string {
  return `${graphOrigin}/${call.version}/$metadata#${what}`;
}

export const noContent: Answer = { status: 204 };
