import type { GuestAttributes } from './attributes.ts';
import type { Counts, LineFault } from './batch-line.ts';
import { asked } from './batch-line.ts';
import { changed, moved, telling } from './batch-moves.ts';
import type { BatchUpkeep } from './batch-days.ts';
import { onItsDays, waitsSince } from './batch-days.ts';
import { approved, whileScheduled, withDay } from './batch-sending.ts';
import type { GroupRef, Verdict, View } from './guest-request.ts';
import type { BatchId, GroupId } from './ids.ts';
import type { Locale, Person, Place } from './people.ts';
import { isOutOfReach } from './out-of-reach.ts';
import type { Problem, Result } from './problem.ts';
import { fail, ok } from './problem.ts';
import type { Instant, IsoDate, Milliseconds } from './time.ts';
import type { PostedView } from './transition.ts';
import type { Series } from './upkeep.ts';
import type { Views } from './views.ts';
import { withAdopted, withCard, withPlaceEmptied, withPlaceLost, withShown, withoutCard } from './views.ts';

/** More is two requests: an approver decides on each list as a whole. */
export const MOST_GUESTS = 5_000;

/** One request for many guests. Its lines lie beside it, so that a line's outcome is a small write. */
export interface Batch {
  readonly id: BatchId;
  readonly requester: Person;
  readonly askedIn: Place;
  readonly askedAt: Instant;
  readonly locale: Locale;
  /** Where the requester's days begin (IANA name); UTC where Teams does not tell. */
  readonly timeZone?: string;
  /** What holds for every line that says nothing else; the lines carry it themselves, this is for the cards. */
  readonly common: {
    readonly group?: GroupRef;
    readonly until?: IsoDate;
    readonly reason?: string;
    readonly message?: string;
    /** The day on which the invitations leave; absent: once approved. */
    readonly notBefore?: IsoDate;
  };
  /** The heading of a column with a day of sending for each guest, which is not read. */
  readonly dayColumn?: string;
  /** The list whose guests are to stay longer: they are there already, and have what is asked for. */
  readonly staysLonger?: BatchId;
  /** Every group that some line asks for. */
  readonly groups: readonly GroupRef[];
  /** What an approver has to know of the lines without reading them; there once they were looked at. */
  readonly summary?: BatchSummary;
  readonly chunks: number;
  /** As of the last progress; the lines know better. */
  readonly counts: Counts;
  /** How long the rest will take, going on like this. */
  readonly leftMs?: Milliseconds;
  readonly state: BatchState;
  /** What is still to be told, in words. */
  readonly untold: readonly BatchTelling[];
  readonly views: Views;
  /** Goes up with every change that a card shows. */
  readonly look: number;
  readonly history: readonly BatchEntry[];
  /** How many entries of `history` are in the audit log already. */
  readonly audited: number;
  /** How many chunks have all their lines in the audit log. */
  readonly auditedChunks: number;
  /** While it waits for a person: what was reached of its days. */
  readonly upkeep?: BatchUpkeep;
}

/** Of the lines that are asked for, if not said otherwise. */
export interface BatchSummary {
  /** The most frequent first. */
  readonly domains: readonly { readonly domain: string; readonly guests: number }[];
  readonly groups: readonly { readonly groupId?: GroupId; readonly guests: number }[];
  /** Each combination of company, department and usage location that is to be written. */
  readonly attributes?: readonly (GuestAttributes & { readonly guests: number })[];
  readonly ends: { readonly first?: IsoDate; readonly last?: IsoDate; readonly open: number };
  /** Guests already, who only get the access. */
  readonly foundThere: number;
  /** The first of the lines that were left out. */
  readonly left: readonly { readonly row: number; readonly email: string; readonly fault: LineFault }[];
}

export type BatchState =
  /** The directory is asked about every line. */
  | { readonly name: 'checking' }
  /** The requester sees what is wrong, and sends it or not. */
  | { readonly name: 'preview' }
  | { readonly name: 'pending' }
  /** Approved; nothing has left, and nothing leaves before its day. */
  | {
      readonly name: 'scheduled';
      readonly verdict: Verdict;
      readonly sendAt: Instant;
      /** Who may approve and has sent it off, or taken it on, since. */
      readonly inviter?: Person;
      /** An approver has to sign in for it when its day has come: no sign-in lasts so long. */
      readonly signsInThen?: true;
      /** The bot's own: its day had come, and something stood in its way. */
      readonly hold?: Hold;
    }
  | {
      readonly name: 'running';
      readonly verdict: Verdict;
      readonly startedAt: Instant;
      /** In whose name the invitations leave now, where that is not whoever approved. */
      readonly inviter?: Person;
      readonly hold?: Hold;
      readonly wish?: Wish;
    }
  | {
      readonly name: 'done';
      readonly verdict: Verdict;
      readonly startedAt: Instant;
      readonly at: Instant;
      readonly hold?: Hold;
    }
  | { readonly name: 'denied'; readonly verdict: Verdict }
  | { readonly name: 'withdrawn'; readonly by: Person; readonly at: Instant }
  /** Nobody sent it, decided on it, or let it go on, in time. `verdict`: where it was approved. */
  | {
      readonly name: 'expired';
      readonly at: Instant;
      readonly was: 'preview' | 'pending' | 'scheduled';
      readonly verdict?: Verdict;
    };
