/** More than Graph sends of one tenant within the four hours for which it repeats what was not answered in time. */
const MOST_KEPT = 10_000;

/**
 * Notifications that were taken already, by their ids: the same again, whoever sends it, is answered and looks at nothing.
 * Kept in this process only: after a restart one may be looked at twice, which is harmless, and none is lost for it.
 */
export class Replays {
  readonly #seen = new Set<string>();

  /** True once for each id. */
  isNew(id: string): boolean {
    if (this.#seen.has(id)) return false;
    // A Set keeps the order of insertion, so the first is the oldest.
    const [oldest] = this.#seen;
    if (this.#seen.size >= MOST_KEPT && oldest !== undefined) this.#seen.delete(oldest);
    this.#seen.add(id);
    return true;
  }
}
