import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import type { RoleStanding } from '../../domain/people.ts';
import type { DirectoryProblem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { epochMs, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { GraphClient } from './client.ts';
import { graphTime, query, quoted, readAs } from './reading.ts';

/** Ids of built-in roles are the same in every tenant. https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const ROLES: Readonly<Record<string, { readonly name: string; readonly admin: boolean }>> = {
  '95e79109-95c0-4d8e-aee3-d01accf2d47b': { name: 'Guest Inviter', admin: false },
  'fe930be7-5e62-47db-91af-98c3a49a38b1': { name: 'User Administrator', admin: true },
  '62e90394-69f5-4237-9190-012177145e10': { name: 'Global Administrator', admin: true },
};
const ROLES_CACHED_MS: Milliseconds = 1 * MINUTE;

const assignmentShape = z.object({
  roleDefinitionId: z.string(),
  directoryScopeId: z.string().nullish(),
  endDateTime: graphTime.nullish(),
});
type Assignment = z.infer<typeof assignmentShape>;

/** Reads standings, each at most a minute old. Only good ones are kept: who has just activated a role need not wait. */
export class Roles {
  readonly #client: GraphClient;
  readonly #clock: Clock;
  readonly #kept = new Map<UserId, { standing: RoleStanding; at: number }>();

  constructor(client: GraphClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  async of(userId: UserId): Promise<Result<RoleStanding>> {
    const now = this.#clock.now();
    const kept = this.#kept.get(userId);
    if (kept && epochMs(now) - kept.at < ROLES_CACHED_MS) return ok(kept.standing);
    this.#kept.delete(userId);
    const read = await readStanding(this.#client, userId, now);
    if (read.ok && read.value.mayInvite) this.#kept.set(userId, { standing: read.value, at: epochMs(now) });
    return read;
  }
}

/**
 * No single call sees every way to hold a role, so several are asked. What one of them shows counts; when none shows
 * a role, each must have been readable, else the answer is a problem and nobody decides.
 */
async function readStanding(client: GraphClient, userId: UserId, now: Instant): Promise<Result<RoleStanding>> {
  const [activated, groups, eligible] = await Promise.all([
    readActivated(client, userId),
    readRoleGroups(client, userId),
    readEligible(client, userId),
  ]);
  const principals = [userId, ...(groups.ok ? groups.value : [])];
  const direct = await Promise.all(principals.map((principal) => readDirect(client, principal)));
  const unreadable = [activated, groups, ...direct].find((source) => !source.ok);
  const held = [activated, ...direct].flatMap((source) => (source.ok ? source.value : []));
  const standing = standingOf(held, eligible.ok ? eligible.value : [], now);
  if (standing.mayInvite || unreadable === undefined || unreadable.ok) return ok(standing);
  return fail(unreadable.problem);
}

/** `RoleManagement.Read.Directory`: direct, and activated with PIM. https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignmentscheduleinstances */
async function readActivated(client: GraphClient, userId: UserId): Promise<Result<readonly Assignment[]>> {
  const read = await readAssignments(client, 'readRoleInstances', 'roleAssignmentScheduleInstances', userId);
  return read.ok || !isUnlicensed(read.problem) ? read : ok([]);
}

/** `RoleManagement.Read.Directory`: works without PIM. https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments */
const readDirect = (client: GraphClient, principalId: string) =>
  readAssignments(client, 'readRoleAssignments', 'roleAssignments', principalId);

/** `RoleManagement.Read.Directory`. It only decides what is said, so a failure here is no failure. */
const readEligible = (client: GraphClient, userId: UserId) =>
  readAssignments(client, 'readEligibility', 'roleEligibilityScheduleInstances', userId);

async function readAssignments(
  client: GraphClient,
  name: 'readRoleInstances' | 'readRoleAssignments' | 'readEligibility',
  list: string,
  principalId: string,
): Promise<Result<readonly Assignment[]>> {
  const path = `/v1.0/roleManagement/directory/${list}?${query({ filter: `principalId eq ${quoted(principalId)}` })}`;
  return readAs(z.array(assignmentShape), await client.pages(name, { path }));
}

const roleGroupShape = z.object({ id: z.string(), isAssignableToRole: z.boolean().nullish() });

/** `User.Read.All`: role-assignable groups he is in. https://learn.microsoft.com/graph/api/user-list-transitivememberof */
async function readRoleGroups(client: GraphClient, userId: UserId): Promise<Result<readonly string[]>> {
  const path = `/v1.0/users/${encodeURIComponent(userId)}/transitiveMemberOf/microsoft.graph.group?${query({ select: 'id,isAssignableToRole' })}`;
  const groups = readAs(z.array(roleGroupShape), await client.pages('readMemberOf', { path }));
  return groups.ok ? ok(groups.value.filter((group) => group.isAssignableToRole === true).map(({ id }) => id)) : groups;
}

/** A tenant without Entra ID P2 has no PIM: nothing can be activated there. */
const isUnlicensed = (problem: DirectoryProblem): boolean =>
  problem.code === 'directoryRefused' && /PremiumLicense/i.test(problem.said);

/** Pure: what assignments amount to at a moment. Only the whole tenant as scope counts. */
export function standingOf(held: readonly Assignment[], eligible: readonly Assignment[], now: Instant): RoleStanding {
  const valid = held.filter((one) => isKnown(one) && (one.endDateTime == null || one.endDateTime > now));
  const tenantWide = valid.filter(isTenantWide);
  const roles = [...new Set(tenantWide.map((one) => ROLES[one.roleDefinitionId]).filter((role) => role !== undefined))];
  const mayInvite = roles.length > 0;
  return {
    mayInvite,
    isAdmin: roles.some((role) => role.admin),
    roles: roles.map((role) => role.name),
    eligibleOnly: !mayInvite && eligible.some((one) => isKnown(one) && isTenantWide(one)),
    scopedOnly: !mayInvite && valid.length > 0,
  };
}

const isKnown = (one: Assignment): boolean => Object.hasOwn(ROLES, one.roleDefinitionId);
const isTenantWide = (one: Assignment): boolean => one.directoryScopeId === '/';
