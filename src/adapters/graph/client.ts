import { randomUUID } from 'node:crypto';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import pRetry from 'p-retry';
import type { Cloud } from '../../domain/clouds.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND, epochMs } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Meter } from '../../ports/meter.ts';
import { assertLoopback } from '../../lib/host-map.ts';
import type { HostMap } from '../../lib/host-map.ts';
import type { TokenSource } from '../identity/token.ts';
import { Attempt, chain } from './chain.ts';
import { GraphFailure, kindOf, readRetryAfterMs } from './failure.ts';
import type { FailureKind } from './failure.ts';
import type { Limiter } from './limiter.ts';
import { OPERATIONS } from './operations.ts';
import type { Operation, OperationName } from './operations.ts';
import { plan } from './plan.ts';
import { createTogether } from './together.ts';
import type { Step } from './plan.ts';

export interface ClientOptions {
  readonly cloud: Cloud;
  readonly token: TokenSource;
  /** Origin of the local tenant that stands in for Graph; loopback only. */
  readonly transport?: { readonly graphBase: string };
  readonly clock: Clock;
  /** Rejects when nobody wants to wait any longer. */
  readonly wait: (ms: Milliseconds) => Promise<void>;
  readonly random: () => number;
  readonly log: Log;
  readonly meter?: Meter;
  readonly limiter: Limiter;
  /** Nobody waits for what this client asks. */
  readonly background?: boolean;
  /** A signal that ends an attempt after this long; `AbortSignal.timeout` where there is none. */
  readonly expire?: (ms: Milliseconds) => AbortSignal;
}

/** One request to Graph. `path` begins with the version: `/v1.0/users`; values in it are encoded already. */
export interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** About somebody so new that a replica may not know him yet. */
  readonly young?: boolean;
  /** Awaited right before the first attempt leaves; when it throws, nothing is sent. */
  readonly aboutToSend?: () => Promise<void>;
  /** For `pages`: once there are more items than these, no further page is asked for. */
  readonly most?: number;
  /** For `pages` and `together`: 404 is an empty answer. */
  readonly absentIsEmpty?: boolean;
  /** Nobody waits for the answer: people's calls go first where Graph has to choose. */
  readonly background?: boolean;
  /** Somebody's own sign-in, in the place of the app's. */
  readonly token?: TokenSource;
  /** Another patience than the operation's own. */
  readonly budgetMs?: Milliseconds;
}

export interface GraphClient {
  /** Runs the plan to its end. Answers are untrusted: the caller reads them with a schema. */
  call(name: OperationName, request: Request): Promise<Result<unknown>>;
  /** As `call`, where 404 is an answer: undefined, except about newcomers, who may be on their way. */
  find(name: OperationName, request: Request): Promise<Result<unknown>>;
  /** All pages; a next link to another origin is refused. */
  pages(name: OperationName, request: Request): Promise<Result<readonly unknown[]>>;
  /** Many calls that may be repeated, in `$batch` requests; the answers in the order of the requests. */
  together(name: OperationName, requests: readonly Request[]): Promise<readonly Result<unknown>[]>;
  /**
   * Gives each page of a delta query to `take`, and resolves with the path that asks for what changes from then on, or
   * with `lost` when Graph no longer knows where we were. https://learn.microsoft.com/graph/delta-query-overview
   */
  changes(
    name: OperationName,
    request: Request,
    take: (items: readonly unknown[]) => void,
  ): Promise<Result<{ readonly next: string } | 'lost'>>;
}

/** Failures that are an answer to whoever asked: undefined instead of a problem. */
type Answering = Extract<FailureKind, 'unknownObject' | 'syncLost'>;

