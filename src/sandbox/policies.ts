import { z } from 'zod';
import { blockedDomains, trustedPartnerId } from './seed.ts';

/** The tenant's policies in Graph's own property names: their shapes, and those of a fresh sandbox. */

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
type CrossTenantDefault = z.infer<typeof crossTenantDefaultShape>;

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

export const policyShapes = {
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
  emailAuthenticationMethod: z
    .strictObject({
      state: z.enum(['enabled', 'disabled']),
      allowExternalIdToUseEmailOtp: z.enum(['default', 'enabled', 'disabled']),
    })
    .partial()
    .optional(),
  externalIdentitiesPolicy: z
    .strictObject({ allowExternalIdentitiesToLeave: z.boolean(), allowDeletedIdentitiesDataRemoval: z.boolean() })
    .partial()
    .optional(),
};

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
  emailAuthenticationMethod: {
    state: 'enabled' | 'disabled';
    allowExternalIdToUseEmailOtp: 'default' | 'enabled' | 'disabled';
  };
  externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: boolean; allowDeletedIdentitiesDataRemoval: boolean };
}

const everybody = (targetType: 'user' | 'application', type: 'allowed' | 'blocked'): z.infer<typeof accessTarget> => ({
  accessType: type,
  targets: [{ target: targetType === 'user' ? 'AllUsers' : 'AllApplications', targetType }],
});
const open = { usersAndGroups: everybody('user', 'allowed'), applications: everybody('application', 'allowed') };
const closed = { usersAndGroups: everybody('user', 'blocked'), applications: everybody('application', 'blocked') };
const noTrust = { isMfaAccepted: false, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false };

export function freshPolicies(): Policies {
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
    emailAuthenticationMethod: { state: 'enabled', allowExternalIdToUseEmailOtp: 'default' },
    externalIdentitiesPolicy: { allowExternalIdentitiesToLeave: true, allowDeletedIdentitiesDataRemoval: false },
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
