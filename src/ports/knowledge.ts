import type { Entry } from '../domain/knowledge.ts';
import type { IsoDate } from '../domain/time.ts';

export interface AskOptions {
  /** Whose truth is wanted; taken from the question ("as of 2019") where it is not given. */
  readonly asOf?: IsoDate;
  /** BCP 47 language of the asker's client; the question's own words decide where they can. */
  readonly locale?: string;
  /** Id of the entry that was answered just before, for "and for DoD?". */
  readonly previous?: string;
}

export interface Candidate {
  readonly entry: Entry;
  /** 0 to 1: how often a candidate this sure is the right one. */
  readonly score: number;
}

export type Finding =
  | {
      readonly kind: 'answer';
      readonly entry: Entry;
      readonly score: number;
      readonly asOf?: IsoDate;
      /** Two other readings of the question at most, best first, of other topics. */
      readonly others: readonly Candidate[];
    }
  | { readonly kind: 'choices'; readonly candidates: readonly Candidate[]; readonly asOf?: IsoDate }
  | { readonly kind: 'none'; readonly reason: NoAnswerReason };

/** `foreign`: not about guests · `instruction`: it tries to steer the bot · `empty`: nothing was asked. */
export type NoAnswerReason = 'foreign' | 'instruction' | 'empty';

/** Finds the dated answer to a question, without network. */
export interface Knowledge {
  /** Never rejects for what the question holds. The first call loads the models (under a second); later ones take tens of milliseconds. */
  ask(question: string, options?: AskOptions): Promise<Finding>;
  /** The entry of that id, for "related" and "detail" presses. */
  entry(id: string): Entry | undefined;
  /** Takes an entry that an expert wrote, or a new text of one; it is found from now on. Keeping it is the caller's. */
  learn(entry: Entry, phrasings: readonly string[]): Promise<void>;
  /** Lets go of an entry that was learned; those that ship with the bot stay. */
  forget(id: string): void;
  /** Loads the models ahead of the first question. */
  warmUp(): Promise<void>;
}