export function createClient(options: ClientOptions): GraphClient {
  const { clock, wait, random, log, limiter } = options;
  const map = hostMap(options);
  const renewed = renewals(clock);

  const call = async (name: OperationName, request: Request, answering?: Answering): Promise<Result<unknown>> => {
    const own = OPERATIONS[name];
    const budgetMs = request.budgetMs ?? own.budgetMs;
    const planned = { name, ...own, budgetMs, young: request.young ?? false };
    let startedAt: number | undefined;
    let step: Step | undefined;
    let rejected = false;

    const once = async (attempt: number): Promise<unknown> => {
      const place = await limiter.take(planned.kind);
      if (attempt === 1 && request.aboutToSend !== undefined) {
        await request.aboutToSend();
        place.leavesNow();
      }
      // The turn in the queue is no part of the budget: nothing was asked yet.
      startedAt ??= epochMs(clock.now());
      return send(options, map, planned, request, attempt, rejected);
    };
    try {
      return ok(
        await pRetry(once, {
          // The plan decides and waits; p-retry's own clock and dice stay out of it.
          retries: Number.POSITIVE_INFINITY,
          minTimeout: 0,
          onFailedAttempt: async ({ error, attemptNumber }) => {
            if (!(error instanceof GraphFailure)) throw error;
            const { failure } = error;
            const kind = kindOf(failure);
            rejected = kind === 'signIn';
            if (kind === 'forbidden' && attemptNumber === 1 && renewed.allowed()) {
              rejected = true;
              step = { wait: 0 };
              return;
            }
            if (kind === 'throttled') limiter.throttled(planned.kind, failure.retryAfterMs);
            const now = epochMs(clock.now());
            step = plan(planned, attemptNumber, failure, now - (startedAt ?? now), random);
            if (!('wait' in step)) return;
            // A wait that is called off (the program stops) ends as if the budget had: the caller comes back later.
            await wait(step.wait).catch(() => {
              step = plan(planned, attemptNumber, failure, Number.POSITIVE_INFINITY, random);
            });
          },
          shouldRetry: () => step !== undefined && 'wait' in step,
        }),
      );
    } catch (error) {
      if (!(error instanceof GraphFailure) || step === undefined || !('stop' in step)) throw error;
      if (!planned.young && kindOf(error.failure) === answering) return ok(undefined);
      log.warn('graph call given up', { call: planned.call, problem: step.stop.code, cause: describe(error) });
      return fail(step.stop);
    }
  };

  /** The link of a page as a path of ours; to another origin it is refused, whoever put it there. */
  const linked = (name: OperationName, link: string): Result<string> => {
    const path = sameOrigin(link, options);
    if (path !== undefined) return ok(path);
    log.error('next link to another origin', { name });
    return fail({ code: 'directoryRefused', said: 'a next link leads elsewhere' });
  };

  /** Page after page; resolves with the last one, or with undefined when the failure was an answer. */
  const walk = async (
    name: OperationName,
    request: Request,
    /** False: that is enough. */
    take: (items: readonly unknown[]) => boolean,
    answering?: Answering,
  ): Promise<Result<Page | undefined>> => {
    for (let path = request.path; ;) {
      const answer = await call(name, { ...request, path }, answering);
      if (!answer.ok || answer.value === undefined) return answer.ok ? ok(undefined) : answer;
      const page = readPage(answer.value);
      const more = take(page.items);
      if (!more || page.next === undefined) return ok(page);
      const next = linked(name, page.next);
      if (!next.ok) return next;
      path = next.value;
    }
  };

  return {
    call: (name, request) => call(name, request),
    together: createTogether(call, options),
    find: (name, request) => call(name, request, 'unknownObject'),
    pages: async (name, request) => {
      const items: unknown[] = [];
      const { most = Number.POSITIVE_INFINITY } = request;
      const absent = request.absentIsEmpty === true ? 'unknownObject' : undefined;
      const walked = await walk(name, request, (page) => items.push(...page) <= most, absent);
      return walked.ok ? ok(items) : walked;
    },
    changes: async (name, request, take) => {
      const taken = (page: readonly unknown[]): boolean => {
        take(page);
        return true;
      };
      const walked = await walk(name, request, taken, 'syncLost');
      if (!walked.ok) return walked;
      if (walked.value === undefined) return ok('lost');
      if (walked.value.delta === undefined) return fail({ code: 'directoryRefused', said: 'no delta link' });
      const next = linked(name, walked.value.delta);
      return next.ok ? ok({ next: next.value }) : next;
    },
  };
}

/**
 * A token lives for an hour and knows what was granted when it was issued. So a refused call is tried once more with a
 * new one, and what an admin grants counts at once; not for each of many calls that are refused in a row.
 */
