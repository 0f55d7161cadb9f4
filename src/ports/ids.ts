import type { BatchId, RequestId } from '../domain/ids.ts';

export interface Ids {
  /** A new request id; not yet known to be free: creating a request with a taken one is refused, and another is drawn. */
  requestId(): RequestId;
  /** A new batch's id, under the same rule. */
  batchId(): BatchId;
  /** A random id for correlation, lease holders, client states: unguessable. */
  secret(): string;
}
