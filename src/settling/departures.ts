import { hasBlocked } from '../domain/ending.ts';
import type { GuestAccount, GuestRequest, Owed, SkipReason } from '../domain/guest-request.ts';
import { guestOf, isLive, isOpen } from '../domain/guest-request.ts';
import type { GroupId, UserId } from '../domain/ids.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { ok } from '../domain/problem.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { notAccepted } from './replacing.ts';

/** What stands in the way of taking something back: it was not ours to give, or another request still needs it. */
export async function whySkip(
  request: GuestRequest,
  { work }: Owed,
  { requests }: Pick<SettlingPorts, 'requests'>,
): Promise<SkipReason | undefined> {
  const guest = guestOf(request);
  if (guest === undefined) return undefined;
  const all = await requests.byGuestId(guest.userId);
  const others = all.filter((other) => other.id !== request.id);
  switch (work.do) {
    case 'removeFromGroup':
      return others.some((other) => isLive(other) && hasGiven(other, work.groupId)) ? 'neededElsewhere' : undefined;
    case 'blockSignIn':
    case 'deleteGuest': {
      if (work.do === 'deleteGuest' && work.anyway) return undefined;
      // Guests that are there for reasons of which the bot knows nothing are not its to lock out.
      if (!all.some((each) => guestOf(each)?.foundThere === false)) return 'notOurGuest';
      const asked = await requests.byGuest(request.ask.email);
      const needs = (other: GuestRequest): boolean => isLive(other) || (isOpen(other) && other.state.name !== 'draft');
      return [...others, ...asked].some((other) => other.id !== request.id && needs(other))
        ? 'neededElsewhere'
        : undefined;
    }
    default:
      return undefined;
  }
}

const hasGiven = (request: GuestRequest, groupId: GroupId, onlyIf?: 'done'): boolean =>
  request.owed.some(
    ({ work, status, skipped }) =>
      work.do === 'addToGroup' &&
      work.groupId === groupId &&
      (onlyIf === undefined ? status !== 'failed' : status === onlyIf && skipped === undefined),
  );

/** A member already, before this request did anything: then the membership is not its to take back. */
export async function wasThereBefore(
  guest: GuestAccount,
  groupId: GroupId,
  owed: Owed,
  { directory, requests }: Pick<SettlingPorts, 'directory' | 'requests'>,
): Promise<boolean> {
  if (!guest.foundThere || owed.status !== 'due' || owed.tries > 0) return false;
  // Given by another request it is the bot's all the same, to be taken back by whichever needs it last.
  const ours = await requests.byGuestId(guest.userId);
  if (ours.some((each) => hasGiven(each, groupId, 'done'))) return false;
  const member = await directory.isMember(groupId, guest.userId);
  return member.ok && member.value;
}

/** Soft deletion. Other requests for the same guest have come to their end with it. */
export async function deleteGuest(
  request: GuestRequest,
  guest: GuestAccount,
  ports: SettlingPorts,
): Promise<Result<void, Problem>> {
  if (request.state.name === 'ended' && request.state.why === 'readdressed') {
    const pending = await notAccepted(request.ask.email, guest, ports);
    if (!pending.ok) return pending;
  }
  const deleted = await ports.directory.deleteGuest(guest.userId);
  if (!deleted.ok) return deleted;
  for (const other of await ports.requests.byGuestId(guest.userId)) {
    if (other.id === request.id) continue;
    await record(ports, other.id, { type: 'guestGone' });
    ports.nudge?.(other.id);
  }
  return ok(undefined);
}

/** An end of the bot's own has locked this guest out, and a new request lets him in again. */
export async function isLockedOutByUs(userId: UserId, { requests }: Pick<SettlingPorts, 'requests'>): Promise<boolean> {
  const all = await requests.byGuestId(userId);
  return all.some((other) => other.state.name === 'ended' && hasBlocked(other));
}
