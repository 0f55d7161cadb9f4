import type { GuestRequest } from '../domain/guest-request.ts';
import type { ConversationId, RequestId, UserId } from '../domain/ids.ts';
import type { Result } from '../domain/problem.ts';
import type { Instant, IsoDate } from '../domain/time.ts';

/** Where requests live. Every adapter passes the contract suite in `test/contracts/requests.ts`. */
export interface Requests {
  /**
   * Stores a new request; false when its id is taken, or when another one for the same guest and group is open: of many
   * at once, on whatever instance, one is stored. Durable when it resolves.
   */
  create(request: GuestRequest): Promise<boolean>;
  find(id: RequestId): Promise<GuestRequest | undefined>;
  /**
   * Compare-and-swap: `modify` is synchronous and pure, and may be called several times. What it refuses leaves the
   * stored request as it was. Durable when it resolves. `undefined`, and nothing written, when there is no such request,
   * or when it would open a second one for the same guest and group.
   */
  update<P>(
    id: RequestId,
    modify: (current: GuestRequest) => Result<GuestRequest, P>,
  ): Promise<Result<GuestRequest, P> | undefined>;
  /** For the same guest, newest first. The address is compared in lower case. */
  byGuest(email: string): Promise<readonly GuestRequest[]>;
  byGuestId(userId: UserId): Promise<readonly GuestRequest[]>;
  /** By this requester, newest first. */
  byRequester(userId: UserId): Promise<readonly GuestRequest[]>;
  /** In this state, newest first; the whole list, or one page of it. */
  byState(state: GuestRequest['state']['name'], page?: Page): Promise<readonly GuestRequest[]>;
  /** Requests with a card in this conversation, newest first. */
  shownIn(conversationId: ConversationId): Promise<readonly GuestRequest[]>;
  /**
   * Requests that owe something: undone work, cards out of date, audit entries unwritten; oldest first.
   * With `dueBy` only those that have something to do by then.
   */
  unsettled(dueBy?: Instant): Promise<readonly RequestId[]>;
  /** Guests of lists of whom something is to be told together with others, newest first. */
  toTellTogether(): Promise<readonly GuestRequest[]>;
  /** Requests whose deadlines are to be looked at on this day, UTC. */
  toLookAt(day: IsoDate): Promise<readonly RequestId[]>;
}

export interface Page {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: RequestId;
}
