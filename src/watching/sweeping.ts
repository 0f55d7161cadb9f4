import { isBlockedElsewhere } from '../domain/blocking.ts';
import type { GuestRequest } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { UserId } from '../domain/ids.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { GuestSweep, GuestSweeps } from '../ports/directory.ts';
import type { Leases } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Requests } from '../ports/requests.ts';
import type { UnaskedPorts } from './unasked.ts';
import { keepUnasked, unaskedBefore } from './unasked.ts';

export interface SweepPorts extends Omit<UnaskedPorts, 'requests'> {
  readonly sweeps: GuestSweeps;
  /** One instance sweeps at a time. */
  readonly leases: Leases;
  readonly receive: (incoming: Incoming) => Promise<unknown>;
  readonly requests: Pick<Requests, 'byState' | 'byGuestId'>;
  readonly hint: (userIds: readonly UserId[]) => void;
  readonly hintGone: (userIds: readonly UserId[]) => void;
  readonly hintBlocked: (userIds: readonly UserId[]) => void;
  readonly hintAllowed: (userIds: readonly UserId[]) => void;
  readonly log: Log;
}

/** New guests that are looked at in one go. */
const AT_ONCE = 20;
const LEASE = 'guests.sweep';

/** One sweep over what changed since the last one, whatever notifications said. */
export async function sweepOnce(ports: SweepPorts): Promise<void> {
  const { sweeps, leases, log } = ports;
  if (!(await leases.take(LEASE))) return;
  try {
    const swept = await sweeps.sweep();
    if (!swept.ok) return log.warn('sweep.failed', { problem: swept.problem.code });
    const { guests, gone, everybody } = swept.value;
    log.debug('sweep', { guests: guests.length, gone: gone.length, everybody });
    await handOn(swept.value, ports);
    await swept.value.keep();
  } finally {
    await leases.release(LEASE);
  }
}

async function handOn({ guests, gone, everybody, baseline }: GuestSweep, ports: SweepPorts): Promise<void> {
  const { requests, hint, hintGone, hintBlocked, hintAllowed, receive } = ports;
  // A list of everybody is long, and of those in it only the ones that somebody waits for matter.
  if (everybody) {
    const invited = await requests.byState('invited');
    const live = [...invited, ...(await requests.byState('accepted'))];
    hint(guestsOf(invited));
    const there = new Set(guests.map(({ userId }) => userId));
    hintGone(guestsOf(live).filter((userId) => !there.has(userId)));
    hintAllowed(guestsOf(live.filter(isBlockedElsewhere)));
  } else {
    hint(guests.map(({ userId }) => userId));
    hintGone(gone);
    hintAllowed(guests.filter(({ enabled }) => enabled).map(({ userId }) => userId));
  }
  hintBlocked(guests.filter(({ enabled }) => !enabled).map(({ userId }) => userId));
  const fresh = guests.filter(({ createdAt }) => createdAt !== undefined && createdAt > baseline);
  const before = await unaskedBefore(fresh, gone, ports);
  const found = [...fresh, ...before.now];
  for (let n = 0; n < found.length; n += AT_ONCE) {
    await receive({ kind: 'guestsFound', guests: found.slice(n, n + AT_ONCE) });
  }
  await keepUnasked(found, before.later, ports);
}

const guestsOf = (requests: readonly GuestRequest[]): readonly UserId[] =>
  requests.flatMap((request) => guestOf(request)?.userId ?? []);
