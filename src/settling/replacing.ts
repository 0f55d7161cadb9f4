import type { GuestAccount, GuestRequest, Owed } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { fail, ok } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { putOffOrFailed } from './put-off.ts';

/**
 * Before a guest is invited under another address the old invitation is withdrawn, so that never two of them are open.
 * Whether it was accepted meanwhile is read first: then the new one is not made. Undefined: it may be.
 */
export async function withdrawnBefore(
  request: GuestRequest,
  { key }: Owed,
  ports: SettlingPorts,
): Promise<RequestEvent | undefined> {
  if (request.replaces === undefined || request.state.name !== 'approved') return undefined;
  const old = await ports.requests.find(request.replaces.requestId);
  const guest = old === undefined ? undefined : guestOf(old);
  if (old === undefined || guest === undefined) return undefined;
  const { state, ask } = old;
  if (state.name !== 'invited' && state.name !== 'accepted') return undefined;
  const pending = await notAccepted(ask.email, guest, ports);
  if (!pending.ok) {
    if (pending.problem.code !== 'acceptedAlready') return putOffOrFailed(request, key, pending.problem, ports);
    await record(ports, old.id, { type: 'guestAccepted' });
    ports.nudge?.(old.id);
    return { type: 'workFailed', key, problem: pending.problem };
  }
  await record(ports, old.id, { type: 'readdressed', by: request.requester });
  ports.nudge?.(old.id);
  return undefined;
}

/** Read by id at the last moment; a guest who is gone has not accepted either. */
export async function notAccepted(
  email: string,
  { userId }: GuestAccount,
  { directory }: Pick<SettlingPorts, 'directory'>,
): Promise<Result<void, Problem>> {
  const account = await directory.guest(userId);
  if (!account.ok) return account;
  return account.value?.redemption === 'accepted' ? fail({ code: 'acceptedAlready', email }) : ok(undefined);
}
