import type { Account } from './directory-facts.ts';
import type { GuestAccount, GuestRequest, Owed, RequestState, View } from './guest-request.ts';
import type { RequestId, TenantId } from './ids.ts';
import { asUserId } from './ids.ts';
import type { Locale, Person, Place } from './people.ts';
import type { Instant, IsoDate } from './time.ts';

/** A guest who did not come through the bot: noticed, and somebody is asked to answer for him. */
export interface SideDoor {
  readonly foundAt: Instant;
  readonly answeredAt?: Instant;
  /** Nobody has answered in all that time, and nobody is asked any more. */
  readonly closedAt?: Instant;
}

export interface FoundGuest {
  readonly id: RequestId;
  readonly account: Account;
  readonly email: string;
  readonly createdAt: Instant;
  readonly tenantId: TenantId;
  /** Who invited him, where the directory says so. */
  readonly inviter?: Person;
  /** The inviter's chat, where there is one yet. */
  readonly chat?: Place;
}

export interface SideDoorAnswer {
  readonly by: Person;
  readonly sponsor: Person;
  readonly reason: string;
  readonly until?: IsoDate;
}

export type SideDoorEvent =
  | ({ readonly type: 'sideDoorAnswered' } & SideDoorAnswer)
  | { readonly type: 'inviterMet'; readonly key: string; readonly audience: View['audience']; readonly place: Place }
  | { readonly type: 'approversAsked'; readonly approvals: Place };

/** Stands where a person belongs until somebody answers for the guest. */
const nobody = (tenantId: TenantId): Person => ({ userId: asUserId(''), tenantId, name: '' });

export const isUnanswered = ({ sideDoor }: GuestRequest): boolean =>
  sideDoor !== undefined && sideDoor.answeredAt === undefined;

/** The record of a guest who is there already, so that ends and reviews hold for him too. Its card is the question. */
export function adoptedRequest(found: FoundGuest, approvals: Place, locale: Locale, now: Instant): GuestRequest {
  const { id, account, email, createdAt, tenantId, inviter, chat } = found;
  const requester = inviter ?? nobody(tenantId);
  const view: View =
    chat === undefined
      ? { audience: 'approvers', place: approvals, shown: 0 }
      : { audience: 'requester', place: chat, shown: 0 };
  // Whether somebody who was never met can be asked is found out first.
  const isToMeet = inviter !== undefined && chat === undefined;
  const guest: GuestAccount = { userId: account.userId, foundThere: false };
  const stay = { verdict: { by: requester, at: createdAt, roles: [] }, guest, invitedAt: createdAt };
  const state: RequestState =
    account.redemption === 'pending'
      ? { name: 'invited', ...stay }
      : { name: 'accepted', ...stay, acceptedAt: account.since ?? createdAt };
  return {
    id,
    ask: { email, sendMail: false, ...(account.displayName === '' ? {} : { displayName: account.displayName }) },
    requester,
    askedIn: chat ?? approvals,
    askedAt: now,
    locale,
    findings: [],
    state,
    owed: isToMeet ? [{ key: 'meetInviter', work: { do: 'meetInviter' }, status: 'due', tries: 0 }] : [],
    views: isToMeet ? [] : [view],
    look: 1,
    history: [{ at: now, who: 'guestlist', what: 'sideDoorFound', from: state.name, to: state.name }],
    audited: 0,
    sideDoor: { foundAt: now },
  };
}

/** Undefined where the event is not allowed: nobody is asked any more. */
export const moveSideDoor = (request: GuestRequest, event: SideDoorEvent, now: Instant): GuestRequest | undefined =>
  event.type === 'sideDoorAnswered'
    ? answered(request, event, now)
    : event.type === 'inviterMet'
      ? askedNow(request, event)
      : askedOfApprovers(request, event.approvals);

function answered(request: GuestRequest, answer: SideDoorAnswer, now: Instant): GuestRequest | undefined {
  const { sideDoor, state, owed } = request;
  if (sideDoor === undefined || !isUnanswered(request)) return undefined;
  if (state.name !== 'invited' && state.name !== 'accepted') return undefined;
  const { by, sponsor, reason, until } = answer;
  const sponsorId = sponsor.userId;
  return {
    ...request,
    ask: { ...request.ask, reason, ...(until === undefined ? {} : { until }) },
    requester: sponsor,
    state: { ...state, verdict: { by, at: now, roles: [] } },
    owed: [...owed, { key: `sponsor:${sponsorId}`, work: { do: 'setSponsor', sponsorId }, status: 'due', tries: 0 }],
    look: request.look + 1,
    history: [...request.history, { at: now, who: by, what: 'sideDoorAnswered', from: state.name, to: state.name }],
    sideDoor: { ...sideDoor, answeredAt: now },
  };
}

/** The question goes where it can be asked. */
function askedNow(
  request: GuestRequest,
  { key, audience, place }: Extract<SideDoorEvent, { type: 'inviterMet' }>,
): GuestRequest | undefined {
  const looked = request.owed.find((entry) => entry.key === key);
  if (looked === undefined || looked.status === 'done') return undefined;
  const owed = request.owed.map((entry): Owed => (entry === looked ? { ...entry, status: 'done' } : entry));
  return { ...request, owed, views: [...request.views, { audience, place, shown: 0 }] };
}

/** The inviter cannot be reached after all: the approvers are asked. */
function askedOfApprovers(request: GuestRequest, approvals: Place): GuestRequest | undefined {
  if (!isUnanswered(request) || request.views.some(({ audience }) => audience === 'approvers')) return undefined;
  return { ...request, views: [...request.views, { audience: 'approvers', place: approvals, shown: 0 }] };
}
