import type { Problem } from '../../domain/problem.ts';
import { orUnreadable } from '../../domain/problem.ts';
import type { Partner } from '../../domain/directory-facts.ts';
import type { Draft, DraftAsk } from '../../domain/draft.ts';
import { groupNamed } from '../../domain/group-named.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { DraftId, RequestId, UserId } from '../../domain/ids.ts';
import { asDraftId } from '../../domain/ids.ts';
import type { NamedTarget } from '../../domain/meaning.ts';
import type { AskFacts, GroupFinding } from '../../domain/policies/ask-facts.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { patience } from '../../lib/patience.ts';
import type { Reads } from '../../ports/feature.ts';
import { asChosen, chosenIn } from './chosen.ts';
import { readEntries } from './entries.ts';
import { merge } from './merge.ts';
import type { InviteArgs } from './parse.ts';
import type { Replaced } from './readdress.ts';
import { readingFor } from './readdress.ts';
import type { Reading } from './reading.ts';

export interface InviteFacts extends Pick<AskFacts, 'asker' | 'tenant' | 'requester' | 'group' | 'settings'> {
  readonly newId: RequestId;
  readonly newDraftId: DraftId;
  /** The form that was answered; undefined when it was forgotten meanwhile. */
  readonly stored: Draft | undefined;
  /** The request that this form was made into already. */
  readonly made: GuestRequest | undefined;
  /** The id that the form had reserved belongs to somebody else's request by now. */
  readonly idTaken: boolean;
  readonly reading: Reading;
  /** The invitation that another address is asked for in the place of. */
  readonly replaced?: Replaced;
  /** Where the requester's clocks tell the time, as far as it is known. */
  readonly timeZone?: string;
  /** Why it is not clear who was chosen from the directory. */
  readonly chosenProblem?: Problem;
  /** What is known of the guest; undefined while there is no address to look up. */
  readonly guest: GuestFacts | undefined;
  /** Whose address a copy of the mail is to go to. */
  readonly copied: AskFacts['account'];
}

export interface GuestFacts extends Pick<AskFacts, 'email' | 'domain' | 'account' | 'openRequests' | 'rules'> {
  readonly partner: Partner | undefined | 'unreadable';
}

/** Also at hand where a request is looked at behind the turn. */
export type InviteReads = Pick<Reads, 'requests' | 'drafts' | 'directory' | 'settings' | 'ids' | 'timers'>;

