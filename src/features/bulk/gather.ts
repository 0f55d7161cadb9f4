import type { Batch } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import type { InviteRules, TenantFacts } from '../../domain/directory-facts.ts';
import { groupNamed } from '../../domain/group-named.ts';
import type { BatchId } from '../../domain/ids.ts';
import type { NamedTarget } from '../../domain/meaning.ts';
import type { DirectoryPerson, Person, RoleStanding } from '../../domain/people.ts';
import type { SignInStanding } from '../../domain/policies/sign-in-first.ts';
import type { GroupFinding } from '../../domain/policies/ask-facts.ts';
import type { FileProblem, Result } from '../../domain/problem.ts';
import { ok, orUnreadable } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type { IsoDate, Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { decodeText } from '../../lib/decode-text.ts';
import { patience } from '../../lib/patience.ts';
import type { Batches } from '../../ports/batches.ts';
import type { Reads } from '../../ports/feature.ts';
import type { ListedGuest } from '../../understanding/guest-list/read.ts';
import { dayColumnOf, readGuestList } from '../../understanding/guest-list/read.ts';
import { signInStanding } from '../../ports/sign-ins.ts';
import { needsSignIn } from './sign-in.ts';
import type { BulkArgs, Source } from './parse.ts';

export type BulkFacts = AskFacts | WishFacts;

export type ListProblem = FileProblem | { readonly code: 'fileIsNoText' };

export interface AskFacts {
  readonly about: 'ask';
  readonly newId: BatchId;
  readonly list: Result<readonly ListedGuest[], ListProblem>;
  readonly tenant: TenantFacts | 'unreadable';
  readonly requester: DirectoryPerson | undefined | 'unreadable';
  readonly rules: InviteRules | 'unreadable';
  readonly settings: Settings;
  /** By the name that the words or the list give, in lower case. */
  readonly groups: ReadonlyMap<string, GroupFinding>;
  /** The heading of a column of days, which is not read. */
  readonly dayColumn?: string;
}

export interface WishFacts {
  readonly about: 'wish';
  readonly batch: Batch | undefined;
  readonly account: DirectoryPerson | undefined | 'unreadable';
  readonly standing: RoleStanding | 'unreadable';
  readonly settings: Settings;
  readonly signIn: SignInStanding;
  readonly appMayStandIn: boolean;
  /** Whether an invitation takes an approver's sign-in here. */
  readonly signsInForIt: boolean;
  /** Only where they are to be shown. */
  readonly lines: readonly GuestLine[];
}

/** What is not read by then counts as unreadable: Teams gives 15 seconds for the whole turn. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;
/** More groups than this in one list are a slip: columns that were swapped. */
const MOST_GROUPS = 25;

export function gatherBulk(args: BulkArgs, reads: Reads): Promise<BulkFacts> {
  return args.what === 'ask' ? gatherAsk(args, reads) : gatherWish(args, reads);
}

async function gatherAsk(args: Extract<BulkArgs, { what: 'ask' }>, reads: Reads): Promise<AskFacts> {
  const { directory } = reads;
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const { list, dayColumn } = await listOf(args.source, args.today, reads);
  const [tenant, requester, rules, settings, groups] = await Promise.all([
    inTime(directory.tenant().then(orUnreadable)),
    inTime(directory.person(args.asker.userId).then(orUnreadable)),
    inTime(directory.inviteRules().then(orUnreadable)),
    reads.settings.read(),
    findGroups(args.common.target, list.ok ? list.value : [], reads, inTime),
  ]);
  const facts = { about: 'ask', newId: reads.ids.batchId(), list, tenant, requester, rules, settings, groups } as const;
  return { ...facts, ...(dayColumn === undefined ? {} : { dayColumn }) };
}

type GivenList = Pick<AskFacts, 'list' | 'dayColumn'>;

async function listOf(source: Source, today: IsoDate, { files }: Reads): Promise<GivenList> {
  if (source.kind === 'words') return { list: ok(source.guests) };
  if (source.kind === 'csv') return listIn(source.csv, today);
  const content = await files.read(source.file.url);
  if (!content.ok) return { list: content };
  const text = decodeText(content.value);
  // A spreadsheet is an archive of XML.
  if (text.includes('\u0000')) return { list: { ok: false, problem: { code: 'fileIsNoText' } } };
  return listIn(text, today);
}

function listIn(csv: string, today: IsoDate): GivenList {
  const dayColumn = dayColumnOf(csv);
  return { list: ok(readGuestList(csv, today)), ...(dayColumn === undefined ? {} : { dayColumn }) };
}

type InTime = <T>(answer: Promise<T>) => Promise<T | 'unreadable'>;

async function findGroups(
  target: NamedTarget | undefined,
  guests: readonly ListedGuest[],
  { directory }: Reads,
  inTime: InTime,
): Promise<ReadonlyMap<string, GroupFinding>> {
  const inLines = guests.flatMap(({ group }) => (group === undefined ? [] : [{ name: group, kind: 'team' } as const]));
  const wanted = [...(target?.kind === 'team' || target?.kind === 'group' ? [target] : []), ...inLines];
  const names = new Map(wanted.toReversed().map((one) => [one.name.toLowerCase(), one]));
  const found = [...names].slice(0, MOST_GROUPS + 1).map(async ([name, one]): Promise<[string, GroupFinding]> => {
    const groups = await inTime(directory.groupsNamed(one.name).then(orUnreadable));
    return [name, groups === 'unreadable' ? { found: 'unreadable', name: one.name } : groupNamed(one, groups)];
  });
  return new Map(await Promise.all(found));
}

/** Who the person is and what he may do is asked of Graph at the moment of the press, never of the card. */
async function gatherWish(args: Extract<BulkArgs, { what: 'wish' }>, reads: Reads): Promise<WishFacts> {
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const found = reads.batches.find(args.id);
  const [batch, signIn, account, standing, settings] = await Promise.all([
    found,
    found.then((known) => inTime(signInOf(args, known, reads))),
    inTime(reads.directory.person(args.asker.userId).then(orUnreadable)),
    inTime(reads.directory.roles(args.asker.userId).then(orUnreadable)),
    reads.settings.read(),
  ]);
  const lines = batch === undefined || args.page === undefined ? [] : await allLines(batch, reads.batches);
  const { inviteAs } = reads.signIns;
  const appMayStandIn = inviteAs === 'auto' && settings.appMayInvite === true;
  return {
    about: 'wish',
    batch,
    account,
    standing,
    settings,
    signIn: signIn === 'unreadable' ? { kind: 'refused', problem: { code: 'signInUnavailable' } } : signIn,
    appMayStandIn,
    signsInForIt: inviteAs !== 'application' && !appMayStandIn,
    lines,
  };
}

/** What the card's sign-in gave is exchanged here: it proves who presses, and is good for nothing if nothing is decided. */
async function signInOf(
  { wish, asker, proof }: Extract<BulkArgs, { what: 'wish' }>,
  batch: Batch | undefined,
  { signIns, clock }: Reads,
): Promise<SignInStanding> {
  if (signIns.inviteAs === 'application' || batch === undefined) return { kind: 'notNeeded' };
  const isHeld = ({ userId }: Person): boolean => signIns.holds(userId);
  return needsSignIn(wish, batch, asker, isHeld, clock.now())
    ? signInStanding(signIns, asker, proof)
    : { kind: 'notNeeded' };
}

/** In the order of the list that was given. */
async function allLines(batch: Batch, batches: Pick<Batches, 'lines'>): Promise<readonly GuestLine[]> {
  const chunks = await Promise.all(Array.from({ length: batch.chunks }, (_, chunk) => batches.lines(batch.id, chunk)));
  return chunks.flat().sort((a, b) => a.row - b.row);
}
