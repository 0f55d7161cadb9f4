import type { Batch } from '../../domain/batch.ts';
import { owesLines } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import { handOver } from './hand-over.ts';
import type { BatchChore, BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

/** The batch's own moves, and at its end what became of each guest, each entry under its own key. */
export const writeBatchAudit: BatchChore = async (batch, ports) => {
  if (batch.audited < batch.history.length) {
    await writeHistory(batch, ports);
    return 'again';
  }
  if (!owesLines(batch)) return 'done';
  await writeLines(batch, batch.auditedChunks, ports);
  return 'again';
};

async function writeHistory(batch: Batch, ports: BatchPorts): Promise<void> {
  for (const [index, entry] of batch.history.entries()) {
    if (index < batch.audited) continue;
    await ports.audit.append({
      key: `${batch.id}#${index}`,
      at: entry.at,
      actor: typeof entry.who === 'string' ? entry.who : entry.who.userId,
      action: `batch.${entry.what}`,
      requestId: batch.id,
      detail: { from: entry.from, to: entry.to },
    });
  }
  await recordBatch(ports, batch.id, { type: 'audited', upTo: batch.history.length });
}

/** What a list owes at its end for each line. Side by side, for the audit log writes down together what comes together. */
async function writeLines(batch: Batch, chunk: number, ports: BatchPorts): Promise<void> {
  if (batch.state.name !== 'done') return;
  const { at: doneAt } = batch.state;
  const lines = await ports.batches.lines(batch.id, chunk);
  const entry = (line: GuestLine): Promise<void> => {
    // The same when it is written again after a crash.
    const at = line.state.name === 'ready' ? line.state.readyAt : doneAt;
    return ports.audit.append({
      key: `${batch.id}#line${line.row}.${line.state.name}.${at}`,
      at,
      actor: 'guestlist',
      action: `batch.guest.${line.state.name}`,
      requestId: batch.id,
      subject: line.email,
    });
  };
  await handOver(batch, lines, ports);
  await Promise.all(lines.filter(({ state }) => state.name !== 'left').map(entry));
  await recordBatch(ports, batch.id, { type: 'chunksAudited', upTo: chunk + 1 });
}
