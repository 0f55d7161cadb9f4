import type {
  EndReason,
  GuestAccount,
  GuestRequest,
  HistoryEntry,
  Owed,
  RemovalReason,
  RequestState,
  Verdict,
} from './guest-request.ts';
import { isLive, withoutLink } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { isUndone, moved, owe, withNews } from './moves.ts';
import type { Person } from './people.ts';
import type { Result } from './problem.ts';
import type { Instant, IsoDate } from './time.ts';
import type { Work } from './work.ts';

type Moved = Result<GuestRequest, Illegal> | undefined;

/** What belongs to the guest's stay, in whichever of its states the request is. */
interface Stay {
  readonly verdict: Verdict;
  readonly guest: GuestAccount;
  readonly invitedAt: Instant;
  readonly acceptedAt?: Instant;
}

function stayOf({ state }: GuestRequest): Stay | undefined {
  if (!('guest' in state) || state.verdict === undefined || state.invitedAt === undefined) return undefined;
  const { verdict, guest, invitedAt } = state;
  const acceptedAt = 'acceptedAt' in state ? state.acceptedAt : undefined;
  return { verdict, guest: withoutLink(guest), invitedAt, ...(acceptedAt === undefined ? {} : { acceptedAt }) };
}

const WAYS_OUT: ReadonlySet<Work['do']> = new Set(['removeFromGroup', 'blockSignIn', 'deleteGuest']);
const WAYS_BACK: ReadonlySet<Work['do']> = new Set(['allowSignIn', 'restoreGuest']);
const without = (owed: readonly Owed[], kinds: ReadonlySet<Work['do']>): readonly Owed[] =>
  owed.filter((entry) => !kinds.has(entry.work.do));

/** True where this request's end has blocked the guest's sign-in. */
export const hasBlocked = (request: GuestRequest): boolean =>
  request.owed.some((entry) => entry.work.do === 'blockSignIn' && entry.status === 'done' && !entry.skipped);

/** The memberships that this request gave: not those that were there before. */
const given = (owed: readonly Owed[]): readonly Owed[] =>
  owed.filter((entry) => entry.work.do === 'addToGroup' && entry.status !== 'failed' && !entry.skipped);

/**
 * Access is over. What this request gave is taken back; whether the guest may still sign in depends on what else he is
 * needed for, which is looked up when it is done.
 */
export function ended(
  request: GuestRequest,
  why: EndReason,
  by: Person | undefined,
  now: Instant,
  tellAt?: Instant,
): Moved {
  const stay = stayOf(request);
  if (!isLive(request) || stay === undefined) return undefined;
  const steps = [...owedUntilNow(request), ...undoing(request)];
  const news = why === 'until' ? withNews(steps, 'requester', 'ended') : told(steps, 'ended');
  const owed =
    tellAt === undefined
      ? news
      : news.map((entry) => (steps.includes(entry) ? entry : { ...entry, notBefore: tellAt }));
  const state: RequestState = { name: 'ended', ...stay, at: now, why, ...(by === undefined ? {} : { by }) };
  return moved(request, state, now, by ?? 'guestlist', 'ended', { owed, why });
}

/** What was begun may have happened, and comes to its end first; what was not begun is not begun any more. */
function owedUntilNow(request: GuestRequest): readonly Owed[] {
  return without(request.owed, WAYS_BACK).filter(
    (entry) => !isUndone(entry) || entry.work.do === 'tell' || (entry.tries > 0 && entry.work.do !== 'confirmReady'),
  );
}

const undoing = (request: GuestRequest): readonly Owed[] => [
  ...given(owedUntilNow(request)).flatMap(({ work }) =>
    work.do === 'addToGroup' ? [owe(`unmember:${work.groupId}`, { do: 'removeFromGroup', groupId: work.groupId })] : [],
  ),
  owe('block', { do: 'blockSignIn' }),
];

const told = (owed: readonly Owed[], news: 'ended' | 'removed'): readonly Owed[] =>
  withNews(withNews(owed, 'requester', news), 'approvers', news);

