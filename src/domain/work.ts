import type { GroupId, UserId } from './ids.ts';
import type { Keeper } from './keepers.ts';
import type { Milliseconds } from './time.ts';
import { MINUTE, SECOND } from './time.ts';

/** The acts that a request can owe. `satisfies never` in the fulfil feature holds the list complete. */
export type Work =
  /** Look at what could stop a draft, which was taken while the directory was silent. */
  | { readonly do: 'preflight' }
  /** POST /invitations, or the existing guest found. Its purpose is part of its key: create, deliver, resend. */
  | { readonly do: 'invite'; readonly purpose: 'create' | 'resend' }
  /**
   * POST /invitations for a guest who is there, by somebody's explicit wish. `reset`: he has to redeem again; `onItsDay`:
   * the first mail, on the day that was asked for; `together`: for many at once, who are not told of one by one.
   */
  | { readonly do: 'resend'; readonly reset: boolean; readonly onItsDay?: true; readonly together?: true }
  /** Read what could keep a guest from accepting. */
  | { readonly do: 'diagnose' }
  /** Give the requester the link by which the guest accepts, in his personal chat. */
  | { readonly do: 'handLink' }
  /** Look whether an invitation whose answer was lost has happened. */
  | { readonly do: 'reconcile' }
  | { readonly do: 'setSponsor'; readonly sponsorId: UserId }
  /** Company, department and usage location, as the request has them. */
  | { readonly do: 'setAttributes' }
  | { readonly do: 'addToGroup'; readonly groupId: GroupId }
  /** Watch until the guest can really be used. */
  | { readonly do: 'confirmReady' }
  /** Take back a membership that this request gave. */
  | { readonly do: 'removeFromGroup'; readonly groupId: GroupId }
  /** No sign-in any more, or again. */
  | { readonly do: 'blockSignIn' }
  | { readonly do: 'allowSignIn' }
  /** Soft: Entra keeps the user for 30 days. `anyway`: by an admin's wish, whoever else needs the guest. */
  | { readonly do: 'deleteGuest'; readonly anyway: boolean }
  | { readonly do: 'restoreGuest' }
  /** Find out where whoever invited past the bot can be asked. */
  | { readonly do: 'meetInviter' }
  /** Say it in words where it was asked, or in the approval channel. */
  | {
      readonly do: 'tell';
      readonly audience: Audience;
      readonly news: News;
      /** One of the sponsors, once it is known who they are. */
      readonly to?: Keeper;
    };

/** Sponsors: those that the directory names, other than the requester. */
export type Audience = 'requester' | 'approvers' | 'sponsors';

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
  | 'expired'
  | UpkeepNews
  | WatchNews;

/** What is noticed of guests beside their requests. */
export type WatchNews = 'blocked' | 'channelLost' | 'sideDoorWaits' | 'sideDoorHere' | 'sideDoorClosed';

/** What there is to tell once it has been asked. */
export type UpkeepNews =
  | 'nudged'
  | 'endsSoon'
  | 'ended'
  | 'removed'
  | 'extended'
  | 'notExtended'
  | 'reviewAsked'
  | 'reviewSoon'
  | 'resent'
  | 'reset'
  | 'notResent'
  | 'scheduled'
  | 'takenBack'
  | 'lapsed'
  | 'notAccepted'
  | 'linkNotHanded';

/** How long replication lag is waited out before a step counts as failed; no document gives a bound (2.14). */
export const LAG_PATIENCE_MS: Milliseconds = 30 * MINUTE;

/** Wait before try number `tries + 1` of a step that may come right by itself, in milliseconds. */
export function backgroundWaitMs(tries: number): Milliseconds {
  return Math.min(2 * SECOND * 2 ** Math.max(0, tries - 1), 2 * MINUTE);
}
