import type { ListNoticeId } from '../../domain/ids.ts';
import type { ListNotice, ListNoticeEvent } from '../../domain/list-notice.ts';
import { moveListNotice } from '../../domain/list-notice.ts';
import type { SettlingPorts } from '../chore.ts';

/** Records what happened; undefined where the notice did not allow it any more. */
export async function recordNotice(
  { listNotices, clock }: Pick<SettlingPorts, 'listNotices' | 'clock'>,
  id: ListNoticeId,
  event: ListNoticeEvent,
): Promise<ListNotice | undefined> {
  const moved = await listNotices.update(id, (current) => moveListNotice(current, event, clock.now()));
  return moved?.ok === true ? moved.value : undefined;
}
