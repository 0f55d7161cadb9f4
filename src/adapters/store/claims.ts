import { createHash, randomUUID } from 'node:crypto';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { openWish } from '../../domain/guest-request.ts';
import type { RequestId } from '../../domain/ids.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

/** A request as it lies in the store; without an id, one that never came to be and must not any more. */
export type StoredRequest = (GuestRequest | { readonly id?: undefined }) & {
  /** By which it is open. */
  readonly claim?: string;
  /** Its claim went to another request; whoever had it and wants to write has lost. */
  readonly barred?: string;
};

export const isRequest = (stored: StoredRequest | undefined): stored is GuestRequest & StoredRequest =>
  stored?.id !== undefined;

interface Holder {
  readonly by: RequestId;
  readonly nonce: string;
}

export interface Claim {
  readonly wish: string;
  readonly nonce: string;
  /** Valid while the request's `barred` is still this. */
  readonly bar: string | undefined;
}

export const CLAIMS: ShelfPlan<Holder> = { name: 'claims', tags: () => [], rank: () => 0, first: 'lowest', version: 1 };

/**
 * One open request a wish. No transaction holds two documents together, so a claim is taken first and then used in the
 * request's own swap. A claim counts only while its request is open for that wish: one that a crash left over is taken by
 * the next who comes. He bars its holder before, so that a holder who was only slow finds his swap refused.
 */
export class Claims {
  readonly #claims: Shelf<Holder>;
  readonly #requests: Shelf<StoredRequest>;

  constructor(claims: Shelf<Holder>, requests: Shelf<StoredRequest>) {
    this.#claims = claims;
    this.#requests = requests;
  }

  async take(wish: string, by: RequestId): Promise<Claim | 'held'> {
    const key = keyOf(wish);
    for (;;) {
      const holder = await this.#claims.find(key);
      if (holder !== undefined && holder.by !== by && (await this.#isOpen(holder.by, wish))) return 'held';
      const bar = (await this.#requests.find(by))?.barred;
      const nonce = randomUUID();
      const taken = await this.#claims.change<boolean>(key, (current) =>
        current?.nonce === holder?.nonce ? { answer: true, write: { by, nonce } } : { answer: false },
      );
      if (taken) return { wish, nonce, bar };
    }
  }

  async free({ wish, nonce }: Pick<Claim, 'wish' | 'nonce'>): Promise<void> {
    // What the request owes is written; a claim that stays is taken by the next who comes.
    await this.#claims
      .change(keyOf(wish), (current) =>
        current?.nonce === nonce ? { answer: undefined, remove: true } : { answer: undefined },
      )
      .catch(() => undefined);
  }

  /** True while the request is open for the wish; else it is barred from ever using the claim that it had. */
  #isOpen(id: RequestId, wish: string): Promise<boolean> {
    const barred = randomUUID();
    return this.#requests.change<boolean>(id, (there) =>
      isRequest(there) && openWish(there) === wish ? { answer: true } : { answer: false, write: { ...there, barred } },
    );
  }
}

/** Not in clear: a claim names nobody, and may outlive its request. */
const keyOf = (wish: string): string => createHash('sha256').update(wish).digest('hex');
