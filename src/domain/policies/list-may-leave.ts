import type { Batch } from '../batch.ts';
import { asked } from '../batch-line.ts';
import type { GuestLine } from '../batch-line.ts';
import type { DirectoryGroup, InviteRules } from '../directory-facts.ts';
import type { DirectoryPerson, RoleStanding } from '../people.ts';
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Instant } from '../time.ts';
import { holdsTheRole } from './deciding.ts';
import { domainIsAllowed } from './domain-is-allowed.ts';
import { endLiesAhead } from './end-lies-ahead.ts';
import { groupMayBeAskedFor } from './group-may-be-asked-for.ts';
import { invitationsAreOn } from './invitations-are-on.ts';
import { partnerIsWelcome } from './partner-is-welcome.ts';
import { requesterIsAMember } from './requester-is-a-member.ts';

/** What an approved list is held to once more on its day: weeks may lie between the approval and it. */
export interface DayFacts {
  readonly now: Instant;
  readonly requester: DirectoryPerson | undefined;
  readonly rules: InviteRules;
  readonly settings: Settings;
  /** The batch's groups as they are now, each with its name; undefined where it is gone. */
  readonly groups: readonly { readonly name: string; readonly group: DirectoryGroup | undefined }[];
  /** Whoever approved it; absent where somebody who may has sent it off or taken it on since. */
  readonly approver?: { readonly account: DirectoryPerson | undefined; readonly standing: RoleStanding };
}

/** Why none of its invitations may leave today; undefined: they may. */
export function whyNotToday(batch: Batch, facts: DayFacts): Problem | undefined {
  return (
    lapsed(batch, facts) ??
    requesterLeft(batch, facts) ??
    switchedOff(batch, facts) ??
    noGroup(facts) ??
    allEnded(batch, facts)
  );
}

/** A role that has to be activated anew each time was active when it counted: it is still that person's. */
function lapsed({ state }: Batch, { approver }: DayFacts): Problem | undefined {
  if (approver === undefined || !('verdict' in state)) return undefined;
  const problem = holdsTheRole(approver);
  return problem === undefined || problem.code === 'roleEligibleOnly'
    ? undefined
    : { code: 'approvalLapsed', by: state.verdict.by.name };
}

function requesterLeft({ requester: asker }: Batch, { requester }: DayFacts): Problem | undefined {
  const problem = requesterIsAMember({ requester, asker, tenant: 'unreadable' });
  return problem === undefined ? undefined : { code: 'requesterLeft', name: asker.name };
}

/** Guests who are there already are not invited. */
const switchedOff = ({ summary, counts }: Batch, { rules }: DayFacts): Problem | undefined =>
  (summary?.foundThere ?? 0) < asked(counts) ? invitationsAreOn({ rules, account: undefined }) : undefined;

function noGroup({ groups, settings }: DayFacts): Problem | undefined {
  for (const { name, group } of groups) {
    const problem = groupMayBeAskedFor({
      settings,
      group: group === undefined ? { found: 'none', name, alike: [] } : { found: 'one', group, alreadyMember: false },
    });
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Some ends that have passed are their lines' own. */
function allEnded({ summary }: Batch, { now }: DayFacts): Problem | undefined {
  const { last, open = 0 } = summary?.ends ?? {};
  return open > 0 || last === undefined ? undefined : endLiesAhead({ now, until: last });
}

/** Why this one of its guests may not be invited any more, on the day or after it. */
export function whyNotThisLine(
  { email, until, state }: GuestLine,
  { now, rules, settings }: Pick<DayFacts, 'now' | 'settings'> & { readonly rules: InviteRules | 'unreadable' },
): Problem | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const isThere = state.name === 'waiting' && state.foundThere === true;
  return (
    endLiesAhead({ now, ...(until === undefined ? {} : { until }) }) ??
    (isThere ? undefined : domainIsAllowed({ rules, domain, account: undefined })) ??
    partnerIsWelcome({ domain, settings })
  );
}
