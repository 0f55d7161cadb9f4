import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import { invitedAs } from '../domain/inviting.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { ok } from '../domain/problem.ts';
import type { Instant } from '../domain/time.ts';
import { later } from '../domain/time.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { inTheNameOf } from './inviter.ts';
import { mailGoesOut } from './own-message.ts';
import { putOffOrFailed, waitMs } from './put-off.ts';

const UNKNOWN: Problem = { code: 'outcomeUnknown', said: '' };
/** So often, seconds apart, nobody has to be found before an invitation whose first try was lost leaves again. */
const LOOKS_BEFORE_AGAIN = 3;

/** Looks through the window; not finding proves nothing, so at its end a person chooses. */
export async function reconcile(
  request: GuestRequest,
  { key, tries }: Owed,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  const { state } = request;
  if (state.name !== 'unknown') return { type: 'workFailed', key, problem: UNKNOWN };
  await record(ports, request.id, { type: 'workStarted', key });
  const found = await foundSince(request, state.since, ports);
  if (found.ok && found.value !== undefined) return { ...found.value, key };
  const now = ports.clock.now();
  if (now >= state.windowEnds) return { type: 'workFailed', key, problem: UNKNOWN };
  return { type: 'workPutOff', key, problem: UNKNOWN, notBefore: earlier(later(now, waitMs(tries)), state.windowEnds) };
}

/**
 * Before a person's "invite again": what was lost may have been carried out a moment ago, and not be on every replica
 * yet. Undefined: nobody is there, as far as can be seen.
 */
export async function lookForLost(
  request: GuestRequest,
  { key, status, tries }: Owed,
  ports: SettlingPorts,
): Promise<RequestEvent | undefined> {
  const lost = request.owed.find(
    (entry) => entry.work.do === 'invite' && entry.key !== key && entry.problem?.code === 'outcomeUnknown',
  );
  if (lost?.firstTriedAt === undefined || status !== 'due') return undefined;
  const found = await foundSince(request, lost.firstTriedAt, ports);
  if (!found.ok) return putOffOrFailed(request, key, found.problem, ports);
  if (found.value !== undefined) {
    await record(ports, request.id, { type: 'workStarted', key });
    return { ...found.value, key };
  }
  if (tries + 1 >= LOOKS_BEFORE_AGAIN) return undefined;
  return { type: 'workPutOff', key, problem: UNKNOWN, notBefore: later(ports.clock.now(), waitMs(tries)) };
}

type Found = Omit<Extract<RequestEvent, { type: 'guestCreated' }>, 'key'>;

/** The guest whom a lost invitation has created after all. */
async function foundSince(
  request: GuestRequest,
  since: Instant,
  ports: SettlingPorts,
): Promise<Result<Found | undefined>> {
  const found = await ports.directory.findInvited(request.ask.email, since);
  if (!found.ok || found.value === undefined) return found.ok ? ok(undefined) : found;
  const { userId, redeemUrl, sponsorSet } = found.value;
  const hasMail = await mailGoesOut(request, inTheNameOf(invitedAs(request)) !== undefined, ports);
  return ok({
    type: 'guestCreated',
    userId,
    foundThere: false,
    sponsorSet,
    ...(hasMail ? {} : { noMail: true }),
    ...(redeemUrl === undefined ? {} : { redeemUrl }),
  });
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
