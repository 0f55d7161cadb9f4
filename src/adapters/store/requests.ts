import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf, openWish } from '../../domain/guest-request.ts';
import type { ConversationId, RequestId, UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { needsLook } from '../../domain/keeping-up.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { dayOf, epochMs } from '../../domain/time.ts';
import { nextOwed } from '../../domain/transition.ts';
import type { Page, Requests } from '../../ports/requests.ts';
import type { Claim, Claims, StoredRequest } from './claims.ts';
import { isRequest } from './claims.ts';
import type { Shelf, ShelfPlan, Step } from './shelf.ts';

const guestTag = (email: string): string => `guest:${email.toLowerCase()}`;
const guestIdTag = (userId: UserId): string => `guestId:${userId}`;
const requesterTag = (userId: UserId): string => `requester:${userId}`;
const stateTag = (state: GuestRequest['state']['name']): string => `state:${state}`;
const shownTag = (conversationId: ConversationId): string => `shown:${conversationId}`;
const lookTag = (day: IsoDate): string => `look:${day}`;
const UNSETTLED = 'unsettled';
const UNTOLD = 'untold';

/** Owes undone work, a card that is out of date, an audit entry, or to know when its deadlines are. */
const isUnsettled = (request: GuestRequest): boolean =>
  request.owed.some((owed) => owed.status === 'due' || owed.status === 'started') ||
  request.views.some((view) => view.lost === undefined && view.shown < request.look) ||
  request.audited < request.history.length ||
  request.upkeep?.reminder === 'due' ||
  (needsLook(request) && request.upkeep?.lookAt === undefined);

const hasUntold = ({ upkeep }: GuestRequest): boolean => Object.keys(upkeep?.untold ?? {}).length > 0;

export const REQUESTS: ShelfPlan<StoredRequest> = {
  name: 'requests',
  first: 'highest',
  version: 4,
  rank: (stored) => (isRequest(stored) ? epochMs(stored.askedAt) : 0),
  tags: (request) => {
    if (!isRequest(request)) {
      if (request.barred === undefined) throw new Error('no id');
      return [];
    }
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
      ...(hasUntold(request) ? [UNTOLD] : []),
    ];
  },
};

export class StoredRequests implements Requests {
  readonly #shelf: Shelf<StoredRequest>;
  readonly #claims: Claims;

  constructor(shelf: Shelf<StoredRequest>, claims: Claims) {
    this.#shelf = shelf;
    this.#claims = claims;
  }

  async create(request: GuestRequest): Promise<boolean> {
    if (this.#shelf.isSetAside(request.id)) return false;
    const wish = openWish(request);
    const claim = wish === undefined ? undefined : await this.#claims.take(wish, request.id);
    if (claim === 'held') return false;
    return this.#shelf.change<boolean>(request.id, (there) =>
      isRequest(there) || (claim !== undefined && there?.barred !== claim.bar)
        ? { answer: false }
        : { answer: true, write: marked(request, { claim: claim?.nonce }) },
    );
  }

  async find(id: RequestId): Promise<GuestRequest | undefined> {
    return unmarked(await this.#shelf.find(id));
  }

  async update<P>(
    id: RequestId,
    modify: (current: GuestRequest) => Result<GuestRequest, P>,
  ): Promise<Result<GuestRequest, P> | undefined> {
    for (let claim: Claim | undefined; ;) {
      const outcome = await this.#shelf.change(id, (stored) => swapped(stored, modify, claim));
      if (outcome.kind === 'lost') return undefined;
      if (outcome.kind === 'wants') {
        const taken = await this.#claims.take(outcome.wish, id);
        if (taken === 'held') return undefined;
        claim = taken;
        continue;
      }
      if (outcome.over !== undefined) await this.#claims.free(outcome.over);
      return outcome.answer;
    }
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
    const waiting = (await this.#shelf.list(query)).filter(isRequest);
    return waiting
      .filter((request) => !sleeps(request, dueBy))
      .map(({ id }) => id)
      .toReversed();
  }

  toTellTogether(): Promise<readonly GuestRequest[]> {
    return this.#newestFirst(UNTOLD);
  }

  async toLookAt(day: IsoDate): Promise<readonly RequestId[]> {
    return (await this.#shelf.keys({ tag: lookTag(day) })) as readonly RequestId[];
  }

  async #newestFirst(tag: string, page?: Page): Promise<readonly GuestRequest[]> {
    return (await this.#shelf.list({ tag, ...page })).flatMap((stored) => unmarked(stored) ?? []);
  }
}

type Swap<A> =
  | { readonly kind: 'done'; readonly answer: A; readonly over?: Pick<Claim, 'wish' | 'nonce'> }
  | { readonly kind: 'wants'; readonly wish: string }
  | { readonly kind: 'lost' };

/** A request that opens for a wish has to have claimed it first; one that closes gives its claim back. */
function swapped<P>(
  stored: StoredRequest | undefined,
  modify: (current: GuestRequest) => Result<GuestRequest, P>,
  claim: Claim | undefined,
): Step<StoredRequest, Swap<Result<GuestRequest, P> | undefined>> {
  const current = unmarked(stored);
  if (stored === undefined || current === undefined) return { answer: { kind: 'done', answer: undefined } };
  const answer = modify(current);
  if (!answer.ok || answer.value === current) return { answer: { kind: 'done', answer } };
  const before = openWish(current);
  const after = openWish(answer.value);
  if (after !== undefined && after !== before) {
    if (claim?.wish !== after) return { answer: { kind: 'wants', wish: after } };
    if (stored.barred !== claim.bar) return { answer: { kind: 'lost' } };
  }
  const nonce = after === before ? stored.claim : claim?.nonce;
  const isOver = before !== undefined && after !== before && stored.claim !== undefined;
  return {
    answer: { kind: 'done', answer, ...(isOver ? { over: { wish: before, nonce: stored.claim } } : {}) },
    write: marked(answer.value, { claim: after === undefined ? undefined : nonce, barred: stored.barred }),
  };
}

const marked = (
  request: GuestRequest,
  { claim, barred }: { readonly claim: string | undefined; readonly barred?: string | undefined },
): StoredRequest => ({
  ...request,
  ...(claim === undefined ? {} : { claim }),
  ...(barred === undefined ? {} : { barred }),
});

function unmarked(stored: StoredRequest | undefined): GuestRequest | undefined {
  if (!isRequest(stored)) return undefined;
  const { claim: _claim, barred: _barred, ...request } = stored;
  return request;
}

/** Nothing to do before `now` but wait for the next act's own time. */
function sleeps(request: GuestRequest, now: Instant): boolean {
  const { wakeAt } = nextOwed(request, now);
  return wakeAt !== undefined && !isUnsettled({ ...request, owed: [] });
}
