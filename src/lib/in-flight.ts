/** Knows what is being done, so that somebody can wait until nothing is. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  run<T>(task: () => Promise<T>): Promise<T> {
    const running = task();
    this.#running.add(running);
    const over = (): void => void this.#running.delete(running);
    running.then(over, over);
    return running;
  }

  /** Resolves when nothing is running any more, what began meanwhile included. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
