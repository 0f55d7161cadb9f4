import { allowedElsewhere, blockedElsewhere } from './blocking.ts';
import { hasAttributes } from './attributes.ts';
import type { ChaseFinding } from './chasing.ts';
import { diagnosed, linkAsked } from './chasing.ts';
import { mailFollows } from './delivering.ts';
import { ended, deletionOwed, removed, revived } from './ending.ts';
import { extensionAsked, extensionDecided } from './extending.ts';
import type { ActivityId, UserId } from './ids.ts';
import type { DeadlineReached } from './keeping-up.ts';
import { approversReminded, claimed, deadlineReached, expired, lookSet, nudged, reviewKept } from './keeping-up.ts';
import type { Keeper } from './keepers.ts';
import { askedInstead, keepersFound } from './keepers.ts';
import type { Illegal } from './moves.ts';
import { changed, isUndone, moved, owe, settled, withNews } from './moves.ts';
import { placeEmptied, placeLost } from './out-of-reach.ts';
import type { Person, Place } from './people.ts';
import type { Problem, Result } from './problem.ts';
import { fail, ok } from './problem.ts';
import type { Readdress } from './readdressing.ts';
import { addressAsked, readdressed } from './readdressing.ts';
import type { ResendWish } from './resending.ts';
import { resendAsked, resent } from './resending.ts';
import type { Approval, SendNow } from './scheduling.ts';
import { approvalLapsed, approved, sentNow, takenBack, withdrawn } from './scheduling.ts';
import type { SideDoorEvent } from './side-doors.ts';
import { moveSideDoor } from './side-doors.ts';
import type { Instant, IsoDate, Milliseconds } from './time.ts';
import { later } from './time.ts';
import type { ToldTogether } from './told-together.ts';
import { marked, toldTogether, unsaid } from './told-together.ts';
import type {
  Finding,
  GroupRef,
  GuestAccount,
  GuestRequest,
  Owed,
  RemovalReason,
  RequestState,
  SkipReason,
  Verdict,
  View,
} from './guest-request.ts';
import { isLive, withoutLink } from './guest-request.ts';
import type { Extension } from './upkeep.ts';
import type { InvitedAs } from './inviting.ts';
import { sentBy, signInLost, signedIn } from './inviting.ts';
import type { Views } from './views.ts';
import { withAdopted, withCard, withShown, withoutCard } from './views.ts';

/** What can happen to a request. */
export type RequestEvent =
  | ({ readonly type: 'checked'; readonly key: string } & Checked)
  | { readonly type: 'refused'; readonly key: string; readonly problem: Problem }
  | ({ readonly type: 'approved' } & Approval)
  | { readonly type: 'approvalLapsed'; readonly key: string }
  | ({ readonly type: 'sendNow' } & SendNow)
  | { readonly type: 'takenBack'; readonly by: Person }
  | { readonly type: 'denied'; readonly verdict: Verdict }
  | { readonly type: 'withdrawn'; readonly by: Person }
  | { readonly type: 'expired' }
  /** `as`: in whose name an invitation goes out; absent: the app's, as it always does here. */
  | { readonly type: 'workStarted'; readonly key: string; readonly as?: InvitedAs }
  | {
      readonly type: 'guestCreated';
      readonly key: string;
      readonly userId: UserId;
      readonly redeemUrl?: string;
      readonly foundThere: boolean;
      readonly sponsorSet: boolean;
      /** Found there, but locked out when an earlier request for him ended. */
      readonly lockedOut?: true;
      /** No mail left. */
      readonly noMail?: true;
      readonly as?: InvitedAs;
    }
  | { readonly type: 'signInLost'; readonly key: string }
  | { readonly type: 'signedIn'; readonly by: Person }
  | { readonly type: 'workDone'; readonly key: string }
  /** `looked`: for an invitation that was lost before, and it was not found. */
  | {
      readonly type: 'workPutOff';
      readonly key: string;
      readonly notBefore: Instant;
      readonly problem: Problem;
      readonly looked?: true;
    }
  | { readonly type: 'workFailed'; readonly key: string; readonly problem: Problem }
  | {
      readonly type: 'outcomeLost';
      readonly key: string;
      readonly problem: Problem;
      /** How long it is looked for before a person chooses. */
      readonly windowMs: Milliseconds;
    }
  | { readonly type: 'tryAgain'; readonly by: Person }
  | { readonly type: 'givenUp'; readonly by: Person }
  | { readonly type: 'guestAccepted' }
  | SideDoorEvent
  | { readonly type: 'viewAdded'; readonly view: View }
  | ({ readonly type: 'viewAdopted' } & PostedView)
  | ({ readonly type: 'viewShown'; readonly look: number } & PostedView)
  | ({ readonly type: 'viewGone' } & PostedView)
  | { readonly type: 'placeEmptied'; readonly place: Place }
  | { readonly type: 'placeLost'; readonly place: Place; readonly problem: Problem }
  | { readonly type: 'audited'; readonly upTo: number }
  | UpkeepEvent;

