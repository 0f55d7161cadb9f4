import type { Account, SeenGuest } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { isOpen } from '../../domain/guest-request.ts';
import type { TenantId, UserId } from '../../domain/ids.ts';
import type { Person } from '../../domain/people.ts';
import type { DecidingFacts } from '../../domain/policies/deciding.ts';
import type { Result } from '../../domain/problem.ts';
import { orUnreadable } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type { FoundGuest } from '../../domain/side-doors.ts';
import { MINUTE, epochMs } from '../../domain/time.ts';
import type { Reads } from '../../ports/feature.ts';
import type { SideDoorArgs } from './parse.ts';

export type SideDoorFacts =
  | { readonly kind: 'found'; readonly settings: Settings; readonly guests: readonly FoundGuest[] }
  | ({
      readonly kind: 'answer';
      readonly request: GuestRequest | undefined;
      /** `undefined`: nobody has that address. */
      readonly sponsor: Account | undefined | 'unreadable' | 'himself';
    } & Pick<DecidingFacts, 'account' | 'standing'>);

export async function gatherSideDoor(args: SideDoorArgs, reads: Reads): Promise<SideDoorFacts> {
  if (args.kind === 'found') {
    const settings = await reads.settings.read();
    return { kind: 'found', settings, guests: await askedAbout(args.guests, settings, reads) };
  }
  const [request, account, standing, sponsor] = await Promise.all([
    reads.requests.find(args.requestId),
    reads.directory.person(args.by.userId),
    reads.directory.roles(args.by.userId),
    args.sponsor === '' ? undefined : reads.directory.accountByAddress(args.sponsor),
  ]);
  return {
    kind: 'answer',
    request,
    account: orUnreadable(account),
    standing: orUnreadable(standing),
    sponsor: sponsor === undefined ? 'himself' : orUnreadable(sponsor),
  };
}

async function askedAbout(
  guests: readonly SeenGuest[],
  settings: Settings,
  reads: Reads,
): Promise<readonly FoundGuest[]> {
  if (settings.sideDoors === 'ignored') return [];
  const found: FoundGuest[] = [];
  const { tenantId } = certain(await reads.directory.tenant());
  for (const guest of guests) {
    if (await isOurs(guest, reads)) continue;
    const about = await foundGuest(guest, tenantId, reads);
    if (about !== undefined) found.push(about);
  }
  return found;
}

/** Came through the bot, by whichever of its ways, or is just coming: then the address is known and not yet the id. */
async function isOurs({ userId, email }: SeenGuest, { requests, ownInvitations }: Reads): Promise<boolean> {
  if ((await requests.byGuestId(userId)).length > 0) return true;
  if (email === undefined) return false;
  return (await ownInvitations.has(email)) || (await requests.byGuest(email)).some(isOpen);
}

/** For so long after he was made a replica may not have heard of a guest, or of his sponsor. */
const LAG_MS = 2 * MINUTE;

async function foundGuest(seen: SeenGuest, tenantId: TenantId, reads: Reads): Promise<FoundGuest | undefined> {
  const { userId, email, createdAt } = seen;
  if (email === undefined || createdAt === undefined) return undefined;
  const young = epochMs(reads.clock.now()) - epochMs(createdAt) < LAG_MS;
  const account = known(certain(await reads.directory.guest(userId)), young);
  if (account?.kind !== 'guest') return undefined;
  const about = { id: reads.ids.requestId(), account, email, createdAt, tenantId };
  const named = await reads.directory.inviterOf(userId, createdAt);
  const inviter = await colleague(known(named.ok ? named.value : undefined, young), tenantId, reads);
  if (inviter === undefined) return about;
  const chat = (await reads.conversations.personal(inviter.userId))?.place;
  return { ...about, inviter, ...(chat === undefined ? {} : { chat }) };
}

/** A colleague who can still be asked; an app, a guest and somebody who has left cannot. */
async function colleague(
  named: UserId | 'noPerson' | undefined,
  tenantId: TenantId,
  { directory }: Reads,
): Promise<Person | undefined> {
  if (named === undefined || named === 'noPerson') return undefined;
  const person = await directory.person(named);
  if (!person.ok || person.value?.userType !== 'Member' || !person.value.accountEnabled) return undefined;
  return { userId: person.value.userId, tenantId, name: person.value.displayName };
}

/** Nothing is known of a young guest because it is too early to say: the next sweep brings him again, as below. */
function known<T>(value: T | undefined, young: boolean): T | undefined {
  if (value === undefined && young) throw new Error('A new guest cannot be looked at yet: not all replicas know him.');
  return value;
}

/** What cannot be read now is read with the next sweep, which brings the same guests again. */
function certain<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`A new guest cannot be looked at: ${result.problem.code}`);
  return result.value;
}
