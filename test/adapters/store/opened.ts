import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AzureAccount } from '../../../src/adapters/store/azure/account.ts';
import type { StoreKind } from '../../../src/adapters/store/index.ts';
import { openStore } from '../../../src/adapters/store/index.ts';
import type { RetryPlan } from '../../../src/adapters/store/jobs/document.ts';
import type { Stores } from '../../../src/adapters/store/stores.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { instant, later, MINUTE, SECOND } from '../../../src/domain/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';
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

/** Few tries with short waits: a queue's own clock has to be waited for. */
const RETRIES: RetryPlan = { maxTries: 3, waitMs: (tries) => 2 * tries * SECOND };

/** A store of this kind, empty, on a clock that the test moves. */
export async function openedForTest(kind: StoreKind, account?: AzureAccount): Promise<StoreUnderTest> {
  const folder = await temporaryFolder();
  const time = kind === 'azure' ? serverTime() : fakeTime();
  const azure = account === undefined ? {} : { azure: account };
  const options = { folder, ...azure, clock: time, log: notebook(), retries: RETRIES };
  let stores: Stores = await openStore(kind, options);
  return {
    stores,
    now: time.now,
    pass: time.pass,
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

function fakeTime(): Clock & Pick<StoreUnderTest, 'pass'> {
  let now: Instant = NOW;
  return { now: () => now, pass: async (ms) => void (now = later(now, ms)) };
}

/** Short times are waited for, because the server counts them too; long ones are skipped on our side only. */
function serverTime(): Clock & Pick<StoreUnderTest, 'pass'> {
  let aheadMs = 0;
  return {
    now: () => instant(Date.now() + aheadMs),
    pass: async (ms) => {
      if (ms > MINUTE) aheadMs += ms;
      else await wait(ms + 100);
    },
  };
}
