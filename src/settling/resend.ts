import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import type { Problem } from '../domain/problem.ts';
import { later } from '../domain/time.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { backgroundWaitMs } from '../domain/work.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { mailGoesOut } from './own-message.ts';
import { orderOf } from './order.ts';

/** Certain that nothing left: it may be tried again. */
const NOT_SENT: ReadonlySet<Problem['code']> = new Set(['throttled', 'directoryUnavailable', 'notReplicatedYet']);
const MOST_TRIES = 10;

/**
 * POST /invitations once more for a guest who is there. Its outcome cannot be looked up, so after a lost answer nobody
 * but a person asks again.
 */
export async function resend(
  request: GuestRequest,
  { key, status, tries }: Owed,
  reset: boolean,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const failed = (problem: Problem): RequestEvent => ({ type: 'workFailed', key, problem });
  if (status === 'started') return failed({ code: 'perhapsSent', said: 'The program stopped in between.' });
  const order = { ...orderOf(request, reset ? 'reset' : 'resend'), sendMail: true };
  const result = await ports.directory.invite(order, async () => {
    const started = await record(ports, request.id, { type: 'workStarted', key });
    if (started?.ok !== true) throw new Error(`${request.id} no longer allows its new invitation`);
  });
  if (!result.ok) {
    const { problem } = result;
    if (NOT_SENT.has(problem.code) && tries < MOST_TRIES) {
      const notBefore = later(ports.clock.now(), backgroundWaitMs(tries + 1));
      return { type: 'workPutOff', key, problem, notBefore };
    }
    return failed(problem.code === 'outcomeUnknown' ? { code: 'perhapsSent', said: problem.said } : problem);
  }
  const { redeemUrl } = result.value;
  return { type: 'invitationResent', key, ...(redeemUrl === undefined ? {} : { redeemUrl }) };
}

/** The first mail, on the day that was asked for. Where it would drop the requester's words he gets the link instead. */
export async function mailOnItsDay(request: GuestRequest, owed: Owed, ports: SettlingPorts): Promise<RequestEvent> {
  const mailed: GuestRequest = { ...request, ask: { ...request.ask, sendMail: true } };
  if (owed.status === 'started' || (await mailGoesOut(mailed, undefined, ports))) {
    return resend(request, owed, false, ports);
  }
  await record(ports, request.id, { type: 'linkAsked', by: 'guestlist' });
  return { type: 'workSkipped', key: owed.key, why: 'ownMessage' };
}
