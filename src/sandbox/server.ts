import express from 'express';
import type { Express, Request, Response } from 'express';
import { controls } from './controls.ts';
import { answerBatch, isBatch } from './graph/batch.ts';
import { answerGraph } from './graph/pipeline.ts';
import type { GraphServer, ReportFault } from './graph/pipeline.ts';
import { pages } from './pages/pages.ts';
import { signIn } from './sign-in.ts';
import type { Tenant } from './tenant.ts';
import type { Tokens } from './tokens.ts';

/** All that the sandbox answers at its one address. `origin` is known once it listens. */
export function serverFor(tenant: Tenant, tokens: Tokens, origin: () => string, fault: ReportFault): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(express.text({ type: () => true, limit: '8mb' }));
  const graph: GraphServer = {
    tenant,
    tokens,
    fault,
    special: (incoming) => (isBatch(incoming) ? answerBatch(graph, incoming) : undefined),
  };
  app.use(['/v1.0', '/beta'], (request, response) => answer(graph, origin(), request, response));
  app.use('/_sandbox', controls(tenant, tokens));
  app.use(pages(tenant));
  app.use(signIn(tenant, tokens));
  app.use((request, response) => {
    response.status(404).json({ error: `The sandbox tenant has nothing at ${request.method} ${request.path}.` });
  });
  app.use((error: unknown, _request: Request, response: Response, _next: () => void) => {
    const status = isTooLarge(error) ? 413 : 500;
    if (status === 500) fault('The sandbox failed to answer', error);
    response
      .status(status)
      .json({ error: status === 413 ? 'The body is too large.' : 'The sandbox failed to answer.' });
  });
  return app;
}

async function answer(graph: GraphServer, origin: string, request: Request, response: Response): Promise<void> {
  const outgoing = await answerGraph(graph, {
    method: request.method,
    url: request.originalUrl,
    headers: headersOf(request),
    body: { text: typeof request.body === 'string' ? request.body : '' },
    origin,
  });
  if (outgoing === 'drop') return void request.socket.destroy();
  response.status(outgoing.status).set(outgoing.headers);
  if (outgoing.body === undefined) response.end();
  else if (typeof outgoing.body === 'number') response.type('text/plain').send(String(outgoing.body));
  else response.type('application/json').send(JSON.stringify(outgoing.body));
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 413;
}
