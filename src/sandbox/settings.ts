import { z } from 'zod';
import { blockedDomains, seededAssignments, seededEligibilities, trustedPartnerId } from './seed.ts';
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
export type Replication = z.infer<typeof replicationShape>;

export const limitsShape = z.strictObject({
  invitationsPer5s: z.int().min(0).optional(),
  writesPer150s: z.int().min(0).optional(),
});
export interface Limits {
  invitationsPer5s: number;
  writesPer150s: number;
}

export const faultShape = z.strictObject({
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
export interface RoleSettings {
  assignments: readonly RoleAssignment[];
  eligibilities: readonly RoleAssignment[];
}

/** Where the documents are silent or disagree, the sandbox can be either. */
export const switchesShape = z.strictObject({
  /** Application permission under adminsAndGuestInviters or adminsGuestInvitersAndAllMembers (domain notes 4.1). */
  appMayInviteUnderAdminsOnly: z.boolean().optional(),
  /** POST /invitations for an address that is a guest already. */
  inviteExistingGuest: z.enum(['answer', 'refuse']).optional(),
  /** The page forbids a plus sign; the server's behaviour is unconfirmed. */
  plusSign: z.enum(['refuse', 'accept']).optional(),
  /** What the on-behalf-of grant answers. */
  onBehalfOf: z.enum(['allow', 'invalid_grant', 'interaction_required']).optional(),
});
export interface Switches {
  appMayInviteUnderAdminsOnly: boolean;
  inviteExistingGuest: 'answer' | 'refuse';
  plusSign: 'refuse' | 'accept';
  onBehalfOf: 'allow' | 'invalid_grant' | 'interaction_required';
}

const accessType = z.enum(['allowed', 'blocked']);
const accessTarget = z.strictObject({
  accessType,
  targets: z.array(z.strictObject({ target: z.string(), targetType: z.enum(['user', 'group', 'application']) })),
});
const b2bSetting = z.strictObject({
  usersAndGroups: accessTarget.nullable().optional(),
  applications: accessTarget.nullable().optional(),
});
const inboundTrust = z.strictObject({
  isMfaAccepted: z.boolean().nullable().optional(),
  isCompliantDeviceAccepted: z.boolean().nullable().optional(),
  isHybridAzureADJoinedDeviceAccepted: z.boolean().nullable().optional(),
});
const consentSettings = z.strictObject({
  inboundAllowed: z.boolean().nullable().optional(),
  outboundAllowed: z.boolean().nullable().optional(),
});
const crossTenantSettings = {
  inboundTrust: inboundTrust.nullable().optional(),
  b2bCollaborationInbound: b2bSetting.nullable().optional(),
  b2bCollaborationOutbound: b2bSetting.nullable().optional(),
  b2bDirectConnectInbound: b2bSetting.nullable().optional(),
  b2bDirectConnectOutbound: b2bSetting.nullable().optional(),
  automaticUserConsentSettings: consentSettings.nullable().optional(),
};
const partnerShape = z.strictObject({
  tenantId: z.guid(),
  isServiceProvider: z.boolean().nullable().optional(),
  isInMultiTenantOrganization: z.boolean().nullable().optional(),
  ...crossTenantSettings,
});
export type Partner = z.infer<typeof partnerShape>;

const crossTenantDefaultShape = z.strictObject({
  ...crossTenantSettings,
  invitationRedemptionIdentityProviderConfiguration: z
    .strictObject({
      primaryIdentityProviderPrecedenceOrder: z.array(
        z.enum(['azureActiveDirectory', 'externalFederation', 'socialIdentityProviders']),
      ),
      fallbackIdentityProvider: z.enum(['defaultConfiguredIdp', 'emailOneTimePasscode', 'microsoftAccount']),
    })
    .optional(),
});
export type CrossTenantDefault = z.infer<typeof crossTenantDefaultShape>;

const domainPolicyShape = z.object({
  B2BManagementPolicy: z.looseObject({
    InvitationsAllowedAndBlockedDomainsPolicy: z
      .strictObject({ AllowedDomains: z.array(z.string()).optional(), BlockedDomains: z.array(z.string()).optional() })
      .optional(),
  }),
});

/** `definition[0]` holds the settings as a JSON string: a string that is no such JSON is refused. */
const definition = z.array(
  z.string().refine((text) => domainsIn(text) !== undefined, 'must be a B2BManagementPolicy as JSON text'),
);

export const policiesShape = z.strictObject({
  authorizationPolicy: z
    .strictObject({
      allowInvitesFrom: z.enum(['none', 'adminsAndGuestInviters', 'adminsGuestInvitersAndAllMembers', 'everyone']),
      guestUserRoleId: z.guid(),
      allowEmailVerifiedUsersToJoinOrganization: z.boolean(),
      blockMsolPowerShell: z.boolean(),
    })
    .partial()
    .optional(),
  b2bManagementPolicy: z
    .strictObject({ displayName: z.string(), definition, isOrganizationDefault: z.boolean() })
    .partial()
    .optional(),
  crossTenantAccessPolicy: z
    .strictObject({
      displayName: z.string(),
      allowedCloudEndpoints: z.array(
        z.enum(['microsoftonline.com', 'microsoftonline.us', 'partner.microsoftonline.cn']),
      ),
      default: crossTenantDefaultShape,
      /** Replaces the list. */
      partners: z.array(partnerShape),
    })
    .partial()
    .optional(),
  externalIdentitiesPolicy: z
    .strictObject({ allowExternalIdentitiesToLeave: z.boolean(), allowDeletedIdentitiesDataRemoval: z.boolean() })
    .partial()
    .optional(),
  sandbox: switchesShape.optional(),
});
export type PolicyPatch = z.infer<typeof policiesShape>;

export interface Policies {
  authorizationPolicy: {
    allowInvitesFrom: 'none' | 'adminsAndGuestInviters' | 'adminsGuestInvitersAndAllMembers' | 'everyone';
    guestUserRoleId: string;
    allowEmailVerifiedUsersToJoinOrganization: boolean;
    blockMsolPowerShell: boolean;
  };
  b2bManagementPolicy: { displayName: string; definition: readonly string[]; isOrganizationDefault: boolean };
  crossTenantAccessPolicy: {
    displayName: string;
    allowedCloudEndpoints: readonly string[];
    default: CrossTenantDefault;
    partners: readonly Partner[];
  };
  externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: boolean; allowDeletedIdentitiesDataRemoval: boolean };
}

export interface Settings {
  replication: Replication;
  limits: Limits;
  faults: readonly Fault[];
  permissions: Permissions;
  roles: RoleSettings;
  switches: Switches;
  policies: Policies;
}

const everybody = (targetType: 'user' | 'application', type: 'allowed' | 'blocked'): z.infer<typeof accessTarget> => ({
  accessType: type,
  targets: [{ target: targetType === 'user' ? 'AllUsers' : 'AllApplications', targetType }],
});
const open = { usersAndGroups: everybody('user', 'allowed'), applications: everybody('application', 'allowed') };
const closed = { usersAndGroups: everybody('user', 'blocked'), applications: everybody('application', 'blocked') };
const noTrust = { isMfaAccepted: false, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false };

/** The documented permissions that Guestlist asks an administrator for. */
export const documentedPermissions: Permissions = {
  application: [
    'AuditLog.Read.All',
    'CrossTenantInformation.ReadBasic.All',
    'GroupMember.ReadWrite.All',
    'Organization.Read.All',
    'Policy.Read.All',
    'Policy.Read.B2BManagementPolicy',
    'RoleAssignmentSchedule.Read.Directory',
    'RoleEligibilitySchedule.Read.Directory',
    'RoleManagement.Read.Directory',
    'Team.ReadBasic.All',
    'User.DeleteRestore.All',
    'User.Invite.All',
    'User.Read.All',
    'User.ReadWrite.All',
    'User.RevokeSessions.All',
  ],
  delegated: ['User.Read', 'User.Invite.All', 'User.ReadWrite.All'],
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

function freshPolicies(): Policies {
  return {
    authorizationPolicy: {
      // The hardened tenant that Guestlist is made for.
      allowInvitesFrom: 'adminsAndGuestInviters',
      guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
      allowEmailVerifiedUsersToJoinOrganization: false,
      blockMsolPowerShell: true,
    },
    b2bManagementPolicy: {
      displayName: 'B2BManagementPolicy',
      definition: [
        JSON.stringify({
          B2BManagementPolicy: {
            InvitationsAllowedAndBlockedDomainsPolicy: { BlockedDomains: blockedDomains },
            AutoRedeemPolicy: { AdminConsentedForUsersIntoTenantIds: [], NoAADConsentForUsersFromTenantsIds: [] },
          },
        }),
      ],
      isOrganizationDefault: true,
    },
    crossTenantAccessPolicy: {
      displayName: 'CrossTenantAccessPolicy',
      allowedCloudEndpoints: [],
      default: {
        inboundTrust: noTrust,
        b2bCollaborationInbound: open,
        b2bCollaborationOutbound: open,
        b2bDirectConnectInbound: closed,
        b2bDirectConnectOutbound: closed,
        automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false },
        invitationRedemptionIdentityProviderConfiguration: {
          primaryIdentityProviderPrecedenceOrder: [
            'externalFederation',
            'azureActiveDirectory',
            'socialIdentityProviders',
          ],
          fallbackIdentityProvider: 'defaultConfiguredIdp',
        },
      },
      partners: [{ tenantId: trustedPartnerId, inboundTrust: { ...noTrust, isMfaAccepted: true } }],
    },
    externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: true, allowDeletedIdentitiesDataRemoval: false },
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
      externalIdentitiesPolicy: { ...old.externalIdentitiesPolicy, ...defined(patch.externalIdentitiesPolicy) },
    },
  };
}

/** The allow and the deny list inside the policy's JSON text; undefined when the text is no such policy. */
export function domainsIn(text: string): { allowed: readonly string[]; blocked: readonly string[] } | undefined {
  try {
    const lists = domainPolicyShape.parse(JSON.parse(text)).B2BManagementPolicy
      .InvitationsAllowedAndBlockedDomainsPolicy;
    return { allowed: lists?.AllowedDomains ?? [], blocked: lists?.BlockedDomains ?? [] };
  } catch {
    return undefined;
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
export function defined<T extends object>(value: T | undefined): Defined<T> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, entry]) => entry !== undefined)) as Defined<T>;
}
