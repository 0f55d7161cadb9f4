import type { Batch, BatchEvent, BatchState } from './batch.ts';
import { asked } from './batch-line.ts';
import { moved, telling } from './batch-moves.ts';
import type { Deadline, NextDeadline } from './deadlines.ts';
import { nextOf, untilDecided } from './deadlines.ts';
import { mayNudge } from './keeping-up.ts';
import type { Person } from './people.ts';
import type { Instant } from './time.ts';
import { DAY, epochMs } from './time.ts';
import type { DeadlineRules, Upkeep } from './upkeep.ts';

/** What a list that waits for a person does by itself: it is brought to mind, and does not wait for ever. */

/** As of a single request; it begins anew with every state. */
export type BatchUpkeep = Pick<Upkeep, 'lookAt' | 'reached' | 'reminder' | 'nudgedAt'>;

export type Expired = Extract<BatchState, { readonly name: 'expired' }>;

/** A draft that was due so long ago is put away without a word: whoever made it has long forgotten it. */
const FORGOTTEN_MS = 30 * DAY;

/** Whose press a list waits for, and since when; undefined: for nobody's. */
export function waitsSince({ state, history, askedAt }: Batch): Instant | undefined {
  switch (state.name) {
    case 'preview':
    case 'pending':
      return history.findLast(({ from, to }) => to === state.name && from !== to)?.at ?? askedAt;
    case 'scheduled':
      return state.hold?.at;
    default:
      return undefined;
  }
}

/** All deadlines of a list as it stands, past ones too. Approvers are reminded of what waits for a decision. */
export function batchDeadlines(batch: Batch, rules: Pick<DeadlineRules, 'pendingDays'>): readonly Deadline[] {
  const since = waitsSince(batch);
  if (since === undefined) return [];
  const days = untilDecided(since, batch.timeZone ?? 'UTC', rules);
  return batch.state.name === 'pending' ? days : days.filter(({ series }) => series === 'expiry');
}

/** The deadline to act on now, and when to look again. */
export const nextBatchDeadline = (
  batch: Batch,
  rules: Pick<DeadlineRules, 'pendingDays'>,
  now: Instant,
): NextDeadline => nextOf(batchDeadlines(batch, rules), batch.upkeep?.reached, now);

const withUpkeep = (batch: Batch, patch: BatchUpkeep): Batch => ({ ...batch, upkeep: { ...batch.upkeep, ...patch } });

type OfDays = Extract<BatchEvent, { readonly type: 'deadlineReached' | 'approversReminded' | 'lookSet' | 'nudged' }>;

export function onItsDays(batch: Batch, event: OfDays, now: Instant): Batch | undefined {
  switch (event.type) {
    case 'deadlineReached':
      return deadlineReached(batch, event, now);
    case 'approversReminded':
      return batch.upkeep?.reminder === 'due' ? withUpkeep(batch, { reminder: 'told' }) : undefined;
    case 'lookSet':
      return batch.upkeep?.lookAt === event.at ? undefined : withUpkeep(batch, { lookAt: event.at });
    case 'nudged':
      return nudged(batch, event.by, now);
  }
}

/** Once for each deadline: what lies before the latest that was acted on is past. */
function deadlineReached(
  batch: Batch,
  { series, at, look }: Extract<OfDays, { readonly type: 'deadlineReached' }>,
  now: Instant,
): Batch | undefined {
  const reached = batch.upkeep?.reached;
  if (look !== batch.look || at <= (reached?.[series] ?? '')) return undefined;
  if (series === 'expiry') return expired(batch, at, now);
  if (batch.state.name !== 'pending') return undefined;
  return withUpkeep(batch, { reached: { ...reached, [series]: at }, reminder: 'due' });
}

/** Whoever asked is told, but of a draft from which nobody could have been asked for, or that is long forgotten. */
function expired(batch: Batch, at: Instant, now: Instant): Batch | undefined {
  const { state } = batch;
  if (state.name !== 'preview' && state.name !== 'pending' && state.name !== 'scheduled') return undefined;
  const verdict = state.name === 'scheduled' ? { verdict: state.verdict } : {};
  const over: Expired = { name: 'expired', at: now, was: state.name, ...verdict };
  const put = moved(batch, over, now, 'guestlist', 'expired');
  const isForgotten = epochMs(now) - epochMs(at) > FORGOTTEN_MS;
  const isQuiet = state.name === 'preview' && (isForgotten || asked(batch.counts) === 0);
  return isQuiet ? put : telling(put, 'requester', 'expired');
}

/** Whoever asked wants the approvers to look at it: at most once a day. */
function nudged(batch: Batch, by: Person, now: Instant): Batch | undefined {
  if (batch.state.name !== 'pending' || !mayNudge(batch, now)) return undefined;
  const marked = withUpkeep(batch, { nudgedAt: now });
  return telling(moved(marked, batch.state, now, by, 'nudged'), 'approvers', 'nudged');
}
