import { attributesOf } from '../domain/attributes.ts';
import type { GuestAccount, GuestRequest, Owed } from '../domain/guest-request.ts';
import { guestOf, verdictOf } from '../domain/guest-request.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { nextOwed } from '../domain/transition.ts';
import { preflight } from '../features/index.ts';
import { diagnoseGuest } from './diagnose.ts';
import { handLink } from './hand-link.ts';
import { tellNews } from './news.ts';
import { findKeepers } from './keepers.ts';
import { hindranceOnItsDay } from './on-its-day.ts';
import { meetInviter } from './introduce.ts';
import { orderOf } from './order.ts';
import { lookForLost, reconcile } from './lost.ts';
import { mailGoesOut } from './own-message.ts';
import { putOffOrFailed } from './put-off.ts';
import { withdrawnBefore } from './replacing.ts';
import { mailOnItsDay, resend } from './resend.ts';
import type { Chore, SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { deleteGuest, isLockedOutByUs, wasThereBefore, whySkip } from './departures.ts';
import { aboutInviter, inTheNameOf, whoInvites, withoutSignIn } from './inviter.ts';

/** Performs the next act of the request's outbox and records how it came out. */
export const performWork: Chore = async (request, ports) => {
  const { due, wakeAt } = nextOwed(request, ports.clock.now());
  if (due === undefined) return wakeAt === undefined ? 'done' : { wakeAt };
  const event = await perform(request, due, ports);
  // Told after it is written, so that the log never says twice what was done once.
  const recorded = await record(ports, request.id, event);
  ports.meter.count('work', { kind: due.work.do, outcome: event.type });
  ports.log.info('work', { requestId: request.id, key: due.key, outcome: event.type, recorded: recorded?.ok === true });
  return 'again';
};

async function perform(request: GuestRequest, owed: Owed, ports: SettlingPorts): Promise<RequestEvent> {
  const { work, key } = owed;
  const guest = guestOf(request);
  switch (work.do) {
    case 'preflight':
      return check(request, owed, ports);
    case 'invite':
      return invite(request, owed, work.purpose, ports);
    case 'reconcile':
      return reconcile(request, owed, ports);
    case 'meetInviter':
      return meetInviter(request, owed, ports);
    case 'tell':
      if (work.audience === 'sponsors' && work.to === undefined) return lookForKeepers(request, owed, ports);
      return tried(request, owed, ports, () => tellNews(request, work, key, ports));
    default:
      if (guest === undefined) return { type: 'workFailed', key, problem: { code: 'guestGone' } };
      return doForGuest(request, owed, work, guest, ports);
  }
}

/** Each of them owes a message of his own then. */
async function lookForKeepers(request: GuestRequest, owed: Owed, ports: SettlingPorts): Promise<RequestEvent> {
  if (owed.status === 'due') await record(ports, request.id, { type: 'workStarted', key: owed.key });
  const found = await findKeepers(request, owed, ports);
  return found.ok ? found.value : putOffOrFailed(request, owed.key, found.problem, ports);
}

/** Steps about a guest who is there. */
async function doForGuest(
  request: GuestRequest,
  owed: Owed,
  work: WorkOnGuest,
  guest: GuestAccount,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const { directory } = ports;
  const { userId } = guest;
  const skip = await whySkip(request, owed, ports);
  if (skip !== undefined) return { type: 'workSkipped', key: owed.key, why: skip };
  const step = (act: () => Promise<Result<void, Problem>>): Promise<RequestEvent> => tried(request, owed, ports, act);
  switch (work.do) {
    case 'setSponsor':
      return step(() => directory.setSponsor(userId, work.sponsorId, verdictOf(request)?.by.userId));
    case 'setAttributes': {
      const attributes = attributesOf(request.ask);
      return step(() => directory.setAttributes({ userId, attributes, onlyWhereEmpty: guest.foundThere }));
    }
    case 'addToGroup':
      if (await wasThereBefore(guest, work.groupId, owed, ports)) {
        return { type: 'workSkipped', key: owed.key, why: 'thereBefore' };
      }
      return step(() => directory.addToGroup(work.groupId, userId));
    case 'confirmReady':
      return step(() => confirmReady(request, guest, ports));
    case 'removeFromGroup':
      return step(() => directory.removeFromGroup(work.groupId, userId));
    case 'blockSignIn':
      return unlessGone(await step(() => directory.setSignIn(userId, false)));
    case 'allowSignIn':
      return unlessGone(await step(() => directory.setSignIn(userId, true)));
    case 'deleteGuest':
      return step(() => deleteGuest(request, guest, ports));
    case 'resend':
      return work.onItsDay === true ? mailOnItsDay(request, owed, ports) : resend(request, owed, work.reset, ports);
    case 'diagnose':
      return diagnoseGuest(request, owed, guest, ports);
    case 'handLink':
      return step(() => handLink(request, guest, ports));
    case 'restoreGuest':
      return step(() => directory.restoreGuest(userId));
    default:
      return work satisfies never;
  }
}

type WorkOnGuest = Exclude<Owed['work'], { do: 'preflight' | 'invite' | 'reconcile' | 'tell' | 'meetInviter' }>;

/** Nobody is left to be locked out: somebody has deleted the account, or the guest has left. */
const unlessGone = (event: RequestEvent): RequestEvent =>
  event.type === 'workFailed' && event.problem.code === 'guestGone' ? { type: 'guestGone' } : event;

/** The guest with the memberships that were given; one that failed is not waited for. */
function confirmReady(request: GuestRequest, guest: GuestAccount, { directory }: SettlingPorts): Promise<Result<void>> {
  const given = request.owed.filter(({ work, status }) => work.do === 'addToGroup' && status === 'done');
  const groupIds = given.flatMap(({ work }) => (work.do === 'addToGroup' ? [work.groupId] : []));
  const addedAt = given.map(({ doneAt }) => doneAt).findLast((at) => at !== undefined);
  const createdAt = guest.foundThere || !('invitedAt' in request.state) ? undefined : request.state.invitedAt;
  return directory.confirmUsable(guest.userId, groupIds, {
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(addedAt === undefined ? {} : { addedAt }),
  });
}

/** Lets a draft go on to the approvers, or tells its requester why it cannot. */
async function check(request: GuestRequest, { key, status }: Owed, ports: SettlingPorts): Promise<RequestEvent> {
  if (request.state.name !== 'draft') return { type: 'workDone', key };
  if (status === 'due') await record(ports, request.id, { type: 'workStarted', key });
  const looked = await preflight(request, ports);
  if (looked.ok) return { type: 'checked', key, ...looked.value };
  const event = await putOffOrFailed(request, key, looked.problem, ports);
  return event.type === 'workFailed' ? { type: 'refused', key, problem: looked.problem } : event;
}

/** POST /invitations. A start that has no end is an unknown outcome: it is looked for, never repeated. */
async function invite(
  request: GuestRequest,
  owed: Owed,
  purpose: 'create' | 'resend',
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const { key } = owed;
  if (owed.status === 'started') {
    const problem: Problem = { code: 'outcomeUnknown', said: 'The program stopped in between.' };
    return { type: 'outcomeLost', key, problem, windowMs: ports.reconcileWindowMs };
  }
  const hindrance = await hindranceOnItsDay(request, owed, ports);
  if (hindrance !== undefined) return hindrance;
  const instead = await withdrawnBefore(request, owed, ports);
  if (instead !== undefined) return instead;
  const lost = await lookForLost(request, owed, ports);
  if (lost !== undefined) return lost;
  const as = await whoInvites(request, ports);
  const inviter = inTheNameOf(as);
  const named = as === undefined ? {} : { as };
  let started = false;
  const aboutToPost = async (): Promise<void> => {
    if (started) return;
    started = (await record(ports, request.id, { type: 'workStarted', key, ...named }))?.ok === true;
    if (!started) throw new Error(`${request.id} no longer allows its invitation`);
  };
  const sendMail = await mailGoesOut(request, inviter !== undefined, ports);
  const order = {
    ...orderOf(request, purpose),
    sendMail,
    ...(inviter === undefined ? {} : { inTheNameOf: inviter.userId }),
  };
  const result = await ports.directory.invite(order, aboutToPost);
  if (result.ok) {
    await aboutToPost();
    const { userId, redeemUrl, foundThere, sponsorSet } = result.value;
    return {
      type: 'guestCreated',
      key,
      userId,
      foundThere,
      sponsorSet,
      ...(foundThere && (await isLockedOutByUs(userId, ports)) ? { lockedOut: true } : {}),
      ...(foundThere ? {} : named),
      ...(foundThere || sendMail ? {} : { noMail: true }),
      ...(redeemUrl === undefined ? {} : { redeemUrl }),
    };
  }
  if (result.problem.code === 'outcomeUnknown') {
    return { type: 'outcomeLost', key, problem: result.problem, windowMs: ports.reconcileWindowMs };
  }
  if (result.problem.code === 'signInNeeded' && inviter !== undefined) return withoutSignIn(request, key, ports);
  return putOffOrFailed(request, key, aboutInviter(result.problem, as), ports);
}

/** A step that may be repeated: what may come right by itself is put off, within bounds. */
async function tried(
  request: GuestRequest,
  { key, status }: Owed,
  ports: SettlingPorts,
  act: () => Promise<Result<void, Problem>>,
): Promise<RequestEvent> {
  if (status === 'due') await record(ports, request.id, { type: 'workStarted', key });
  const result = await act();
  return result.ok ? { type: 'workDone', key } : putOffOrFailed(request, key, result.problem, ports);
}