function renewals(clock: Clock): { allowed(): boolean } {
  let renewedAt = Number.NEGATIVE_INFINITY;
  return {
    allowed() {
      const now = epochMs(clock.now());
      if (now - renewedAt < BETWEEN_RENEWALS_MS) return false;
      renewedAt = now;
      return true;
    },
  };
}
const BETWEEN_RENEWALS_MS: Milliseconds = 2 * SECOND;

function hostMap({ cloud, transport }: ClientOptions): HostMap | undefined {
  if (transport === undefined) return undefined;
  const map = { from: cloud.graph.root, to: transport.graphBase };
  assertLoopback(map);
  return map;
}

/** One attempt, one request id, one line in the log. */
async function send(
  { cloud, token, log, meter, clock, background = false, expire = (ms) => AbortSignal.timeout(ms) }: ClientOptions,
  map: HostMap | undefined,
  { name, call, timeoutMs }: Operation,
  request: Request,
  attempt: number,
  freshToken: boolean,
): Promise<unknown> {
  const requestId = randomUUID();
  const context = new Attempt(() => expire(timeoutMs), freshToken);
  const client = Client.initWithMiddleware({
    baseUrl: cloud.graph.root,
    defaultVersion: '',
    middleware: chain(request.token ?? token, context, map),
  });
  const startedMs = epochMs(clock.now());
  const prepared = client
    .api(`${cloud.graph.root}${request.path}`)
    .responseType(ResponseType.RAW)
    .headers({
      ...request.headers,
      'client-request-id': requestId,
      // Only where somebody waits for the answer. https://learn.microsoft.com/graph/throttling
      ...(background || request.background === true ? {} : { 'x-ms-throttle-priority': 'High' }),
    });
  const counted = (status: number): void => {
    meter?.count('graph', { call: name, status: String(status), retry: attempt > 1 ? 'yes' : 'no' });
    meter?.time('graphCall', (epochMs(clock.now()) - startedMs) / 1_000, { call: name });
  };
  const response = await dispatch(prepared, request).catch((error: unknown) => {
    const failure = context.failure ?? error;
    counted(0);
    log.info('graph call', { name, call, attempt, requestId, status: 0, cause: describe(failure) });
    throw failure;
  });
  const text = await response.text();
  const tookMs = epochMs(clock.now()) - startedMs;
  counted(response.status);
  log.info('graph call', { name, call, attempt, requestId, status: response.status, tookMs });
  if (response.ok) return text === '' ? undefined : parse(text);
  throw new GraphFailure(readFailure(response, text, epochMs(clock.now())));
}

function dispatch(prepared: ReturnType<Client['api']>, { method = 'GET', body }: Request): Promise<Response> {
  switch (method) {
    case 'GET':
      return prepared.get() as Promise<Response>;
    case 'POST':
      return prepared.post(body) as Promise<Response>;
    case 'PATCH':
      return prepared.patch(body) as Promise<Response>;
    case 'DELETE':
      return prepared.delete() as Promise<Response>;
  }
}

/** Graph's error shape, or whatever a gateway wrote in its place. https://learn.microsoft.com/graph/errors */
function readFailure(response: Response, text: string, nowMs: number) {
  const body = parse(text);
  const error = field(body, 'error');
  const retryAfterMs = readRetryAfterMs(response.headers.get('retry-after'), nowMs);
  return {
    status: response.status,
    code: textOf(field(error, 'code')) ?? 'UnknownError',
    message: textOf(field(error, 'message')) ?? '',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | undefined;
  readonly delta: string | undefined;
}

function readPage(value: unknown): Page {
  const items = field(value, 'value');
  return {
    items: Array.isArray(items) ? items : [],
    next: textOf(field(value, '@odata.nextLink')),
    delta: textOf(field(value, '@odata.deltaLink')),
  };
}

/** Whoever could put another host into a next link would be given the app's token: undefined for such a link. */
function sameOrigin(link: string, { cloud, transport }: ClientOptions): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, search } = new URL(link);
  const known = [cloud.graph.root, ...(transport ? [new URL(transport.graphBase).origin] : [])];
  return known.includes(origin) ? pathname + search : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** For the log: status and code, never Graph's words, which may name addresses. */
function describe(error: unknown): string {
  if (error instanceof GraphFailure) return `${error.failure.status} ${error.failure.code}`;
  return error instanceof Error ? error.name : 'unknown';
}
