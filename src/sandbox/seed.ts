import { newUser } from './rows.ts';
import type { GroupRow, Rows, UserRow } from './rows.ts';
import type { Change } from './replicas.ts';

/** The tenant every fresh sandbox starts with: a table to read, and its rows. */

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const tenantName = 'Contoso';
export const primaryDomain = 'contoso.example';
export const initialDomain = 'contoso.onmicrosoft.com';

export const defaultClient = { id: '22222222-2222-4222-8222-222222222222', secret: 'sandbox-secret' };

export const roles = {
  guestInviter: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  directoryWriters: '9360feb5-f418-4baa-8175-e2a00bac4301',
  helpdeskAdministrator: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  groupsAdministrator: 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
} as const;

export const roleNames: Readonly<Record<string, string>> = {
  [roles.guestInviter]: 'Guest Inviter',
  [roles.userAdministrator]: 'User Administrator',
  [roles.globalAdministrator]: 'Global Administrator',
  [roles.directoryWriters]: 'Directory Writers',
  [roles.helpdeskAdministrator]: 'Helpdesk Administrator',
  [roles.groupsAdministrator]: 'Groups Administrator',
};

const userId = (n: number): string => `aaaaaaaa-0000-4000-8000-00000000000${n}`;
const groupId = (n: number): string => `bbbbbbbb-0000-4000-8000-00000000000${n}`;
const partnerId = (n: number): string => `cccccccc-0000-4000-8000-00000000000${n}`;
const westUnit = '/administrativeUnits/dddddddd-0000-4000-8000-000000000001';
const foundedAt = '2024-01-15T09:00:00Z';

// prettier-ignore
const people = [
  // n  name                 mail                       further addresses            title
  [1, 'Alex Wilber',       'alex@contoso.example',    [],                          'Marketing Assistant'],
  [2, 'Megan Bowen',       'megan@contoso.example',   [],                          'Marketing Manager'],
  [3, 'Adele Vance',       'adele@contoso.example',   [],                          'Retail Manager'],
  [4, 'Isaiah Langer',     'isaiah@contoso.example',  [],                          'Identity Engineer'],
  // An internal user who also receives a partner's address: inviting that address is a conflict.
  [5, 'Patti Fernandez',   'patti@contoso.example',   ['held@fabrikam.example'],   'Designer'],
  [6, 'Lynne Robbins',     'lynne@contoso.example',   [],                          'Planner'],
  [8, 'Miriam Graham',     'miriam@contoso.example',  [],                          'Director West'],
] as const;

// prettier-ignore
const groups = [
  // n  name               kind        mail                               owner  members    about
  [1, 'Project X',        'team',     'projectx@contoso.example',        1,     [1],       'The audit of the year'],
  [2, 'Design Partners',  'm365',     'designpartners@contoso.example',  5,     [5],       'Agencies we design with'],
  [3, 'Finance',          'm365',     'finance@contoso.example',         4,     [4],       'Figures'],
  [4, 'Guest Inviters',   'role',     null,                              4,     [3],       'Role-assignable: its members are Guest Inviters'],
  [5, 'All Vendors',      'dynamic',  'allvendors@contoso.example',      4,     [],        'Filled by a rule'],
  [6, 'Legacy Sales',     'onPrem',   'legacysales@contoso.example',     null,  [6],       'Synchronised from on-premises'],
] as const;

// prettier-ignore
const assignments = [
  // principal   role                      scope
  [userId(2),  roles.guestInviter,       '/'],
  [groupId(4), roles.guestInviter,       '/'],
  [userId(4),  roles.userAdministrator,  '/'],
  [userId(8),  roles.userAdministrator,  westUnit],
] as const;

export interface RoleAssignment {
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
  /** Set for a role activated with PIM: when it ends. */
  endDateTime?: string | undefined;
}

export const seededAssignments: readonly RoleAssignment[] = assignments.map(
  ([principalId, roleDefinitionId, directoryScopeId]) => ({ principalId, roleDefinitionId, directoryScopeId }),
);

/** May activate the role with PIM; does not hold it. */
export const seededEligibilities: readonly RoleAssignment[] = [
  { principalId: userId(6), roleDefinitionId: roles.guestInviter, directoryScopeId: '/' },
];

export interface PartnerTenant {
  tenantId: string;
  domain: string;
  name: string;
  cloud: 'microsoftonline.com' | 'microsoftonline.us' | 'partner.microsoftonline.cn';
  /** As openid-configuration shows it. No page gives 21Vianet's value, so that one stays empty. */
  regionScope: 'NA' | 'EU' | 'USGov' | null;
  regionSubScope?: 'DODCON';
}

