import type { GuestRequest } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { moved, withNews } from './moves.ts';
import type { Place } from './people.ts';
import type { Result } from './problem.ts';
import { isUnanswered } from './side-doors.ts';
import type { Instant } from './time.ts';
import { withFreshCard } from './views.ts';

/** The question about a guest who came another way, which nobody answers: a reminder, then the channel, then its end. */

type Moved = Result<GuestRequest, Illegal> | undefined;

/** Days after it was asked. */
export const UNANSWERED_DAYS = { sideDoorReminder: 3, sideDoorToChannel: 7, sideDoorEnd: 14 } as const;
export type UnansweredSeries = keyof typeof UNANSWERED_DAYS;

export const isStillAsked = (request: GuestRequest): boolean =>
  isUnanswered(request) && request.sideDoor?.closedAt === undefined;

/**
 * The bot did not bring this guest, so it takes nothing away for want of an answer: it stops asking, and says so. The card
 * stays, and can be answered at any time.
 */
export function unanswered(
  request: GuestRequest,
  series: UnansweredSeries,
  approvals: Place | undefined,
  now: Instant,
): Moved {
  const { sideDoor } = request;
  if (sideDoor === undefined || !isStillAsked(request)) return undefined;
  const step = (next: GuestRequest, owed: GuestRequest['owed']): Moved =>
    moved(next, request.state, now, 'guestlist', series, { owed });
  switch (series) {
    case 'sideDoorReminder': {
      const asked = request.views.find((view) => view.lost === undefined);
      if (asked === undefined) return step(request, request.owed);
      const views = withFreshCard(request.views, asked);
      return step({ ...request, views }, withNews(request.owed, asked.audience, 'sideDoorWaits'));
    }
    case 'sideDoorToChannel': {
      if (approvals === undefined) return step(request, request.owed);
      const views = withFreshCard(request.views, { audience: 'approvers', place: approvals });
      return step({ ...request, views }, withNews(request.owed, 'approvers', 'sideDoorHere'));
    }
    case 'sideDoorEnd':
      return step(
        { ...request, sideDoor: { ...sideDoor, closedAt: now } },
        withNews(request.owed, 'approvers', 'sideDoorClosed'),
      );
  }
}
