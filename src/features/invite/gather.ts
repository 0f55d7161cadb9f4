import type { Partner } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { RequestId, UserId } from '../../domain/ids.ts';
import type { NamedTarget } from '../../domain/meaning.ts';
import type { AskFacts, GroupFinding } from '../../domain/policies/ask-facts.ts';
import type { Result } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import type { Reads } from '../../ports/feature.ts';
import { patience } from '../../lib/patience.ts';
import type { InviteArgs } from './parse.ts';

/** Also at hand where a draft is looked at behind the turn. */
export type InviteReads = Pick<Reads, 'requests' | 'directory' | 'settings' | 'ids' | 'timers'>;

export interface InviteFacts extends Omit<AskFacts, 'now'> {
  readonly newId: RequestId;
  readonly partner: Partner | undefined | 'unreadable';
}

/** Leaves time for the answer within the 15 seconds that Teams gives. */
const PATIENCE_MS: Milliseconds = 6 * SECOND;

/** Looks at everything that could stop the invitation, before anybody is asked. Reads only, side by side. */
export async function gatherInvite(args: InviteArgs, reads: InviteReads): Promise<InviteFacts> {
  const { directory, requests } = reads;
  const inTime = patience(reads.timers, PATIENCE_MS, 'unreadable' as const);
  const domain = args.email.slice(args.email.lastIndexOf('@') + 1);
  const accountKnown = inTime(directory.accountByAddress(args.email).then(orUnreadable));
  const { target } = args;
  const [tenant, requester, account, openRequests, rules, settings, partner, group] = await Promise.all([
    inTime(directory.tenant().then(orUnreadable)),
    inTime(directory.person(args.asker.userId).then(orUnreadable)),
    accountKnown,
    requests.byGuest(args.email),
    inTime(directory.inviteRules().then(orUnreadable)),
    reads.settings.read(),
    inTime(directory.partner(domain).then(orUnreadable)),
    target === undefined
      ? undefined
      : inTime(
          accountKnown.then((known) => lookUpGroup(target, known === 'unreadable' ? undefined : known?.userId, reads)),
        ).then((group): GroupFinding => (group === 'unreadable' ? { found: 'unreadable', name: target.name } : group)),
  ]);
  return {
    asker: args.asker,
    email: args.email,
    domain,
    tenant,
    requester,
    account,
    openRequests: openRequests satisfies readonly GuestRequest[],
    rules,
    settings: settings satisfies Settings,
    partner,
    group,
    newId: reads.ids.requestId(),
    ...(args.until === undefined ? {} : { until: args.until }),
  };
}

async function lookUpGroup(target: NamedTarget, guest: UserId | undefined, reads: InviteReads): Promise<GroupFinding> {
  const { name } = target;
  const named = await reads.directory.groupsNamed(name);
  if (!named.ok) return { found: 'unreadable', name };
  const exact = named.value.filter(
    (group) => group.name.toLowerCase() === name.toLowerCase() || group.groupId === name,
  );
  // "--team" picks the team among groups of one name; where only a plain group has the name, that one is meant.
  const teams = exact.filter((group) => group.isTeam);
  const fitting = target.kind === 'team' && teams.length > 0 ? teams : exact;
  const [group, ...others] = fitting;
  if (group === undefined) return { found: 'none', name, alike: named.value.map((alike) => alike.name).slice(0, 5) };
  if (others.length > 0) return { found: 'several', name, groups: fitting };
  const member = guest === undefined ? undefined : await reads.directory.isMember(group.groupId, guest);
  return { found: 'one', group, alreadyMember: member?.ok === true && member.value };
}

function orUnreadable<T>(result: Result<T>): T | 'unreadable' {
  return result.ok ? result.value : 'unreadable';
}
