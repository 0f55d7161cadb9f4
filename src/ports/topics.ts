import type { UserId } from '../domain/ids.ts';
import type { Place } from '../domain/people.ts';

/** What a person was last answered in a conversation, so that "and for DoD?" is understood. Forgotten after a while. */
export interface Topics {
  /** Id of the entry; undefined when nothing was answered lately. */
  last(where: Place, who: UserId): Promise<string | undefined>;
  remember(where: Place, who: UserId, entryId: string): Promise<void>;
}
