import type { Batch, BatchEvent, IllegalBatch } from '../../domain/batch.ts';
import { moveBatch } from '../../domain/batch.ts';
import type { BatchId, RequestId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Batches } from '../../ports/batches.ts';
import type { Conversations } from '../../ports/conversations.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Meter } from '../../ports/meter.ts';
import type { Requests } from '../../ports/requests.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import type { SignIns } from '../../ports/sign-ins.ts';
import type { WaitingNews } from '../../ports/waiting-news.ts';
import type { DutyPorts, Next } from '../duties.ts';

export interface BatchPorts extends DutyPorts {
  readonly batches: Batches;
  readonly requests: Requests;
  readonly settings: SettingsStore;
  readonly conversations: Conversations;
  readonly audit: Audit;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly waitingNews: WaitingNews;
  readonly signIns: SignIns;
  readonly meter: Meter;
  readonly ids: Pick<Ids, 'requestId'>;
  /** Pays what a request of its own owes, for a guest who is handed over. */
  readonly settle: (id: RequestId) => void;
  /** Of what waits for a decision, single requests and lists, in one message. */
  readonly remindApprovers: () => void;
  /** How long an invitation without answer is looked for before a person chooses. */
  readonly reconcileWindowMs: Milliseconds;
}

/** One thing that a batch can owe: one step of it, and what comes next. */
export type BatchChore = (batch: Batch, ports: BatchPorts) => Promise<Next>;

/** Records what happened; the answer says whether the batch still allowed it. */
export function recordBatch(
  { batches, clock }: Pick<BatchPorts, 'batches' | 'clock'>,
  id: BatchId,
  event: BatchEvent,
): Promise<Result<Batch, IllegalBatch> | undefined> {
  return batches.update(id, (current) => moveBatch(current, event, clock.now()));
}
