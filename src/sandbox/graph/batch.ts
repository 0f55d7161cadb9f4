import { z } from 'zod';
import type { Answer } from './call.ts';
import { GraphError } from './errors.ts';
import { answerGraph } from './pipeline.ts';
import type { GraphServer, Outgoing } from './pipeline.ts';
import type { Incoming } from './request.ts';

/** POST /$batch. https://learn.microsoft.com/en-us/graph/json-batching */
const mostParts = 20;

const partShape = z.strictObject({
  id: z.string().min(1),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
type Part = z.infer<typeof partShape>;
const batchShape = z.strictObject({ requests: z.array(partShape).min(1).max(mostParts) });

const invalid = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

interface PartAnswer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

export function isBatch({ method, url }: Incoming): boolean {
  return method === 'POST' && /^\/(v1\.0|beta)\/\$batch$/.test(url);
}

/** Each part is throttled, answered by a replica and entered in the ledger by itself; a part that waits for another gets 424 when that one failed. */
export async function answerBatch(server: GraphServer, incoming: Incoming): Promise<Answer> {
  const parts = readParts(incoming);
  const answers = new Map<string, Promise<PartAnswer>>();
  for (const part of parts) {
    const earlier = (part.dependsOn ?? []).map(
      (id) =>
        answers.get(id.toLowerCase()) ??
        Promise.reject(invalid(`Unknown request id '${id}' in dependsOn, or it stands later.`)),
    );
    const answer = Promise.all(earlier).then((before) =>
      before.every(({ status }) => status < 400) ? answerPart(server, incoming, part) : failedDependency(part),
    );
    answers.set(part.id.toLowerCase(), answer);
  }
  const responses = await Promise.all(answers.values());
  return { status: 200, body: { responses } };
}

function readParts({ body }: Incoming): Part[] {
  const text = 'text' in body ? body.text : JSON.stringify(body.value);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('Invalid batch payload format.');
  }
  const result = batchShape.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(
      `Invalid batch payload format: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''} (at most ${mostParts} requests).`,
    );
  }
  const ids = result.data.requests.map((part) => part.id.toLowerCase());
  if (new Set(ids).size < ids.length) throw invalid('Request ids in a batch must be unique.');
  return result.data.requests;
}

async function answerPart(server: GraphServer, batch: Incoming, part: Part): Promise<PartAnswer> {
  const headers = lowerCase(part.headers ?? {});
  if (part.body !== undefined && !headers['content-type']) {
    return { id: part.id, ...errorPart(400, 'BadRequest', 'A request with a body must have a Content-Type header.') };
  }
  const version = batch.url.slice(0, batch.url.indexOf('/$batch'));
  const outgoing = await answerGraph(server, {
    method: part.method,
    url: `${version}/${part.url.replace(/^\//, '')}`,
    headers: { ...headers, authorization: batch.headers['authorization'] ?? '' },
    body: { value: part.body },
    origin: batch.origin,
    batch: true,
  });
  if (outgoing === 'drop') return { id: part.id, ...errorPart(504, 'GatewayTimeout', 'The request timed out.') };
  return { id: part.id, ...partOf(outgoing) };
}

function partOf({ status, headers, body }: Outgoing): Omit<PartAnswer, 'id'> {
  return {
    status,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body }),
  };
}

function failedDependency(part: Part): PartAnswer {
  return { id: part.id, ...errorPart(424, 'FailedDependency', 'A request that this one depends on has failed.') };
}

function errorPart(status: number, code: string, message: string): Omit<PartAnswer, 'id'> {
  return { status, headers: { 'Content-Type': 'application/json' }, body: { error: { code, message } } };
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
