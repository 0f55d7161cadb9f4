import { attributesOf } from '../../domain/attributes.ts';
import { inChunks } from '../../domain/batch-chunks.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import { countLines } from '../../domain/batch-line.ts';
import type { Batch } from '../../domain/batch.ts';
import type { GroupRef, GuestRequest } from '../../domain/guest-request.ts';
import type { ListNotice, NoticeAnswer } from '../../domain/list-notice.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { NOTICE_WORDS } from './messages.ts';

/**
 * The list that asks for more time: the same guests, each for the group he has, until the later day. It goes the way of
 * every list: looked at line by line, sent by whoever asked, decided on by approvers; its guests are there already, so that
 * no invitation leaves. Once it is through, it is what keeps them when the older list's last day is over.
 */
export function listForMoreTime(
  { list }: ListNotice,
  { by, at }: NoticeAnswer,
  { until, list: id, askedIn }: NonNullable<NoticeAnswer['moreTime']>,
  guests: readonly GuestRequest[],
): { readonly batch: Batch; readonly chunks: readonly (readonly GuestLine[])[] } {
  const lines = guests.map(({ ask: { email, displayName, group, ...ask } }, index): GuestLine => ({
    row: index + 1,
    email: email.toLowerCase(),
    ...(displayName === undefined ? {} : { displayName }),
    ...(group === undefined ? {} : { groupId: group.groupId }),
    until,
    ...attributesOf(ask),
    state: { name: 'waiting', foundThere: true },
  }));
  const groups = groupsOf(guests);
  const [only] = groups;
  const common = groups.length === 1 && guests.every(({ ask }) => ask.group !== undefined) ? only : undefined;
  const chunks = inChunks(lines);
  const batch: Batch = {
    id,
    requester: by,
    askedIn,
    askedAt: at,
    locale: list.locale,
    common: {
      ...(common === undefined ? {} : { group: common }),
      until,
      reason: inLanguage(NOTICE_WORDS, list.locale).moreTimeReason(list.id, list.reason),
    },
    staysLonger: list.id,
    groups,
    chunks: chunks.length,
    counts: countLines(lines),
    state: { name: 'checking' },
    untold: [],
    views: [{ audience: 'requester', place: askedIn, shown: 0 }],
    look: 1,
    history: [{ at, who: by, what: 'asked', from: 'checking', to: 'checking' }],
    audited: 0,
    auditedChunks: 0,
  };
  return { batch, chunks };
}

function groupsOf(guests: readonly GuestRequest[]): readonly GroupRef[] {
  const all = new Map(guests.flatMap(({ ask: { group } }) => (group === undefined ? [] : [[group.groupId, group]])));
  return [...all.values()];
}
