import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import { invitedAs } from '../domain/inviting.ts';
import type { Problem } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { Invited } from '../ports/directory.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { inTheNameOf } from './inviter.ts';
import { lookBeforeAgain, lookThroughWindow } from './looking.ts';
import { mailGoesOut } from './own-message.ts';
import { putOffOrFailed, waitMs } from './put-off.ts';

const UNKNOWN: Problem = { code: 'outcomeUnknown', said: '' };

/** Looks through the window; at its end a person chooses. */
export async function reconcile(
  request: GuestRequest,
  { key, tries }: Owed,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const { state, ask } = request;
  if (state.name !== 'unknown') return { type: 'workFailed', key, problem: UNKNOWN };
  await record(ports, request.id, { type: 'workStarted', key });
  const look = await lookThroughWindow({ ...state, email: ask.email }, waitMs(tries), ports);
  if (look.seen === 'there') return adopted(request, key, look.invited, ports);
  if (look.seen === 'nobody') return { type: 'workFailed', key, problem: UNKNOWN };
  return { type: 'workPutOff', key, problem: UNKNOWN, notBefore: look.againAt };
}

/** Before a person's "invite again". Undefined: nobody is there, as far as can be seen. */
export async function lookForLost(
  request: GuestRequest,
  { key, status, looks = 0 }: Owed,
  ports: SettlingPorts,
): Promise<RequestEvent | undefined> {
  const lost = request.owed.find(
    (entry) => entry.work.do === 'invite' && entry.key !== key && entry.problem?.code === 'outcomeUnknown',
  );
  if (lost?.firstTriedAt === undefined || status !== 'due') return undefined;
  const look = await lookBeforeAgain({ email: request.ask.email, since: lost.firstTriedAt }, looks, ports);
  switch (look.seen) {
    case 'unreadable':
      return putOffOrFailed(request, key, look.problem, ports);
    case 'there':
      await record(ports, request.id, { type: 'workStarted', key });
      return adopted(request, key, look.invited, ports);
    case 'notYet':
      return { type: 'workPutOff', key, problem: UNKNOWN, notBefore: look.againAt, looked: true };
    case 'nobody':
      return undefined;
  }
}

/** The guest whom a lost invitation has created after all. */
async function adopted(
  request: GuestRequest,
  key: string,
  { userId, redeemUrl, sponsorSet }: Invited,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const hasMail = await mailGoesOut(request, inTheNameOf(invitedAs(request)) !== undefined, ports);
  return {
    type: 'guestCreated',
    key,
    userId,
    foundThere: false,
    sponsorSet,
    ...(hasMail ? {} : { noMail: true }),
    ...(redeemUrl === undefined ? {} : { redeemUrl }),
  };
}
