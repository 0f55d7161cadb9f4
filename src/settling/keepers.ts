import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { UserId } from '../domain/ids.ts';
import type { Keeper } from '../domain/keepers.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { isPassing, ok } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { SettlingPorts } from './chore.ts';

type KeeperPorts = Pick<SettlingPorts, 'directory' | 'conversations' | 'log'>;

/** Whom the directory names as sponsors besides the requester, who are there, and whom the bot has ever spoken with. */
export async function findKeepers(
  request: GuestRequest,
  { key }: Owed,
  ports: KeeperPorts,
): Promise<Result<RequestEvent, Problem>> {
  const sponsors = await sponsorsOf(request, ports);
  if (!sponsors.ok && isPassing(sponsors.problem.code)) return sponsors;
  const keepers = sponsors.ok ? await chatsOf(sponsors.value, ports) : [];
  return ok({ type: 'keepersFound', key, keepers });
}

/** The same for something that only has to be passed on: what cannot be read now is nobody. */
export async function sponsorChats(request: GuestRequest, ports: KeeperPorts): Promise<readonly Keeper[]> {
  const sponsors = await sponsorsOf(request, ports);
  return sponsors.ok ? chatsOf(sponsors.value, ports) : [];
}

/** Certainly: deleted, or switched off. What cannot be read is no reason not to ask somebody. */
export async function isGone(userId: UserId, { directory }: Pick<KeeperPorts, 'directory'>): Promise<boolean> {
  if (userId === '') return true;
  const person = await directory.person(userId);
  return person.ok && person.value?.accountEnabled !== true;
}

async function sponsorsOf(
  request: GuestRequest,
  { directory, log }: KeeperPorts,
): Promise<Result<readonly UserId[], Problem>> {
  const guest = guestOf(request);
  const sponsors = guest === undefined ? ok([]) : await directory.sponsors(guest.userId);
  if (!sponsors.ok) {
    log.warn('news.sponsorsUnreadable', { requestId: request.id, problem: sponsors.problem.code });
    return sponsors;
  }
  return ok(sponsors.value.filter((userId) => userId !== request.requester.userId));
}

async function chatsOf(sponsors: readonly UserId[], ports: KeeperPorts): Promise<readonly Keeper[]> {
  const keepers: Keeper[] = [];
  for (const userId of sponsors) {
    const chat = await ports.conversations.personal(userId);
    if (chat !== undefined && !(await isGone(userId, ports))) keepers.push({ userId, place: chat.place });
  }
  return keepers;
}
