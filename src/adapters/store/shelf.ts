/**
 * What each kind of store has to offer: documents by key, one compare-and-swap, and lookups by tag.
 * The ports are built on this once, in the files beside it.
 */
export interface Shelf<T> {
  find(key: string): Promise<T | undefined>;
  /**
   * Compare-and-swap. `step` is synchronous and pure, and may be called several times; the last call's answer counts.
   * Durable when it resolves.
   */
  change<A>(key: string, step: (current: T | undefined) => Step<T, A>): Promise<A>;
  keys(query: Query): Promise<readonly string[]>;
  list(query: Query): Promise<readonly T[]>;
  /** True for a document that could not be read and lies aside: its key is not free. */
  isSetAside(key: string): boolean;
}

export interface Step<T, A> {
  readonly answer: A;
  /** Absent: the document stays as it is. */
  readonly write?: T;
  readonly remove?: true;
}

export interface Query {
  readonly tag: string;
  /** No rank above this one. */
  readonly upTo?: number;
  /** Go on behind this key. */
  readonly after?: string;
  readonly limit?: number;
}

/** One kind of document and how it is found again. Its functions are pure. */
export interface ShelfPlan<T> {
  readonly name: string;
  tags(document: T): readonly string[];
  /** Orders the documents within a tag: milliseconds of some moment. */
  rank(document: T): number;
  readonly first: 'lowest' | 'highest';
  /** To be raised when `tags` or `rank` give something else for the same document: what was noted is then not used. */
  readonly version: number;
}

/** Opens the shelf for one kind of document in one store. */
export type OpenShelf = <T>(plan: ShelfPlan<T>) => Promise<Shelf<T>>;

export const SCHEMA = 1;
