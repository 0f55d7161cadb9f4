import type { Batch, BatchEvent, BatchState } from './batch.ts';
import { moved, telling } from './batch-moves.ts';
import { dayAt } from './days.ts';
import type { Person } from './people.ts';
import { sendAtOf } from './scheduling.ts';
import type { Instant, IsoDate } from './time.ts';

/** A list whose invitations do not leave with its approval: on a day that was asked for, or after a pause in which it can be taken back. */

/** Approved, and nobody is invited yet. */
export type Scheduled = Extract<BatchState, { readonly name: 'scheduled' }>;

/** When the invitations of a list that is approved now leave; undefined: at once. */
export const listSendAt = (
  { common, ...batch }: Pick<Batch, 'common' | 'timeZone'>,
  undoSeconds: number,
  now: Instant,
): Instant | undefined => sendAtOf({ ...batch, ask: common }, undoSeconds, now);

/** Waits for a day, as against the pause after an approval, which is the approvers' own. */
export const isListForItsDay = ({ common: { notBefore }, state, timeZone }: Batch): boolean =>
  state.name === 'scheduled' && notBefore !== undefined && dayAt(state.sendAt, timeZone ?? 'UTC') === notBefore;

/** The day that was chosen last: none where the list leaves once it is approved. */
export function withDay(batch: Batch, day: IsoDate | undefined): Batch {
  const { notBefore: _before, ...common } = batch.common;
  return { ...batch, common: day === undefined ? common : { ...common, notBefore: day } };
}

type Approved = Extract<BatchEvent, { readonly type: 'approved' }>;

export function approved(batch: Batch, { verdict, sendAt, signsInThen }: Approved, now: Instant): Batch | undefined {
  if (batch.state.name !== 'pending') return undefined;
  if (sendAt === undefined) {
    return moved(batch, { name: 'running', verdict, startedAt: now }, now, verdict.by, 'approved');
  }
  const state: Scheduled = {
    name: 'scheduled',
    verdict,
    sendAt,
    ...(signsInThen === undefined ? {} : { signsInThen }),
  };
  const waiting = moved(batch, state, now, verdict.by, 'approved');
  return isListForItsDay(waiting) ? telling(waiting, 'requester', 'scheduled') : waiting;
}

type OfScheduled = Extract<BatchEvent, { readonly type: 'sendNow' | 'takenBack' | 'dayCame' | 'held' | 'resumed' }>;

/** What can happen to a list that waits for its day. */
export function whileScheduled(batch: Batch, state: Scheduled, event: OfScheduled, now: Instant): Batch | undefined {
  const { verdict, inviter, hold } = state;
  const goesOn = inviter === undefined ? {} : { inviter };
  switch (event.type) {
    case 'sendNow': {
      if (hold !== undefined) return undefined;
      const who = event.asInviter === true ? { inviter: event.by } : goesOn;
      const { sendAt = now } = event;
      return moved(batch, { name: 'scheduled', verdict, sendAt, ...who }, now, event.by, 'sendNow');
    }
    case 'takenBack':
      return takenBack(batch, event.by, now);
    case 'dayCame':
      if (hold !== undefined || now < state.sendAt) return undefined;
      return moved(batch, { name: 'running', verdict, startedAt: now, ...goesOn }, now, 'guestlist', 'dayCame');
    case 'held':
      return held(batch, state, event, now);
    case 'resumed':
      // Whoever resumes takes it on: he may approve now, as whoever approved it perhaps may not.
      if (hold === undefined) return undefined;
      return moved(
        batch,
        { name: 'scheduled', verdict, sendAt: state.sendAt, inviter: event.by },
        now,
        event.by,
        'resumed',
      );
  }
}

/** Nobody is invited yet: it waits for a decision again. */
function takenBack(batch: Batch, by: Person, now: Instant): Batch {
  const undecided = moved(batch, { name: 'pending' }, now, by, 'takenBack');
  return isListForItsDay(batch) ? telling(undecided, 'requester', 'takenBack') : undecided;
}

/** Called off, its lines are what is left to do; stopped by the bot it stays as it is, for nobody is invited yet. */
function held(
  batch: Batch,
  state: Scheduled,
  { kind, by, problem }: Extract<BatchEvent, { readonly type: 'held' }>,
  now: Instant,
): Batch | undefined {
  const hold = { kind, by, at: now, ...(problem === undefined ? {} : { problem }) };
  if (kind === 'cancelled') {
    return moved(batch, { name: 'running', verdict: state.verdict, startedAt: now, hold }, now, by, kind);
  }
  if (by !== 'guestlist' || state.hold !== undefined) return undefined;
  const stopped = moved(batch, { ...state, hold }, now, by, kind);
  return telling(telling(stopped, 'requester', 'notLeft'), 'approvers', 'notLeft');
}
