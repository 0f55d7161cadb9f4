import type { GuestRequest } from '../domain/guest-request.ts';
import { isLive } from '../domain/guest-request.ts';
import { nextDeadline, nextLook } from '../domain/deadlines.ts';
import { deadlineRules } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { DAY, HOUR, later } from '../domain/time.ts';
import { needsLook } from '../domain/keeping-up.ts';
import type { Chore, SettlingPorts } from './chore.ts';
import { record } from './chore.ts';

/** Beyond this the hourly look at the calendar comes in time. */
const BY_TIMER_MS = 2 * HOUR;
/** A changed setting holds for what waits from the next day on, for guests within a week, whatever was worked out before. */
const longestWaitMs = (request: GuestRequest): number => (isLive(request) ? 7 * DAY : DAY);

/**
 * Acts on the deadline that has come, one at a time, and notes when to look again. The swap lets each through once,
 * whatever instance looks, and however often.
 */
export const keepDeadlines =
  (remindApprovers: () => void, tellTogether: () => void): Chore =>
  async (request, ports) => {
    if (request.upkeep?.reminder === 'due') remindApprovers();
    if (request.upkeep?.untold !== undefined) tellTogether();
    if (!needsLook(request)) return 'done';
    const now = ports.clock.now();
    const settings = await ports.settings.read();
    const rules = deadlineRules(settings);
    const { due, next } = nextDeadline(request, rules, now);
    if (due !== undefined) {
      ports.log.info('deadline', { requestId: request.id, series: due.series, at: due.at });
      await record(ports, request.id, {
        type: 'deadlineReached',
        ...due,
        ...(settings.approvals === undefined ? {} : { approvals: settings.approvals }),
        look: request.look,
      });
      return 'again';
    }
    return noteNextLook(request, next, now, ports);
  };

async function noteNextLook(
  request: GuestRequest,
  next: Instant | undefined,
  now: Instant,
  ports: SettlingPorts,
): ReturnType<Chore> {
  const { at: lookAt, isNoted } = nextLook(request.upkeep?.lookAt, next, longestWaitMs(request), now);
  if (!isNoted) await record(ports, request.id, { type: 'lookSet', at: lookAt });
  return lookAt <= later(now, BY_TIMER_MS) ? { wakeAt: lookAt } : 'done';
}