// prettier-ignore
export const partnerTenants: readonly PartnerTenant[] = [
  { tenantId: partnerId(1), domain: 'fabrikam.example',  name: 'Fabrikam',           cloud: 'microsoftonline.com',         regionScope: 'NA' },
  { tenantId: partnerId(2), domain: 'woodgrove.example', name: 'Woodgrove',          cloud: 'microsoftonline.com',         regionScope: 'EU' },
  { tenantId: partnerId(3), domain: 'gov.example',       name: 'Agency of Examples', cloud: 'microsoftonline.us',          regionScope: 'USGov', regionSubScope: 'DODCON' },
  { tenantId: partnerId(4), domain: 'adatum.example',    name: 'A. Datum China',     cloud: 'partner.microsoftonline.cn',  regionScope: null },
  { tenantId: partnerId(5), domain: 'blocked.example',   name: 'Blocked Inc.',       cloud: 'microsoftonline.com',         regionScope: 'NA' },
];

/** The one partner whose MFA is trusted; the others have no entry and inherit the default. */
export const trustedPartnerId = partnerId(1);
export const blockedDomains: readonly string[] = ['blocked.example'];

/** A mail contact of the tenant: a guest with this address is created without `mail` and `proxyAddresses`. */
export const contactAddresses: readonly string[] = ['contact@fabrikam.example'];
/** Distribution lists, ours and partners': no person, so no guest. */
export const listAddresses: readonly string[] = ['news@contoso.example', 'all-staff@fabrikam.example'];

export function seedChanges(): Change[] {
  const users: Rows['users'][] = [...people.map(member), gradyTheGuest()];
  return [
    ...users.map((user): Change => ({ table: 'users', id: user.id, fields: user })),
    ...groups.flatMap((row): Change[] => {
      const [n, , , , owner, members] = row;
      return [
        { table: 'groups', id: groupId(n), fields: group(row) },
        ...(owner === null ? [] : [link('ownerships', n, owner)]),
        ...members.map((member) => link('memberships', n, member)),
      ];
    }),
  ];
}

function member([n, displayName, mail, further, jobTitle]: (typeof people)[number]): UserRow {
  const [givenName = '', surname = ''] = displayName.split(' ');
  return newUser({
    id: userId(n),
    displayName,
    givenName,
    surname,
    mail,
    mailNickname: givenName.toLowerCase(),
    userPrincipalName: mail,
    proxyAddresses: [`SMTP:${mail}`, ...further.map((address) => `smtp:${address}`)],
    identities: [{ signInType: 'userPrincipalName', issuer: initialDomain, issuerAssignedId: mail }],
    createdDateTime: foundedAt,
    jobTitle,
    preferredLanguage: 'en-US',
  });
}

function gradyTheGuest(): UserRow {
  return newUser({
    id: userId(7),
    displayName: 'Grady Archie',
    givenName: 'Grady',
    surname: 'Archie',
    mail: 'grady@fabrikam.example',
    mailNickname: 'grady_fabrikam.example#EXT#',
    userPrincipalName: `grady_fabrikam.example#EXT#@${initialDomain}`,
    proxyAddresses: ['SMTP:grady@fabrikam.example'],
    identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }],
    userType: 'Guest',
    externalUserState: 'Accepted',
    externalUserStateChangeDateTime: '2024-03-02T10:30:00Z',
    creationType: 'Invitation',
    createdDateTime: '2024-03-01T08:00:00Z',
    sponsorIds: [userId(5)],
  });
}

function group([n, displayName, kind, mail, , , description]: (typeof groups)[number]): GroupRow {
  const isUnified = kind === 'team' || kind === 'm365';
  return {
    id: groupId(n),
    displayName,
    description,
    mail,
    mailEnabled: mail !== null,
    mailNickname: displayName.replaceAll(' ', '').toLowerCase(),
    securityEnabled: !isUnified,
    visibility: isUnified || kind === 'dynamic' ? 'Private' : null,
    groupTypes: kind === 'dynamic' ? ['Unified', 'DynamicMembership'] : isUnified ? ['Unified'] : [],
    resourceProvisioningOptions: kind === 'team' ? ['Team'] : [],
    isAssignableToRole: kind === 'role' ? true : null,
    membershipRule: kind === 'dynamic' ? '(user.companyName -eq "Vendor")' : null,
    onPremisesSyncEnabled: kind === 'onPrem' ? true : null,
    createdDateTime: foundedAt,
    deletedDateTime: null,
  };
}

function link(table: 'memberships' | 'ownerships', group: number, user: number): Change {
  const [groupKey, userKey] = [groupId(group), userId(user)];
  const id = `${groupKey}/${userKey}`;
  return { table, id, fields: { id, groupId: groupKey, userId: userKey, present: true } };
}
