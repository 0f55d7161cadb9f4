import type { GuestRequest } from '../domain/guest-request.ts';
import type { RequestId } from '../domain/ids.ts';
import type { Result } from '../domain/problem.ts';
import type { Instant, Milliseconds } from '../domain/time.ts';
import type { Illegal } from '../domain/moves.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { transition } from '../domain/transition.ts';
import type { Audit } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { Directory } from '../ports/directory.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { Keyed } from '../ports/keyed.ts';
import type { Ids } from '../ports/ids.ts';
import type { Leases } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Meter } from '../ports/meter.ts';
import type { Requests } from '../ports/requests.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { Timers } from '../ports/timers.ts';

export interface SettlingPorts {
  readonly requests: Requests;
  readonly settings: SettingsStore;
  readonly conversations: Conversations;
  readonly audit: Audit;
  readonly directory: Directory;
  readonly ids: Ids;
  readonly drafts: Drafts;
  /** How far the calendar has been looked through. */
  readonly keyed: Keyed;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Meter;
  /** Who of several instances settles a request; nobody else touches what its holder has begun. */
  readonly leases: Leases;
  readonly leaseMs: Milliseconds;
  /** True where other instances work on the same store, and may leave something behind. */
  readonly shared: boolean;
  /** How long an invitation without answer is looked for before a person chooses. */
  readonly reconcileWindowMs: Milliseconds;
}

/** What a chore can do besides: ask for things that are done for many requests at once. */
export interface ChorePorts extends SettlingPorts {
  /** Soon one message to the approvers, about all of which they are to be reminded. */
  readonly remindApprovers: () => void;
}

/**
 * One thing that a request can owe. It does one step and says what comes next: `again` at once, a moment to come back
 * at, or `done`. Steps are safe to repeat after a crash at any point.
 */
export type Chore = (
  request: GuestRequest,
  ports: ChorePorts,
) => Promise<'again' | 'done' | { readonly wakeAt: Instant }>;

/** Records what happened; the answer says whether the request still allowed it. */
export function record(
  { requests, clock }: Pick<SettlingPorts, 'requests' | 'clock'>,
  id: RequestId,
  event: RequestEvent,
): Promise<Result<GuestRequest, Illegal> | undefined> {
  return requests.update(id, (current) => transition(current, event, clock.now()));
}
