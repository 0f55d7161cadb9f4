import type { Stores } from '../../src/adapters/store/stores.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { asConversationId, asTenantId, asUserId } from '../../src/domain/ids.ts';
import type { Person, Place } from '../../src/domain/people.ts';
import type { Instant, Milliseconds } from '../../src/domain/time.ts';
import { instant, later } from '../../src/domain/time.ts';

/** One store under test: how to open it, open it again on what it holds, and let time pass for it. */
export interface StoreUnderTest {
  readonly stores: Stores;
  now(): Instant;
  /** Lets this much time pass in the store's eyes: a fake clock moves, a server's own clock is waited for. */
  pass(ms: Milliseconds): Promise<void>;
  /** Closed and opened again, as after a restart; the same stores where nothing outlives the process. */
  reopened(): Promise<Stores>;
  dispose(): Promise<void>;
}
export type OpenStore = () => Promise<StoreUnderTest>;

export const NOW = instant(Date.UTC(2026, 2, 10, 9));

export const alex: Person = person(1, 'Alex Wilber');
export const megan: Person = person(2, 'Megan Bowen');

export function person(n: number, name: string): Person {
  return {
    userId: asUserId(`aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`),
    tenantId: asTenantId('11111111-1111-4111-8111-111111111111'),
    name,
  };
}

export const place = (id: string): Place => ({ conversationId: asConversationId(id), scope: 'personal' });

/** A pending request that owes nothing. */
export function request(n: number, patch: Partial<GuestRequest> = {}): GuestRequest {
  return {
    id: `GL-${String(n).padStart(6, '0')}` as RequestId,
    ask: { email: `guest${n}@fabrikam.example`, sendMail: true, reason: 'audit' },
    requester: alex,
    askedIn: place('a:alex'),
    askedAt: later(NOW, n * 1_000),
    locale: 'en',
    findings: [],
    state: { name: 'pending' },
    owed: [],
    views: [],
    look: 1,
    history: [],
    audited: 0,
    upkeep: { lookAt: later(NOW, 14 * 86_400_000) },
    ...patch,
  };
}
