import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import { holdsTheRole } from '../domain/policies/deciding.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { Person } from '../domain/people.ts';
import { whyNotAnyMore } from '../features/index.ts';
import type { SettlingPorts } from './chore.ts';
import { putOffOrFailed } from './put-off.ts';

/**
 * What an invitation for a day is held to once more when the day has come, or was missed: weeks may lie between the
 * approval and it. Undefined: it may leave. Whoever pressed for it today was looked at when he pressed.
 */
export async function hindranceOnItsDay(
  request: GuestRequest,
  { key }: Owed,
  ports: SettlingPorts,
): Promise<RequestEvent | undefined> {
  const { state, ask } = request;
  if (ask.notBefore === undefined || !ask.sendMail || state.name !== 'approved') return undefined;
  if (state.inviter === undefined) {
    const entitled = await isStillEntitled(state.verdict.by, ports);
    if (entitled === 'unreadable')
      return putOffOrFailed(request, key, { code: 'directoryUnavailable', said: '' }, ports);
    if (!entitled) return { type: 'approvalLapsed', key };
  }
  const against = await whyNotAnyMore(request, ports);
  return against === undefined ? undefined : putOffOrFailed(request, key, against, ports);
}

/** A role that has to be activated anew each time was active when it counted: it is still that person's. */
async function isStillEntitled(
  { userId }: Person,
  { directory }: Pick<SettlingPorts, 'directory'>,
): Promise<boolean | 'unreadable'> {
  const [account, standing] = await Promise.all([directory.person(userId), directory.roles(userId)]);
  if (!account.ok || !standing.ok) return 'unreadable';
  const problem = holdsTheRole({ account: account.value, standing: standing.value });
  return problem === undefined || problem.code === 'roleEligibleOnly';
}
