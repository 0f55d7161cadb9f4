import type { GuestRequest } from '../../domain/guest-request.ts';
import type { ListNoticeId, RequestId } from '../../domain/ids.ts';
import type { ListNotice, ListNoticeEvent } from '../../domain/list-notice.ts';
import { moveListNotice } from '../../domain/list-notice.ts';
import { findEach } from '../../lib/gate.ts';
import type { SettlingPorts } from '../chore.ts';

const AT_ONCE = 16;

/** Records what happened; undefined where the notice did not allow it any more. */
export async function recordNotice(
  { listNotices, clock }: Pick<SettlingPorts, 'listNotices' | 'clock'>,
  id: ListNoticeId,
  event: ListNoticeEvent,
): Promise<ListNotice | undefined> {
  const moved = await listNotices.update(id, (current) => moveListNotice(current, event, clock.now()));
  return moved?.ok === true ? moved.value : undefined;
}

/** The guests' own requests, as they are now. */
export const requestsOf = (
  ids: readonly RequestId[],
  { requests }: Pick<SettlingPorts, 'requests'>,
): Promise<readonly GuestRequest[]> => findEach(ids, AT_ONCE, (id) => requests.find(id));
