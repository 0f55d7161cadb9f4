import type { Settings } from '../../domain/settings.ts';
import { NO_SETTINGS } from '../../domain/settings.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

export const SETTINGS: ShelfPlan<Settings> = {
  name: 'settings',
  tags: () => [],
  rank: () => 0,
  first: 'lowest',
  version: 1,
};
const KEY = 'settings';

export class StoredSettings implements SettingsStore {
  readonly #shelf: Shelf<Settings>;

  constructor(shelf: Shelf<Settings>) {
    this.#shelf = shelf;
  }

  async read(): Promise<Settings> {
    return (await this.#shelf.find(KEY)) ?? NO_SETTINGS;
  }

  update(change: (current: Settings) => Settings): Promise<Settings> {
    return this.#shelf.change(KEY, (stored) => {
      const before = stored ?? NO_SETTINGS;
      const after = change(before);
      return after === before ? { answer: after } : { answer: after, write: after };
    });
  }
}
