import { attributesOf } from './attributes.ts';
import type { Batch } from './batch.ts';
import { batchVerdict } from './batch.ts';
import type { GuestLine } from './batch-line.ts';
import type { GuestRequest, HistoryEntry, Owed } from './guest-request.ts';
import type { GroupId, RequestId } from './ids.ts';
import type { Instant } from './time.ts';
import { HOUR, later } from './time.ts';
import type { News } from './work.ts';

/**
 * A guest of a list who is ready is looked after like any other, by a request of his own that stands where it would have
 * come to: his end, `/extend`, `/remove` and the rest are those of single requests. Nothing in it is to be told: who asked
 * for hundreds hears of them on the list's card.
 */
export function requestOf(
  batch: Batch,
  line: GuestLine,
  { id, lockedOut, now }: { readonly id: RequestId; readonly lockedOut: boolean; readonly now: Instant },
): GuestRequest | undefined {
  const { state } = line;
  const verdict = batchVerdict(batch);
  if (state.name !== 'ready' || verdict === undefined) return undefined;
  const { userId, foundThere, invitedAt, readyAt } = state;
  const groupId = groupGiven(line);
  const group = batch.groups.find((one) => one.groupId === groupId);
  const { email, displayName, until, message, language } = line;
  const { reason } = batch.common;
  const history: readonly HistoryEntry[] = [
    { at: batch.askedAt, who: batch.requester, what: 'asked', from: 'draft', to: 'pending' },
    { at: verdict.at, who: verdict.by, what: 'approved', from: 'pending', to: 'approved' },
    { at: invitedAt, who: 'guestlist', what: 'guestCreated', from: 'approved', to: 'invited' },
    { at: readyAt, who: 'guestlist', what: 'ready', from: 'invited', to: 'invited' },
  ];
  return {
    id,
    fromList: batch.id,
    ask: {
      email,
      sendMail: true,
      ...(displayName === undefined ? {} : { displayName }),
      ...(group === undefined ? {} : { group }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(message === undefined ? {} : { message }),
      ...(language === undefined ? {} : { language }),
      ...attributesOf(line),
    },
    requester: batch.requester,
    askedIn: batch.askedIn,
    askedAt: batch.askedAt,
    locale: batch.locale,
    ...(batch.timeZone === undefined ? {} : { timeZone: batch.timeZone }),
    findings: [],
    state: { name: 'invited', verdict, guest: { userId, foundThere }, invitedAt, readyAt },
    owed: [...(group === undefined ? [] : [given(group.groupId, readyAt)]), ...(lockedOut ? [LET_IN] : [])],
    views: [],
    look: 1,
    history,
    // In the audit log as the list's own entries.
    audited: history.length,
    upkeep: { lookAt: later(now, HOUR) },
  };
}

/** The group that he was added to; a step that failed gave nothing. */
export const groupGiven = ({ groupId, state }: GuestLine): GroupId | undefined =>
  'amiss' in state && state.amiss?.step === 'group' ? undefined : groupId;

const given = (groupId: GroupId, doneAt: Instant): Owed => ({
  key: `member:${groupId}`,
  work: { do: 'addToGroup', groupId },
  status: 'done',
  tries: 1,
  doneAt,
});
const LET_IN: Owed = { key: 'allow', work: { do: 'allowSignIn' }, status: 'due', tries: 0 };

/** What comes up by itself for hundreds on the same day, and wants no answer. */
const OF_EACH: ReadonlySet<News> = new Set(['accepted', 'ready', 'ended', 'removed']);

/** Not told of a guest of a list, unless somebody wanted this for him. */
export const isKeptQuiet = ({ fromList, state }: GuestRequest, news: News): boolean =>
  fromList !== undefined && OF_EACH.has(news) && !('by' in state && state.by !== undefined);
