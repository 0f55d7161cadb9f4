import type { Batch, BatchTelling } from '../../domain/batch.ts';
import type { Place } from '../../domain/people.ts';
import { SECOND, later } from '../../domain/time.ts';
import { batchNewsText } from '../../features/index.ts';
import type { BatchChore, BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

const AGAIN_MS = 15 * SECOND;

/** One thing to be told at a time. Who can be reached nowhere is not waited for. */
export const tellBatchNews: BatchChore = async (batch, ports) => {
  const [telling] = batch.untold;
  if (telling === undefined) return 'done';
  const text = batchNewsText(batch, telling.news, batch.locale);
  for (const place of await placesFor(batch, telling.audience, ports)) {
    const told = await ports.messenger.postWords(place, text);
    if (told.ok) break;
    if (told.problem.code !== 'notReachable') return { wakeAt: later(ports.clock.now(), AGAIN_MS) };
  }
  await recordBatch(ports, batch.id, { type: 'told', key: telling.key });
  return 'again';
};

async function placesFor(
  batch: Batch,
  audience: BatchTelling['audience'],
  { settings, conversations }: BatchPorts,
): Promise<readonly Place[]> {
  if (audience === 'requester') {
    const personal = await conversations.personal(batch.requester.userId);
    return [batch.askedIn, ...(personal === undefined ? [] : [personal.place])];
  }
  const { approvals } = await settings.read();
  const shown = batch.views.find((view) => view.audience === 'approvers')?.place;
  return [...(approvals === undefined ? [] : [approvals]), ...(shown === undefined ? [] : [shown])];
}