export type BatchStateName = BatchState['name'];

/** No new invitation leaves; who is invited already is set up to the end. */
export interface Hold {
  readonly kind: 'paused' | 'cancelled';
  readonly by: Person | 'guestlist';
  readonly at: Instant;
  /** Why the bot stopped by itself: what would have failed for every guest alike. */
  readonly problem?: Problem;
}

/** What a person wants done with the lines that ended badly. */
export type Wish = 'tryFailed' | 'inviteUnsure' | 'giveUpUnsure';

export interface BatchTelling {
  readonly key: string;
  readonly audience: View['audience'];
  readonly news: BatchNews;
}
export type BatchNews =
  | 'denied'
  | 'scheduled'
  | 'takenBack'
  | 'notLeft'
  | 'done'
  | 'halted'
  | 'unsure'
  | 'channelLost'
  | 'expired'
  | 'nudged';

export interface BatchEntry {
  readonly at: Instant;
  readonly who: Person | 'guestlist';
  readonly what: string;
  readonly from: BatchStateName;
  readonly to: BatchStateName;
}

export type BatchEvent =
  | { readonly type: 'checked'; readonly counts: Counts; readonly summary: BatchSummary }
  /** `day`: when it is to leave, as the card said last; absent: as it was asked for. */
  | { readonly type: 'sent'; readonly approvals?: Place; readonly day?: IsoDate | 'once approved' }
  | { readonly type: 'withdrawn'; readonly by: Person }
  /** `sendAt`: when the invitations leave; absent: at once. */
  | { readonly type: 'approved'; readonly verdict: Verdict; readonly sendAt?: Instant; readonly signsInThen?: true }
  /** `asInviter`: by somebody who may approve, in whose name they leave. */
  /** `sendAt`: when the pause after the approval is over; absent: at once. */
  | { readonly type: 'sendNow'; readonly by: Person; readonly asInviter?: true; readonly sendAt?: Instant }
  | { readonly type: 'takenBack'; readonly by: Person }
  | { readonly type: 'dayCame' }
  | { readonly type: 'denied'; readonly verdict: Verdict }
  | {
      readonly type: 'held';
      readonly kind: Hold['kind'];
      readonly by: Hold['by'];
      readonly problem?: Problem;
    }
  /** `invites`: he has signed in for the invitations that follow. */
  | { readonly type: 'resumed'; readonly by: Person; readonly invites?: true }
  | { readonly type: 'wished'; readonly wish: Wish; readonly by: Person; readonly invites?: true }
  | { readonly type: 'wishGranted'; readonly wish: Wish }
  | { readonly type: 'progressed'; readonly counts: Counts; readonly leftMs?: Milliseconds }
  | { readonly type: 'finished'; readonly counts: Counts }
  /** `look`: the batch as it was when the deadline was worked out. */
  | {
      readonly type: 'deadlineReached';
      readonly series: Series;
      readonly at: Instant;
      readonly look: number;
    }
  /** The approvers were told of all that waits. */
  | { readonly type: 'approversReminded' }
  /** When its deadlines are looked at next. */
  | { readonly type: 'lookSet'; readonly at: Instant }
  | { readonly type: 'nudged'; readonly by: Person }
  | { readonly type: 'told'; readonly key: string }
  /** The approvers read elsewhere now. */
  | { readonly type: 'approversMoved'; readonly approvals: Place }
  | ({ readonly type: 'viewAdopted' } & PostedView)
  | ({ readonly type: 'viewShown'; readonly look: number } & PostedView)
  | ({ readonly type: 'viewGone' } & PostedView)
  | { readonly type: 'placeEmptied'; readonly place: Place }
  | { readonly type: 'placeLost'; readonly place: Place; readonly problem: Problem }
  | { readonly type: 'audited'; readonly upTo: number }
  | { readonly type: 'chunksAudited'; readonly upTo: number };

export interface IllegalBatch {
  readonly code: 'illegal';
  readonly from: BatchStateName;
  readonly event: BatchEvent['type'];
}

/** The one place where a batch changes. Pure; called inside the store's swap, so what it refuses never happened. */
export function moveBatch(batch: Batch, event: BatchEvent, now: Instant): Result<Batch, IllegalBatch> {
  const next = nextBatch(batch, event, now);
  return next === undefined ? fail({ code: 'illegal', from: batch.state.name, event: event.type }) : ok(next);
}

