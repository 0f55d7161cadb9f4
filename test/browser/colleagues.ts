/** A Playground plays one person. What the others in its conversations say is posted to the bot as the tool would. */
import { playgroundServiceUrl } from '../../src/local/playgrounds.ts';
import type { RunningProgram } from './program.ts';

export interface Colleague {
  readonly name: string;
  readonly objectId: string;
}

export const ISAIAH: Colleague = { name: 'Isaiah Langer', objectId: 'aaaaaaaa-0000-4000-8000-000000000004' };
export const PATTI: Colleague = { name: 'Patti Fernandez', objectId: 'aaaaaaaa-0000-4000-8000-000000000005' };

/** As in env/playground-alex.yml. */
const ROOMS = { channel: '19:project-x-planning@thread.tacv2', groupChat: '19:alex-group@thread.v2' } as const;
const TENANT = '11111111-1111-4111-8111-111111111111';
const BOT = { id: '28:99999999-0000-4000-8000-000000000001', name: 'Guestlist' };

/** Says something to the bot in Alex's channel "Planning" or in his group chat. */
export async function colleagueSays(
  program: RunningProgram,
  { name, objectId }: Colleague,
  room: keyof typeof ROOMS,
  text: string,
): Promise<void> {
  const id = String(Date.now());
  const isChannel = room === 'channel';
  const activity = {
    type: 'message',
    id,
    text: `<at>Guestlist</at> ${text}`,
    textFormat: 'plain',
    locale: 'en-US',
    channelId: 'msteams',
    serviceUrl: playgroundServiceUrl(Number(new URL(program.alex).port)),
    from: { id: `29:${objectId}`, name, aadObjectId: objectId },
    recipient: BOT,
    conversation: { id: ROOMS[room], conversationType: room, tenantId: TENANT, isGroup: true },
    entities: [{ type: 'mention', mentioned: BOT, text: '<at>Guestlist</at>' }],
    channelData: {
      tenant: { id: TENANT },
      ...(isChannel ? { channel: { id: ROOMS.channel }, team: { id: '19:alex-general@thread.tacv2' } } : {}),
    },
  };
  const answer = await fetch(`${program.bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  if (!answer.ok) throw new Error(`The bot answered ${answer.status} to ${name}`);
}
