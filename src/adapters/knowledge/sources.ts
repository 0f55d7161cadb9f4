import type { Entry, PastTruth, Source } from '../../domain/knowledge.ts';
import type { IsoDate } from '../../domain/time.ts';

const LEARN = 'https://learn.microsoft.com/en-us/entra/external-id/';
const GRAPH = 'https://learn.microsoft.com/en-us/graph/';

/** Every page that an answer leans on: title, address, and the day it was last known to say so. */
const PAGES = {
  faq: ['External ID B2B FAQ', `${LEARN}faq`, '2025-06-27'],
  limitations: ['Limitations of B2B collaboration', `${LEARN}current-limitations`, '2025-04-15'],
  clouds: ['B2B in government and national clouds', `${LEARN}b2b-government-national-clouds`, '2025-07-07'],
  crossCloud: ['Microsoft cloud settings for B2B', `${LEARN}cross-cloud-settings`, '2025-04-14'],
  crossTenant: ['Cross-tenant access overview', `${LEARN}cross-tenant-access-overview`, '2024-08-20'],
  autoRedemption: [
    'Automatic redemption setting',
    'https://github.com/MicrosoftDocs/entra-docs/blob/main/docs/includes/automatic-redemption-include.md',
    '2023-01-23',
  ],
  syncPairs: [
    'Cross-cloud synchronization pairs',
    'https://github.com/MicrosoftDocs/entra-docs/blob/main/docs/includes/cross-cloud-synchronization-pairs-include.md',
    '2023-01-23',
  ],
  leave: ['Leave an organization as an external user', `${LEARN}leave-the-organization`, '2025-06-17'],
  pricing: ['External ID billing model', `${LEARN}external-identities-pricing`, '2024-10-21'],
  guestLicensing: [
    'ID Governance licensing for guest users',
    'https://learn.microsoft.com/en-us/entra/id-governance/microsoft-entra-id-governance-licensing-for-guest-users',
    '2025-07-25',
  ],
  mauChange: [
    'Guest licensing moves to monthly active users',
    'https://office365itpros.com/2021/11/04/azure-ad-guest-user-licensing/',
    '2021-11-04',
  ],
  otp: ['Email one-time passcode authentication', `${LEARN}one-time-passcode`, '2024-10-21'],
  redemption: ['B2B invitation redemption', `${LEARN}redemption-experience`, '2026-04-21'],
  mail: ['Elements of the invitation email', `${LEARN}invitation-email-elements`, '2026-06-12'],
  properties: ['Properties of a B2B user', `${LEARN}user-properties`, '2024-10-21'],
  allowList: ['Allow or block invitations by domain', `${LEARN}allow-deny-list`, '2024-09-18'],
  sponsors: ['Sponsors for B2B users', `${LEARN}b2b-sponsors`, '2024-05-03'],
  conditionalAccess: [
    'Authentication and Conditional Access',
    `${LEARN}authentication-conditional-access`,
    '2024-05-15',
  ],
  collaboration: ['External collaboration settings', `${LEARN}external-collaboration-settings-configure`, '2025-02-18'],
  reset: ['Reset redemption status', `${LEARN}reset-redemption-status`, '2026-04-17'],
  troubleshoot: ['Troubleshoot B2B collaboration', `${LEARN}troubleshoot`, '2024-10-21'],
  samlFederation: ['SAML/WS-Fed identity provider federation', `${LEARN}direct-federation`, '2024-06-05'],
  google: ['Google as an identity provider', `${LEARN}google-federation`, '2024-06-19'],
  bulk: ['Bulk invite B2B users', `${LEARN}tutorial-bulk-invite`, '2024-10-21'],
  bulkLimits: [
    'Limits of bulk operations',
    'https://github.com/MicrosoftDocs/entra-docs/blob/main/docs/includes/bulk-operations-limitations.md',
    '2024-07-15',
  ],
  limits: [
    'Microsoft Entra service limits',
    'https://learn.microsoft.com/en-us/entra/identity/users/directory-service-limits-restrictions',
    '2025-08-22',
  ],
  b2cEnd: [
    'Azure AD B2C FAQ: end of sale',
    'https://learn.microsoft.com/en-us/azure/active-directory-b2c/faq#azure-ad-b2c-end-of-sale',
    '2025-04-28',
  ],
  sharepointB2b: [
    'SharePoint and OneDrive integration with B2B',
    'https://learn.microsoft.com/en-us/sharepoint/sharepoint-azureb2b-integration',
    '2024-04-24',
  ],
  sharepoint2026: [
    'SharePoint Online sharing moves to guest accounts',
    'https://office365itpros.com/2026/03/06/guest-accounts-spo',
    '2026-03-06',
  ],
  consistency: [
    'Designing for eventual consistency for Microsoft Entra',
    'https://devblogs.microsoft.com/identity/designing-for-eventual-consistency-for-microsoft-entra/',
    '2026-03-24',
  ],
  groupMembers: ['Graph: add group members', `${GRAPH}api/group-post-members?view=graph-rest-1.0`, '2026-05-14'],
  teamMembers: ['Graph: add a team member', `${GRAPH}api/team-post-members?view=graph-rest-1.0`, '2025-12-03'],
  invitationPost: ['Graph: create an invitation', `${GRAPH}api/invitation-post?view=graph-rest-1.0`, '2024-10-18'],
  invitation: ['Graph: the invitation resource', `${GRAPH}api/resources/invitation?view=graph-rest-1.0`, '2024-06-06'],
  graphTypes: ['Graph type reference', 'https://github.com/microsoftgraph/msgraph-typescript-typings', '2026-01-23'],
  graphSchema: ['Graph schemas by cloud', 'https://github.com/microsoftgraph/msgraph-metadata', '2026-08-20'],
  domainPolicy: [
    'Graph: B2B management policy (beta)',
    `${GRAPH}api/resources/b2bManagementPolicy?view=graph-rest-beta`,
    '2025-10-27',
  ],
  scuba: ['How ScubaGear tells the US clouds apart', 'https://github.com/cisagov/ScubaGear', '2026-08-20'],
  internalConflict: [
    'Report: inviting an address that a user holds',
    'https://github.com/MicrosoftDocs/entra-docs/issues/802',
    '2024-05-14',
  ],
  // Read there about 2023; the page's own address is not known any more.
  provisioningErrors: [
    'Error codes of cross-tenant synchronization',
    'https://learn.microsoft.com/en-us/entra/identity/app-provisioning/',
    '2023-01-01',
  ],
  teamsDelay: [
    'Report: group members show late in Teams',
    'https://github.com/microsoftgraph/msgraph-beta-sdk-dotnet/issues/70',
    '2020-02-12',
  ],
  resendPractice: [
    'Report: redeem URL cannot be read back',
    'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/5208',
    '2020-05-01',
  ],
} as const;

