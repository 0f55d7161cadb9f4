import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf } from '../../domain/guest-request.ts';
import type { ConversationId, RequestId, UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { needsLook } from '../../domain/keeping-up.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { dayOf, epochMs } from '../../domain/time.ts';
import { nextOwed } from '../../domain/transition.ts';
import type { Page, Requests } from '../../ports/requests.ts';
import type { Shelf, ShelfPlan } from './shelf.ts';

const guestTag = (email: string): string => `guest:${email.toLowerCase()}`;
const guestIdTag = (userId: UserId): string => `guestId:${userId}`;
const requesterTag = (userId: UserId): string => `requester:${userId}`;
const stateTag = (state: GuestRequest['state']['name']): string => `state:${state}`;
const shownTag = (conversationId: ConversationId): string => `shown:${conversationId}`;
const lookTag = (day: IsoDate): string => `look:${day}`;
const UNSETTLED = 'unsettled';

/** Owes undone work, a card that is out of date, an audit entry, or to know when its deadlines are. */
const isUnsettled = (request: GuestRequest): boolean =>
  request.owed.some((owed) => owed.status === 'due' || owed.status === 'started') ||
  request.views.some((view) => view.lost === undefined && view.shown < request.look) ||
  request.audited < request.history.length ||
  request.upkeep?.reminder === 'due' ||
  (needsLook(request) && request.upkeep?.lookAt === undefined);

export const REQUESTS: ShelfPlan<GuestRequest> = {
  name: 'requests',
  first: 'highest',
  version: 2,
  rank: (request) => epochMs(request.askedAt),
  tags: (request) => {
    const guest = guestOf(request);
    const lookAt = needsLook(request) ? request.upkeep?.lookAt : undefined;
    return [
      guestTag(request.ask.email),
      ...(guest === undefined ? [] : [guestIdTag(guest.userId)]),
      requesterTag(request.requester.userId),
      stateTag(request.state.name),
      ...new Set(request.views.map((view) => shownTag(view.place.conversationId))),
      ...(lookAt === undefined ? [] : [lookTag(dayOf(lookAt))]),
      ...(isUnsettled(request) ? [UNSETTLED] : []),
    ];
  },
};

export class StoredRequests implements Requests {
  readonly #shelf: Shelf<GuestRequest>;

  constructor(shelf: Shelf<GuestRequest>) {
    this.#shelf = shelf;
  }

  async create(request: GuestRequest): Promise<boolean> {
    if (this.#shelf.isSetAside(request.id)) return false;
    return this.#shelf.change(request.id, (there) =>
      there === undefined ? { answer: true, write: request } : { answer: false },
    );
  }

  find(id: RequestId): Promise<GuestRequest | undefined> {
    return this.#shelf.find(id);
  }

  update<P>(
    id: RequestId,
    modify: (current: GuestRequest) => Result<GuestRequest, P>,
  ): Promise<Result<GuestRequest, P> | undefined> {
    return this.#shelf.change<Result<GuestRequest, P> | undefined>(id, (current) => {
      if (current === undefined) return { answer: undefined };
      const answer = modify(current);
      return answer.ok && answer.value !== current ? { answer, write: answer.value } : { answer };
    });
  }

  byGuest(email: string): Promise<readonly GuestRequest[]> {
    return this.#newestFirst(guestTag(email));
  }

  byGuestId(userId: UserId): Promise<readonly GuestRequest[]> {
    return this.#newestFirst(guestIdTag(userId));
  }

  byRequester(userId: UserId): Promise<readonly GuestRequest[]> {
    return this.#newestFirst(requesterTag(userId));
  }

  byState(state: GuestRequest['state']['name'], page?: Page): Promise<readonly GuestRequest[]> {
    return this.#newestFirst(stateTag(state), page);
  }

  shownIn(conversationId: ConversationId): Promise<readonly GuestRequest[]> {
    return this.#newestFirst(shownTag(conversationId));
  }

  async unsettled(dueBy?: Instant): Promise<readonly RequestId[]> {
    const query = { tag: UNSETTLED };
    if (dueBy === undefined) return (await this.#shelf.keys(query)).toReversed() as RequestId[];
    const waiting = await this.#shelf.list(query);
    return waiting
      .filter((request) => !sleeps(request, dueBy))
      .map((request) => request.id)
      .toReversed();
  }

  async toLookAt(day: IsoDate): Promise<readonly RequestId[]> {
    return (await this.#shelf.keys({ tag: lookTag(day) })) as readonly RequestId[];
  }

  #newestFirst(tag: string, page?: Page): Promise<readonly GuestRequest[]> {
    return this.#shelf.list({ tag, ...page });
  }
}

/** Nothing to do before `now` but wait for the next act's own time. */
function sleeps(request: GuestRequest, now: Instant): boolean {
  const { wakeAt } = nextOwed(request, now);
  return wakeAt !== undefined && !isUnsettled({ ...request, owed: [] });
}
