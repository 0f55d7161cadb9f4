import { isBlockedElsewhere } from '../domain/blocking.ts';
import type { GuestRequest } from '../domain/guest-request.ts';
import { isLive } from '../domain/guest-request.ts';
import type { UserId } from '../domain/ids.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { Milliseconds } from '../domain/time.ts';
import type { Requests } from '../ports/requests.ts';
import type { Alarms } from './alarms.ts';

export interface LookPorts {
  readonly receive: (incoming: Incoming) => Promise<unknown>;
  readonly requests: Pick<Requests, 'byGuestId'>;
}

/** What somebody said of users: that they changed, are gone, are locked out or let in again. */
export type Hinted = 'guestsChanged' | 'guestsGone' | 'guestsBlocked' | 'guestsAllowed';
/** Such requests want to know. */
const AWAITED_BY: Readonly<Record<Hinted, (request: GuestRequest) => boolean>> = {
  guestsChanged: ({ state }) => state.name === 'invited',
  guestsGone: isLive,
  guestsBlocked: (request) => isLive(request) && !isBlockedElsewhere(request),
  guestsAllowed: (request) => isLive(request) && isBlockedElsewhere(request),
};

/** A hint is early: the replica that is asked may not know yet. So it is looked at until it is seen, most often while it is fresh. */
const LOOKS_AFTER_MS: readonly Milliseconds[] = [0, 300, 1_000, 2_000, 3_000, 4_000, 6_000, 10_000, 20_000, 40_000];
/** The tenant may change thousands of users at once, of whom a handful are ours. */
const AT_ONCE = 100;

/** Looks at users of whom somebody said something. Hints cost nothing: they are queued, and the same one counts once. */
export function createLooks(kind: Hinted, { receive, requests }: LookPorts, alarms: Alarms) {
  const hinted = new Set<UserId>();
  /** The latest hint of each user that is being looked at: an older one's looks end when a newer begins its own. */
  const followed = new Map<UserId, symbol>();
  let queued = false;

  /** Those of whom a request wants to know it. */
  async function awaited(userIds: readonly UserId[]): Promise<readonly UserId[]> {
    const found = await Promise.all(
      userIds.map(async (userId) => {
        const about = await requests.byGuestId(userId);
        return about.some(AWAITED_BY[kind]) ? [userId] : [];
      }),
    );
    return found.flat();
  }

  async function takeHints(): Promise<void> {
    queued = false;
    const userIds = [...hinted].slice(0, AT_ONCE);
    for (const userId of userIds) hinted.delete(userId);
    if (hinted.size > 0) queue();
    const round = Symbol('round');
    const ours = await awaited(userIds);
    for (const userId of ours) followed.set(userId, round);
    await look(ours, round, 0);
  }

  async function look(userIds: readonly UserId[], round: symbol, turn: number): Promise<void> {
    const mine = await awaited(userIds.filter((userId) => followed.get(userId) === round));
    for (const userId of userIds) {
      if (!mine.includes(userId) && followed.get(userId) === round) followed.delete(userId);
    }
    if (mine.length === 0) return;
    try {
      await receive({ kind, userIds: mine });
    } finally {
      const [now = 0, next] = LOOKS_AFTER_MS.slice(turn);
      if (next !== undefined) alarms.after(next - now, () => look(mine, round, turn + 1));
    }
  }

  function queue(): void {
    if (queued) return;
    queued = true;
    alarms.after(0, takeHints);
  }

  return {
    /** Returns at once. */
    hint(userIds: readonly UserId[]): void {
      for (const userId of userIds) hinted.add(userId);
      if (hinted.size > 0) queue();
    },
  };
}
