import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import type { RequestId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import { later } from '../domain/time.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { backgroundWaitMs } from '../domain/work.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { LOOK_AGAIN_MS, isFresh, whoInvitesAgain } from './inviter.ts';
import { mailGoesOut } from './own-message.ts';
import { orderOf } from './order.ts';

/** Certain that nothing left: it may be tried again. */
const NOT_SENT: ReadonlySet<Problem['code']> = new Set(['throttled', 'directoryUnavailable', 'notReplicatedYet']);
const MOST_TRIES = 10;

/**
 * POST /invitations once more for a guest who is there, in the name of whoever wants it. A reset is always the app's:
 * Entra refuses it to a Guest Inviter (https://learn.microsoft.com/entra/external-id/reset-redemption-status). The
 * outcome cannot be looked up, so after a lost answer nobody but a person asks again.
 */
export async function resend(
  request: GuestRequest,
  { key, status, tries }: Owed,
  reset: boolean,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const failed = (problem: Problem): RequestEvent => ({ type: 'workFailed', key, problem });
  if (status === 'started') return failed({ code: 'perhapsSent', said: 'The program stopped in between.' });
  const inviter = reset ? undefined : await whoInvitesAgain(request, 'resendAsked', ports);
  const order = {
    ...orderOf(request, reset ? 'reset' : 'resend'),
    sendMail: true,
    ...(inviter === undefined ? {} : { inTheNameOf: inviter }),
  };
  const result = await ports.directory.invite(order, async () => {
    const started = await record(ports, request.id, { type: 'workStarted', key });
    if (started?.ok !== true) throw new Error(`${request.id} no longer allows its new invitation`);
  });
  if (!result.ok) {
    const { problem } = result;
    if (problem.code === 'signInNeeded' && isFresh(request, ports)) {
      return { type: 'workPutOff', key, problem, notBefore: later(ports.clock.now(), LOOK_AGAIN_MS) };
    }
    if (NOT_SENT.has(problem.code) && tries < MOST_TRIES) {
      const notBefore = later(ports.clock.now(), backgroundWaitMs(tries + 1));
      return { type: 'workPutOff', key, problem, notBefore };
    }
    return failed(whyNotSent(problem, request.id));
  }
  const { redeemUrl } = result.value;
  return { type: 'invitationResent', key, ...(redeemUrl === undefined ? {} : { redeemUrl }) };
}

function whyNotSent(problem: Problem, requestId: RequestId): Problem {
  if (problem.code === 'outcomeUnknown') return { code: 'perhapsSent', said: problem.said };
  return problem.code === 'signInNeeded' ? { code: 'approverInvites', requestId } : problem;
}

/**
 * The first mail, on the day that was asked for. Where it would drop the requester's words, or nobody is signed in for it
 * any more, he gets the link that was kept since the guest was created.
 */
export async function mailOnItsDay(request: GuestRequest, owed: Owed, ports: SettlingPorts): Promise<RequestEvent> {
  const inviter = await whoInvitesAgain(request, 'resendAsked', ports);
  const mayBeSent = inviter === undefined || ports.signIns.holds(inviter);
  const asMail: GuestRequest = { ...request, ask: { ...request.ask, sendMail: true } };
  if (owed.status === 'started' || (mayBeSent && (await mailGoesOut(asMail, inviter !== undefined, ports)))) {
    return resend(request, owed, false, ports);
  }
  await record(ports, request.id, { type: 'linkAsked', by: 'guestlist' });
  return { type: 'workSkipped', key: owed.key, why: 'ownMessage' };
}
