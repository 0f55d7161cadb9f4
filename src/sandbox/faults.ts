import type { Clock } from './clock.ts';
import type { Fault } from './settings.ts';
import type { Tenant } from './tenant.ts';

/** Faults on demand: the first in the list that fits a request and has strikes left. */
export interface FoundFault {
  index: number;
  fault: Fault;
}

/** `path` with version and query; a fault's path is a prefix of it. */
export function findFault(tenant: Tenant, method: string, path: string): FoundFault | undefined {
  const index = tenant.settings.faults.findIndex(
    (fault) => fault.times !== 0 && (!fault.method || fault.method === method) && path.startsWith(fault.path),
  );
  const fault = tenant.settings.faults[index];
  return fault && { index, fault };
}

export function spendFault(tenant: Tenant, { index, fault }: FoundFault): void {
  const { times } = fault;
  if (times === undefined) return;
  tenant.change({
    faults: tenant.settings.faults.map((one, at) => (at === index ? { ...one, times: times - 1 } : one)),
  });
}

export function waitFor(clock: Clock, ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => void clock.after(ms, resolve)) : Promise.resolve();
}
