import { countLines } from '../../domain/batch-line.ts';
import type { Batch } from '../../domain/batch.ts';
import type { DirectoryProblem } from '../../domain/problem.ts';
import { SECOND, later } from '../../domain/time.ts';
import { checkLines, summaryOf } from '../../features/index.ts';
import type { Next } from '../duties.ts';
import type { BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

const CHUNKS_AT_ONCE = 6;
const AGAIN_MS = 5 * SECOND;

/** Looks every line up, and shows the requester what is wrong. Repeated from the start after a crash: it only reads. */
export async function checkBatch(batch: Batch, ports: BatchPorts): Promise<Next> {
  for (let from = 0; from < batch.chunks; from += CHUNKS_AT_ONCE) {
    const some = Array.from({ length: Math.min(CHUNKS_AT_ONCE, batch.chunks - from) }, (_, at) => from + at);
    const problems = await Promise.all(some.map((chunk) => checkChunk(batch, chunk, ports)));
    const problem = problems.find((one) => one !== undefined);
    if (problem === undefined) continue;
    ports.log.warn('batch.notChecked', { batchId: batch.id, problem: problem.code });
    return { wakeAt: later(ports.clock.now(), AGAIN_MS) };
  }
  const chunks = await Promise.all(
    Array.from({ length: batch.chunks }, (_, chunk) => ports.batches.lines(batch.id, chunk)),
  );
  const lines = chunks.flat().sort((a, b) => a.row - b.row);
  await recordBatch(ports, batch.id, { type: 'checked', counts: countLines(lines), summary: summaryOf(lines) });
  return 'again';
}

async function checkChunk(batch: Batch, chunk: number, ports: BatchPorts): Promise<DirectoryProblem | undefined> {
  const lines = await ports.batches.lines(batch.id, chunk);
  const checked = await checkLines(batch, lines, ports);
  if (!checked.ok) return checked.problem;
  const changed = checked.value.some((line, at) => line !== lines[at]);
  if (changed) await ports.batches.updateLines(batch.id, chunk, () => checked.value);
  return undefined;
}
