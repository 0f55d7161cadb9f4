import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { readShape } from '../../lib/read-shape.ts';
import type { TenantId, UserId } from '../../domain/ids.ts';
import { asTenantId, asUserId } from '../../domain/ids.ts';
import type { Replays } from './replays.ts';

const LONGEST_TOKEN = 4_096;

export interface Expected {
  readonly clientState: string | undefined;
  readonly tenantId: TenantId;
  readonly replays: Pick<Replays, 'isNew'>;
}

export type Notification =
  /** To be answered 200, text/plain, with the token, within 10 s: Graph checks the address. */
  | { readonly kind: 'validation'; readonly token: string }
  /** To be answered 202 at once. */
  | ({ readonly kind: 'changes' } & Changes)
  /** Taken before: to be answered 202, and nothing else. */
  | { readonly kind: 'replayed' }
  | { readonly kind: 'refused'; readonly status: 400 | 403; readonly why: string };

export interface Changes {
  readonly userIds: readonly UserId[];
  /** Graph asks that the subscription be renewed, or has ended it. */
  readonly renew: boolean;
  /** Some changes were not told of. */
  readonly missed: boolean;
}

/** For users only the first is sent today, the others cost nothing. https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
const RENEW = new Set(['reauthorizationRequired', 'subscriptionRemoved']);
const MISSED = new Set(['missed', 'subscriptionRemoved']);

const changeShape = z.object({
  /** Unique to the notification; lifecycle events have none. */
  id: z.string().max(200).nullish(),
  clientState: z.string().nullish(),
  tenantId: z.string().transform(asTenantId),
  lifecycleEvent: z.string().nullish(),
  resourceData: z.object({ id: z.guid().transform(asUserId) }).nullish(),
});
type Change = z.infer<typeof changeShape>;
const bodyShape = z.object({ value: z.array(changeShape).max(1_000) });

/**
 * Reads one request to the notification address, change or lifecycle. Nobody signs these: whoever knows the address
 * may post, so only what carries the subscription's secret and our tenant counts, and even that is just a hint to look.
 * https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
export function readNotification(validationToken: string | undefined, body: unknown, expected: Expected): Notification {
  if (validationToken !== undefined) return readValidation(validationToken);
  const read = readShape(bodyShape, body);
  if (!read.success) return { kind: 'refused', status: 400, why: 'not a collection of change notifications' };
  const ours = read.data.value.filter((change) => isOurs(change, expected));
  if (ours.length === 0) return { kind: 'refused', status: 403, why: 'no notification of our subscription' };
  const fresh = ours.filter(({ id }) => id == null || expected.replays.isNew(id));
  if (fresh.length === 0) return { kind: 'replayed' };
  return {
    kind: 'changes',
    userIds: [...new Set(fresh.flatMap(({ resourceData }) => resourceData?.id ?? []))],
    renew: fresh.some(({ lifecycleEvent }) => RENEW.has(lifecycleEvent ?? '')),
    missed: fresh.some(({ lifecycleEvent }) => MISSED.has(lifecycleEvent ?? '')),
  };
}

function readValidation(token: string): Notification {
  return token === '' || token.length > LONGEST_TOKEN
    ? { kind: 'refused', status: 400, why: 'not a validation token' }
    : { kind: 'validation', token };
}

const isOurs = (change: Change, { clientState, tenantId }: Expected): boolean =>
  clientState !== undefined && sameSecret(change.clientState ?? '', clientState) && change.tenantId === tenantId;

/** In the same time whatever is given, its length included. */
function sameSecret(given: string, known: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(known));
}
