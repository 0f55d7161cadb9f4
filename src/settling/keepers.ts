import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { UserId } from '../domain/ids.ts';
import type { Keeper } from '../domain/keepers.ts';
import type { ConversationProblem, Problem, Result } from '../domain/problem.ts';
import { isPassing, ok } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { SettlingPorts } from './chore.ts';
import { chatWith } from './introduce.ts';

type KeeperPorts = Pick<SettlingPorts, 'directory' | 'conversations' | 'keyed' | 'clock' | 'log'>;

/** Whom the directory names as sponsors besides the requester, who are there, and whom the bot can write to. */
export async function findKeepers(
  request: GuestRequest,
  { key }: Owed,
  ports: KeeperPorts,
): Promise<Result<RequestEvent, Problem>> {
  const sponsors = await sponsorsOf(request, ports);
  if (!sponsors.ok && isPassing(sponsors.problem.code)) return sponsors;
  const keepers = sponsors.ok ? await chatsOf(sponsors.value, ports) : ok([]);
  return keepers.ok ? ok({ type: 'keepersFound', key, keepers: keepers.value }) : keepers;
}

/** The same for something that only has to be passed on: what cannot be read now is nobody. */
export async function sponsorChats(request: GuestRequest, ports: KeeperPorts): Promise<readonly Keeper[]> {
  const sponsors = await sponsorsOf(request, ports);
  const chats = sponsors.ok ? await chatsOf(sponsors.value, ports) : sponsors;
  return chats.ok ? chats.value : [];
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

/** Fails while a chat is on its way. */
async function chatsOf(
  sponsors: readonly UserId[],
  ports: KeeperPorts,
): Promise<Result<readonly Keeper[], ConversationProblem>> {
  const present: UserId[] = [];
  for (const userId of sponsors) if (!(await isGone(userId, ports))) present.push(userId);
  // All of them are introduced before one is waited for.
  const chats = await Promise.all(present.map(async (userId) => ({ userId, chat: await chatWith(userId, ports) })));
  const keepers: Keeper[] = [];
  for (const { userId, chat } of chats) {
    if (!chat.ok) return chat;
    if (chat.value !== undefined) keepers.push({ userId, place: chat.value });
  }
  return ok(keepers);
}
