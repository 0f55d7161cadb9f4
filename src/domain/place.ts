import { asConversationId } from './ids.ts';
import type { Place } from './people.ts';

/**
 * A channel without the thread: where a new post starts a thread of its own. Other places are their own root.
 * In Teams a thread is `<channel>;messageid=<first post>`.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
 */
export function channelRoot(place: Place): Place {
  if (place.scope !== 'channel') return place;
  const [root = ''] = place.conversationId.split(';messageid=');
  return { ...place, conversationId: asConversationId(root) };
}