/** What can happen to it after the asking, beside the way that it goes. */
export type UpkeepEvent =
  | ({ readonly type: 'deadlineReached' } & DeadlineReached)
  | { readonly type: 'lookSet'; readonly at: Instant }
  | { readonly type: 'approversReminded' }
  | { readonly type: 'claimed' | 'nudged' | 'reviewKept'; readonly by: Person }
  | { readonly type: 'extensionAsked'; readonly extension: Extension; readonly approvals?: Place }
  | { readonly type: 'extensionDecided'; readonly approve: boolean; readonly verdict: Verdict }
  /** `together`: one of many, who are not told of one by one. */
  | { readonly type: 'endAsked'; readonly by: Person; readonly why: 'asked' | 'review'; readonly together?: true }
  | { readonly type: 'deletionAsked'; readonly by: Person }
  | { readonly type: 'restored'; readonly by: Person; readonly until?: IsoDate }
  | ({ readonly type: 'resendAsked' } & ResendWish)
  | ({ readonly type: 'toldTogether' } & ToldTogether)
  | { readonly type: 'invitationResent'; readonly key: string; readonly redeemUrl?: string }
  | { readonly type: 'guestGone' | 'guestBlocked' | 'guestAllowed' }
  | { readonly type: 'keepersFound'; readonly key: string; readonly keepers: readonly Keeper[] }
  | { readonly type: 'askedInstead'; readonly place: Place }
  | { readonly type: 'diagnosed'; readonly key: string; readonly findings: readonly ChaseFinding[] }
  | ({ readonly type: 'addressAsked'; readonly by: Person } & Omit<Readdress, 'at'>)
  | { readonly type: 'readdressed'; readonly by: Person }
  | { readonly type: 'linkAsked'; readonly by: Person | 'guestlist' }
  | { readonly type: 'workSkipped'; readonly key: string; readonly why: SkipReason };

/** What the look before a request brings to it. */
export interface Checked {
  /** The directory's own name for the requester: a chat name can be set by its owner. */
  readonly requesterName?: string;
  readonly group?: GroupRef;
  readonly findings: readonly Finding[];
  /** Where approvers decide. */
  readonly approvals?: Place;
}

/** A card that stands in a chat. */
export interface PostedView {
  readonly audience: View['audience'];
  readonly place: Place;
  readonly activityId: ActivityId;
}

/**
 * The one place where a request changes. Pure; called inside the store's swap, so what it refuses never happened.
 * A repeated event (`workDone` twice, `guestAccepted` twice) is refused, which is what makes handling idempotent.
 */
