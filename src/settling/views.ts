import type { GuestRequest, View } from '../domain/guest-request.ts';
import { isUnanswered } from '../domain/side-doors.ts';
import { SECOND, later } from '../domain/time.ts';
import { drawRequest } from '../features/index.ts';
import type { Chore, SettlingPorts } from './chore.ts';
import { record } from './chore.ts';

/** Brings one card up to date at a time. Changes that came meanwhile are shown by the same update. */
export const showViews: Chore = async (request, ports) => {
  const stale = request.views.find((view) => view.shown < request.look && view.lost === undefined);
  if (stale === undefined) return 'done';
  return (await show(request, stale, ports)) ? 'again' : { wakeAt: later(ports.clock.now(), 5 * SECOND) };
};

async function show(request: GuestRequest, view: View, ports: SettlingPorts): Promise<boolean> {
  const { audience, place } = view;
  const card = drawRequest(request, audience, request.locale);
  const shown = (activityId: NonNullable<View['activityId']>) =>
    record(ports, request.id, { type: 'viewShown', audience, place, activityId, look: request.look });

  if (view.activityId !== undefined) {
    const updated = await ports.messenger.updateCard(place, view.activityId, card);
    if (updated.ok && updated.value === 'shown') await shown(view.activityId);
    else if (updated.ok)
      await record(ports, request.id, { type: 'viewGone', audience, place, activityId: view.activityId });
    else return failed(request, view, updated.problem, ports);
    return true;
  }
  const posted = await ports.messenger.postCard(place, card);
  if (!posted.ok) return failed(request, view, posted.problem, ports);
  await shown(posted.value);
  return true;
}

/** True when there is nothing to wait for: the place is out of reach and its card given up. */
async function failed(
  request: GuestRequest,
  { place, audience }: View,
  problem: NonNullable<View['lost']>,
  ports: SettlingPorts,
): Promise<boolean> {
  ports.log.warn('card.notShown', { requestId: request.id, audience, problem: problem.code });
  if (problem.code !== 'notReachable') return false;
  await record(ports, request.id, { type: 'placeLost', place, problem });
  const { approvals } = await ports.settings.read();
  if (isUnanswered(request) && approvals !== undefined) {
    await record(ports, request.id, { type: 'approversAsked', approvals });
  }
  return true;
}
