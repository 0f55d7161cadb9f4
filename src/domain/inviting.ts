import type { GuestRequest, Owed, RequestState } from './guest-request.ts';
import type { Person } from './people.ts';
import type { Problem } from './problem.ts';
import type { Instant } from './time.ts';

/**
 * In whose name `POST /invitations` runs. `delegated`: the approver's, who signs in for it, so that Entra itself enforces
 * the role, keeps the message in the mail and names a human in its audit log. `application`: the app's. `auto`: the
 * approver's, and the app's where an admin allowed that for want of a sign-in.
 */
export type InviteAs = 'delegated' | 'application' | 'auto';

/** In whose name an invitation went out; `fallback`: the app's, for want of a sign-in. */
export type InvitedAs = Person | 'fallback';

type Approved = Extract<RequestState, { name: 'approved' }>;
type OnItsWay = Extract<RequestState, { name: 'approved' | 'inviting' }>;

const isOnItsWay = (state: RequestState): state is OnItsWay => state.name === 'approved' || state.name === 'inviting';

/** Whose sign-in the invitation needs: who signed in for it last, else who approved. */
export const inviterOf = ({ state }: GuestRequest): Person | undefined =>
  isOnItsWay(state) ? (state.inviter ?? state.verdict.by) : undefined;

/** What Entra's audit log shows as inviter; undefined while nothing was sent, and where the app always invites. */
export function invitedAs({ history }: GuestRequest): InvitedAs | undefined {
  const sent = history.findLast(({ what }) => what === 'inviting' || what === 'guestCreated');
  if (sent === undefined || sent.who === 'guest') return undefined;
  if (sent.who !== 'guestlist') return sent.who;
  return sent.why === FALLBACK ? 'fallback' : undefined;
}

const FALLBACK = 'noSignIn';

/** Who and why, as the history tells an invitation. */
export const sentBy = (as: InvitedAs | undefined): { readonly who: Person | 'guestlist'; readonly why?: string } =>
  as === undefined ? { who: 'guestlist' } : as === 'fallback' ? { who: 'guestlist', why: FALLBACK } : { who: as };

const IS_LOST: Problem = { code: 'signInNeeded' };

/** The sign-in ended before the invitation was sent: nothing was posted, and any approver may sign in for it. */
export function signInLost({ state, owed }: GuestRequest, key: string, now: Instant): Moved<Approved> | undefined {
  const entry = owed.find((each) => each.key === key);
  if (!isOnItsWay(state) || entry?.work.do !== 'invite') return undefined;
  if (entry.status !== 'due' && entry.status !== 'started') return undefined;
  const { verdict, inviter } = state;
  return {
    state: { name: 'approved', verdict, ...(inviter === undefined ? {} : { inviter }), needsSignIn: now },
    owed: owed.map((each): Owed => (each === entry ? { ...each, status: 'failed', problem: IS_LOST } : each)),
  };
}

/** Somebody who may approve signed in, and becomes the inviter. */
export function signedIn({ state, owed }: GuestRequest, by: Person): Moved<Approved> | undefined {
  if (state.name !== 'approved' || state.needsSignIn === undefined) return undefined;
  return {
    state: { name: 'approved', verdict: state.verdict, inviter: by },
    owed: owed.map((each): Owed =>
      each.work.do === 'invite' && each.status === 'failed' && each.problem?.code === 'signInNeeded'
        ? { key: each.key, work: each.work, status: 'due', tries: 0 }
        : each,
    ),
  };
}

interface Moved<State> {
  readonly state: State;
  readonly owed: readonly Owed[];
}