function nextBatch(batch: Batch, event: BatchEvent, now: Instant): Batch | undefined {
  const { state } = batch;
  switch (event.type) {
    case 'checked': {
      if (state.name !== 'checking') return undefined;
      const { counts, summary } = event;
      return moved({ ...batch, counts, summary }, { name: 'preview' }, now, 'guestlist', 'checked');
    }
    case 'sent':
      return state.name === 'preview' && asked(batch.counts) > 0 ? sent(batch, event, now) : undefined;
    case 'withdrawn':
      if (state.name !== 'checking' && state.name !== 'preview' && state.name !== 'pending') return undefined;
      return moved(batch, { name: 'withdrawn', by: event.by, at: now }, now, event.by, 'withdrawn');
    case 'approved':
      return approved(batch, event, now);
    case 'sendNow':
    case 'takenBack':
    case 'dayCame':
      return state.name === 'scheduled' ? whileScheduled(batch, state, event, now) : undefined;
    case 'denied':
      if (state.name !== 'pending') return undefined;
      return telling(
        moved(batch, { name: 'denied', verdict: event.verdict }, now, event.verdict.by, 'denied'),
        'requester',
        'denied',
      );
    case 'held':
    case 'resumed':
    case 'wished':
    case 'wishGranted':
      return steered(batch, event, now);
    case 'progressed': {
      if (state.name !== 'running') return undefined;
      const { leftMs: _before, ...rest } = batch;
      const { counts, leftMs } = event;
      return changed({ ...rest, counts, ...(leftMs === undefined ? {} : { leftMs }) });
    }
    case 'finished':
      return finished(batch, event.counts, now);
    case 'deadlineReached':
    case 'approversReminded':
    case 'lookSet':
    case 'nudged':
      return onItsDays(batch, event, now);
    case 'told':
      return batch.untold.some(({ key }) => key === event.key)
        ? { ...batch, untold: batch.untold.filter(({ key }) => key !== event.key) }
        : undefined;
    case 'approversMoved': {
      const view: View = { audience: 'approvers', place: event.approvals, shown: 0 };
      const views = state.name === 'pending' ? withCard(batch.views, view) : undefined;
      return views === undefined ? undefined : changed({ ...batch, views });
    }
    case 'viewAdopted':
      return seen(batch, withAdopted(batch.views, event));
    case 'viewShown':
      return { ...batch, views: withShown(batch.views, event, event.look) };
    case 'viewGone':
      return { ...batch, views: withoutCard(batch.views, event) };
    case 'placeEmptied':
      return { ...batch, views: withPlaceEmptied(batch.views, event.place) };
    case 'placeLost':
      return placeLost(batch, event.place, event.problem);
    case 'audited':
      return event.upTo > batch.audited ? { ...batch, audited: event.upTo } : undefined;
    case 'chunksAudited':
      return event.upTo > batch.auditedChunks ? { ...batch, auditedChunks: event.upTo } : undefined;
  }
}

function sent(
  batch: Batch,
  { approvals, day = batch.common.notBefore }: Extract<BatchEvent, { type: 'sent' }>,
  now: Instant,
): Batch {
  const view: View | undefined =
    approvals === undefined ? undefined : { audience: 'approvers', place: approvals, shown: 0 };
  const views = view === undefined ? batch.views : (withCard(batch.views, view) ?? batch.views);
  const dated = withDay(batch, day === 'once approved' ? undefined : day);
  return moved({ ...dated, views }, { name: 'pending' }, now, batch.requester, 'sent');
}

/** Where nobody can decide any more, who asked is told, once. */
function placeLost(batch: Batch, place: Place, problem: Problem): Batch {
  const next = { ...batch, views: withPlaceLost(batch.views, place, batch.look, problem) };
  const isNews = batch.state.name === 'pending' && isOutOfReach(next, 'approvers') && !isOutOfReach(batch, 'approvers');
  return isNews ? telling(next, 'requester', 'channelLost') : next;
}

type Steering = Extract<BatchEvent, { type: 'held' | 'resumed' | 'wished' | 'wishGranted' }>;