export function transition(request: GuestRequest, event: RequestEvent, now: Instant): Result<GuestRequest, Illegal> {
  const { state } = request;
  const illegal = fail<Illegal>({ code: 'illegal', from: state.name, event: event.type });

  switch (event.type) {
    case 'checked':
      if (state.name !== 'draft') return illegal;
      return checked(request, event, now);

    case 'refused':
      if (state.name !== 'draft') return illegal;
      return moved(request, { name: 'refused', problem: event.problem, at: now }, now, 'guestlist', event.type, {
        owed: withNews(
          settled(request.owed, event.key, { status: 'failed', problem: event.problem }),
          'requester',
          'refused',
        ),
        why: event.problem.code,
      });

    case 'approved':
      return approved(request, event, now) ?? illegal;

    case 'sendNow':
      return sentNow(request, event, now) ?? illegal;

    case 'approvalLapsed':
      return approvalLapsed(request, event.key, now) ?? illegal;

    case 'takenBack':
      return takenBack(request, event.by, now) ?? illegal;

    case 'denied':
      if (state.name !== 'pending') return illegal;
      return moved(request, { name: 'denied', verdict: event.verdict }, now, event.verdict.by, event.type, {
        owed: withNews(request.owed, 'requester', 'denied'),
        ...(event.verdict.comment === undefined ? {} : { why: event.verdict.comment }),
      });

    case 'withdrawn':
      return withdrawn(request, event.by, now) ?? illegal;

    case 'expired':
      return expired(request, now) ?? illegal;

    case 'workStarted':
      return workStarted(request, event, now) ?? illegal;

    case 'guestCreated':
      return guestCreated(request, event, now) ?? illegal;

    case 'signInLost':
    case 'signedIn':
      return waitedForSignIn(request, event, now) ?? illegal;

    case 'workDone':
      return workDone(request, event.key, now) ?? illegal;

    case 'workPutOff': {
      const entry = find(request, event.key);
      if (!isUndone(entry)) return illegal;
      const owed = settled(request.owed, event.key, {
        status: 'due',
        notBefore: event.notBefore,
        problem: event.problem,
        tries: entry.status === 'due' ? entry.tries + 1 : entry.tries,
        firstTriedAt: entry.firstTriedAt ?? now,
        ...(event.looked === undefined ? {} : { looks: (entry.looks ?? 0) + 1 }),
      });
      return ok({ ...request, owed });
    }

    case 'workFailed':
      return workFailed(request, event.key, event.problem, now) ?? illegal;

    case 'outcomeLost': {
      if (state.name !== 'inviting' || !isUndone(find(request, event.key))) return illegal;
      const windowEnds = later(now, event.windowMs);
      const waiting = settled(request.owed, event.key, { status: 'failed', problem: event.problem });
      return moved(
        request,
        { name: 'unknown', verdict: state.verdict, since: state.startedAt, windowEnds },
        now,
        'guestlist',
        event.type,
        {
          owed: [...waiting, owe(`reconcile:${event.key}`, { do: 'reconcile' })],
        },
      );
    }

    case 'tryAgain':
      return tryAgain(request, event.by, now) ?? illegal;

    case 'givenUp': {
      if (state.name !== 'unknown') return illegal;
      const problem: Problem = { code: 'outcomeUnknown', said: '' };
      const owed = request.owed.map((entry): Owed =>
        isUndone(entry) ? { ...entry, status: 'failed', problem } : entry,
      );
      return moved(request, { name: 'failed', verdict: state.verdict, problem, at: now }, now, event.by, event.type, {
        owed: withNews(owed, 'requester', 'failed'),
      });
    }

    case 'guestAccepted':
      if (state.name !== 'invited') return illegal;
      return moved(request, withAcceptance(state, now), now, 'guest', event.type, {
        owed: withNews(withNews(request.owed, 'requester', 'accepted'), 'approvers', 'accepted'),
      });

    case 'sideDoorAnswered':
    case 'inviterMet':
    case 'approversAsked':
      return movedSideDoor(request, event, now) ?? illegal;

    case 'viewAdded':
      return seen(request, withCard(request.views, event.view)) ?? illegal;

    case 'viewAdopted':
      return seen(request, withAdopted(request.views, event)) ?? illegal;

    case 'viewShown':
      return ok({ ...request, views: withShown(request.views, event, event.look) });

    case 'viewGone':
      return ok({ ...request, views: withoutCard(request.views, event) });

    case 'placeEmptied':
      return placeEmptied(request, event.place);

    case 'placeLost':
      return placeLost(request, event.place, event.problem);

    case 'audited':
      if (event.upTo <= request.audited) return illegal;
      return ok({ ...request, audited: event.upTo });

    default:
      return keptUp(request, event, now) ?? illegal;
  }
}

