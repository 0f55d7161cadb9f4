import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock.ts';
import { findFault, spendFault, waitFor } from '../faults.ts';
import { invitationLimit, throttle, writeLimit } from '../limits.ts';
import type { Fault } from '../settings.ts';
import type { Tenant } from '../tenant.ts';
import type { Caller, Tokens } from '../tokens.ts';
import { authenticate } from './authenticate.ts';
import { authorize } from './authorize.ts';
import type { Answer, Call } from './call.ts';
import { GraphError } from './errors.ts';
import { decoded, ledgerBody, readJson, refuseUnknownOptions, target } from './request.ts';
import type { Incoming } from './request.ts';
import { findRoute } from './routes.ts';
import type { Match } from './routes.ts';

export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** A fault of the sandbox's own, for whoever started it. */
export type ReportFault = (what: string, cause: unknown) => void;

export interface GraphServer {
  tenant: Tenant;
  tokens: Tokens;
  fault: ReportFault;
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
    server.fault(`The sandbox failed to answer ${exchange.incoming.method} ${exchange.incoming.url}`, error);
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
