import { createServer } from 'node:http';
import type { Server } from 'node:http';
import express from 'express';
import helmet from 'helmet';

/** Parts by name. Without what is needed nothing works; without what helps something works more slowly. */
export interface Readiness {
  readonly needed: Readonly<Record<string, boolean>>;
  readonly helpful: Readonly<Record<string, boolean>>;
}

export interface HostParts {
  /** `POST /api/messages`: always answers, never throws. */
  readonly messages: (request: express.Request, response: express.Response) => Promise<void>;
  /** `POST /api/graph/notifications`: what to answer to this handshake or body. */
  readonly notifications: (validationToken: string | undefined, body: unknown) => { status: number; text?: string };
  /** What Teams opens for a sign-in. */
  readonly signIn?: express.Router;
  readonly ready: () => Promise<Readiness>;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  readonly fault: (cause: unknown) => void;
  /** A body that is too large, cut off or no JSON. */
  readonly refused: (status: number) => void;
}

/** Above what Teams (about 100 KB) and Graph (a batch of notifications) send. */
const LARGEST_BODY = '512kb';

/** The bot's doors to the web. */
export function createHost(parts: HostParts): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.get('/healthz', (_request, response) => void response.json({ alive: true }));
  const ready = oftenEnough(parts.ready);
  const metrics = oftenEnough(parts.metrics);
  app.get('/readyz', async (_request, response) => {
    const { needed, helpful } = await ready();
    response.status(Object.values(needed).every(Boolean) ? 200 : 503).json({ ...needed, ...helpful });
  });
  app.get('/metrics', async (_request, response) => {
    const { type, text } = await metrics();
    response.type(type).send(text);
  });
  if (parts.signIn !== undefined) app.use('/sign-in', parts.signIn);
  const body = express.json({ limit: LARGEST_BODY, strict: true });
  app.post('/api/messages', body, parts.messages);
  // The handshake's body is empty or plain text, so only JSON is parsed and anything else is left alone.
  app.post('/api/graph/notifications', body, (request, response) => {
    const token = request.query['validationToken'];
    const answer = parts.notifications(typeof token === 'string' ? token : undefined, request.body);
    response
      .status(answer.status)
      .type('text/plain')
      .send(answer.text ?? '');
  });
  app.use((cause: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    const status = clientFault(cause);
    if (status === undefined) parts.fault(cause);
    else parts.refused(status);
    response
      .status(status ?? 500)
      .json({ error: status === undefined ? 'something went wrong here' : 'the body cannot be read' });
  });
  return app;
}

const ASKED_AGAIN_AFTER_MS = 2_000;

/** Anybody may ask how it is, as often as he likes; the store and Graph are asked no oftener than this. */
function oftenEnough<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly atMs: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const nowMs = performance.now();
    if (last === undefined || nowMs - last.atMs > ASKED_AGAIN_AFTER_MS) last = { atMs: nowMs, answer: ask() };
    return last.answer;
  };
}

/** What body-parser says of a body that is too large, cut off or no JSON. */
function clientFault(cause: unknown): number | undefined {
  const status = typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Slow clients hold a connection no longer than this, and nobody sends endless headers. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
} as const;

/** Resolves when connections are accepted. @throws the system's error when the port is taken. */
export function listen(
  app: express.Express,
  port: number,
  host: string,
  patience: Readonly<Record<keyof typeof PATIENCE, number>> = PATIENCE,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(patience, app);
    server.once('listening', () => resolve(server));
    server.once('error', reject);
    server.listen(port, host);
  });
}
