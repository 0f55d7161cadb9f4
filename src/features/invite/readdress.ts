import { attributesOf } from '../../domain/attributes.ts';
import type { Decision } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { isOpen } from '../../domain/guest-request.ts';
import type { RequestId } from '../../domain/ids.ts';
import { readRequestId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { whyNotReaddress } from '../../domain/readdressing.ts';
import { addressNotes } from './entries.ts';
import { LIMITS } from './reading.ts';
import type { Reading } from './reading.ts';

/** What stood beside the button on the request's card; undefined when its data is not what these cards carry. */
export function readNewAddress(data: unknown): { readonly old: RequestId; readonly typed: string } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, email = '' } = data as { readonly id?: unknown; readonly email?: unknown };
  const old = typeof id === 'string' && id.length <= 20 ? readRequestId(id) : undefined;
  if (old === undefined || typeof email !== 'string' || email.length > LIMITS.email) return undefined;
  return { old, typed: email.trim() };
}

/** All that was asked for stays as it was, but for the address. */
export function readingFor(old: GuestRequest | undefined, typed: string): Reading {
  if (old === undefined) return { ask: {}, notes: [] };
  const { displayName, group, until, reason, message, language, cc } = old.ask;
  return {
    ask: {
      ...(typed === '' ? {} : { email: typed.toLowerCase() }),
      ...(displayName === undefined ? {} : { displayName }),
      ...(group === undefined ? {} : { group: { kind: 'chosen', groupId: group.groupId } }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(message === undefined ? {} : { message }),
      ...(language === undefined ? {} : { language }),
      ...(cc === undefined ? {} : { cc }),
      ...(old.ask.sendMail || old.sideDoor !== undefined ? {} : { sendMail: false }),
      ...attributesOf(old.ask),
    },
    notes: addressNotes(typed === '' ? undefined : typed),
  };
}

/** Of an invitation, and of another address that was asked for already. */
export interface Replaced {
  readonly old: GuestRequest;
  readonly asked: GuestRequest | undefined;
}

export function whyNotReplace(replaced: Replaced | undefined, given: RequestId, asker: GuestRequest['requester']) {
  if (replaced === undefined) return { code: 'requestUnknown', given } satisfies Problem;
  const { old, asked } = replaced;
  const problem = whyNotReaddress(old, asker.userId);
  if (problem !== undefined || asked === undefined || !isOpen(asked)) return problem;
  const { id: requestId, ask, state, requester } = asked;
  return { code: 'alreadyAsked', email: ask.email, requestId, state: state.name, by: requester.name } satisfies Problem;
}

/** The old request is marked first: one that leads nowhere does no harm, and can be asked for again. */
export function replacing(old: GuestRequest, request: GuestRequest): Decision {
  const { id: to, ask, requester: by } = request;
  const zone = old.timeZone === undefined ? {} : { timeZone: old.timeZone };
  const next: GuestRequest = { ...request, ...zone, replaces: { requestId: old.id, email: old.ask.email } };
  return {
    effects: [
      { do: 'moveRequest', id: old.id, event: { type: 'addressAsked', by, to, email: ask.email } },
      { do: 'openRequest', request: next },
    ],
    reply: { kind: 'requestCard', id: old.id, audience: 'requester' },
  };
}
