import { unshared } from '../../src/adapters/store/leases.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { randomIds } from '../../src/adapters/system/ids.ts';
import { MINUTE } from '../../src/domain/time.ts';
import type { Directory } from '../../src/ports/directory.ts';
import type { SettlingPorts } from '../../src/settling/chore.ts';
import type { IdleTime } from '../fakes/idle-time.ts';

export const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** A settler's surroundings for one process on simulated time; the directory has what the test needs of it. */
export const portsOver = (
  stores: Stores,
  time: IdleTime,
  directory: Partial<Directory>,
  messenger: SettlingPorts['messenger'],
): SettlingPorts => ({
  ...stores,
  directory: directory as Directory,
  signIns: { inviteAs: 'application' } as SettlingPorts['signIns'],
  ids: randomIds,
  messenger,
  clock: time,
  timers: time,
  log: silent,
  meter: { count: () => undefined, time: () => undefined },
  leases: unshared,
  leaseMs: MINUTE,
  shared: false,
  reconcileWindowMs: MINUTE,
});
