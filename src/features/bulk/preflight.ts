import type { Batch } from '../../domain/batch.ts';
import type { GuestLine, LineFault } from '../../domain/batch-line.ts';
import type { Account } from '../../domain/directory-facts.ts';
import { whyNotThisGuest } from '../../domain/policies/asking.ts';
import type { GroupFinding } from '../../domain/policies/ask-facts.ts';
import type { Result } from '../../domain/problem.ts';
import { ok, orUnreadable } from '../../domain/problem.ts';
import type { Reads } from '../../ports/feature.ts';

export type CheckReads = Pick<Reads, 'requests' | 'directory' | 'settings' | 'clock'>;

/** Looks some lines up in the directory, and leaves out those that may not be asked for. The other lines come back as they are. */
export async function checkLines(
  batch: Batch,
  lines: readonly GuestLine[],
  reads: CheckReads,
): Promise<Result<readonly GuestLine[]>> {
  const waiting = lines.filter(({ state }) => state.name === 'waiting');
  if (waiting.length === 0) return ok(lines);
  const { directory } = reads;
  const [accounts, tenant, rules, settings] = await Promise.all([
    directory.accountsByAddress(waiting.map(({ email }) => email)),
    directory.tenant().then(orUnreadable),
    directory.inviteRules().then(orUnreadable),
    reads.settings.read(),
  ]);
  if (!accounts.ok) return accounts;

  const check = async (line: GuestLine): Promise<GuestLine> => {
    const { email, until } = line;
    const account = accounts.value.get(email);
    const [openRequests, group] = await Promise.all([
      reads.requests.byGuest(email),
      groupOf(line, batch, account, reads),
    ]);
    const fault: LineFault | undefined = whyNotThisGuest({
      now: reads.clock.now(),
      email,
      domain: email.slice(email.lastIndexOf('@') + 1),
      ...{ account, openRequests, group, tenant, rules, settings },
      ...(until === undefined ? {} : { until }),
      ...(batch.staysLonger === undefined ? {} : { staysLonger: true }),
    });
    if (fault !== undefined) return { ...line, state: { name: 'left', fault } };
    return account === undefined ? line : { ...line, state: { name: 'waiting', foundThere: true } };
  };
  const checked = new Map(await Promise.all(waiting.map(async (line) => [line.row, await check(line)] as const)));
  return ok(lines.map((line) => checked.get(line.row) ?? line));
}

/** The group itself was looked at when the list came; whether a guest is in it is asked for those few who are there. */
async function groupOf(
  { groupId }: GuestLine,
  { groups }: Batch,
  account: Account | undefined,
  { directory }: CheckReads,
): Promise<GroupFinding | undefined> {
  const group = groups.find((one) => one.groupId === groupId);
  if (group === undefined) return undefined;
  const member = account === undefined ? undefined : await directory.isMember(group.groupId, account.userId);
  return { found: 'one', group, alreadyMember: member?.ok === true && member.value };
}
