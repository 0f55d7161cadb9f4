import type { BatchId } from '../../domain/ids.ts';
import type { DutyRunner, Next } from '../duties.ts';
import { runDuties } from '../duties.ts';
import { writeBatchAudit } from './audit.ts';
import { checkBatch } from './check.ts';
import { fulfilling } from './fulfil.ts';
import { tellBatchNews } from './news.ts';
import type { BatchChore, BatchPorts } from './ports.ts';
import { showBatchViews } from './views.ts';

/** Pays what requests for many guests owe: the look at the lines, the invitations, cards, words, audit entries. */
export function createBatchSettler(ports: BatchPorts): DutyRunner<BatchId> {
  const { batches } = ports;
  let stopping = false;
  const fulfil = fulfilling(
    (id) => runner.nudge(id, 'work'),
    () => stopping,
  );
  const work: BatchChore = (batch, given) => {
    if (batch.state.name === 'checking') return checkBatch(batch, given);
    return batch.state.name === 'running' ? fulfil(batch, given) : Promise.resolve('done');
  };
  const step =
    (chore: BatchChore) =>
    async (id: BatchId): Promise<Next> => {
      const batch = await batches.find(id);
      return batch === undefined ? 'done' : chore(batch, ports);
    };
  const runner = runDuties<BatchId>(
    {
      chores: {
        work: step(work),
        views: step(showBatchViews()),
        news: step(tellBatchNews),
        audit: step(writeBatchAudit),
      },
      leading: ['work'],
      unsettled: () => batches.unsettled(),
    },
    ports,
  );
  return {
    ...runner,
    stop() {
      stopping = true;
      return runner.stop();
    },
  };
}