export type PageKey = keyof typeof PAGES;

/** The pages of these names, the one that decides first. */
export function cite(...keys: readonly PageKey[]): readonly Source[] {
  return keys.map((key) => ({ title: PAGES[key][0], url: PAGES[key][1], date: PAGES[key][2] as IsoDate }));
}

/** The older documents whose statements the entries are measured against. */
const DOCUMENTS = {
  limits2017: ['Limitations of Azure AD B2B collaboration', '2017-05-04'],
  faq2017: ['Azure AD B2B collaboration FAQs', '2017-05-23'],
  limits2019: ['Limitations of B2B collaboration', '2019-05-29'],
  troubleshoot2024: ['Troubleshoot B2B collaboration', '2024-10-21'],
  clouds2022: ['Azure AD B2B in government and national clouds', '2022-01-31'],
} as const;

/** What one of the older documents said, in our words, and what replaced it. */
export function past(document: keyof typeof DOCUMENTS, was: string, replacedBy: string): PastTruth {
  const [title, from] = DOCUMENTS[document];
  return { from: from as IsoDate, document: title, was, replacedBy };
}

/** The statement of then is the statement of now. */
export const UNCHANGED = 'Nothing: it still holds.';
export const UNCHANGED_DE = 'Nichts: Es gilt noch.';

export type Draft = Omit<Entry, 'reviewed' | 'since' | 'german'> & { readonly since?: string };

/** Entries as of the day all of them were last held against their sources. */
export function reviewed(drafts: readonly Draft[]): readonly Entry[] {
  return drafts.map(({ since, ...draft }) => ({
    ...draft,
    ...(since === undefined ? {} : { since: since as IsoDate }),
    reviewed: '2026-08-31' as IsoDate,
  }));
}
