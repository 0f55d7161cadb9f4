import { z } from 'zod';
import { readAtMost } from '../../lib/read-at-most.ts';
import type { Log } from '../../ports/log.ts';

/** More than the longest answer that was asked for; what comes beyond is not even read. */
const MOST_BYTES = 16_384;

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

export interface Guard {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly log: Log;
}

/**
 * A fetch that never fails and brings back nothing but a short text: teams-ai's model prints every error to the console,
 * with what the other side wrote into it, and would pass tool calls on. What is late, long, refused or misshapen reads as "".
 */
export function guardedFetch({ fetch: send, timeoutMs, log }: Guard): typeof fetch {
  return async (input, init) => {
    try {
      const response = await send(input, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
      if (!response.ok) return nothing(log, { why: 'status', status: response.status });
      const body = await readAtMost(response, MOST_BYTES);
      if (body === undefined) return nothing(log, { why: 'tooLong' });
      const completion = Completion.safeParse(JSON.parse(body.toString('utf8')));
      if (!completion.success) return nothing(log, { why: 'shape' });
      return completionOf(completion.data.choices[0]?.message.content ?? '');
    } catch (cause) {
      return nothing(log, { why: cause instanceof Error ? cause.name : 'unknown' });
    }
  };
}

function nothing(log: Log, fields: { readonly why: string; readonly status?: number }): Response {
  log.warn('languageModel.ignored', fields);
  return completionOf('');
}

function completionOf(content: string): Response {
  return Response.json({ choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] });
}
