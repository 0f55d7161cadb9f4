import type { BatchId } from '../../domain/ids.ts';
import type { DutyRunner, Next } from '../duties.ts';
import { runDuties } from '../duties.ts';
import { writeBatchAudit } from './audit.ts';
import { checkBatch } from './check.ts';
import { keepBatchDays } from './days.ts';
import { fulfilling } from './fulfil.ts';
import { tellBatchNews } from './news.ts';
import { leavingOnItsDay } from './on-its-day.ts';
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
  const leave = leavingOnItsDay();
  const work: BatchChore = (batch, given) => {
    switch (batch.state.name) {
      case 'checking':
        return checkBatch(batch, given);
      case 'scheduled':
        return leave(batch, given);
      case 'running':
        return fulfil(batch, given);
      default:
        return Promise.resolve('done');
    }
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
        days: step(keepBatchDays),
      },
      leading: ['work', 'days'],
      unsettled: (dueBy) => batches.unsettled(dueBy),
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
