import type { Batch } from '../../domain/batch.ts';
import { dayAt } from '../../domain/days.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf, isLive } from '../../domain/guest-request.ts';
import type { BatchId, ListNoticeId, RequestId } from '../../domain/ids.ts';
import type { Days, ListNotice, ListNoticeKind, ListRef } from '../../domain/list-notice.ts';
import { moveListNotice, span } from '../../domain/list-notice.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { HOUR, MINUTE, epochMs } from '../../domain/time.ts';
import { isMeant } from '../../domain/told-together.ts';
import { eachOf } from '../../lib/gate.ts';
import type { SettlingPorts } from '../chore.ts';
import { record } from '../chore.ts';
import { closeOutdated } from './outdated.ts';

/** So that what falls due together is told together. */
const GATHER_MS: Milliseconds = MINUTE;
const AGAIN_MS: Milliseconds = 10 * MINUTE;
/** Takes over what an instance marked that died. */
const EVERY_MS: Milliseconds = HOUR;
const LEASE = 'listNotices';
const AT_ONCE = 16;

interface Due {
  readonly id: ListNoticeId;
  readonly kind: ListNoticeKind;
  readonly list: BatchId;
  readonly guests: GuestRequest[];
}

/** Makes one notice of all guests of a list for whom the same fell due on the same day. */
export function createGatherer(ports: SettlingPorts, nudge: (id: ListNoticeId) => void) {
  let alarm: { callOff(): void } | undefined;
  let ringsAt = Infinity;
  let running: Promise<void> | undefined;
  let stopped = false;
  const nowMs = (): number => epochMs(ports.clock.now());

  function after(ms: Milliseconds): void {
    const at = nowMs() + ms;
    if (stopped || ringsAt <= at) return;
    alarm?.callOff();
    ringsAt = at;
    alarm = ports.timers.after(ms, () => {
      ringsAt = Infinity;
      running = gather().then(
        () => after(EVERY_MS),
        (cause: unknown) => {
          ports.log.error('settling.fault', { chore: 'listNotices', cause });
          after(AGAIN_MS);
        },
      );
    });
  }

  async function gather(): Promise<void> {
    if (!(await ports.leases.take(LEASE))) return after(GATHER_MS);
    try {
      for (const due of dueOf(await ports.requests.toTellTogether())) await makeNotice(due, ports, nudge);
      await closeOutdated(ports, nudge);
    } finally {
      await ports.leases.release(LEASE);
    }
  }

  return {
    soon: (): void => after(GATHER_MS),
    /** What was marked before a restart has been waiting. */
    now: (): void => after(0),
    async stop(): Promise<void> {
      stopped = true;
      alarm?.callOff();
      await running;
    },
  };
}

/** By list, by what there is to tell, and by the day on which it fell due. */
function dueOf(requests: readonly GuestRequest[]): readonly Due[] {
  const all = new Map<string, Due>();
  for (const request of requests) {
    const { fromList: list, upkeep, timeZone = 'UTC' } = request;
    if (list === undefined) continue;
    for (const [name, since] of Object.entries(upkeep?.untold ?? {})) {
      const kind = name as ListNoticeKind;
      const id = `${list}-${kind}-${dayAt(since, timeZone)}` as ListNoticeId;
      const due = all.get(id) ?? { id, kind, list, guests: [] };
      due.guests.push(request);
      all.set(id, due);
    }
  }
  return [...all.values()];
}

/** Its id says what it is about, so that after a crash it is found, and not made again. */
async function makeNotice(due: Due, ports: SettlingPorts, nudge: (id: ListNoticeId) => void): Promise<void> {
  const { id, kind, list } = due;
  const known = await ports.listNotices.find(id);
  const there = new Set(known?.guests);
  const fresh = due.guests.filter((request) => !there.has(request.id));
  const meant = await stillToTell(fresh, kind, ports);
  if (meant.length > 0) {
    const days = daysOf(meant, kind);
    const guests = meant.map((request) => request.id).sort();
    const now = ports.clock.now();
    if (known === undefined) {
      const ref = refOf(await ports.batches.find(list), meant);
      if (ref !== undefined)
        await ports.listNotices.create(noticeOf({ id, kind, list: ref, madeAt: now }, guests, days));
    } else {
      const joined = { type: 'joined', guests, ...(days === undefined ? {} : { days }) } as const;
      await ports.listNotices.update(id, (current) => moveListNotice(current, joined, now));
    }
  }
  nudge(id);
}

const noticeOf = (
  what: Pick<ListNotice, 'id' | 'kind' | 'list' | 'madeAt'>,
  guests: readonly RequestId[],
  days: Days | undefined,
): ListNotice => ({
  ...what,
  ...(days === undefined ? {} : { days }),
  guests,
  untold: guests,
  answers: [],
  over: [],
  cards: [],
  look: 1,
});

/** Whoever needs no telling any more is done with at once. */
async function stillToTell(
  guests: readonly GuestRequest[],
  kind: ListNoticeKind,
  ports: SettlingPorts,
): Promise<readonly GuestRequest[]> {
  const judged = await eachOf(guests, AT_ONCE, async (request) => {
    const needed = isMeant(request, kind) && !(kind === 'endsSoon' && (await staysLonger(request, ports)));
    if (!needed) await record(ports, request.id, { type: 'toldTogether', kind, told: false });
    return needed ? [request] : [];
  });
  return judged.flat();
}

/** A later request of the bot's gives him the same access beyond this one's end: with a list for more time, or by itself. */
async function staysLonger(request: GuestRequest, { requests }: Pick<SettlingPorts, 'requests'>): Promise<boolean> {
  const guest = guestOf(request);
  const { until, group } = request.ask;
  if (guest === undefined || until === undefined) return false;
  return (await requests.byGuestId(guest.userId)).some(
    (other) =>
      other.id !== request.id &&
      isLive(other) &&
      other.ask.group?.groupId === group?.groupId &&
      (other.ask.until === undefined || other.ask.until > until),
  );
}

/** The days for an answer to a first question count from the telling, and are not known yet. */
function daysOf(guests: readonly GuestRequest[], kind: ListNoticeKind): Days | undefined {
  const days = guests.flatMap(({ ask, upkeep }) => {
    const day = kind === 'endsSoon' ? ask.until : kind === 'reviewSoon' ? upkeep?.review?.answerBy : undefined;
    return day === undefined ? [] : [day];
  });
  return days.reduce<Days | undefined>((all, day) => span(all, { first: day, last: day }), undefined);
}

/** As the list says of itself; where it cannot be read any more, as its guests do. */
function refOf(batch: Batch | undefined, guests: readonly GuestRequest[]): ListRef | undefined {
  const [first] = guests;
  if (first?.fromList === undefined) return undefined;
  const { requester, askedIn, askedAt, locale, timeZone } = first;
  const [only, ...others] = batch?.groups ?? [];
  const group = others.length === 0 ? only : undefined;
  const reason = batch?.common.reason ?? first.ask.reason;
  return {
    id: first.fromList,
    ...{ requester, askedIn, askedAt, locale },
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(group === undefined ? {} : { group: { name: group.name } }),
    ...(reason === undefined ? {} : { reason }),
    guests: batch?.counts.ready ?? guests.length,
  };
}
