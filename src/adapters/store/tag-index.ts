import type { Query, ShelfPlan } from './shelf.ts';

/** Keys by tag and rank, in memory: what the queries need and nothing else of the documents. */
export class TagIndex<T> {
  readonly #plan: ShelfPlan<T>;
  readonly #ranks = new Map<string, number>();
  /** Most tags (a guest's address, an id) have one key, and a bare string is a tenth of a set. */
  readonly #byTag = new Map<string, string | Set<string>>();

  constructor(plan: ShelfPlan<T>) {
    this.#plan = plan;
  }

  has(key: string): boolean {
    return this.#ranks.has(key);
  }

  /** Takes note of a change from `before` to `after`; `undefined` is "not there". */
  note(key: string, before: T | undefined, after: T | undefined): void {
    const old = before === undefined ? [] : this.#plan.tags(before);
    const now = after === undefined ? [] : this.#plan.tags(after);
    for (const tag of old) if (!now.includes(tag)) this.#untag(tag, key);
    for (const tag of now) this.#tag(tag, key);
    if (after === undefined) this.#ranks.delete(key);
    else this.#ranks.set(key, this.#plan.rank(after));
  }

  /** Takes note of a document by what was noted of it before. */
  restore(key: string, rank: number, tags: readonly string[]): void {
    for (const tag of tags) this.#tag(tag, key);
    this.#ranks.set(key, rank);
  }

  keys({ tag, upTo = Number.POSITIVE_INFINITY, after, limit }: Query): readonly string[] {
    const found = this.#tagged(tag)
      .filter((key) => this.#rank(key) <= upTo)
      .filter((key) => after === undefined || this.#compare(after, key) < 0);
    return found.sort((a, b) => this.#compare(a, b)).slice(0, limit);
  }

  /** A document that cannot be read any more, so that its tags are not known either. */
  drop(key: string): void {
    this.#ranks.delete(key);
    for (const tag of [...this.#byTag.keys()]) this.#untag(tag, key);
  }

  #compare(a: string, b: string): number {
    const byRank = this.#rank(a) - this.#rank(b);
    if (byRank !== 0) return this.#plan.first === 'lowest' ? byRank : -byRank;
    return a === b ? 0 : a < b ? -1 : 1;
  }

  #rank(key: string): number {
    return this.#ranks.get(key) ?? 0;
  }

  #tagged(tag: string): string[] {
    const keys = this.#byTag.get(tag);
    if (keys === undefined) return [];
    return typeof keys === 'string' ? [keys] : [...keys];
  }

  #tag(tag: string, key: string): void {
    const keys = this.#byTag.get(tag);
    if (keys === undefined) this.#byTag.set(tag, key);
    else if (typeof keys !== 'string') keys.add(key);
    else if (keys !== key) this.#byTag.set(tag, new Set([keys, key]));
  }

  #untag(tag: string, key: string): void {
    const keys = this.#byTag.get(tag);
    if (keys === key) this.#byTag.delete(tag);
    else if (keys instanceof Set && keys.delete(key) && keys.size === 0) this.#byTag.delete(tag);
  }
}
