import { addDays, dayAt } from '../../domain/days.ts';
import type { ActivityId } from '../../domain/ids.ts';
import type { Days, ListNotice } from '../../domain/list-notice.ts';
import { isPosted, openGuests, staleCard } from '../../domain/list-notice.ts';
import type { Place } from '../../domain/people.ts';
import { channelRoot } from '../../domain/place.ts';
import { deadlineRules } from '../../domain/settings.ts';
import { tellingAt } from '../../domain/telling.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { HOUR, MINUTE, later } from '../../domain/time.ts';
import { isStillAsked } from '../../domain/told-together.ts';
import { NAMED, drawListNotice } from '../../features/index.ts';
import type { SettlingPorts } from '../chore.ts';
import type { Next } from '../duties.ts';
import { isGone } from '../keepers.ts';
import { recordNotice, requestsOf } from './record.ts';

const AGAIN_MS: Milliseconds = MINUTE;
/** Where nobody can be told it stays owed: once somebody can, he is. */
const OUT_OF_REACH_MS: Milliseconds = HOUR;

/** Posts the notice's card, once, and brings it up to date. */
export async function showNotice(notice: ListNotice, ports: SettlingPorts): Promise<Next> {
  if (!isPosted(notice)) return post(notice, await placesOf(notice, ports), ports);
  const stale = staleCard(notice);
  if (stale === undefined) return 'done';
  return stale.activityId === undefined
    ? post(notice, [stale.place], ports)
    : update(notice, stale.place, stale.activityId, ports);
}

async function post(notice: ListNotice, places: readonly Place[], ports: SettlingPorts): Promise<Next> {
  const now = ports.clock.now();
  const { telling = {} } = await ports.settings.read();
  for (const place of places) {
    const at = tellingAt(telling, place, notice.madeAt, notice.list.timeZone);
    if (at > now) return { wakeAt: at };
    const ready = await prepared(notice, ports);
    if (ready === undefined) return 'again';
    const posted = await ports.messenger.postCard(place, await drawn(ready, place, ports));
    if (posted.ok) {
      const { look } = ready;
      await recordNotice(ports, notice.id, { type: 'shown', place, activityId: posted.value, look });
      return 'again';
    }
    ports.log.warn('listNotice.notPosted', { id: notice.id, scope: place.scope, problem: posted.problem.code });
    if (posted.problem.code !== 'notReachable') return { wakeAt: later(now, AGAIN_MS) };
  }
  ports.log.warn('listNotice.nobodyInReach', { id: notice.id });
  return { wakeAt: later(now, OUT_OF_REACH_MS) };
}

/** Who is over by now is not told of. Undefined: nobody is left to be told of. */
async function prepared(notice: ListNotice, ports: SettlingPorts): Promise<ListNotice | undefined> {
  const guests = await requestsOf(openGuests(notice), ports);
  const asked = new Set(guests.filter((request) => isStillAsked(request, notice)).map(({ id }) => id));
  const over = openGuests(notice).filter((id) => !asked.has(id));
  const days = await daysOf(notice, ports);
  const event = { type: 'aboutToPost', over, ...(days === undefined ? {} : { days }) } as const;
  const ready = await recordNotice(ports, notice.id, event);
  return ready !== undefined && openGuests(ready).length > 0 ? ready : undefined;
}

/** For the answer to a question there are as many days as ever, counted from the day on which it is asked. */
async function daysOf(notice: ListNotice, { clock, settings }: SettlingPorts): Promise<Days | undefined> {
  if (notice.kind !== 'review') return undefined;
  const { reviewAnswerDays } = deadlineRules(await settings.read());
  const day = addDays(dayAt(clock.now(), notice.list.timeZone ?? 'UTC'), reviewAnswerDays);
  return { first: day, last: day };
}

/** His own chat, where he asked, and where those decide who can answer in his place; who is gone is not asked. */
async function placesOf({ list }: ListNotice, ports: SettlingPorts): Promise<readonly Place[]> {
  const { approvals } = await ports.settings.read();
  const others = approvals === undefined ? [] : [approvals];
  if (await isGone(list.requester.userId, ports)) return others;
  const personal = await ports.conversations.personal(list.requester.userId);
  return [...(personal === undefined ? [] : [personal.place]), list.askedIn, ...others];
}

async function update(notice: ListNotice, place: Place, activityId: ActivityId, ports: SettlingPorts): Promise<Next> {
  const updated = await ports.messenger.updateCard(place, activityId, await drawn(notice, place, ports));
  if (updated.ok && updated.value === 'shown') {
    await recordNotice(ports, notice.id, { type: 'shown', place, activityId, look: notice.look });
    return 'again';
  }
  if (updated.ok) await recordNotice(ports, notice.id, { type: 'cardGone', place });
  else if (updated.problem.code !== 'notReachable') return { wakeAt: later(ports.clock.now(), AGAIN_MS) };
  // Somebody who has not answered is asked elsewhere; what is answered need not be shown to nobody.
  else await recordNotice(ports, notice.id, { type: openGuests(notice).length > 0 ? 'cardGone' : 'cardLost', place });
  return 'again';
}

async function drawn(notice: ListNotice, place: Place, ports: SettlingPorts) {
  const named = await requestsOf(openGuests(notice).slice(0, NAMED), ports);
  const isForOthers = place.scope === 'channel' && !sameRoot(place, notice.list.askedIn);
  return drawListNotice(notice, named, isForOthers);
}

const sameRoot = (a: Place, b: Place): boolean => channelRoot(a).conversationId === channelRoot(b).conversationId;
