import { createHash, randomUUID } from 'node:crypto';
import type { Activity, InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { Reply } from '../../domain/decision.ts';
import type { SignInProof } from '../../domain/incoming.ts';
import { cleanText } from './cards/user-text.ts';
import { wordsFor } from './messages.ts';
import { localeOf } from './envelope.ts';

/**
 * The sign-in that a pressed button can ask for: Teams repeats the press with the person's token for this app, or, from
 * a page, with what that page ended with.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/authentication-flow-in-universal-action-for-adaptive-cards
 */
export interface SignInOptions {
  /** Teams hands it back with the token; Bot Service needs no connection of this name. */
  readonly connectionName: string;
  /** What the token is for, as `webApplicationInfo.resource` in the manifest: `api://botid-<app id>`. */
  readonly resource: string;
  /** The bot's own page that leads to Entra's; absent where the bot has no address that a browser reaches. */
  readonly page?: string;
}

type SignInReply = Extract<Reply, { kind: 'signIn' }>;

const LOGIN_TYPE = 'application/vnd.microsoft.activity.loginRequest';
const FAILED_TYPE = 'application/vnd.microsoft.error.preconditionFailed';
const CLOSED = 'CancelledByUser';

const SignInValue = z.object({
  authentication: z
    .object({ token: z.string().min(1).max(16_000) })
    .optional()
    .catch(undefined),
  state: z.string().min(1).max(8_000).optional().catch(undefined),
});

/** What the repeated press brings; undefined for a first one. */
export function readSignIn(activity: Activity): SignInProof | undefined {
  const value = SignInValue.safeParse(activity.value).data;
  if (value?.authentication !== undefined) return { kind: 'token', token: value.authentication.token };
  if (value?.state === undefined) return undefined;
  return value.state === CLOSED ? { kind: 'closed' } : { kind: 'code', code: value.state };
}

/** Tells two presses apart that differ in their sign-in only, without keeping it. */
export function fingerprint(activity: Activity): string | undefined {
  const proof = readSignIn(activity);
  return proof === undefined ? undefined : createHash('sha256').update(JSON.stringify(proof)).digest('base64url');
}

/** The invoke's answer. Undefined where there is no page to show; words have to do then. */
export function invokeSignIn(
  reply: SignInReply,
  activity: Activity,
  options: SignInOptions | undefined,
): InvokeResponse | undefined {
  if (options === undefined || (options.page === undefined && reply.how !== 'silently')) return undefined;
  const text = cleanText(reply.text, 1_000);
  if (reply.how === 'again') {
    return { status: 200, body: { statusCode: 412, type: FAILED_TYPE, value: { code: '412', message: text } } };
  }
  const { connectionName, resource, page } = options;
  const title = wordsFor(localeOf(activity)).signIn;
  const value = {
    text,
    connectionName,
    // Without it the client does not try by itself what Entra has just refused.
    ...(reply.how === 'silently' ? { tokenExchangeResource: { id: randomUUID(), uri: resource } } : {}),
    buttons: page === undefined ? [] : [{ type: 'signin', title, text: title, value: withClaims(page, reply.claims) }],
  };
  return { status: 200, body: { statusCode: 401, type: LOGIN_TYPE, value } };
}

const withClaims = (page: string, claims: string | undefined): string =>
  claims === undefined ? page : `${page}?claims=${encodeURIComponent(claims)}`;
