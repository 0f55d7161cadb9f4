import type { ConversationId } from '../../domain/ids.ts';
import type { ConversationProblem } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { HOUR } from '../../domain/time.ts';

/** Teams does not say when somebody lets the bot in again, so it is asked for anew after this. */
const AGAIN_AFTER_MS: Milliseconds = HOUR;
const MOST_KEPT = 5_000;

/**
 * Conversations whose people have blocked the bot or taken it away: what there is to say meanwhile goes elsewhere at
 * once, and Teams is not asked for each piece of it. Kept in this process only; another one asks once itself.
 */
export class Refusals {
  readonly #kept = new Map<ConversationId, { readonly problem: ConversationProblem; readonly untilMs: number }>();

  note(id: ConversationId, problem: ConversationProblem, nowMs: number): void {
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(id, { problem, untilMs: nowMs + AGAIN_AFTER_MS });
  }

  /** Undefined: it is worth a try. */
  of(id: ConversationId, nowMs: number): ConversationProblem | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.untilMs > nowMs) return kept?.problem;
    this.#kept.delete(id);
    return undefined;
  }

  /** Somebody has written from there. */
  forget(id: ConversationId): void {
    this.#kept.delete(id);
  }
}
