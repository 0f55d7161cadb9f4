import type { SeenGuest } from '../domain/directory-facts.ts';
import type { UserId } from '../domain/ids.ts';
import type { Requests } from '../ports/requests.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { UnaskedGuests } from '../ports/watch-state.ts';

export interface UnaskedPorts {
  readonly unasked: UnaskedGuests;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly requests: Pick<Requests, 'byGuestId'>;
}

/** Whoever never sets a channel does not fill the store: then the oldest are forgotten. */
const MOST_KEPT = 500;
/** Their inviters may have a chat by now, which takes calls to find out: some in turn with each sweep. */
const IN_TURN = 10;

interface Unasked {
  /** To be looked at with this sweep. */
  readonly now: readonly SeenGuest[];
  readonly later: readonly SeenGuest[];
}

/** Guests of former sweeps whom nobody could be asked about: all of them once there is an approval channel. */
export async function unaskedBefore(
  news: readonly SeenGuest[],
  gone: readonly UserId[],
  { unasked, settings }: UnaskedPorts,
): Promise<Unasked> {
  const known = new Set([...gone, ...news.map(({ userId }) => userId)]);
  const kept = (await unasked.read()).filter(({ userId }) => !known.has(userId));
  const { approvals } = await settings.read();
  const turn = approvals === undefined ? IN_TURN : kept.length;
  return { now: kept.slice(0, turn), later: kept.slice(turn) };
}

/** Who was looked at and has no record could not be asked about; with a channel everybody could. */
export async function keepUnasked(
  looked: readonly SeenGuest[],
  later: readonly SeenGuest[],
  { unasked, settings, requests }: UnaskedPorts,
): Promise<void> {
  const { approvals, sideDoors } = await settings.read();
  const left = [...later];
  if (approvals === undefined) {
    for (const guest of looked) if ((await requests.byGuestId(guest.userId)).length === 0) left.push(guest);
  }
  await unasked.write(sideDoors === 'ignored' ? [] : left.slice(-MOST_KEPT));
}
