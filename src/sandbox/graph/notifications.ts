import type { ChangeNotification } from '@microsoft/microsoft-graph-types';
import { isoTime } from '../clock.ts';
import type { Write } from '../replicas.ts';
import { tenantId } from '../seed.ts';
import { newId } from '../tenant.ts';
import type { SubscriptionRow, Tenant } from '../tenant.ts';

/**
 * Delivers changes of users to subscriptions: 2xx within 3 seconds (10 on a retry), else again for up to 4 hours.
 * https://learn.microsoft.com/en-us/graph/change-notifications-delivery-webhooks
 */
const firstTimeoutMs = 3_000;
const retryTimeoutMs = 10_000;
const giveUpAfterMs = 4 * 3_600_000;
const firstRetryMs = 2_000;
const longestRetryMs = 10 * 60_000;

/** Until the answer stops it. */
export function startNotifying(tenant: Tenant): () => void {
  const pending = new Set<() => void>();
  let stopped = false;
  const later = (ms: number, run: () => void): void => {
    if (stopped) return;
    const cancel = tenant.clock.after(ms, () => {
      pending.delete(cancel);
      run();
    });
    pending.add(cancel);
  };
  tenant.onWrite((write) => {
    const users = changedUsers(write);
    for (const row of tenant.subscriptions.values()) {
      for (const { id, type } of users) {
        if (row.changeTypes.includes(type) && concerns(row, id))
          later(0, () => void deliver(tenant, row, id, type, later));
      }
    }
  });
  return () => {
    stopped = true;
    for (const cancel of pending) cancel();
  };
}

type Later = (ms: number, run: () => void) => void;

async function deliver(
  tenant: Tenant,
  row: SubscriptionRow,
  userId: string,
  type: 'updated' | 'deleted',
  later: Later,
): Promise<void> {
  const startedAt = tenant.clock.now();
  const attempt = async (count: number): Promise<void> => {
    // Renewed or gone meanwhile: what counts is what the subscription is now.
    const current = tenant.subscriptions.get(row.id);
    const now = tenant.clock.now();
    if (!current || current.expiresAt <= now || now - startedAt > giveUpAfterMs) return;
    const body = { value: [notification(current, userId, type)] };
    const answer = await postJson(current.notificationUrl, body, count === 0 ? firstTimeoutMs : retryTimeoutMs);
    if (typeof answer === 'object' && answer.status >= 200 && answer.status < 300) return;
    later(Math.min(firstRetryMs * 2 ** count, longestRetryMs), () => void attempt(count + 1));
  };
  await attempt(0);
}

function notification(
  row: SubscriptionRow,
  userId: string,
  changeType: 'updated' | 'deleted',
): ChangeNotification & { organizationId: string; sequenceNumber: null } {
  return {
    id: newId(),
    changeType,
    clientState: row.clientState,
    resource: `Users/${userId}`,
    resourceData: { '@odata.type': '#Microsoft.Graph.User', '@odata.id': `Users/${userId}`, id: userId } as NonNullable<
      ChangeNotification['resourceData']
    >,
    subscriptionExpirationDateTime: isoTime(row.expiresAt),
    subscriptionId: row.id,
    tenantId,
    organizationId: tenantId,
    sequenceNumber: null,
  };
}

/** Creation and soft delete arrive as `updated`, a purge as `deleted`. */
function changedUsers(write: Write): { id: string; type: 'updated' | 'deleted' }[] {
  return write.changes
    .filter((change) => change.table === 'users')
    .map((change) => {
      const { deletedDateTime } = change.fields as { deletedDateTime?: string | null };
      return {
        id: change.id,
        type: deletedDateTime?.startsWith('1970-') ? ('deleted' as const) : ('updated' as const),
      };
    });
}

function concerns(row: SubscriptionRow, userId: string): boolean {
  return row.resource === 'users' || row.resource === `users/${userId}`;
}

interface PostAnswer {
  status: number;
  text: string;
  contentType: string;
}

/** Never throws. The time limit is on the real clock: it is about somebody else's process. */
export async function postJson(
  url: string,
  body: object | undefined,
  timeoutMs: number,
): Promise<PostAnswer | 'timeout' | 'unreachable'> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': body ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    return { status: answer.status, text: await answer.text(), contentType: answer.headers.get('content-type') ?? '' };
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}
