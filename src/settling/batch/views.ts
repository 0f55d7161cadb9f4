import type { Batch } from '../../domain/batch.ts';
import type { View } from '../../domain/guest-request.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND, epochMs, instant, later } from '../../domain/time.ts';
import { drawBatch } from '../../features/index.ts';
import type { BatchChore, BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

/**
 * A conversation takes one message a second, and a card that changes more often cannot be read.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const PACE_MS: Milliseconds = 2.5 * SECOND;

/** Brings one card up to date at a time, each at its pace; the last state is always shown. */
export function showBatchViews(): BatchChore {
  const shownAt = new Map<string, number>();
  const nextAt = (batch: Batch, view: View): number => (shownAt.get(keyOf(batch, view)) ?? -PACE_MS) + PACE_MS;

  return async (batch, ports) => {
    const stale = batch.views.filter((view) => view.shown < batch.look && view.lost === undefined);
    const [view] = stale.toSorted((a, b) => nextAt(batch, a) - nextAt(batch, b));
    if (view === undefined) {
      if (batch.state.name === 'done') for (const each of batch.views) shownAt.delete(keyOf(batch, each));
      return 'done';
    }
    const dueAt = nextAt(batch, view);
    if (dueAt > epochMs(ports.clock.now())) return { wakeAt: instant(dueAt) };
    shownAt.set(keyOf(batch, view), epochMs(ports.clock.now()));
    return (await show(batch, view, ports)) ? 'again' : { wakeAt: later(ports.clock.now(), 5 * SECOND) };
  };
}

const keyOf = ({ id }: Batch, { audience, place, activityId }: View): string =>
  [id, audience, place.conversationId, activityId ?? ''].join(' ');

async function show(batch: Batch, view: View, ports: BatchPorts): Promise<boolean> {
  const { audience, place } = view;
  const card = drawBatch(batch, audience, batch.locale);
  const shown = (activityId: NonNullable<View['activityId']>) =>
    recordBatch(ports, batch.id, { type: 'viewShown', audience, place, activityId, look: batch.look });

  if (view.activityId !== undefined) {
    const updated = await ports.messenger.updateCard(place, view.activityId, card);
    if (!updated.ok) return failed(batch, view, updated.problem, ports);
    if (updated.value === 'shown') await shown(view.activityId);
    else await recordBatch(ports, batch.id, { type: 'viewGone', audience, place, activityId: view.activityId });
    return true;
  }
  const posted = await ports.messenger.postCard(place, card);
  if (!posted.ok) return failed(batch, view, posted.problem, ports);
  await shown(posted.value);
  return true;
}

/** True when there is nothing to wait for: the place is out of reach and its card given up. */
async function failed(
  batch: Batch,
  { place, audience }: View,
  problem: NonNullable<View['lost']>,
  ports: BatchPorts,
): Promise<boolean> {
  ports.log.warn('card.notShown', { batchId: batch.id, audience, problem: problem.code });
  if (problem.code !== 'notReachable') return false;
  await recordBatch(ports, batch.id, { type: 'placeLost', place, problem });
  return true;
}
