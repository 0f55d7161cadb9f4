import type { GuestRequest } from './guest-request.ts';
import { isLive } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { changed, isUndone, moved, withNews } from './moves.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';
import type { Instant, Milliseconds } from './time.ts';
import { MINUTE, epochMs } from './time.ts';

/** Guests whose sign-in somebody else has blocked: an admin in Entra, or a policy. */

type Moved = Result<GuestRequest, Illegal> | undefined;

/** What the bot has just switched back may look blocked for so long. */
const LAG_MS: Milliseconds = 10 * MINUTE;

export const isBlockedElsewhere = ({ upkeep }: GuestRequest): boolean => upkeep?.blockedElsewhere !== undefined;

/** Told once for as long as it lasts. */
export function blockedElsewhere(request: GuestRequest, now: Instant): Moved {
  if (!isLive(request) || isBlockedElsewhere(request) || isOurDoing(request, now)) return undefined;
  const owed = withNews(withNews(request.owed, 'requester', 'blocked'), 'approvers', 'blocked');
  const upkeep = { ...request.upkeep, blockedElsewhere: now };
  return moved({ ...request, upkeep }, request.state, now, 'guestlist', 'blockedElsewhere', { owed });
}

const isOurDoing = ({ owed }: GuestRequest, now: Instant): boolean =>
  owed.some(
    ({ work, status, doneAt }) =>
      work.do === 'allowSignIn' &&
      (isUndone({ key: '', work, status, tries: 0 }) ||
        (doneAt !== undefined && epochMs(now) - epochMs(doneAt) < LAG_MS)),
  );

/** Somebody has let him in again: the next time is told again. */
export function allowedElsewhere(request: GuestRequest): Moved {
  if (!isBlockedElsewhere(request)) return undefined;
  const { blockedElsewhere: _since, ...upkeep } = request.upkeep ?? {};
  return ok(changed({ ...request, upkeep }, true));
}
