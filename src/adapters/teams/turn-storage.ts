import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import type { Keyed } from '../../ports/keyed.ts';

const keyOf = (key: string): string => `turn ${key}`;
const ANY = '*';

/**
 * Bot Framework's store for turn state, on ours, so that whatever the libraries keep between turns outlives a restart and
 * is the same on every instance. A write on an eTag that has passed is thrown, as by their own stores.
 * https://learn.microsoft.com/azure/bot-service/bot-builder-concept-state
 */
export class TurnStorage implements Storage {
  readonly #keyed: Keyed;

  constructor(keyed: Keyed) {
    this.#keyed = keyed;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = await Promise.all(
      keys.map(async (key) => {
        const kept = await this.#keyed.read(keyOf(key));
        return isItem(kept?.value) ? [[key, { ...kept.value, eTag: kept.etag }] as const] : [];
      }),
    );
    return Object.fromEntries(found.flat());
  }

  async write(changes: StoreItems): Promise<void> {
    await Promise.all(Object.entries(changes as Record<string, StoreItem>).map(([key, item]) => this.#put(key, item)));
  }

  async delete(keys: string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.#keyed.remove(keyOf(key))));
  }

  async #put(key: string, { eTag, ...value }: StoreItem): Promise<void> {
    if (eTag === '') throw new Error(`Turn state ${key}: an empty eTag.`);
    const expected = eTag === undefined || eTag === ANY ? 'any' : eTag;
    const written = await this.#keyed.write(keyOf(key), value, expected);
    if (written === undefined) throw new Error(`Turn state ${key}: changed by another turn (eTag conflict).`);
  }
}

const isItem = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
