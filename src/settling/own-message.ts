import type { GuestRequest } from '../domain/guest-request.ts';
import { sendingRules } from '../domain/settings.ts';
import type { SettlingPorts } from './chore.ts';

/**
 * Whether Entra sends its mail; else the requester is given the link for a message of his own. Where he cannot be given
 * it in his personal chat, the mail is better than nothing.
 */
export async function mailGoesOut(
  { ask, requester }: GuestRequest,
  inSomebodysName: boolean,
  { settings, conversations }: Pick<SettlingPorts, 'settings' | 'conversations'>,
): Promise<boolean> {
  if (!ask.sendMail) return false;
  const { ownMessage } = sendingRules(await settings.read());
  const isWanted =
    ownMessage === 'always' || (ownMessage === 'whenDropped' && ask.message !== undefined && !inSomebodysName);
  return !isWanted || (await conversations.personal(requester.userId)) === undefined;
}
