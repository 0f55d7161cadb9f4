import type { GuestRequest, View } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { changed, withNews } from './moves.ts';
import type { Place } from './people.ts';
import type { Problem, Result } from './problem.ts';
import { ok } from './problem.ts';
import { withPlaceEmptied, withPlaceLost } from './views.ts';

/** Places that the bot cannot write to any more, because it was blocked or taken away there. */

/** No card for them can be brought up to date or posted anew anywhere. */
export const isOutOfReach = ({ views }: { readonly views: readonly View[] }, audience: View['audience']): boolean => {
  const theirs = views.filter((view) => view.audience === audience);
  return theirs.length > 0 && theirs.every(({ lost }) => lost?.code === 'notReachable');
};

/** News for the requester is told to those who decide then, and their card says so. A channel that is gone is not a person. */
export const isRequesterOutOfReach = (request: GuestRequest): boolean =>
  isOutOfReach(request, 'requester') &&
  request.views.some(({ audience, place }) => audience === 'requester' && place.scope === 'personal');

/** Cards in this place are given up. Where nobody can decide any more, who asked is told, once. */
export function placeLost(request: GuestRequest, place: Place, problem: Problem): Result<GuestRequest, Illegal> {
  const next = { ...request, views: withPlaceLost(request.views, place, request.look, problem) };
  if (request.state.name === 'pending' && isOutOfReach(next, 'approvers') && !isOutOfReach(request, 'approvers')) {
    return ok(changed({ ...next, owed: withNews(request.owed, 'requester', 'channelLost') }, true));
  }
  return ok(withNote(request, next));
}

/** The bot was added again, or the client was started anew: what stood there is posted once more. */
export const placeEmptied = (request: GuestRequest, place: Place): Result<GuestRequest, Illegal> =>
  ok(withNote(request, { ...request, views: withPlaceEmptied(request.views, place) }));

/** The note that the requester is out of reach comes and goes. */
const withNote = (before: GuestRequest, after: GuestRequest): GuestRequest =>
  changed(after, isRequesterOutOfReach(before) !== isRequesterOutOfReach(after));
