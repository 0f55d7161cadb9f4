import { z } from 'zod';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { DAY, epochMs, later, MINUTE, SECOND } from '../../domain/time.ts';
import type { RedemptionWatch } from '../../ports/directory.ts';
import type { Leases } from '../../ports/leases.ts';
import type { KnownWatch, WatchState } from '../../ports/watch-state.ts';
import { createClient } from './client.ts';
import type { ClientOptions, GraphClient } from './client.ts';
import { createLimiter } from './limiter.ts';
import type { Limiter } from './limiter.ts';
import { graphTime, readAs } from './reading.ts';

export interface WatchOptions extends Omit<ClientOptions, 'limiter'> {
  readonly limiter?: Limiter;
  readonly state: WatchState;
  /** Of several instances one at a time makes or renews the subscription. */
  readonly leases: Leases;
  /** Where Graph posts changes and lifecycle events; https from outside. */
  readonly notificationUrl: string;
  /** Random, at most 128 characters. */
  readonly secret: () => string;
}

/** Graph allows 41,760 minutes, just under 29 days. https://learn.microsoft.com/graph/change-notifications-overview */
const LIFETIME_MS: Milliseconds = 41_760 * MINUTE - 10 * MINUTE;
/** Renewed once this much of it is used up, so that weeks of failing renewals pass before it ends. */
const RENEW_AFTER_MS: Milliseconds = 1 * DAY;
const RESOURCE = '/users';
const LEASE = 'graph.watch';
/** Another instance needs a few seconds for it, and one that died in between keeps its lease for a minute. */
const TURN_EVERY_MS: Milliseconds = 2 * SECOND;
const TURNS = 45;

/** The one subscription to changes of users: one for all, for a tenant may have a hundred only. */
export async function createWatch(options: WatchOptions): Promise<RedemptionWatch> {
  const { clock, wait, state, leases, notificationUrl, secret } = options;
  const client = createClient({
    ...options,
    background: true,
    limiter: options.limiter ?? createLimiter({ clock, wait }),
  });
  let known = await state.read();

  const keep = async (watch: KnownWatch, subscribed: Result<Subscription>): Promise<Result<Instant>> => {
    if (!subscribed.ok) return subscribed;
    const { id, expirationDateTime: endsAt } = subscribed.value;
    known = { ...watch, subscription: { id, endsAt } };
    await state.write(known);
    return ok(endsAt);
  };

  /** What is there and need not be touched. Another instance may have made it, or written it anew. */
  async function current(asked?: 'asked'): Promise<Instant | undefined> {
    known = await state.read();
    if (asked !== undefined) return undefined;
    const endsAt = known?.notificationUrl === notificationUrl ? known.subscription?.endsAt : undefined;
    return endsAt !== undefined && isFresh(endsAt, clock.now()) ? endsAt : undefined;
  }

  async function makeOrRenew(): Promise<Result<Instant>> {
    // Another address is another subscription; the old one ends by itself.
    if (known === undefined || known.notificationUrl !== notificationUrl) {
      known = { clientState: secret(), notificationUrl };
      await state.write(known);
    }
    const watch = known;
    const there = watch.subscription;
    const endsAt = later(clock.now(), LIFETIME_MS);
    const renewed = there === undefined ? ok(undefined) : await renew(client, there.id, endsAt);
    if (!renewed.ok) return renewed;
    if (renewed.value !== undefined) return keep(watch, ok(renewed.value));
    const cleared = await removeLeftOver(client, notificationUrl);
    return cleared.ok ? keep(watch, await subscribe(client, watch, endsAt)) : cleared;
  }

  return {
    clientState: () => known?.clientState,
    async keepSubscribed(asked) {
      for (let turn = 1; turn <= TURNS; turn += 1) {
        const there = await current(asked);
        if (there !== undefined) return ok(there);
        if (await leases.take(LEASE)) {
          // Whoever had the lease a moment ago may have done it.
          return current(asked)
            .then((done) => (done === undefined ? makeOrRenew() : ok(done)))
            .finally(() => leases.release(LEASE));
        }
        await wait(TURN_EVERY_MS);
      }
      return fail({ code: 'directoryUnavailable', said: 'Another instance has been subscribing for too long.' });
    },
  };
}

const isFresh = (endsAt: Instant, now: Instant): boolean =>
  epochMs(endsAt) - epochMs(now) > LIFETIME_MS - RENEW_AFTER_MS;

const subscriptionShape = z.object({ id: z.string(), expirationDateTime: graphTime });
type Subscription = z.infer<typeof subscriptionShape>;

/** `User.Read.All`. https://learn.microsoft.com/graph/api/subscription-post-subscriptions */
async function subscribe(client: GraphClient, watch: KnownWatch, endsAt: Instant): Promise<Result<Subscription>> {
  const body = {
    changeType: 'updated',
    resource: RESOURCE,
    notificationUrl: watch.notificationUrl,
    lifecycleNotificationUrl: watch.notificationUrl,
    expirationDateTime: endsAt,
    clientState: watch.clientState,
  };
  const made = await client.call('createSubscription', { method: 'POST', path: '/v1.0/subscriptions', body });
  return readAs(subscriptionShape, made);
}

/** `User.Read.All`; undefined when it is gone. https://learn.microsoft.com/graph/api/subscription-update */
async function renew(client: GraphClient, id: string, endsAt: Instant): Promise<Result<Subscription | undefined>> {
  const path = `/v1.0/subscriptions/${encodeURIComponent(id)}`;
  const body = { expirationDateTime: endsAt };
  const renewed = await client.find('renewSubscription', { method: 'PATCH', path, body });
  return renewed.ok && renewed.value === undefined ? ok(undefined) : readAs(subscriptionShape, renewed);
}

const listShape = z.array(z.object({ id: z.string(), resource: z.string(), notificationUrl: z.string().nullish() }));

/**
 * One for this address whose secret or id was lost: its notifications would be refused, and Graph makes no second.
 * https://learn.microsoft.com/graph/api/subscription-list, https://learn.microsoft.com/graph/api/subscription-delete
 */
async function removeLeftOver(client: GraphClient, notificationUrl: string): Promise<Result<void>> {
  const list = readAs(listShape, await client.pages('readSubscriptions', { path: '/v1.0/subscriptions' }));
  if (!list.ok) return list;
  const leftOver = list.value.filter((one) => one.notificationUrl === notificationUrl && isAboutUsers(one.resource));
  for (const { id } of leftOver) {
    const path = `/v1.0/subscriptions/${encodeURIComponent(id)}`;
    const removed = await client.find('removeSubscription', { method: 'DELETE', path });
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}

const isAboutUsers = (resource: string): boolean => /^\/?users$/i.test(resource);
