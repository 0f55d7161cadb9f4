import type { Settings } from '../domain/settings.ts';

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Compare-and-swap; `change` is synchronous, pure, and may be called several times. */
  update(change: (current: Settings) => Settings): Promise<Settings>;
}
