import { withoutChase } from './chasing.ts';
import type { GuestRequest, RequestState } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { isUndone, moved, owe, settled, withNews } from './moves.ts';
import type { Person } from './people.ts';
import type { Result } from './problem.ts';
import type { Instant } from './time.ts';
import type { Work } from './work.ts';

type Moved = Result<GuestRequest, Illegal> | undefined;

export interface ResendWish {
  readonly by: Person;
  readonly reset: boolean;
  /** Of the wish for many at once, a key of its own: the same again, after a crash, sends no second mail. */
  readonly together?: string;
}

/**
 * Somebody wants a new invitation to go out: the only way in which a second one does. Each wish is an effect with a key
 * of its own. With `reset` the guest has to redeem again, perhaps with another account.
 */
export function resendAsked(request: GuestRequest, { by, reset, together }: ResendWish, now: Instant): Moved {
  const mayGo = request.state.name === 'invited' || (reset && request.state.name === 'accepted');
  const wishes = request.owed.filter((entry) => entry.work.do === 'resend');
  if (!mayGo || wishes.some(isUndone)) return undefined;
  const key = together === undefined ? `resend:${wishes.length + 1}` : `resend:${together}`;
  if (wishes.some((wish) => wish.key === key)) return undefined;
  const work: Work = { do: 'resend', reset, ...(together === undefined ? {} : { together: true }) };
  return moved(request, request.state, now, by, reset ? 'resetAsked' : 'resendAsked', {
    owed: [...request.owed, owe(key, work)],
  });
}

/** The new invitation is out. Its link replaces the old one; after a reset the guest has not accepted yet. */
export function resent(request: GuestRequest, key: string, redeemUrl: string | undefined, now: Instant): Moved {
  const entry = request.owed.find((owed) => owed.key === key);
  const { state } = request;
  if (entry?.work.do !== 'resend' || !isUndone(entry)) return undefined;
  if (state.name !== 'invited' && state.name !== 'accepted') return undefined;
  const guest = redeemUrl === undefined ? state.guest : { ...state.guest, redeemUrl };
  const next = entry.work.reset ? waitingAgain({ ...state, guest }) : { ...state, guest };
  const done = settled(request.owed, key, { status: 'done' });
  const news = entry.work.reset ? 'reset' : 'resent';
  const owed = entry.work.together === true ? done : withNews(done, 'requester', news);
  return moved(withoutChase(request), next, now, 'guestlist', entry.work.reset ? 'reset' : 'resent', { owed });
}

type Live = Extract<RequestState, { name: 'invited' | 'accepted' }>;

function waitingAgain(state: Live): RequestState {
  if (state.name === 'invited') return state;
  const { acceptedAt: _acceptedAt, ...rest } = state;
  return { ...rest, name: 'invited' };
}