function keptUp(request: GuestRequest, event: UpkeepEvent, now: Instant): Result<GuestRequest, Illegal> | undefined {
  switch (event.type) {
    case 'deadlineReached':
      return deadlineReached(request, event, now);
    case 'lookSet':
      return lookSet(request, event.at);
    case 'approversReminded':
      return approversReminded(request);
    case 'claimed':
      return claimed(request, event.by, now);
    case 'nudged':
      return nudged(request, event.by, now);
    case 'reviewKept':
      return reviewKept(request, event.by, now);
    case 'extensionAsked':
      return extensionAsked(request, event.extension, event.approvals, now);
    case 'extensionDecided':
      return extensionDecided(request, event.approve, event.verdict, now);
    case 'endAsked':
      return event.together === true
        ? unsaid(ended(request, event.why, event.by, now), 'ended')
        : ended(request, event.why, event.by, now);
    case 'toldTogether':
      return toldTogether(request, event, now);
    case 'deletionAsked':
      return deletionOwed(request, event.by, now);
    case 'restored':
      return revived(request, { by: event.by, what: 'restored' }, event.until, now);
    case 'resendAsked':
      return resendAsked(request, event, now);
    case 'invitationResent':
      return resent(request, event.key, event.redeemUrl, now);
    case 'diagnosed':
      return diagnosed(request, event.key, event.findings, now);
    case 'addressAsked':
      return addressAsked(request, event.by, event, now);
    case 'readdressed':
      return readdressed(request, event.by, now);
    case 'linkAsked':
      return linkAsked(request, event.by, now);
    case 'guestGone':
      return removed(request, 'elsewhere', now);
    case 'guestBlocked':
      return blockedElsewhere(request, now);
    case 'guestAllowed':
      return allowedElsewhere(request);
    case 'keepersFound':
      return keepersFound(request, event.key, event.keepers);
    case 'askedInstead':
      return askedInstead(request, event.place);
    case 'workSkipped': {
      const entry = find(request, event.key);
      if (!isUndone(entry)) return undefined;
      const owed = settled(request.owed, event.key, { status: 'done', skipped: event.why });
      return ok(changed({ ...request, owed }, true));
    }
  }
}

/** The next act that is due, and when to come back where none is due yet. Later acts wait for earlier ones. */
export function nextOwed(request: GuestRequest, now: Instant): { due?: Owed; wakeAt?: Instant } {
  const open = request.owed.find((owed) => owed.status === 'due' || owed.status === 'started');
  if (open === undefined) return {};
  if (open.notBefore !== undefined && open.notBefore > now) return { wakeAt: open.notBefore };
  return { due: open };
}

const withAcceptance = (state: Extract<RequestState, { name: 'invited' }>, acceptedAt: Instant): RequestState => ({
  ...state,
  name: 'accepted',
  guest: withoutLink(state.guest),
  acceptedAt,
});

const find = (request: GuestRequest, key: string): Owed | undefined => request.owed.find((owed) => owed.key === key);
const seen = (request: GuestRequest, views: Views | undefined): Result<GuestRequest, Illegal> | undefined =>
  views === undefined ? undefined : ok({ ...request, views });

function movedSideDoor(request: GuestRequest, event: SideDoorEvent, now: Instant) {
  const next = moveSideDoor(request, event, now);
  return next === undefined ? undefined : ok(next);
}

function checked(
  request: GuestRequest,
  event: Extract<RequestEvent, { type: 'checked' }>,
  now: Instant,
): Result<GuestRequest, Illegal> {
  const { requester, ask, views } = request;
  const { requesterName, group, approvals, findings } = event;
  const found: GuestRequest = {
    ...request,
    requester: { ...requester, name: requesterName ?? requester.name },
    ask: group === undefined ? ask : { ...ask, group },
    findings,
    views:
      approvals === undefined
        ? views
        : (withCard(views, { audience: 'approvers', place: approvals, shown: 0 }) ?? views),
  };
  const owed = settled(request.owed, event.key, { status: 'done' });
  return moved(found, { name: 'pending' }, now, 'guestlist', event.type, { owed });
}

