import type { NamedTarget } from '../domain/meaning.ts';
import type { IsoDate } from '../domain/time.ts';

/** What somebody else reads out of a request. Proposals only: no address, no intent, nothing that starts anything. */
export interface ProposedSlots {
  readonly displayName?: string;
  readonly target?: NamedTarget;
  readonly until?: IsoDate;
  readonly reason?: string;
}

/** A second reader for requests that left something open: a language model, where a tenant switched one on. */
export interface SlotReader {
  /**
   * What the words of a request say beyond what was read already; `{}` when it is slow, fails or talks nonsense. Never rejects.
   * The words come without addresses, quotes and signatures.
   */
  propose(words: string, today: IsoDate): Promise<ProposedSlots>;
}
