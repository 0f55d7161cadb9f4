import { dayAt } from '../../domain/days.ts';
import type { ListNoticeId } from '../../domain/ids.ts';
import type { ListNotice } from '../../domain/list-notice.ts';
import { isOutdated, openGuests } from '../../domain/list-notice.ts';
import { isStillAsked } from '../../domain/told-together.ts';
import type { SettlingPorts } from '../chore.ts';
import { recordNotice, requestsOf } from './record.ts';

/** A card whose day has come says what became of those for whom nobody answered, and asks no more. */
export async function closeOutdated(ports: SettlingPorts, nudge: (id: ListNoticeId) => void): Promise<void> {
  for (const notice of await ports.listNotices.asking()) {
    if (isOutdated(notice, dayAt(ports.clock.now(), notice.list.timeZone ?? 'UTC'))) await close(notice, ports, nudge);
  }
}

async function close(notice: ListNotice, ports: SettlingPorts, nudge: (id: ListNoticeId) => void): Promise<void> {
  const requests = await requestsOf(openGuests(notice), ports);
  const asked = new Set(requests.filter((request) => isStillAsked(request, notice)).map(({ id }) => id));
  const guests = openGuests(notice).filter((id) => !asked.has(id));
  const ended = requests.filter(({ state }) => state.name === 'ended').map(({ id }) => id);
  if (guests.length === 0) return;
  await recordNotice(ports, notice.id, { type: 'over', guests, ended });
  nudge(notice.id);
}
