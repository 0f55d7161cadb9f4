/** Lets so many tasks run at once; the others wait in the order they came. */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

/** Does it for each, so many at once. What comes of it is in the order of the items. */
export function eachOf<T, R>(items: readonly T[], atOnce: number, act: (item: T) => Promise<R>): Promise<R[]> {
  const gate = new Gate(atOnce);
  return Promise.all(items.map((item) => gate.run(() => act(item))));
}

/** Those that are there, in the order of their keys. */
export async function findEach<K, T>(
  keys: readonly K[],
  atOnce: number,
  find: (key: K) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const found = await eachOf(keys, atOnce, find);
  return found.filter((one) => one !== undefined);
}
