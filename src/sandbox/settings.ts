import { z } from 'zod';
import { freshPolicies, policyShapes } from './policies.ts';
import type { Policies } from './policies.ts';
import { seededAssignments, seededEligibilities } from './seed.ts';
import type { RoleAssignment } from './seed.ts';

/** Everything that the controls can set. Settings hold on every replica at once. */

const milliseconds = z.number().min(0).max(86_400_000);

export const replicationShape = z.strictObject({
  replicas: z.int().min(1).max(20),
  lagMs: z
    .strictObject({ p50: milliseconds, p99: milliseconds })
    .refine((lag) => lag.p99 >= lag.p50, 'p99 must not be below p50')
    .refine((lag) => lag.p50 > 0 || lag.p99 === 0, 'a p50 of 0 needs a p99 of 0'),
});
type Replication = z.infer<typeof replicationShape>;

export const limitsShape = z.strictObject({
  invitationsPer5s: z.int().min(0).optional(),
  writesPer150s: z.int().min(0).optional(),
});
interface Limits {
  invitationsPer5s: number;
  writesPer150s: number;
}

const faultShape = z.strictObject({
  /** Absent: every method. */
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .optional(),
  path: z.string().startsWith('/'),
  /** Absent: the request is only delayed (or dropped). */
  status: z.int().min(400).max(599).optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  /** Seconds. */
  retryAfter: z.number().min(0).optional(),
  /** How often it strikes; absent: until the faults are replaced. */
  times: z.int().min(0).optional(),
  afterCommit: z.boolean().default(false),
  delayMs: milliseconds.default(0),
  drop: z.boolean().default(false),
});
export type Fault = z.infer<typeof faultShape>;
export const faultsShape = z.array(faultShape);

export const permissionsShape = z.strictObject({
  application: z.array(z.string()).optional(),
  delegated: z.array(z.string()).optional(),
});
export interface Permissions {
  application: readonly string[];
  delegated: readonly string[];
}

const assignmentShape = z.strictObject({
  principalId: z.string(),
  roleDefinitionId: z.string(),
  directoryScopeId: z.string().default('/'),
  endDateTime: z.iso.datetime().optional(),
});
export const rolesShape = z.strictObject({
  assignments: z.array(assignmentShape).optional(),
  eligibilities: z.array(assignmentShape).optional(),
});
interface RoleSettings {
  assignments: readonly RoleAssignment[];
  eligibilities: readonly RoleAssignment[];
}

/** Where the documents are silent or disagree, the sandbox can be either. */
const switchesShape = z.strictObject({
  /** Application permission under adminsAndGuestInviters or adminsGuestInvitersAndAllMembers (domain notes 4.1). */
  appMayInviteUnderAdminsOnly: z.boolean().optional(),
  /** POST /invitations for an address that is a guest already. */
  inviteExistingGuest: z.enum(['answer', 'refuse']).optional(),
  /** The page forbids a plus sign; the server's behaviour is unconfirmed. */
  plusSign: z.enum(['refuse', 'accept']).optional(),
  /** What the on-behalf-of grant answers. */
  onBehalfOf: z.enum(['allow', 'invalid_grant', 'interaction_required']).optional(),
});
interface Switches {
  appMayInviteUnderAdminsOnly: boolean;
  inviteExistingGuest: 'answer' | 'refuse';
  plusSign: 'refuse' | 'accept';
  onBehalfOf: 'allow' | 'invalid_grant' | 'interaction_required';
}

export const policiesShape = z.strictObject({ ...policyShapes, sandbox: switchesShape.optional() });
export type PolicyPatch = z.infer<typeof policiesShape>;

export interface Settings {
  replication: Replication;
  limits: Limits;
  faults: readonly Fault[];
  permissions: Permissions;
  roles: RoleSettings;
  switches: Switches;
  policies: Policies;
}

/** The documented permissions that Guestlist asks an administrator for, and no others: held equal to `infra/permissions.json` by a test. */
export const documentedPermissions: Permissions = {
  application: [
    'AuditLog.Read.All',
    'CrossTenantInformation.ReadBasic.All',
    'GroupMember.Read.All',
    'GroupMember.ReadWrite.All',
    'Organization.Read.All',
    'Policy.Read.All',
    'Policy.Read.B2BManagementPolicy',
    'RoleManagement.Read.Directory',
    'Team.ReadBasic.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'User.DeleteRestore.All',
    'User.Invite.All',
    'User.Read.All',
    'User.ReadWrite.All',
  ],
  delegated: ['User.Invite.All'],
};

export function freshSettings(): Settings {
  return {
    replication: { replicas: 3, lagMs: { p50: 500, p99: 3000 } },
    limits: { invitationsPer5s: 150, writesPer150s: 3000 },
    faults: [],
    permissions: documentedPermissions,
    roles: { assignments: seededAssignments, eligibilities: seededEligibilities },
    switches: {
      appMayInviteUnderAdminsOnly: true,
      inviteExistingGuest: 'answer',
      plusSign: 'refuse',
      onBehalfOf: 'allow',
    },
    policies: freshPolicies(),
  };
}

/** Each policy is patched by itself; a property that is named replaces the old value. */
export function patchPolicies(settings: Settings, patch: PolicyPatch): Settings {
  const old = settings.policies;
  const crossTenant = patch.crossTenantAccessPolicy;
  return {
    ...settings,
    switches: { ...settings.switches, ...defined(patch.sandbox) },
    policies: {
      authorizationPolicy: { ...old.authorizationPolicy, ...defined(patch.authorizationPolicy) },
      b2bManagementPolicy: { ...old.b2bManagementPolicy, ...defined(patch.b2bManagementPolicy) },
      crossTenantAccessPolicy: {
        ...old.crossTenantAccessPolicy,
        ...defined(crossTenant),
        default: { ...old.crossTenantAccessPolicy.default, ...defined(crossTenant?.default) },
      },
      emailAuthenticationMethod: { ...old.emailAuthenticationMethod, ...defined(patch.emailAuthenticationMethod) },
      externalIdentitiesPolicy: { ...old.externalIdentitiesPolicy, ...defined(patch.externalIdentitiesPolicy) },
    },
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
export function defined<T extends object>(value: T | undefined): Defined<T> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)) as Defined<T>;
}
