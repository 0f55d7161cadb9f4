export interface LagMs {
  p50: number;
  p99: number;
}

/** The 99th percentile of the standard normal distribution. */
const Z99 = 2.3263478740408408;

/**
 * One replication lag in milliseconds, log-normal: half of all draws are below `p50`, 99 of 100 below `p99`.
 * No published figure exists for Entra; a long right tail is what every report describes.
 */
export function drawLagMs(lag: LagMs, random: () => number): number {
  if (lag.p50 <= 0) return 0;
  const sigma = Math.log(lag.p99 / lag.p50) / Z99;
  return lag.p50 * Math.exp(sigma * standardNormal(random));
}

/** Box and Muller; `1 - random()` keeps the logarithm finite. */
function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
