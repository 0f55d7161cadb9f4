import type { Owed, GuestRequest } from '../domain/guest-request.ts';
import type { UserId } from '../domain/ids.ts';
import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { fail, isPassing, ok } from '../domain/problem.ts';
import type { Instant, Milliseconds } from '../domain/time.ts';
import { MINUTE, SECOND, epochMs } from '../domain/time.ts';
import type { RequestEvent } from '../domain/transition.ts';
import type { SettlingPorts } from './chore.ts';
import { putOffOrFailed } from './put-off.ts';

type Ports = Pick<SettlingPorts, 'conversations' | 'directory' | 'keyed' | 'clock' | 'log'>;

/** Teams tells of the chat a few seconds after the app was installed. */
const CHAT_COMES_WITHIN_MS: Milliseconds = 2 * MINUTE;
const LOOK_AGAIN_MS: Milliseconds = 5 * SECOND;

function whenTried(noted: unknown): Instant | undefined {
  const at = typeof noted === 'object' && noted !== null && 'at' in noted ? noted.at : undefined;
  return typeof at === 'string' ? (at as Instant) : undefined;
}

/**
 * Somebody's own chat. Who was never met gets the app put into his Teams, once in all and where the tenant allows it;
 * `chatUnavailable` while his chat is on its way. Undefined: there is none, and there will be none. Who has taken the app
 * away himself does not get it back.
 */
export async function chatWith(userId: UserId, ports: Ports): Promise<Result<Place | undefined, ConversationProblem>> {
  const known = await ports.conversations.personal(userId);
  if (known !== undefined) return ok(known.place);
  if (userId === '' || (await ports.conversations.hasLeft(userId))) return ok(undefined);
  const key = `teams.introduced ${userId}`;
  const triedAt = whenTried((await ports.keyed.read(key))?.value);
  const now = ports.clock.now();
  if (triedAt !== undefined) {
    return epochMs(now) - epochMs(triedAt) < CHAT_COMES_WITHIN_MS ? onItsWay : ok(undefined);
  }
  const installed = await ports.directory.installApp(userId);
  if (!installed.ok) {
    ports.log.warn('introduce.failed', { problem: installed.problem.code });
    return isPassing(installed.problem.code) ? onItsWay : ok(undefined);
  }
  if (installed.value === 'no') return ok(undefined);
  ports.log.info('introduce.installed', { how: installed.value });
  await ports.keyed.write(key, { at: now }, 'any');
  return onItsWay;
}

const onItsWay = fail<ConversationProblem>({
  code: 'chatUnavailable',
  said: 'the app was just installed',
  retryAfterMs: LOOK_AGAIN_MS,
});

/** Whoever invited a guest past the bot is asked in his own chat, else those who decide. */
export async function meetInviter(request: GuestRequest, { key }: Owed, ports: SettlingPorts): Promise<RequestEvent> {
  const chat = await chatWith(request.requester.userId, ports);
  if (!chat.ok) {
    const put = await putOffOrFailed(request, key, chat.problem, ports);
    if (put.type === 'workPutOff') return put;
  }
  const { approvals } = await ports.settings.read();
  const inviters = chat.ok ? chat.value : undefined;
  return inviters === undefined
    ? { type: 'inviterMet', key, audience: 'approvers', place: approvals ?? request.askedIn }
    : { type: 'inviterMet', key, audience: 'requester', place: inviters };
}
