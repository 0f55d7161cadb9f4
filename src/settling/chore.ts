import type { GuestRequest } from '../domain/guest-request.ts';
import type { BatchId, ListNoticeId, RequestId } from '../domain/ids.ts';
import type { Result } from '../domain/problem.ts';
import type { Milliseconds } from '../domain/time.ts';
import type { Illegal } from '../domain/moves.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { transition } from '../domain/transition.ts';
import type { Audit } from '../ports/audit.ts';
import type { Batches } from '../ports/batches.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { Directory } from '../ports/directory.ts';
import type { Drafts } from '../ports/drafts.ts';
import type { Keyed } from '../ports/keyed.ts';
import type { Ids } from '../ports/ids.ts';
import type { ListNotices } from '../ports/list-notices.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Meter } from '../ports/meter.ts';
import type { Requests } from '../ports/requests.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { SignIns } from '../ports/sign-ins.ts';
import type { WaitingNews } from '../ports/waiting-news.ts';
import type { DutyPorts, Next } from './duties.ts';

export interface SettlingPorts extends DutyPorts {
  readonly requests: Requests;
  /** What guests of lists came with, and what is told of them together. */
  readonly batches: Batches;
  readonly listNotices: ListNotices;
  readonly settings: SettingsStore;
  readonly conversations: Conversations;
  readonly audit: Audit;
  readonly directory: Directory;
  readonly signIns: SignIns;
  readonly ids: Ids;
  readonly drafts: Drafts;
  /** How far the calendar has been looked through. */
  readonly keyed: Keyed;
  readonly messenger: Messenger;
  readonly waitingNews: WaitingNews;
  readonly meter: Meter;
  /** Another request was moved as well: what it owes is paid soon. Absent: with the next look at all of them. */
  readonly nudge?: (id: RequestId) => void;
  /** The same of what is told of the guests of a list. */
  readonly nudgeNotice?: (id: ListNoticeId) => void;
  /** A request for many guests was opened. */
  readonly settleBatch?: (id: BatchId) => void;
  /** How long an invitation without answer is looked for before a person chooses. */
  readonly reconcileWindowMs: Milliseconds;
}

/** One thing that a request can owe: one step of it, and what comes next. */
export type Chore = (request: GuestRequest, ports: SettlingPorts) => Promise<Next>;

/** Records what happened; the answer says whether the request still allowed it. */
export function record(
  { requests, clock }: Pick<SettlingPorts, 'requests' | 'clock'>,
  id: RequestId,
  event: RequestEvent,
): Promise<Result<GuestRequest, Illegal> | undefined> {
  return requests.update(id, (current) => transition(current, event, clock.now()));
}
