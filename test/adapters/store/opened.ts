import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreKind } from '../../../src/adapters/store/index.ts';
import { openStore } from '../../../src/adapters/store/index.ts';
import type { Stores } from '../../../src/adapters/store/stores.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { later } from '../../../src/domain/time.ts';
import type { Log, LogFields } from '../../../src/ports/log.ts';
import type { StoreUnderTest } from '../../contracts/harness.ts';
import { NOW } from '../../contracts/harness.ts';

export interface Noted {
  readonly level: keyof Log;
  readonly event: string;
  readonly fields: LogFields;
}

/** A log that can be looked at. */
export function notebook(): Log & { readonly noted: readonly Noted[] } {
  const noted: Noted[] = [];
  const note =
    (level: keyof Log) =>
    (event: string, fields: LogFields = {}): void =>
      void noted.push({ level, event, fields });
  return { noted, debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'guestlist-store-'));
}

/** A store of this kind, empty, on a clock that the test moves. */
export async function openedForTest(kind: StoreKind): Promise<StoreUnderTest> {
  const folder = await temporaryFolder();
  let now: Instant = NOW;
  const options = { folder, clock: { now: () => now }, log: notebook() };
  let stores: Stores = await openStore(kind, options);
  return {
    stores,
    now: () => now,
    pass: async (ms) => void (now = later(now, ms)),
    reopened: async () => {
      if (kind === 'memory') return stores;
      await stores.close();
      stores = await openStore(kind, options);
      return stores;
    },
    dispose: async () => {
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