function workDone(request: GuestRequest, key: string, now: Instant): Result<GuestRequest, Illegal> | undefined {
  const { state } = request;
  const done = find(request, key);
  if (done === undefined || done.status === 'done') return undefined;
  const owed = settled(request.owed, key, { status: 'done', doneAt: now });
  if (done.work.do === 'deleteGuest') return removed({ ...request, owed }, whyDeleted(state, done.work.anyway), now);
  if (done.work.do !== 'confirmReady' || (state.name !== 'invited' && state.name !== 'accepted')) {
    return ok(changed({ ...request, owed }, done.work.do !== 'tell'));
  }
  return moved(request, { ...state, readyAt: now }, now, 'guestlist', 'ready', {
    owed: withNews(owed, 'requester', 'ready'),
  });
}

function whyDeleted(state: RequestState, anyway: boolean): RemovalReason {
  if (state.name === 'ended' && state.why === 'readdressed') return 'readdressed';
  return anyway ? 'admin' : 'time';
}

function workStarted(
  request: GuestRequest,
  { key, as }: Extract<RequestEvent, { type: 'workStarted' }>,
  now: Instant,
): Result<GuestRequest, Illegal> | undefined {
  const entry = find(request, key);
  if (entry?.status !== 'due') return undefined;
  const owed = settled(request.owed, key, {
    status: 'started',
    tries: entry.tries + 1,
    firstTriedAt: entry.firstTriedAt ?? now,
  });
  if (entry.work.do !== 'invite' || request.state.name !== 'approved') return ok({ ...request, owed });
  const { verdict, inviter } = request.state;
  const { who, ...why } = sentBy(as);
  const inviting: RequestState = {
    name: 'inviting',
    verdict,
    ...(inviter === undefined ? {} : { inviter }),
    startedAt: now,
  };
  return moved(request, inviting, now, who, 'inviting', { owed, ...why });
}

function waitedForSignIn(
  request: GuestRequest,
  event: Extract<RequestEvent, { type: 'signInLost' | 'signedIn' }>,
  now: Instant,
): Result<GuestRequest, Illegal> | undefined {
  if (event.type === 'signedIn') {
    const next = signedIn(request, event.by);
    return next && moved(request, next.state, now, event.by, event.type, { owed: next.owed });
  }
  const lost = signInLost(request, event.key, now);
  if (lost === undefined) return undefined;
  const owed = withNews(lost.owed, 'approvers', 'needsSignIn');
  return moved(request, lost.state, now, 'guestlist', event.type, { owed });
}

function guestCreated(
  request: GuestRequest,
  event: Extract<RequestEvent, { type: 'guestCreated' }>,
  now: Instant,
): Result<GuestRequest, Illegal> | undefined {
  const { state } = request;
  // A commit that shows up after the window is adopted too: then the looking has ended and its entry with it.
  if (state.name !== 'unknown' && !(state.name === 'inviting' && isUndone(find(request, event.key)))) return undefined;
  const guest: GuestAccount = {
    userId: event.userId,
    foundThere: event.foundThere,
    ...(event.noMail === undefined ? {} : { noMail: true }),
    ...(event.redeemUrl === undefined ? {} : { redeemUrl: event.redeemUrl }),
  };
  // Whatever was tried for it before (a lost answer, the looking) has come to its end with the guest.
  const done = request.owed.map((entry): Owed =>
    entry.work.do === 'invite' || entry.work.do === 'reconcile' ? { ...entry, status: 'done' } : entry,
  );
  const owed = [...done, ...stepsAfterCreation(request, event)];
  const { who, ...why } = sentBy(event.as);
  return moved(request, { name: 'invited', verdict: state.verdict, guest, invitedAt: now }, now, who, event.type, {
    owed,
    ...why,
  });
}

