import type { GuestRequest } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { UserId } from '../domain/ids.ts';
import type { GuestSweep, GuestSweeps } from '../ports/directory.ts';
import type { Leases } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Requests } from '../ports/requests.ts';

export interface SweepPorts {
  readonly sweeps: GuestSweeps;
  /** One instance sweeps at a time. */
  readonly leases: Leases;
  readonly requests: Pick<Requests, 'byState'>;
  readonly hint: (userIds: readonly UserId[]) => void;
  readonly log: Log;
}

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

async function handOn({ guests, gone, everybody }: GuestSweep, { requests, hint }: SweepPorts): Promise<void> {
  // A list of everybody is long, and of those in it only the ones that somebody waits for matter.
  if (everybody) hint(guestsOf(await requests.byState('invited')));
  else hint([...guests.map(({ userId }) => userId), ...gone]);
}

const guestsOf = (requests: readonly GuestRequest[]): readonly UserId[] =>
  requests.flatMap((request) => guestOf(request)?.userId ?? []);