/** Pause, go on, cancel, and what shall become of lines that ended badly. */
function steered(batch: Batch, event: Steering, now: Instant): Batch | undefined {
  const { state } = batch;
  if (event.type === 'wished') return wished(batch, event, now);
  if (state.name === 'scheduled') {
    return event.type === 'wishGranted' ? undefined : whileScheduled(batch, state, event, now);
  }
  if (state.name !== 'running') return undefined;
  switch (event.type) {
    case 'held': {
      if (state.hold?.kind === 'cancelled' || state.hold?.kind === event.kind) return undefined;
      const { kind, by, problem } = event;
      const hold: Hold = { kind, by, at: now, ...(problem === undefined ? {} : { problem }) };
      const held = moved(batch, { ...state, hold }, now, by, kind);
      return by === 'guestlist' ? telling(held, 'approvers', 'halted') : held;
    }
    case 'resumed': {
      if (state.hold?.kind !== 'paused') return undefined;
      const { hold: _hold, ...running } = state;
      const inviter = event.invites === true ? { inviter: event.by } : {};
      return moved(batch, { ...running, ...inviter }, now, event.by, 'resumed');
    }
    case 'wishGranted': {
      if (state.wish !== event.wish) return undefined;
      const { wish: _wish, ...running } = state;
      return { ...batch, state: running };
    }
  }
}

/** Once everything has ended: before that more lines may end badly, and nobody could say which ones were meant. */
function wished(
  batch: Batch,
  { wish, by, invites }: Extract<BatchEvent, { type: 'wished' }>,
  now: Instant,
): Batch | undefined {
  const { state, counts } = batch;
  if (state.name !== 'done') return undefined;
  const meant = wish === 'tryFailed' ? counts.failed + counts.amiss : counts.unsure;
  if (meant === 0) return undefined;
  const { verdict, startedAt } = state;
  const inviter = invites === true ? { inviter: by } : {};
  return moved(
    { ...batch, auditedChunks: 0 },
    { name: 'running', verdict, startedAt, ...inviter, wish },
    now,
    by,
    wish,
  );
}

function finished(batch: Batch, counts: Counts, now: Instant): Batch | undefined {
  const { state } = batch;
  if (state.name !== 'running' || state.wish !== undefined) return undefined;
  const { verdict, startedAt, hold } = state;
  const { leftMs: _leftMs, ...rest } = batch;
  const done: BatchState = {
    name: 'done',
    verdict,
    startedAt,
    at: now,
    ...(hold?.kind === 'cancelled' ? { hold } : {}),
  };
  const told = telling(moved({ ...rest, counts }, done, now, 'guestlist', 'done'), 'requester', 'done');
  return counts.unsure > 0 ? telling(told, 'approvers', 'unsure') : told;
}

const seen = (batch: Batch, views: Views | undefined): Batch | undefined =>
  views === undefined ? undefined : { ...batch, views };

/** Somebody's verdict on it, once there is one. */
export const batchVerdict = ({ state }: Batch): Verdict | undefined => ('verdict' in state ? state.verdict : undefined);

/** In whose name its invitations leave. */
export const batchInviter = (batch: Batch): Person | undefined =>
  ('inviter' in batch.state ? batch.state.inviter : undefined) ?? batchVerdict(batch)?.by;

/** Those of many that still wait for somebody or something. */
export const openBatches = (batches: readonly Batch[]): readonly Batch[] => batches.filter(isBatchOpen);

/** Still on its way, or with something left to choose. */
export const isBatchOpen = ({ state, counts }: Batch): boolean =>
  state.name === 'done' ? counts.unsure > 0 : !SHUT.has(state.name);

/** Nobody was invited, and nobody will be. */
export const isShut = ({ state }: Batch): boolean => SHUT.has(state.name);
const SHUT: ReadonlySet<BatchStateName> = new Set(['denied', 'withdrawn', 'expired']);

/** Has something to do by itself: a look, invitations, a card, a word, an entry in the audit log. */
export const isBatchUnsettled = (batch: Batch): boolean => hasWork(batch) || owesBesideWork(batch);

/** Nothing to do before `now` but wait for its day, or for a person. */
export const sleepsUntilItsDay = (batch: Batch, now: Instant): boolean =>
  (wakesAt(batch) ?? '') > now && !owesBesideWork(batch);

function wakesAt(batch: Batch): Instant | undefined {
  if (waitsSince(batch) !== undefined) return batch.upkeep?.lookAt;
  return batch.state.name === 'scheduled' ? batch.state.sendAt : undefined;
}

const owesBesideWork = (batch: Batch): boolean =>
  batch.untold.length > 0 ||
  batch.audited < batch.history.length ||
  owesLines(batch) ||
  batch.views.some((view) => view.lost === undefined && view.shown < batch.look);

/** Invited guests of a paused batch are set up to the end, so a pause is settled only when none is under way. */
function hasWork(batch: Batch): boolean {
  const { state, counts } = batch;
  if (state.name === 'checking' || state.name === 'scheduled' || waitsSince(batch) !== undefined) return true;
  if (state.name !== 'running') return false;
  return state.hold?.kind !== 'paused' || counts.inviting + counts.unknown + counts.invited + counts.joined > 0;
}

/** Lines whose end is not in the audit log yet. */
export const owesLines = ({ state, auditedChunks, chunks }: Batch): boolean =>
  state.name === 'done' && auditedChunks < chunks;