/** A guest who was there before keeps the sponsors he has. */
function stepsAfterCreation(
  request: GuestRequest,
  { sponsorSet, lockedOut, noMail }: Extract<RequestEvent, { type: 'guestCreated' }>,
): readonly Owed[] {
  const { group } = request.ask;
  const sponsorId = request.requester.userId;
  return [
    ...(lockedOut === true ? [owe('allow', { do: 'allowSignIn' })] : []),
    ...(sponsorSet ? [] : [owe(`sponsor:${sponsorId}`, { do: 'setSponsor', sponsorId })]),
    ...(hasAttributes(request.ask) ? [owe('attributes', { do: 'setAttributes' })] : []),
    ...(group === undefined ? [] : [owe(`member:${group.groupId}`, { do: 'addToGroup', groupId: group.groupId })]),
    owe('ready', { do: 'confirmReady' }),
    ...(noMail === true && !mailFollows(request.ask) ? [owe('link:1', { do: 'handLink' })] : []),
  ];
}

function workFailed(
  request: GuestRequest,
  key: string,
  problem: Problem,
  now: Instant,
): Result<GuestRequest, Illegal> | undefined {
  const entry = find(request, key);
  if (!isUndone(entry)) return undefined;
  const owed = settled(request.owed, key, { status: 'failed', problem });
  const { state } = request;
  if (entry.work.do === 'invite' && (state.name === 'inviting' || state.name === 'approved')) {
    const failed: RequestState = { name: 'failed', verdict: state.verdict, problem, at: now };
    return moved(request, failed, now, 'guestlist', 'failed', {
      owed: withNews(owed, 'requester', 'failed'),
      why: problem.code,
    });
  }
  if (entry.work.do === 'resend') {
    const failed = changed({ ...request, owed }, true);
    if (entry.work.together === true) return marked(failed, 'notResent', now) ?? ok(failed);
    return ok(changed({ ...request, owed: withNews(owed, 'requester', 'notResent') }, true));
  }
  if (entry.work.do === 'handLink') {
    return ok(changed({ ...request, owed: withNews(owed, 'requester', 'linkNotHanded') }, true));
  }
  if (entry.work.do === 'reconcile') {
    return ok(changed({ ...request, owed: withNews(owed, 'approvers', 'unknown') }, true));
  }
  const isUnconfirmed = entry.work.do === 'confirmReady' && state.name === 'invited';
  const told = isUnconfirmed ? withNews(owed, 'requester', 'unconfirmed') : owed;
  return ok(changed({ ...request, owed: told }, entry.work.do !== 'tell'));
}

/**
 * A person wants the failed steps tried again. After an unknown outcome this is the "ask again" that only a person may
 * choose, because no wait proves that nothing was created.
 */
function tryAgain(request: GuestRequest, by: Person, now: Instant): Result<GuestRequest, Illegal> | undefined {
  const { state } = request;
  const failed = request.owed.filter(isToRepair);
  if (failed.length === 0) return undefined;
  if (state.name === 'failed' || state.name === 'unknown') {
    if (request.owed.some((entry) => entry.work.do === 'reconcile' && isUndone(entry))) return undefined;
    const attempt = request.owed.filter((entry) => entry.work.do === 'invite').length + 1;
    const owed = [...request.owed, owe(`create:${attempt}`, { do: 'invite', purpose: 'create' })];
    // Whoever asks again is the inviter now: it is his sign-in that counts.
    return moved(request, { name: 'approved', verdict: state.verdict, inviter: by }, now, by, 'tryAgain', { owed });
  }
  if (!isLive(request) && state.name !== 'ended') return undefined;
  // What is repaired has to be seen everywhere too before it is called ready.
  const again = request.owed.map((entry): Owed =>
    failed.includes(entry) || (isLive(request) && entry.work.do === 'confirmReady')
      ? { key: entry.key, work: entry.work, status: 'due', tries: 0 }
      : entry,
  );
  return moved(request, notReady(state), now, by, 'tryAgain', { owed: again });
}

/** News and a diagnosis are old by then; a new invitation leaves, and a link is given, by a wish of its own only. */
const NOT_REPAIRED: ReadonlySet<Owed['work']['do']> = new Set(['tell', 'diagnose', 'resend', 'handLink']);

/** Steps that failed and can be tried again. */
export const isToRepair = (entry: Owed): boolean => entry.status === 'failed' && !NOT_REPAIRED.has(entry.work.do);

function notReady(state: RequestState): RequestState {
  if (state.name !== 'invited' && state.name !== 'accepted') return state;
  const { readyAt: _readyAt, ...rest } = state;
  return rest;
}
