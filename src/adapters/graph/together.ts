import { z } from 'zod';
import type { DirectoryProblem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import { epochMs } from '../../domain/time.ts';
import type { ClientOptions, GraphClient, Request } from './client.ts';
import type { Failure } from './failure.ts';
import { kindOf, readRetryAfterMs } from './failure.ts';
import type { OperationName } from './operations.ts';
import { OPERATIONS } from './operations.ts';
import { plan } from './plan.ts';

/** https://learn.microsoft.com/graph/json-batching */
const MOST_PARTS = 20;

const answerShape = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).nullish(),
      // A write that succeeds has none.
      body: z.unknown().optional(),
    }),
  ),
});
type Answer = z.infer<typeof answerShape>['responses'][number];

const errorShape = z.object({ error: z.object({ code: z.string().nullish(), message: z.string().nullish() }) });

/**
 * Many calls of one kind, twenty in a request, each with a fate of its own: the outer 200 says nothing, and a part that
 * is throttled or about a newcomer is sent again without the others. For calls that may be repeated only, because an
 * answer that is lost is lost for twenty. `undefined`: 404, where the caller takes that for an answer.
 */
export function createTogether(
  call: GraphClient['call'],
  { clock, wait, random, limiter }: Pick<ClientOptions, 'clock' | 'wait' | 'random' | 'limiter'>,
) {
  /** One round for these parts; what is to be sent again comes back with the time to wait. */
  async function send(name: OperationName, parts: readonly Part[]): Promise<readonly Answered[]> {
    const { kind } = OPERATIONS[name];
    // Each part takes its own place in the limits.
    for (let taken = 0; kind !== 'read' && taken < parts.length; taken += 1) await limiter.take(kind);
    const requests = parts.map(({ request, index }) => bodyOf(request, index));
    const outer = await call('batch', { method: 'POST', path: '/v1.0/$batch', body: { requests }, background: true });
    if (!outer.ok) return parts.map((part) => ({ part, problem: outer.problem }));
    const read = answerShape.safeParse(outer.value);
    const answers = new Map((read.success ? read.data.responses : []).map((answer) => [answer.id, answer]));
    return parts.map((part) => ({ part, answer: answers.get(String(part.index)) ?? MISSING }));
  }

  return async function together(
    name: OperationName,
    requests: readonly Request[],
  ): Promise<readonly Result<unknown>[]> {
    const operation = { name, ...OPERATIONS[name] };
    const results: Result<unknown>[] = requests.map(() => fail({ code: 'directoryUnavailable', said: '' }));
    const startedAt = epochMs(clock.now());

    const round = async (parts: readonly Part[], attempt: number): Promise<void> => {
      const again: { part: Part; waitMs: number }[] = [];
      for (const answered of await send(name, parts)) {
        const { part } = answered;
        if ('problem' in answered) results[part.index] = fail(answered.problem);
        else if (answered.answer.status < 300) results[part.index] = ok(answered.answer.body);
        else {
          const failure = failureOf(answered.answer, epochMs(clock.now()));
          const kind = kindOf(failure);
          if (kind === 'throttled') limiter.throttled(operation.kind, failure.retryAfterMs);
          const planned = { ...operation, young: part.request.young ?? false };
          const step = plan(planned, attempt, failure, epochMs(clock.now()) - startedAt, random);
          if ('wait' in step) again.push({ part, waitMs: step.wait });
          else if (kind === 'unknownObject' && part.request.absentIsEmpty === true) results[part.index] = ok(undefined);
          else results[part.index] = fail(step.stop);
        }
      }
      if (again.length === 0) return;
      const waited = await wait(Math.max(...again.map(({ waitMs }) => waitMs))).then(
        () => true,
        () => false,
      );
      if (waited) {
        await round(
          again.map(({ part }) => part),
          attempt + 1,
        );
      }
    };

    const parts = requests.map((request, index): Part => ({ request, index }));
    for (let from = 0; from < parts.length; from += MOST_PARTS) await round(parts.slice(from, from + MOST_PARTS), 1);
    return results;
  };
}

interface Part {
  readonly request: Request;
  readonly index: number;
}
type Answered =
  { readonly part: Part; readonly answer: Answer } | { readonly part: Part; readonly problem: DirectoryProblem };

/** A part without an answer may have been done: as if a gateway had given up on it. */
const MISSING: Answer = { id: '', status: 504, body: undefined };

const bodyOf = ({ method = 'GET', path, body, headers }: Request, index: number) => ({
  id: String(index),
  method,
  // Relative to the version in the address of the batch.
  url: path.replace(/^\/v1\.0/, ''),
  ...(body === undefined ? {} : { body }),
  ...(body === undefined && headers === undefined
    ? {}
    : { headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers } }),
});

function failureOf({ status, headers, body }: Answer, nowMs: number): Failure {
  const error = errorShape.safeParse(body).data?.error;
  const header = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  const retryAfterMs = readRetryAfterMs(header ?? null, nowMs);
  return {
    status,
    code: error?.code ?? 'UnknownError',
    message: error?.message ?? '',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