/** What is not read by then counts as unreadable: Teams gives 15 seconds for the whole turn. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;
type InTime = <T>(answer: Promise<T>) => Promise<T | 'unreadable'>;

/** Looks at everything that could stop the invitation, before anybody is asked. Reads only, side by side. */
export async function gatherInvite(args: InviteArgs, reads: InviteReads): Promise<InviteFacts> {
  const { directory } = reads;
  const stored = 'draft' in args ? await reads.drafts.find(args.draft) : undefined;
  const reserved = stored === undefined ? undefined : await reads.requests.find(stored.requestId);
  const replaced = args.what === 'readdress' ? await replacedBy(args.old, reads) : undefined;
  const reading = readingOf(args, stored, replaced);
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const timeZone = args.timeZone ?? stored?.timeZone;
  const guest = lookUpGuest(reading, reads, inTime);
  const [tenant, requester, settings, copied, known] = await Promise.all([
    inTime(directory.tenant().then(orUnreadable)),
    inTime(directory.person(args.asker.userId).then(orUnreadable)),
    reads.settings.read(),
    inTime(whoGetsTheCopy(reading, reads)),
    guest,
  ]);
  const whom = known !== undefined && 'code' in known ? { guest: undefined, chosenProblem: known } : { guest: known };
  const openRequests = whom.guest?.openRequests ?? [];
  return {
    asker: args.asker,
    tenant,
    requester,
    settings,
    stored,
    made: [reserved, ...openRequests].find((request) => stored !== undefined && request?.draft === stored.id),
    idTaken: reserved !== undefined && reserved.draft !== stored?.id,
    reading,
    ...(replaced === undefined ? {} : { replaced }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...whom,
    copied,
    group: await groupInTime(reading.ask.group, guestId(whom.guest), settings, reads, inTime),
    newId: reads.ids.requestId(),
    newDraftId: asDraftId(reads.ids.secret()),
  };
}

async function replacedBy(id: RequestId, { requests }: InviteReads): Promise<Replaced | undefined> {
  const old = await requests.find(id);
  if (old === undefined) return undefined;
  const before = old.upkeep?.readdress;
  return { old, asked: before === undefined ? undefined : await requests.find(before.to) };
}

function readingOf(args: InviteArgs, stored: Draft | undefined, replaced: Replaced | undefined): Reading {
  switch (args.what) {
    case 'readdress':
      return readingFor(replaced?.old, args.typed);
    case 'ask':
    case 'openDialog':
      return args.reading;
    case 'send':
      return readEntries(args.entries, stored);
    case 'correct':
      return stored === undefined ? { ask: {}, notes: [] } : merge(stored, args.correction);
    case 'discard':
    case 'unreadable':
      return { ask: {}, notes: [] };
  }
}

async function lookUpGuest(
  { ask, notes }: Reading,
  reads: InviteReads,
  inTime: InTime,
): Promise<GuestFacts | Problem | undefined> {
  if (notes.some(({ field }) => field === 'email' || field === 'guest')) return undefined;
  const { directory, requests } = reads;
  const chosen =
    ask.guest === undefined ? undefined : chosenIn(await inTime(directory.guest(ask.guest).then(orUnreadable)));
  if (chosen !== undefined && 'code' in chosen) return chosen;
  const email = ask.email ?? chosen?.email;
  if (email === undefined) return undefined;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const [account, openRequests, rules, partner] = await Promise.all([
    inTime(directory.accountByAddress(email).then(orUnreadable)),
    requests.byGuest(email),
    inTime(directory.inviteRules().then(orUnreadable)),
    inTime(directory.partner(domain).then(orUnreadable)),
  ]);
  if (chosen === undefined) return { email, domain, account, openRequests, rules, partner };
  const same = asChosen(ask.email, chosen, account);
  return 'code' in same ? same : { email, domain, account: same, openRequests, rules, partner };
}

async function whoGetsTheCopy({ ask, notes }: Reading, { directory }: InviteReads): Promise<AskFacts['account']> {
  const { cc } = ask;
  if (cc === undefined || notes.some(({ field }) => field === 'cc')) return undefined;
  return directory.accountByAddress(cc).then(orUnreadable);
}

const guestId = (guest: GuestFacts | undefined): UserId | undefined =>
  guest?.account === 'unreadable' ? undefined : guest?.account?.userId;

async function groupInTime(
  wanted: DraftAsk['group'],
  guest: UserId | undefined,
  settings: Settings,
  reads: InviteReads,
  inTime: InTime,
): Promise<GroupFinding | undefined> {
  const found = await inTime(lookUpGroup(wanted, guest, settings, reads));
  if (found !== 'unreadable') return found;
  return { found: 'unreadable', name: wanted !== undefined && 'name' in wanted ? wanted.name : '' };
}

async function lookUpGroup(
  wanted: DraftAsk['group'],
  guest: UserId | undefined,
  settings: Settings,
  reads: InviteReads,
): Promise<GroupFinding | undefined> {
  if (wanted === undefined || wanted.kind === 'app' || wanted.kind === 'channel') return undefined;
  const found = wanted.kind === 'chosen' ? await chosen(wanted.groupId, settings, reads) : await named(wanted, reads);
  if (found.found !== 'one') return found;
  const member = guest === undefined ? undefined : await reads.directory.isMember(found.group.groupId, guest);
  return { ...found, alreadyMember: member?.ok === true && member.value };
}

/** Only what the form offered is looked up: the id comes from outside. */
async function chosen(groupId: string, { allowedGroups }: Settings, reads: InviteReads): Promise<GroupFinding> {
  const allowed = allowedGroups.find((group) => group.groupId === groupId);
  const none: GroupFinding = {
    found: 'none',
    name: allowed?.name ?? groupId,
    alike: allowedGroups.map(({ name }) => name),
  };
  if (allowed === undefined) return none;
  const group = await reads.directory.group(allowed.groupId);
  if (!group.ok) return { found: 'unreadable', name: allowed.name };
  return group.value === undefined ? none : { found: 'one', group: group.value, alreadyMember: false };
}

async function named(target: NamedTarget, reads: InviteReads): Promise<GroupFinding> {
  const groups = await reads.directory.groupsNamed(target.name);
  return groups.ok ? groupNamed(target, groups.value) : { found: 'unreadable', name: target.name };
}
