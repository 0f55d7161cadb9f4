import type { Batch } from './batch.ts';
import { dayAt, momentOf } from './days.ts';
import type { Ask, GuestRequest, Owed, RequestState, Verdict } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { isUndone, moved, owe, settled, withNews } from './moves.ts';
import type { Person } from './people.ts';
import type { Result } from './problem.ts';
import type { Instant } from './time.ts';
import { SECOND, later } from './time.ts';
import { MORNING } from './upkeep.ts';
import { withFreshCard } from './views.ts';

/** Invitations that are approved now and leave later: on a day that was asked for, or after a pause in which all can be undone. */

type Moved = Result<GuestRequest, Illegal> | undefined;
type Asked = Pick<GuestRequest, 'timeZone'> & { readonly ask: Pick<Ask, 'notBefore'> & Partial<Pick<Ask, 'sendMail'>> };

/** When what is approved now leaves; undefined: at once. On its day that is nine o'clock, where the requester is. */
export function sendAtOf({ ask, timeZone }: Asked, undoSeconds: number, now: Instant): Instant | undefined {
  const zone = timeZone ?? 'UTC';
  // Where only the mail waits for the day, the guest does not.
  const isForLater = ask.notBefore !== undefined && ask.sendMail !== false;
  const onItsDay = isForLater ? momentOf(ask.notBefore, MORNING, zone) : now;
  const undone = later(now, undoSeconds * SECOND);
  const at = onItsDay > undone ? onItsDay : undone;
  return at > now ? at : undefined;
}

type Approved = Extract<RequestState, { name: 'approved' }>;

/** The invitation that has not left: undefined once it has, or may have. */
function unsent({ state, owed }: GuestRequest): { readonly state: Approved; readonly entry: Owed } | undefined {
  if (state.name !== 'approved' || state.sendAt === undefined) return undefined;
  const entry = owed.findLast(({ work }) => work.do === 'invite');
  return entry?.status === 'due' && entry.tries === 0 ? { state, entry } : undefined;
}

/** Approved, and nothing has left yet. */
export const isScheduled = (request: GuestRequest): boolean => unsent(request) !== undefined;

/** Asked for on a day, as against the pause after an approval. */
export const isForItsDay = ({ ask, state, timeZone }: GuestRequest): boolean =>
  ask.notBefore !== undefined &&
  ask.sendMail &&
  state.name === 'approved' &&
  state.sendAt !== undefined &&
  dayAt(state.sendAt, timeZone ?? 'UTC') === ask.notBefore;

export interface Approval {
  readonly verdict: Verdict;
  /** When the invitation leaves; absent: at once. */
  readonly sendAt?: Instant;
  /** An approver has to sign in for it when its day has come: no sign-in lasts so long. */
  readonly signsInThen?: true;
}

export function approved(request: GuestRequest, { verdict, sendAt, signsInThen }: Approval, now: Instant): Moved {
  if (request.state.name !== 'pending') return undefined;
  const before = request.owed.filter(({ work }) => work.do === 'invite').length;
  const create = owe(before === 0 ? 'create' : `create:${before + 1}`, { do: 'invite', purpose: 'create' });
  const state: RequestState = {
    name: 'approved',
    verdict,
    ...(sendAt === undefined ? {} : { sendAt }),
    ...(signsInThen === undefined ? {} : { signsInThen }),
  };
  // What is told now stands before what is done then: later acts wait for earlier ones.
  const news = isForItsDay({ ...request, state }) ? withNews(request.owed, 'requester', 'scheduled') : request.owed;
  return moved(request, state, now, verdict.by, 'approved', {
    owed: [...news, sendAt === undefined ? create : { ...create, notBefore: sendAt }],
    ...(verdict.comment === undefined ? {} : { why: verdict.comment }),
  });
}

/** The day is not waited for, but what is left of the pause after the approval is: that one is the approvers' own. */
export function pauseEndOf(
  { state }: Pick<GuestRequest, 'state'> | Pick<Batch, 'state'>,
  undoSeconds: number,
  now: Instant,
): Instant | undefined {
  if (state.name !== 'approved' && state.name !== 'scheduled') return undefined;
  const at = later(state.verdict.at, undoSeconds * SECOND);
  return at > now ? at : undefined;
}

export interface SendNow {
  readonly by: Person;
  /** By an approver, in whose name it goes out. */
  readonly asInviter: boolean;
  /** When the pause is over; absent: at once. */
  readonly sendAt?: Instant;
}

/** Somebody does not want to wait for the day. */
export function sentNow(request: GuestRequest, { by, asInviter, sendAt }: SendNow, now: Instant): Moved {
  const waiting = unsent(request);
  if (waiting === undefined) return undefined;
  const { sendAt: _sendAt, ...state } = waiting.state;
  const { notBefore: _notBefore, ...entry } = waiting.entry;
  const when = sendAt === undefined ? {} : { sendAt };
  const who = asInviter ? { inviter: by } : {};
  const then = sendAt === undefined ? {} : { notBefore: sendAt };
  return moved(request, { ...state, ...who, ...when }, now, by, 'sendNow', {
    owed: request.owed.map((each) => (each === waiting.entry ? { ...entry, ...then } : each)),
  });
}

/** The approval is undone, as long as nothing has left: the request waits for a decision again. */
export function takenBack(request: GuestRequest, by: Person, now: Instant): Moved {
  const owed = withoutUnsent(request);
  if (owed === undefined) return undefined;
  return moved(request, { name: 'pending' }, now, by, 'takenBack', {
    owed: isForItsDay(request) ? withNews(owed, 'requester', 'takenBack') : owed,
  });
}

/** On the day of its sending whoever approved may not any more: nothing leaves, and the request waits for a decision again. */
export function approvalLapsed(request: GuestRequest, key: string, now: Instant): Moved {
  const entry = request.owed.find((each) => each.key === key);
  if (request.state.name !== 'approved' || entry?.work.do !== 'invite' || !isUndone(entry)) return undefined;
  const owed = settled(request.owed, key, { status: 'done', skipped: 'takenBack' });
  const shown = request.views.find(({ audience }) => audience === 'approvers');
  const views = shown === undefined ? request.views : withFreshCard(request.views, shown);
  return moved({ ...request, views }, { name: 'pending' }, now, 'guestlist', 'approvalLapsed', {
    owed: withNews(withNews(owed, 'requester', 'lapsed'), 'approvers', 'lapsed'),
  });
}

/** The requester may take back what he asked for until it has left. */
export function withdrawn(request: GuestRequest, by: Person, now: Instant): Moved {
  const { name } = request.state;
  const owed = name === 'pending' || name === 'draft' ? request.owed : withoutUnsent(request);
  if (owed === undefined) return undefined;
  return moved(request, { name: 'withdrawn', by, at: now }, now, by, 'withdrawn', { owed });
}

/** It is never done now; the next one has a key of its own. */
function withoutUnsent(request: GuestRequest): readonly Owed[] | undefined {
  const waiting = unsent(request);
  return waiting === undefined
    ? undefined
    : request.owed.map((each): Owed =>
        each === waiting.entry ? { ...each, status: 'done', skipped: 'takenBack' } : each,
      );
}
