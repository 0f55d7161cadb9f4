import type { Batch } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import { groupGiven, requestOf } from '../../domain/from-list.ts';
import { isLockedOutByUs } from '../departures.ts';
import type { BatchPorts } from './ports.ts';

type HandOverPorts = Pick<BatchPorts, 'requests' | 'ids' | 'clock' | 'settle'>;

/** Each guest who is ready gets a request of his own, by which he is looked after from now on. Once, also after a crash. */
export async function handOver(batch: Batch, lines: readonly GuestLine[], ports: HandOverPorts): Promise<void> {
  await Promise.all(lines.map((line) => handOverOne(batch, line, ports)));
}

async function handOverOne(batch: Batch, line: GuestLine, ports: HandOverPorts): Promise<void> {
  const { state } = line;
  if (state.name !== 'ready') return;
  const { requests, ids, clock, settle } = ports;
  const known = await requests.byGuestId(state.userId);
  const isDone = known.some(({ fromList, ask }) => fromList === batch.id && ask.group?.groupId === groupGiven(line));
  if (isDone) return;
  const lockedOut = state.foundThere && (await isLockedOutByUs(state.userId, ports));
  for (;;) {
    const request = requestOf(batch, line, { id: ids.requestId(), lockedOut, now: clock.now() });
    if (request === undefined) return;
    // False: the id is taken, and another one is drawn.
    if (!(await requests.create(request))) continue;
    if (lockedOut) settle(request.id);
    return;
  }
}
