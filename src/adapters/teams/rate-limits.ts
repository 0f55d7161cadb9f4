import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface Limits {
  /** Things said or pressed by one person within a minute. */
  readonly aUserAMinute: number;
  /** The same by everybody together. */
  readonly aTenantAMinute: number;
}
/** A person types and presses far less; a loop in some other program does not. */
const LIMITS: Limits = { aUserAMinute: 40, aTenantAMinute: 2_000 };

/** `tellOnce`: the first too many within the minute, which deserves a word; `silent`: those after it. */
export type Pace = 'fine' | 'tellOnce' | 'silent';

/**
 * Counts in this process only: with several instances everybody has so many at each. It protects the bot and Graph; what
 * may not be done at all is not decided by pace.
 */
export class RateLimits {
  readonly #users: RateLimiterMemory;
  readonly #tenant: RateLimiterMemory;
  /** Who was told that all together are too fast: each hears it, for it was not his doing. */
  readonly #told = new RateLimiterMemory({ points: 0, duration: 60 });

  constructor(limits: Limits = LIMITS) {
    this.#users = new RateLimiterMemory({ points: limits.aUserAMinute, duration: 60 });
    this.#tenant = new RateLimiterMemory({ points: limits.aTenantAMinute, duration: 60 });
  }

  /** For activities that were authenticated only, else a stranger could use up somebody's share. */
  async take(userId: string): Promise<Pace> {
    const mine = await paceOf(this.#users, userId);
    // Whoever is over his own limit takes nothing from the others.
    if (mine !== 'fine' || (await paceOf(this.#tenant, 'all')) === 'fine') return mine;
    return paceOf(this.#told, userId);
  }
}

async function paceOf(limiter: RateLimiterMemory, key: string): Promise<Pace> {
  const { consumedPoints } = await limiter.penalty(key);
  if (consumedPoints <= limiter.points) return 'fine';
  return consumedPoints === limiter.points + 1 ? 'tellOnce' : 'silent';
}
