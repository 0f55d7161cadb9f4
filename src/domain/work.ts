import type { GroupId, UserId } from './ids.ts';
import type { Milliseconds } from './time.ts';
import { MINUTE, SECOND } from './time.ts';

/** The acts that a request can owe. `satisfies never` in the fulfil feature holds the list complete. */
export type Work =
  /** Look at what could stop a draft, which was taken while the directory was silent. */
  | { readonly do: 'preflight' }
  /** POST /invitations, or the existing guest found. Its purpose is part of its key: create, deliver, resend. */
  | { readonly do: 'invite'; readonly purpose: 'create' | 'resend' }
  /** Look whether an invitation whose answer was lost has happened. */
  | { readonly do: 'reconcile' }
  | { readonly do: 'setSponsor'; readonly sponsorId: UserId }
  | { readonly do: 'addToGroup'; readonly groupId: GroupId }
  /** Watch until the guest can really be used. */
  | { readonly do: 'confirmReady' }
  /** Say it in words where it was asked, or in the approval channel. */
  | { readonly do: 'tell'; readonly audience: 'requester' | 'approvers'; readonly news: News };

export type News =
  | 'refused'
  | 'approved'
  | 'needsSignIn'
  | 'denied'
  | 'ready'
  | 'accepted'
  | 'failed'
  | 'unconfirmed'
  | 'unknown'
  | 'withdrawn'
  | 'expired';

/** How long replication lag is waited out before a step counts as failed; no document gives a bound (2.14). */
export const LAG_PATIENCE_MS: Milliseconds = 30 * MINUTE;

/** Wait before try number `tries + 1` of a step that may come right by itself, in milliseconds. */
export function backgroundWaitMs(tries: number): Milliseconds {
  return Math.min(2 * SECOND * 2 ** Math.max(0, tries - 1), 2 * MINUTE);
}
