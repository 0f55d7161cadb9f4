import type { Batch, BatchTelling } from '../../domain/batch.ts';
import type { Place } from '../../domain/people.ts';
import { SECOND, later } from '../../domain/time.ts';
import { batchNewsText } from '../../features/index.ts';
import { forSomebody } from '../../words/telling.ts';
import type { Telling } from '../telling.ts';
import { tell } from '../telling.ts';
import type { BatchChore, BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

const AGAIN_MS = 15 * SECOND;
/** It stands still until somebody acts. */
const URGENT: ReadonlySet<BatchTelling['news']> = new Set(['halted', 'notLeft', 'unsure', 'channelLost', 'nudged']);

/** One thing to be told at a time. Who can be reached nowhere is not waited for: his approvers hear it. */
export const tellBatchNews: BatchChore = async (batch, ports) => {
  const [telling] = batch.untold;
  if (telling === undefined) return 'done';
  const told = await tell(await whatAndWhere(batch, telling, ports), ports);
  if (!told.ok && told.problem.code !== 'notReachable') return { wakeAt: later(ports.clock.now(), AGAIN_MS) };
  await recordBatch(ports, batch.id, { type: 'told', key: telling.key });
  return 'again';
};

async function whatAndWhere(
  batch: Batch,
  { key, audience, news }: BatchTelling,
  { settings, conversations }: BatchPorts,
): Promise<Telling> {
  const { approvals, locale } = await settings.read();
  const shown = batch.views.find((view) => view.audience === 'approvers')?.place;
  const approvers: readonly Place[] = [approvals, shown].filter((place) => place !== undefined);
  const telling = {
    key: `${batch.id} ${key}`,
    text: batchNewsText(batch, news, batch.locale),
    urgent: URGENT.has(news),
  };
  if (audience === 'approvers') return { ...telling, places: approvers };
  const personal = await conversations.personal(batch.requester.userId);
  return {
    ...telling,
    places: [batch.askedIn, ...(personal === undefined ? [] : [personal.place])],
    elsewhere: {
      text: forSomebody(batch.requester.name, batchNewsText(batch, news, locale), locale),
      places: approvers,
    },
  };
}
