import { revived } from './ending.ts';
import type { GuestRequest, Verdict } from './guest-request.ts';
import { isLive } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { moved, withNews } from './moves.ts';
import type { Place } from './people.ts';
import type { Result } from './problem.ts';
import type { Instant } from './time.ts';
import type { Extension, Upkeep } from './upkeep.ts';
import { withFreshCard } from './views.ts';

type Moved = Result<GuestRequest, Illegal> | undefined;

/** A later last day needs a new approval; until then the old one holds. Asking again replaces what was asked before. */
export function extensionAsked(
  request: GuestRequest,
  extension: Extension,
  approvals: Place | undefined,
  now: Instant,
): Moved {
  if (!isLive(request) && request.state.name !== 'ended') return undefined;
  const { claim: _claim, ...upkeep } = request.upkeep ?? {};
  const { views } = request;
  const asked: GuestRequest = {
    ...request,
    upkeep: { ...upkeep, extension },
    views: approvals === undefined ? views : withFreshCard(views, { audience: 'approvers', place: approvals }),
  };
  return moved(asked, request.state, now, extension.by, 'extensionAsked', { why: extension.until });
}

export function extensionDecided(request: GuestRequest, approve: boolean, verdict: Verdict, now: Instant): Moved {
  const { extension, ...rest } = request.upkeep ?? {};
  if (extension === undefined) return undefined;
  const { claim: _claim, ...upkeep } = rest;
  const decided: GuestRequest = { ...request, upkeep };
  const why = verdict.comment === undefined ? {} : { why: verdict.comment };
  if (!approve) {
    const owed = withNews(request.owed, 'requester', 'notExtended');
    return moved(decided, request.state, now, verdict.by, 'notExtended', { owed, ...why });
  }
  if (!isLive(request)) {
    return revived(decided, { by: verdict.by, what: 'extended', ...why }, extension.until, now);
  }
  const longer: GuestRequest = {
    ...decided,
    ask: { ...request.ask, until: extension.until },
    upkeep: withoutEndNotices(upkeep, now),
  };
  const owed = withNews(request.owed, 'requester', 'extended');
  return moved(longer, request.state, now, verdict.by, 'extended', { owed, ...why });
}

/** Notice is given anew of the new end; and who is given more time is still needed, so that nobody is asked about it now. */
function withoutEndNotices({ review: _review, untold: _untold, ...upkeep }: Upkeep, now: Instant): Upkeep {
  const { endNotice: _notice, end: _end, ...reached } = upkeep.reached ?? {};
  return { ...upkeep, reached: { ...reached, review: now } };
}
