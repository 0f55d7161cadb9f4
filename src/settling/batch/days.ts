import type { Batch } from '../../domain/batch.ts';
import { nextBatchDeadline, waitsSince } from '../../domain/batch-days.ts';
import { nextLook } from '../../domain/deadlines.ts';
import { deadlineRules } from '../../domain/settings.ts';
import type { Instant } from '../../domain/time.ts';
import { DAY } from '../../domain/time.ts';
import type { Next } from '../duties.ts';
import type { BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

/** A changed setting holds from the next day on, whatever was worked out before. */
const LONGEST_WAIT_MS = DAY;

/**
 * Acts on the deadline of a list that waits for a person, and comes back for the next. The swap lets each through once,
 * whatever instance looks; what was missed while nothing ran is made up for once, by its latest.
 */
export async function keepBatchDays(batch: Batch, ports: BatchPorts): Promise<Next> {
  if (batch.upkeep?.reminder === 'due') ports.remindApprovers();
  if (waitsSince(batch) === undefined) return 'done';
  const now = ports.clock.now();
  const { due, next } = nextBatchDeadline(batch, deadlineRules(await ports.settings.read()), now);
  if (due === undefined) return noteNextLook(batch, next, now, ports);
  ports.log.info('deadline', { batchId: batch.id, series: due.series, at: due.at });
  const { series, at } = due;
  await recordBatch(ports, batch.id, { type: 'deadlineReached', series, at, look: batch.look });
  return 'again';
}

/** Noted for the sweep of other instances, which leaves alone what only waits. */
async function noteNextLook(batch: Batch, next: Instant | undefined, now: Instant, ports: BatchPorts): Promise<Next> {
  const { at, isNoted } = nextLook(batch.upkeep?.lookAt, next, LONGEST_WAIT_MS, now);
  if (!isNoted) await recordBatch(ports, batch.id, { type: 'lookSet', at });
  return { wakeAt: at };
}
