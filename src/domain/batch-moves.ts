import type { Batch, BatchEntry, BatchNews, BatchState, BatchTelling } from './batch.ts';
import type { Instant } from './time.ts';

/** What every change of a request for many guests is made of. */

/** Marks the cards as out of date. */
export const changed = (batch: Batch): Batch => ({ ...batch, look: batch.look + 1 });

export function moved(batch: Batch, state: BatchState, now: Instant, who: BatchEntry['who'], what: string): Batch {
  const entry: BatchEntry = { at: now, who, what, from: batch.state.name, to: state.name };
  const { upkeep, ...rest } = batch;
  // What was reached of the days of one state says nothing of those of the next.
  const kept = upkeep !== undefined && state.name === batch.state.name ? { upkeep } : {};
  return changed({ ...rest, ...kept, state, history: [...batch.history, entry] });
}

export function telling(batch: Batch, audience: BatchTelling['audience'], news: BatchNews): Batch {
  const key = `${audience}:${news}:${batch.history.length}`;
  return { ...batch, untold: [...batch.untold, { key, audience, news }] };
}
