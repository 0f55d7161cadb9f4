import { z } from 'zod';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { DAY, epochMs, later, MINUTE } from '../../domain/time.ts';
import type { RedemptionWatch } from '../../ports/directory.ts';
import type { KnownWatch, WatchState } from '../../ports/watch-state.ts';
import { createClient } from './client.ts';
import type { ClientOptions, GraphClient } from './client.ts';
import { createLimiter } from './limiter.ts';
import type { Limiter } from './limiter.ts';
import { graphTime, readAs } from './reading.ts';

export interface WatchOptions extends Omit<ClientOptions, 'limiter'> {
  readonly limiter?: Limiter;
  readonly state: WatchState;
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

/** The one subscription to changes of users: one for all, for a tenant may have a hundred only. */
export async function createWatch(options: WatchOptions): Promise<RedemptionWatch> {
  const { clock, wait, state, notificationUrl, secret } = options;
  const client = createClient({ ...options, limiter: options.limiter ?? createLimiter({ clock, wait }) });
  let known = await state.read();

  const keep = async (watch: KnownWatch, subscribed: Result<Subscription>): Promise<Result<Instant>> => {
    if (!subscribed.ok) return subscribed;
    const { id, expirationDateTime: endsAt } = subscribed.value;
    known = { ...watch, subscription: { id, endsAt } };
    await state.write(known);
    return ok(endsAt);
  };

  return {
    clientState: () => known?.clientState,
    async keepSubscribed() {
      const now = clock.now();
      // Another address is another subscription; the old one ends by itself.
      if (known === undefined || known.notificationUrl !== notificationUrl) {
        known = { clientState: secret(), notificationUrl };
        await state.write(known);
      }
      const watch = known;
      const there = watch.subscription;
      if (there && isFresh(there.endsAt, now)) return ok(there.endsAt);
      const endsAt = later(now, LIFETIME_MS);
      const renewed = there === undefined ? ok(undefined) : await renew(client, there.id, endsAt);
      if (!renewed.ok) return renewed;
      if (renewed.value !== undefined) return keep(watch, ok(renewed.value));
      const cleared = await removeLeftOver(client, notificationUrl);
      return cleared.ok ? keep(watch, await subscribe(client, watch, endsAt)) : cleared;
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
