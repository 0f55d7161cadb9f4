import { AuthenticationHandler } from '@microsoft/microsoft-graph-client';
import type { AuthenticationProvider, Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { HostMap } from '../../lib/host-map.ts';
import { mapUrl } from '../../lib/host-map.ts';
import type { TokenSource } from '../identity/token.ts';
import { GraphFailure } from './failure.ts';

/**
 * What one attempt needs and learns on its way through the SDK, which would else turn every thrown error into
 * a GraphError without its cause.
 */
export class Attempt {
  failure: GraphFailure | undefined;
  /** Begins the time limit of this attempt. */
  readonly limit: () => AbortSignal;
  readonly freshToken: boolean;
  constructor(limit: () => AbortSignal, freshToken: boolean) {
    this.limit = limit;
    this.freshToken = freshToken;
  }
}

/**
 * The whole chain: sign, send. The SDK's own RetryHandler (which repeats POSTs), RedirectHandler (which would carry
 * a token elsewhere) and telemetry are left out.
 */
export function chain(token: TokenSource, attempt: Attempt, map: HostMap | undefined): Middleware {
  const signing = new AuthenticationHandler(provider(token, attempt));
  signing.setNext(new Sender(attempt, map));
  return signing;
}

const provider = (token: TokenSource, attempt: Attempt): AuthenticationProvider => ({
  getAccessToken: async () => {
    const given = await token({ fresh: attempt.freshToken });
    if (given.ok) return given.value;
    const status = 0;
    const code = given.problem.code === 'signInUnavailable' ? 'unsent' : 'signIn';
    attempt.failure = new GraphFailure({ status, code, message: given.problem.code });
    throw attempt.failure;
  },
});

/** The last handler: maps the host, bounds the time, tells "never sent" from "never answered". */
class Sender implements Middleware {
  readonly #attempt: Attempt;
  readonly #map: HostMap | undefined;
  constructor(attempt: Attempt, map: HostMap | undefined) {
    this.#attempt = attempt;
    this.#map = map;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const signal = this.#attempt.limit();
    try {
      const response = await fetch(mapUrl(url, this.#map), { ...context.options, signal, redirect: 'error' });
      // The body is read within the time limit too, and survives the SDK's hands as text.
      const body = response.status === 204 ? null : await response.text();
      context.response = new Response(body, { status: response.status, headers: response.headers });
    } catch (cause) {
      this.#attempt.failure = new GraphFailure(unanswered(cause, signal.aborted), { cause });
      throw this.#attempt.failure;
    }
  }
}

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH']);

function unanswered(cause: unknown, timedOut: boolean): { status: number; code: string; message: string } {
  const code = systemCode(cause);
  if (timedOut) return { status: 0, code: 'timeout', message: 'no answer in time' };
  if (code !== undefined && NEVER_SENT.has(code)) return { status: 0, code: 'unsent', message: code };
  return { status: 0, code: 'reset', message: code ?? 'the connection broke' };
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return systemCode(error.cause);
}
