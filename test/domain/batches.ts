import type { Batch } from '../../src/domain/batch.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { BatchId } from '../../src/domain/ids.ts';
import { NOW, alex, place } from '../contracts/harness.ts';

/** A list of Alex's that has just come: two guests, and a line that is left out. */
export const batchWith = (patch: Partial<Batch> = {}): Batch => ({
  id: 'GL-B1AAAA' as BatchId,
  requester: alex,
  askedIn: place('a:1'),
  askedAt: NOW,
  locale: 'en',
  common: {},
  groups: [],
  chunks: 1,
  counts: { ...NO_COUNTS, waiting: 2, left: 1 },
  state: { name: 'checking' },
  untold: [],
  views: [],
  look: 1,
  history: [],
  audited: 0,
  auditedChunks: 0,
  ...patch,
});
