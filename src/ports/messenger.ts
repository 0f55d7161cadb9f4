import type { Card } from '../domain/decision.ts';
import type { ActivityId } from '../domain/ids.ts';
import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';

/** Speaking without being spoken to. Every call is one attempt plus what the connector's own limits ask for. */
export interface Messenger {
  postCard(place: Place, card: Card): Promise<Result<ActivityId, ConversationProblem>>;
  /** `gone`: the message is not there any more and must be posted anew. */
  updateCard(place: Place, activityId: ActivityId, card: Card): Promise<Result<'shown' | 'gone', ConversationProblem>>;
  postWords(place: Place, text: string): Promise<Result<ActivityId, ConversationProblem>>;
}
