import { z } from 'zod';
import type { ConversationProblem } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';

/** What the connector's client throws, as far as it is used. */
const Thrown = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  body: z
    .object({ error: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
  details: z
    .object({ error: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
});

/** Codes with which Teams says that a person does not want to hear from the bot, or took it away. */
const BLOCKED = new Set([
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'ForbiddenOperationException',
]);

/** Not even tried: the conversation is closed for longer than one waits, or the program is being stopped. */
export class NotSent extends Error {
  readonly retryAfterMs: Milliseconds;

  constructor(why: string, retryAfterMs: Milliseconds = 0) {
    super(why);
    this.name = 'NotSent';
    this.retryAfterMs = retryAfterMs;
  }
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit and …/build-conversational-capability#status-codes-from-bot-conversational-apis */
export function conversationProblem(thrown: unknown, nowMs = 0): ConversationProblem {
  if (thrown instanceof NotSent) {
    return { code: 'chatUnavailable', said: thrown.message, retryAfterMs: thrown.retryAfterMs };
  }
  const status = statusOf(thrown);
  const code = codeOf(thrown);
  const said = [status, code].filter((part) => part !== undefined).join(' ') || 'no answer';
  if (status === undefined || status === 408 || status === 412 || status === 429 || status >= 500) {
    const retryAfterMs = throttledForMs(thrown, nowMs);
    return { code: 'chatUnavailable', said, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (status === 404 || status === 410) return { code: 'notReachable', why: 'gone', said };
  const why = code !== undefined && BLOCKED.has(code) ? 'blocked' : 'forbidden';
  return { code: 'notReachable', why, said };
}

export function statusOf(thrown: unknown): number | undefined {
  return Thrown.safeParse(thrown).data?.statusCode;
}

function codeOf(thrown: unknown): string | undefined {
  const data = Thrown.safeParse(thrown).data;
  return data?.body?.error.code ?? data?.details?.error.code ?? data?.code;
}

/** What a 429 asks for; undefined for everything else, which is not tried again here. `nowMs`: epoch milliseconds. */
export function throttledForMs(thrown: unknown, nowMs: number): Milliseconds | undefined {
  if (statusOf(thrown) !== 429) return undefined;
  const asked = retryAfterOf(thrown);
  if (asked === undefined) return SECOND;
  const seconds = Number(asked);
  const ms = Number.isFinite(seconds) ? seconds * SECOND : Date.parse(asked) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : SECOND;
}

function retryAfterOf(thrown: unknown): string | undefined {
  const response: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'response') : undefined;
  const headers: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : undefined;
  if (typeof headers !== 'object' || headers === null || !('get' in headers) || typeof headers.get !== 'function') {
    return undefined;
  }
  const value: unknown = headers.get('retry-after');
  return typeof value === 'string' ? value : undefined;
}
