import { randomUUID } from 'node:crypto';
import { errors } from 'jose';
import { ZodError } from 'zod';
import { isoTime } from '../clock.ts';
import { findFault, spendFault, waitFor } from '../faults.ts';
import { invitationLimit, throttle, writeLimit } from '../limits.ts';
import type { Fault } from '../settings.ts';
import type { Tenant } from '../tenant.ts';
import type { Caller, Tokens } from '../tokens.ts';
import { authorize } from './authorize.ts';
import type { Answer, Call, Version } from './call.ts';
import { badQuery, badRequest, GraphError } from './errors.ts';
import { findRoute } from './routes.ts';
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

export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export interface GraphServer {
  tenant: Tenant;
  tokens: Tokens;
  /** Calls with a handler of their own, outside the table. */
  special?: (incoming: Incoming, caller: Caller) => Promise<Answer> | undefined;
}

interface Exchange {
  incoming: Incoming;
  at: number;
  replica: number;
  requestId: string;
  caller: string;
}

/** Answers one request to Graph and enters it in the ledger; 'drop' when the connection is to be cut. */
export async function answerGraph(server: GraphServer, incoming: Incoming): Promise<Outgoing | 'drop'> {
  const { tenant } = server;
  const replica = tenant.pickReplica();
  const exchange: Exchange = { incoming, at: tenant.clock.now(), replica, requestId: randomUUID(), caller: 'none' };
  const found = findFault(tenant, incoming.method, incoming.url);
  if (found) spendFault(tenant, found);
  const outcome = await underFault(server, exchange, found?.fault);
  const outgoing = outcome === 'drop' ? outcome : drawn(exchange, outcome);
  enter(tenant, exchange, outgoing);
  return outgoing;
}

async function underFault(server: GraphServer, exchange: Exchange, fault: Fault | undefined): Promise<Answer | 'drop'> {
  if (!fault) return run(server, exchange);
  const { clock } = server.tenant;
  if (!fault.afterCommit) await waitFor(clock, fault.delayMs);
  const isSilent = fault.drop || fault.status !== undefined;
  const real = fault.afterCommit || !isSilent ? await run(server, exchange) : undefined;
  if (fault.afterCommit) {
    // What is written is written before anybody waits for the answer.
    server.tenant.commit();
    await waitFor(clock, fault.delayMs);
  }
  if (fault.drop) return 'drop';
  if (real && fault.status === undefined) return real;
  return errorAnswer(exchange, faultError(fault));
}

function faultError({
  status = 503,
  code = 'ServiceUnavailable',
  message = 'The service is temporarily unavailable.',
  retryAfter,
}: Fault): GraphError {
  return new GraphError(status, code, message, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });
}

async function run(server: GraphServer, exchange: Exchange): Promise<Answer> {
  try {
    return await handled(server, exchange);
  } catch (error) {
    if (error instanceof GraphError) return errorAnswer(exchange, error);
    console.error('The sandbox failed to answer', exchange.incoming.method, exchange.incoming.url, error);
    return errorAnswer(
      exchange,
      new GraphError(500, 'InternalServerError', 'The sandbox failed to answer this request.'),
    );
  }
}

async function handled(server: GraphServer, exchange: Exchange): Promise<Answer> {
  const { incoming, at, replica } = exchange;
  const { tenant } = server;
  const caller = await authenticate(server.tokens, incoming.headers['authorization'], at);
  exchange.caller = caller.kind === 'app' ? 'app' : caller.userId;
  const special = server.special?.(incoming, caller);
  if (special) return special;
  const { version, path, query } = target(incoming.url);
  const match = findRoute(incoming.method, version, path);
  refuseUnknownOptions(match, query);
  const call: Call = {
    tenant,
    caller,
    method: incoming.method,
    version,
    path,
    params: Object.fromEntries(Object.entries(match.params).map(([name, value]) => [name, decoded(value)])),
    query,
    headers: incoming.headers,
    body: incoming.method === 'GET' || incoming.method === 'DELETE' ? undefined : readJson(incoming),
    replica,
    copy: tenant.replica(replica),
    now: tenant.clock.now(),
    origin: incoming.origin,
  };
  refuseTooMany(tenant, caller, match);
  authorize(call, match.row);
  return match.handle(call);
}

async function authenticate(tokens: Tokens, header: string | undefined, now: number): Promise<Caller> {
  const [, token] = /^Bearer (.+)$/i.exec(header ?? '') ?? [];
  if (!token) throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  try {
    return await tokens.readForGraph(token, now);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthenticated('Lifetime validation failed, the token is expired.');
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
      throw unauthenticated('Access token validation failure. Invalid audience.');
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw unauthenticated('Access token validation failure. Invalid signature.');
    if (error instanceof errors.JOSEError || error instanceof ZodError)
      throw unauthenticated('CompactToken parsing failed with error code: 80049217');
    throw error;
  }
}

function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message);
}

function target(url: string): { version: Version; path: string; query: Map<string, string> } {
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

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badQuery('The path is not well encoded.');
  }
}

function refuseUnknownOptions({ row }: Match, query: ReadonlyMap<string, string>): void {
  const unknown = [...query.keys()].find((name) => name.startsWith('$') && !row.options.includes(name));
  if (unknown !== undefined) throw badRequest(`The query option '${unknown}' is not supported by this request.`);
}

function readJson({ body, headers }: Incoming): unknown {
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

/** Refused requests are counted as little as Graph's resource units can be seen: only what passes counts. */
function refuseTooMany(tenant: Tenant, caller: Caller, { operation, row }: Match): void {
  if (row.method === 'GET' || row.words === 'subscriptions') return;
  const limits = [
    writeLimit(tenant, caller.appId),
    ...(operation === 'createInvitation' ? [invitationLimit(tenant)] : []),
  ];
  const seconds = throttle(tenant, limits);
  if (seconds !== undefined) {
    throw new GraphError(
      429,
      'TooManyRequests',
      'Too many requests have been sent. Please retry after the time in the Retry-After header.',
      {
        'Retry-After': String(seconds),
      },
    );
  }
}

function errorAnswer({ requestId, at, incoming }: Exchange, error: GraphError): Answer {
  const date = isoTime(at).slice(0, 19);
  const innerError = {
    date,
    'request-id': requestId,
    'client-request-id': incoming.headers['client-request-id'] ?? requestId,
  };
  return {
    status: error.status,
    headers: error.headers,
    body: { error: { code: error.code, message: error.message, innerError } },
  };
}

function drawn({ requestId, incoming }: Exchange, answer: Answer): Outgoing {
  const headers = {
    'request-id': requestId,
    'client-request-id': incoming.headers['client-request-id'] ?? requestId,
    ...answer.headers,
  };
  return { status: answer.status, headers, body: answer.body };
}

function enter(tenant: Tenant, exchange: Exchange, outgoing: Outgoing | 'drop'): void {
  const { incoming, at, replica, caller, requestId } = exchange;
  const answer = outgoing === 'drop' ? { status: 0, body: null } : outgoing;
  tenant.record({
    kind: 'request',
    entry: {
      method: incoming.method,
      path: incoming.url,
      status: answer.status,
      at: isoTime(at),
      replica,
      caller,
      requestId,
      requestBody: ledgerBody(incoming),
      responseBody: answer.body ?? null,
      ...(incoming.batch && { batch: true }),
    },
  });
  tenant.commit();
}

function ledgerBody({ body }: Incoming): unknown {
  if ('value' in body) return body.value ?? null;
  if (body.text === '') return null;
  try {
    return JSON.parse(body.text) as unknown;
  } catch {
    return body.text;
  }
}