/** Owes the deletion: some time after the end, or at once by an admin's wish. */
export function deletionOwed(request: GuestRequest, by: Person | undefined, now: Instant): Moved {
  const work: Work = { do: 'deleteGuest', anyway: by !== undefined };
  if (isLive(request)) {
    const over = ended({ ...request, owed: request.owed.filter(isNoNews) }, 'asked', by, now);
    return over?.ok === true ? deletionOwed(over.value, by, now) : over;
  }
  if (request.state.name !== 'ended' || request.owed.some((entry) => entry.key === 'delete' && isUndone(entry))) {
    return undefined;
  }
  // The news of the end would be old before it is read.
  const before = request.owed.filter((entry) => entry.key !== 'delete' && (isNoNews(entry) || !isUndone(entry)));
  return moved(request, request.state, now, by ?? 'guestlist', 'deleting', { owed: [...before, owe('delete', work)] });
}

const isNoNews = (entry: Owed): boolean => entry.work.do !== 'tell' || !isUndone(entry);

/** The guest is not in the directory any more, by the bot's deletion or by another hand. */
export function removed(request: GuestRequest, why: RemovalReason, now: Instant): Moved {
  const stay = stayOf(request);
  if (stay === undefined || request.state.name === 'removed') return undefined;
  const by = request.state.name === 'ended' ? request.state.by : undefined;
  const state: RequestState = { name: 'removed', ...stay, at: now, why, ...(by === undefined ? {} : { by }) };
  const owed = request.owed.filter((entry) => !isUndone(entry));
  return moved(request, state, now, why === 'elsewhere' ? 'guestlist' : (by ?? 'guestlist'), 'removed', {
    // Who is invited under another address is told of as that guest.
    owed: why === 'readdressed' ? owed : told(owed, 'removed'),
    why,
  });
}

/** Access begins again: what was taken back is given again, in the order in which it can be. */
export function revived(
  request: GuestRequest,
  who: { readonly by: Person; readonly what: 'extended' | 'restored'; readonly why?: string },
  until: IsoDate | undefined,
  now: Instant,
): Moved {
  const stay = stayOf(request);
  const { state, ask } = request;
  if ((state.name !== 'ended' && state.name !== 'removed') || stay === undefined) return undefined;
  const deleted = state.name === 'removed' || request.owed.some((entry) => entry.key === 'delete' && entry.tries > 0);
  const blocked = request.owed.some((entry) => entry.key === 'block' && !entry.skipped && entry.tries > 0);
  const before = without(request.owed, new Set([...WAYS_OUT, ...WAYS_BACK, 'confirmReady'])).filter(isNoNews);
  const again = given(before);
  const owed = [
    ...before.filter((entry) => !again.includes(entry)),
    ...(deleted ? [owe('restore', { do: 'restoreGuest' })] : []),
    ...(blocked || deleted ? [owe('allow', { do: 'allowSignIn' })] : []),
    ...again.map(({ key, work }) => owe(key, work)),
    owe('ready', { do: 'confirmReady' }),
  ];
  const { acceptedAt, ...invited } = stay;
  const next: RequestState =
    acceptedAt === undefined ? { name: 'invited', ...invited } : { name: 'accepted', ...invited, acceptedAt };
  const fresh: GuestRequest = {
    ...request,
    ask: until === undefined ? ask : { ...ask, until },
    // Days of notice that are past are not told to somebody who has just asked for more.
    upkeep: { reached: { review: now, endNotice: now } },
  };
  return moved(fresh, next, now, who.by, who.what, {
    owed: who.what === 'extended' ? withNews(owed, 'requester', 'extended') : owed,
    ...(who.why === undefined ? {} : { why: who.why }),
  });
}

/** Whoever did this last, and why. */
export const lastDoing = (request: GuestRequest, what: string): HistoryEntry | undefined =>
  request.history.findLast((entry) => entry.what === what);
