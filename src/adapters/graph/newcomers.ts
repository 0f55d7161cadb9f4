import type { GroupId, UserId } from '../../domain/ids.ts';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { epochMs, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Writes } from './lag-model.ts';

/** For how long a 404 about a guest is taken for replication lag. No document gives a bound. */
const YOUNG_FOR_MS: Milliseconds = 30 * MINUTE;

/** The guests that were created, or found as new, a short while ago: only about them is "unknown" read as "not yet known". */
export class Newcomers {
  readonly #clock: Clock;
  readonly #startedAt: number;
  readonly #since = new Map<UserId, number>();
  readonly #addedAt = new Map<string, number>();
  readonly #byAddress = new Map<string, UserId>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startedAt = this.#now();
  }

  remember(userId: UserId, email: string): void {
    this.#forgetOld();
    this.#since.set(userId, this.#now());
    this.#byAddress.set(email.toLowerCase(), userId);
  }

  /** Created a moment ago, though not through this process: it may have been another, or this one before its last start. */
  notice(userId: UserId, createdAt: Instant): void {
    if (this.#since.has(userId) || this.#now() - epochMs(createdAt) > YOUNG_FOR_MS) return;
    this.#since.set(userId, epochMs(createdAt));
  }

  rememberMembership(userId: UserId, groupId: GroupId): void {
    if (this.#since.has(userId)) this.#addedAt.set(`${groupId}/${userId}`, this.#now());
  }

  /** When what is to be seen was written; undefined for a guest whom this process did not create. */
  writesOf(userId: UserId, groupIds: readonly GroupId[]): Writes | undefined {
    const createdAt = this.#since.get(userId);
    if (createdAt === undefined) return undefined;
    const added = groupIds.map((groupId) => this.#addedAt.get(`${groupId}/${userId}`) ?? createdAt);
    return added.length === 0 ? { createdAt } : { createdAt, addedAt: Math.max(...added) };
  }

  /** Certainly made a short while ago. */
  isKnown(userId: UserId): boolean {
    return this.#since.has(userId) && this.isYoung(userId);
  }

  /** Just after a start it is not known what the process before had created: then everybody may be new. */
  isYoung(userId: UserId): boolean {
    const now = this.#now();
    const since = this.#since.get(userId) ?? this.#startedAt;
    return now - since < YOUNG_FOR_MS;
  }

  /** Who was created for this address a moment ago, though searches may not show him yet. */
  withAddress(email: string): UserId | undefined {
    const userId = this.#byAddress.get(email.toLowerCase());
    return userId !== undefined && this.isKnown(userId) ? userId : undefined;
  }

  #now(): number {
    return epochMs(this.#clock.now());
  }

  #forgetOld(): void {
    for (const [userId, since] of this.#since) {
      if (this.#now() - since < YOUNG_FOR_MS) break;
      this.#since.delete(userId);
      for (const key of this.#addedAt.keys()) if (key.endsWith(userId)) this.#addedAt.delete(key);
    }
    for (const [email, userId] of this.#byAddress) if (!this.#since.has(userId)) this.#byAddress.delete(email);
  }
}
