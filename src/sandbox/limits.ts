import type { Tenant } from './tenant.ts';

/**
 * Counts over a sliding window. Only what was let through is counted, so waiting always helps.
 * https://learn.microsoft.com/en-us/graph/throttling-limits (2026-02-06)
 */
interface Limit {
  name: string;
  allowed: number;
  windowMs: number;
}

/** Seconds to wait, or undefined when the request may pass (and is then counted). */
export function throttle(tenant: Tenant, limits: readonly Limit[]): number | undefined {
  const now = tenant.clock.now();
  const windows = limits.map((limit) => ({ limit, taken: recent(tenant, limit, now) }));
  const waits = windows.flatMap(({ limit, taken }) =>
    taken.length < limit.allowed ? [] : [waitMs(limit, taken, now)],
  );
  if (waits.length > 0) return Math.max(1, Math.ceil(Math.max(...waits) / 1000));
  for (const { taken } of windows) taken.push(now);
  return undefined;
}

export function invitationLimit(tenant: Tenant): Limit {
  return { name: 'invitations', allowed: tenant.settings.limits.invitationsPer5s, windowMs: 5_000 };
}

export function writeLimit(tenant: Tenant, appId: string): Limit {
  return { name: `writes of ${appId}`, allowed: tenant.settings.limits.writesPer150s, windowMs: 150_000 };
}

function recent(tenant: Tenant, limit: Limit, now: number): number[] {
  const taken = (tenant.windows.get(limit.name) ?? []).filter((at) => at > now - limit.windowMs);
  tenant.windows.set(limit.name, taken);
  return taken;
}

/** Until so many have left the window that one more fits. */
function waitMs(limit: Limit, taken: readonly number[], now: number): number {
  const leaving = taken[taken.length - limit.allowed] ?? now;
  return leaving + limit.windowMs - now;
}
