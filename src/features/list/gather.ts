import type { Batch } from '../../domain/batch.ts';
import { openBatches } from '../../domain/batch.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GuestQuery, ListedGuest } from '../../domain/guest-list.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf, isUnfinished } from '../../domain/guest-request.ts';
import type { BatchId, GroupId, RequestId, UserId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { DAY, later } from '../../domain/time.ts';
import type { Reads } from '../../ports/feature.ts';
import type { GuestFilter, ListArgs } from './parse.ts';

/** A guest with the newest request that he came by, where he came through the bot. */
export interface Row {
  readonly guest: ListedGuest;
  readonly request?: GuestRequest;
}

export type ListFacts =
  | { readonly kind: 'guests'; readonly rows: readonly Row[]; readonly more: boolean; readonly everybodys: boolean }
  | {
      readonly kind: 'requests';
      readonly requests: readonly GuestRequest[];
      /** Requests for many guests. */
      readonly batches: readonly Batch[];
      readonly everybodys: boolean;
    }
  | { readonly kind: 'story'; readonly account: Account | undefined; readonly requests: readonly GuestRequest[] }
  /** The asker may see it, but not everybody who is here. */
  | { readonly kind: 'notHere' }
  | { readonly kind: 'cannot'; readonly problem: Problem };

/** Everybody sees the guests he asked for or is the sponsor of; all of them are for those who may invite. */
export async function gatherList({ asker, place, wish }: ListArgs, reads: Reads): Promise<ListFacts> {
  const standing = await reads.directory.roles(asker.userId);
  const seesAll = standing.ok && standing.value.mayInvite;
  if (wish.kind === 'request') return oneRequest(wish.id, asker.userId, seesAll, reads);
  if (wish.kind === 'batch') return oneBatch(wish.id, asker.userId, seesAll, reads);
  if (wish.kind === 'requests') return openRequests(asker.userId, seesAll, reads);
  const { approvals } = await reads.settings.read();
  if (place.scope !== 'personal' && place.conversationId !== approvals?.conversationId) return { kind: 'notHere' };
  if (wish.kind === 'story') return story(wish.email, asker.userId, seesAll, reads);
  const { person, mine } = wish.filter;
  const visible = mine || !seesAll ? asker.userId : undefined;
  if (person === undefined) return guests(wish.filter, { askedForBy: visible }, reads);

  const account = await reads.directory.accountByAddress(person);
  if (!account.ok) return { kind: 'cannot', problem: account.problem };
  if (account.value?.kind !== 'internal') return story(person, asker.userId, seesAll, reads);
  const sponsorId = account.value.userId;
  return guests(wish.filter, { askedForBy: sponsorId === asker.userId ? undefined : visible, sponsorId }, reads);
}

async function openRequests(asker: UserId, seesAll: boolean, { requests, batches }: Reads): Promise<ListFacts> {
  const [found, many] = await Promise.all([
    seesAll ? requests.byState('pending') : requests.byRequester(asker),
    seesAll ? batches.pending() : batches.byRequester(asker).then(openBatches),
  ]);
  const unfinished = found.filter(isUnfinished);
  return { kind: 'requests', requests: unfinished, batches: many, everybodys: seesAll };
}

async function oneRequest(id: RequestId, asker: UserId, seesAll: boolean, { requests }: Reads): Promise<ListFacts> {
  const request = await requests.find(id);
  const visible = request !== undefined && (seesAll || request.requester.userId === asker);
  return { kind: 'requests', requests: visible ? [request] : [], batches: [], everybodys: seesAll };
}

async function oneBatch(id: BatchId, asker: UserId, seesAll: boolean, { batches }: Reads): Promise<ListFacts> {
  const batch = await batches.find(id);
  const visible = batch !== undefined && (seesAll || batch.requester.userId === asker);
  return { kind: 'requests', requests: [], batches: visible ? [batch] : [], everybodys: seesAll };
}

async function story(email: string, asker: UserId, seesAll: boolean, reads: Reads): Promise<ListFacts> {
  const [account, requests] = await Promise.all([
    reads.directory.accountByAddress(email),
    reads.requests.byGuest(email),
  ]);
  if (!account.ok) return { kind: 'cannot', problem: account.problem };
  const visible = requests.filter((request) => seesAll || request.requester.userId === asker);
  const hidden = !seesAll && visible.length === 0;
  return { kind: 'story', account: hidden ? undefined : account.value, requests: visible };
}

interface Whose {
  /** Only the guests that this person asked for. */
  readonly askedForBy: UserId | undefined;
  /** Only the guests whose sponsor this person is in Entra. */
  readonly sponsorId?: UserId;
}

async function guests(filter: GuestFilter, { askedForBy: of, sponsorId }: Whose, reads: Reads): Promise<ListFacts> {
  const group = await groupOf(filter, reads);
  if (group !== undefined && 'code' in group) return { kind: 'cannot', problem: group };
  const query = { ...queryOf(filter, group, reads), ...(sponsorId === undefined ? {} : { sponsorId }) };
  const found = await reads.directory.guests(query);
  if (!found.ok) return { kind: 'cannot', problem: found.problem };
  const known = newestByGuest(
    of === undefined
      ? [...(await reads.requests.byState('invited')), ...(await reads.requests.byState('accepted'))]
      : await reads.requests.byRequester(of),
  );
  const rows = found.value.guests.map((guest): Row => {
    const request = known.get(guest.userId);
    return request === undefined ? { guest } : { guest, request };
  });
  return {
    kind: 'guests',
    rows: of === undefined ? rows : rows.filter(({ request }) => request !== undefined),
    more: found.value.more,
    everybodys: of === undefined,
  };
}

function queryOf(filter: GuestFilter, group: { readonly groupId: GroupId } | undefined, { clock }: Reads): GuestQuery {
  const { domain, neverAccepted, olderThanDays } = filter;
  return {
    ...(domain === undefined ? {} : { domain: domain.toLowerCase() }),
    ...(neverAccepted ? { neverAccepted } : {}),
    ...(olderThanDays === undefined ? {} : { createdBefore: later(clock.now(), -olderThanDays * DAY) }),
    ...(group === undefined ? {} : { groupId: group.groupId }),
  };
}

async function groupOf(
  { target }: GuestFilter,
  { directory, settings }: Reads,
): Promise<{ readonly groupId: GroupId } | Problem | undefined> {
  if (target === undefined) return undefined;
  const found = await directory.groupsNamed(target.name);
  if (!found.ok) return found.problem;
  const exact = found.value.filter(({ name }) => name.toLowerCase() === target.name.toLowerCase());
  const [only, ...others] = exact.length > 0 ? exact : found.value;
  if (only !== undefined && others.length === 0) return only;
  const { allowedGroups } = await settings.read();
  const alike = (found.value.length > 0 ? found.value : allowedGroups).map(({ name }) => name);
  return { code: 'groupUnknown', name: target.name, alike };
}

function newestByGuest(requests: readonly GuestRequest[]): ReadonlyMap<UserId, GuestRequest> {
  const newest = new Map<UserId, GuestRequest>();
  for (const request of requests) {
    const userId = guestOf(request)?.userId;
    if (userId === undefined) continue;
    const there = newest.get(userId);
    if (there === undefined || there.askedAt < request.askedAt) newest.set(userId, request);
  }
  return newest;
}
