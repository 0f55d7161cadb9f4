import type { Instant } from '../domain/time.ts';

/** What was handled already: Teams delivers an activity again after some 15 s, sometimes with a new id. */
export interface Once {
  /** Remembers the key until then; false when it is known already. Durable when it resolves. */
  remember(key: string, until: Instant): Promise<boolean>;
  /** So that what could not be handled after all may come again. */
  forget(key: string): Promise<void>;
}
