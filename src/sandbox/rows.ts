import type { ObjectIdentity } from '@microsoft/microsoft-graph-types';

/** What every replica holds a copy of. Names are Graph's, so that a row can be answered as it stands. */
export interface Rows {
  users: UserRow;
  groups: GroupRow;
  memberships: LinkRow;
  ownerships: LinkRow;
}
export type TableName = keyof Rows;

export interface UserRow {
  id: string;
  displayName: string;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  mailNickname: string;
  userPrincipalName: string;
  otherMails: readonly string[];
  proxyAddresses: readonly string[];
  identities: readonly ObjectIdentity[];
  userType: 'Member' | 'Guest';
  accountEnabled: boolean;
  externalUserState: 'PendingAcceptance' | 'Accepted' | null;
  externalUserStateChangeDateTime: string | null;
  creationType: 'Invitation' | null;
  createdDateTime: string;
  deletedDateTime: string | null;
  signInSessionsValidFromDateTime: string;
  /** Not a Graph property: answered through /sponsors only. */
  sponsorIds: readonly string[];
  businessPhones: readonly string[];
  city: string | null;
  companyName: string | null;
  country: string | null;
  department: string | null;
  employeeId: string | null;
  employeeType: string | null;
  jobTitle: string | null;
  mobilePhone: string | null;
  officeLocation: string | null;
  postalCode: string | null;
  preferredLanguage: string | null;
  showInAddressList: boolean | null;
  state: string | null;
  streetAddress: string | null;
  usageLocation: string | null;
}

export interface GroupRow {
  id: string;
  displayName: string;
  description: string | null;
  mail: string | null;
  mailEnabled: boolean;
  mailNickname: string;
  securityEnabled: boolean;
  visibility: 'Private' | 'Public' | null;
  groupTypes: readonly ('Unified' | 'DynamicMembership')[];
  resourceProvisioningOptions: readonly 'Team'[];
  isAssignableToRole: boolean | null;
  membershipRule: string | null;
  onPremisesSyncEnabled: boolean | null;
  createdDateTime: string;
  deletedDateTime: string | null;
}

/** A user in a group; a removed link stays as a row, so that its removal travels like any write. */
export interface LinkRow {
  id: string;
  groupId: string;
  userId: string;
  present: boolean;
}

export function linkId(groupId: string, userId: string): string {
  return `${groupId}/${userId}`;
}

type UserStart = Pick<UserRow, 'id' | 'displayName' | 'mailNickname' | 'userPrincipalName' | 'createdDateTime'>;

/** A user with everything else empty. */
export function newUser(given: UserStart & Partial<UserRow>): UserRow {
  return {
    givenName: null,
    surname: null,
    mail: null,
    otherMails: [],
    proxyAddresses: [],
    identities: [],
    userType: 'Member',
    accountEnabled: true,
    externalUserState: null,
    externalUserStateChangeDateTime: null,
    creationType: null,
    deletedDateTime: null,
    signInSessionsValidFromDateTime: given.createdDateTime,
    sponsorIds: [],
    businessPhones: [],
    city: null,
    companyName: null,
    country: null,
    department: null,
    employeeId: null,
    employeeType: null,
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    postalCode: null,
    preferredLanguage: null,
    showInAddressList: null,
    state: null,
    streetAddress: null,
    usageLocation: null,
    ...given,
  };
}
