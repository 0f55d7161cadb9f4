import type { Batch } from '../domain/batch.ts';
import { batchInviter } from '../domain/batch.ts';
import { lastDoing } from '../domain/ending.ts';
import type { GuestRequest } from '../domain/guest-request.ts';
import { verdictOf } from '../domain/guest-request.ts';
import type { InvitedAs } from '../domain/inviting.ts';
import { inviterOf } from '../domain/inviting.ts';
import type { UserId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { DirectoryProblem } from '../domain/problem.ts';
import type { Instant, Milliseconds } from '../domain/time.ts';
import { SECOND, epochMs, later } from '../domain/time.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { SettlingPorts } from './chore.ts';

type InviterPorts = Pick<SettlingPorts, 'signIns' | 'settings' | 'clock' | 'shared'>;

/**
 * In whose name the invitation goes out now; undefined: the app's, as always here. A person is named also when the
 * sign-in has ended: a guest who is there already needs none, and where one is posted the directory says so.
 */
export async function whoInvites(request: GuestRequest, ports: InviterPorts): Promise<InvitedAs | undefined> {
  const { signIns } = ports;
  const person = inviterOf(request);
  if (signIns.inviteAs === 'application' || person === undefined) return undefined;
  if (signIns.holds(person.userId) || isFresh(request, ports)) return person;
  return (await appMayStandIn(ports)) ? 'fallback' : person;
}

/** The same for a batch; undefined: the app's. */
export const whoInvitesMany = (batch: Batch, ports: NamingPorts): Promise<UserId | undefined> =>
  nameOf(batchInviter(batch), ports);

/** The same for a new invitation, or its link, for a guest who is there: in the name of whoever wants it, else of who approved. */
export const whoInvitesAgain = (
  request: GuestRequest,
  wanted: 'resendAsked' | 'linkAsked',
  ports: NamingPorts,
): Promise<UserId | undefined> => {
  const who = lastDoing(request, wanted)?.who;
  return nameOf(typeof who === 'object' ? who : verdictOf(request)?.by, ports);
};

type NamingPorts = Pick<InviterPorts, 'signIns' | 'settings'>;

/** A person whose sign-in has ended is named too, and the directory says so; undefined: the app's. */
async function nameOf(person: Person | undefined, ports: NamingPorts): Promise<UserId | undefined> {
  if (ports.signIns.inviteAs === 'application' || person === undefined) return undefined;
  return ports.signIns.holds(person.userId) || !(await appMayStandIn(ports)) ? person.userId : undefined;
}

const appMayStandIn = async ({ signIns, settings }: Pick<InviterPorts, 'signIns' | 'settings'>): Promise<boolean> =>
  signIns.inviteAs === 'auto' && (await settings.read()).appMayInvite === true;

export const inTheNameOf = (as: InvitedAs | undefined): Pick<Person, 'userId' | 'name'> | undefined =>
  as === 'fallback' ? undefined : as;

export const LOOK_AGAIN_MS: Milliseconds = 2 * SECOND;
/** A sign-in is in the memory of the instance that was pressed at, which will take its own work up within this time. */
const ELSEWHERE_MS: Milliseconds = 20 * SECOND;

export function isFresh(
  { history }: { readonly history: readonly { readonly at: Instant }[] },
  { shared, clock }: Pick<InviterPorts, 'shared' | 'clock'>,
): boolean {
  const last = history.at(-1);
  return shared && last !== undefined && epochMs(clock.now()) - epochMs(last.at) < ELSEWHERE_MS;
}

/** Nothing was posted for want of a sign-in: the request waits for one, unless somebody else goes on with it. */
export async function withoutSignIn(request: GuestRequest, key: string, ports: InviterPorts): Promise<RequestEvent> {
  if (!isFresh(request, ports) && !(await appMayStandIn(ports))) return { type: 'signInLost', key };
  const notBefore = later(ports.clock.now(), LOOK_AGAIN_MS);
  return { type: 'workPutOff', key, notBefore, problem: { code: 'signInNeeded' } };
}

/** Entra's refusal of a person means that person: a role that was lost since the decision, and others still have it. */
export function aboutInviter(problem: DirectoryProblem, as: InvitedAs | undefined): DirectoryProblem {
  const person = inTheNameOf(as);
  if (person === undefined || problem.code !== 'invitationRefused' || problem.why !== 'notAllowedHere') return problem;
  return { code: 'inviterRefused', by: person.name, said: problem.said };
}
