import { attributesFor, attributesOf } from '../../domain/attributes.ts';
import type { Batch } from '../../domain/batch.ts';
import { inChunks } from '../../domain/batch-chunks.ts';
import type { GuestLine, LineFault } from '../../domain/batch-line.ts';
import { countLines } from '../../domain/batch-line.ts';
import type { GroupRef } from '../../domain/guest-request.ts';
import { endLiesAhead } from '../../domain/policies/end-lies-ahead.ts';
import { groupMayBeAskedFor } from '../../domain/policies/group-may-be-asked-for.ts';
import { sendingLiesAhead } from '../../domain/policies/sending-lies-ahead.ts';
import type { Instant } from '../../domain/time.ts';
import type { ListedGuest } from '../../understanding/guest-list/read.ts';
import type { AskFacts } from './gather.ts';
import type { BulkArgs } from './parse.ts';

type Ask = Extract<BulkArgs, { what: 'ask' }>;

export interface NewBatch {
  readonly batch: Batch;
  readonly chunks: readonly (readonly GuestLine[])[];
}

/** A batch that is still to be looked at, out of what was given. */
export function newBatch(args: Ask, facts: AskFacts, guests: readonly ListedGuest[], now: Instant): NewBatch {
  const lines = linesOf(args, facts, guests, now);
  const chunks = inChunks(lines);
  const { target, until, notBefore, reason, message } = args.common;
  const group = target === undefined ? undefined : refOf(facts, target.name);
  const requester = facts.requester === 'unreadable' ? undefined : facts.requester?.displayName;
  const batch: Batch = {
    id: facts.newId,
    requester: { ...args.asker, name: requester ?? args.asker.name },
    askedIn: args.place,
    askedAt: now,
    locale: args.locale,
    timeZone: args.timeZone,
    common: {
      ...(group === undefined ? {} : { group }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(message === undefined ? {} : { message }),
      ...(notBefore === undefined ? {} : { notBefore }),
    },
    ...(facts.dayColumn === undefined ? {} : { dayColumn: facts.dayColumn }),
    groups: groupsOf(facts, lines),
    chunks: chunks.length,
    counts: countLines(lines),
    state: { name: 'checking' },
    untold: [],
    views: [{ audience: 'requester', place: args.place, shown: 0 }],
    look: 1,
    history: [{ at: now, who: args.asker, what: 'asked', from: 'checking', to: 'checking' }],
    audited: 0,
    auditedChunks: 0,
  };
  return { batch, chunks };
}

function linesOf(args: Ask, facts: AskFacts, guests: readonly ListedGuest[], now: Instant): readonly GuestLine[] {
  const firstRows = new Map<string, number>();
  const { notBefore } = args.common;
  const sending = { now, timeZone: args.timeZone, ...(notBefore === undefined ? {} : { notBefore }) };
  return guests.map((guest): GuestLine => {
    const { row, email, displayName } = guest;
    const { until = args.common.until, message = args.common.message, language = args.common.language } = guest;
    const groupName = guest.group ?? args.common.target?.name;
    const group = groupName === undefined ? undefined : refOf(facts, groupName);
    const fault = guest.fault ?? duplicateOf(email, row, firstRows) ?? groupFault(groupName, facts);
    const end = until === undefined ? {} : { until };
    const past = endLiesAhead({ now, ...end }) ?? sendingLiesAhead({ ...sending, ...end });
    const left: LineFault | undefined = fault ?? past;
    return {
      row,
      email,
      ...(displayName === undefined ? {} : { displayName }),
      ...(group === undefined ? {} : { groupId: group.groupId }),
      ...(until === undefined ? {} : { until }),
      ...(message === undefined ? {} : { message }),
      ...(language === undefined ? {} : { language }),
      ...attributesFor(email, { ...attributesOf(args.common), ...attributesOf(guest) }, facts.settings.attributes),
      state: left === undefined ? { name: 'waiting' } : { name: 'left', fault: left },
    };
  });
}

/** The first one counts, the same address in other cases included. */
function duplicateOf(email: string, row: number, firstRows: Map<string, number>): LineFault | undefined {
  const first = firstRows.get(email);
  if (first === undefined) firstRows.set(email, row);
  return first === undefined ? undefined : { code: 'duplicate', row: first };
}

function groupFault(name: string | undefined, { groups, settings }: AskFacts): LineFault | undefined {
  if (name === undefined) return undefined;
  const group = groups.get(name.toLowerCase()) ?? { found: 'none', name, alike: [] };
  return groupMayBeAskedFor({ group, settings });
}

function refOf({ groups }: AskFacts, name: string): GroupRef | undefined {
  const found = groups.get(name.toLowerCase());
  if (found?.found !== 'one') return undefined;
  const { groupId, name: called, isTeam } = found.group;
  return { groupId, name: called, isTeam };
}

function groupsOf(facts: AskFacts, lines: readonly GuestLine[]): readonly GroupRef[] {
  const asked = new Set(lines.flatMap(({ groupId, state }) => (state.name === 'left' ? [] : (groupId ?? []))));
  const refs = [...facts.groups.keys()].flatMap((name) => refOf(facts, name) ?? []);
  return refs.filter(
    ({ groupId }, at) => asked.has(groupId) && refs.findIndex((one) => one.groupId === groupId) === at,
  );
}
