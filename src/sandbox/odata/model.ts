/**
 * What can be asked about a kind of object: its properties and, for each, the filter operators that Graph lists.
 * Operators after `advanced` need `ConsistencyLevel: eventual` and `$count=true`.
 * https://learn.microsoft.com/en-us/graph/aad-advanced-queries
 */
export interface Property {
  /** `list`: strings, asked with any(). `objects`: asked with any() and a sub-property. */
  type: 'text' | 'truth' | 'time' | 'list' | 'objects' | 'other';
  plain: readonly string[];
  advanced: readonly string[];
}
export type Model = Readonly<{
  name: string;
  properties: Readonly<Record<string, Property>>;
  orderBy: readonly string[];
}>;

const none: readonly string[] = [];
const property = (type: Property['type'], plain: readonly string[], advanced: readonly string[] = none): Property => ({
  type,
  plain,
  advanced,
});

const shown = property('other', none);
const text = property('text', ['eq', 'in', 'ge', 'le', 'startswith'], ['ne', 'not', 'endswith']);
const textNoEnd = property('text', ['eq', 'in', 'ge', 'le', 'startswith'], ['ne', 'not']);
const state = property('text', ['eq', 'in'], ['ne', 'not']);
const truth = property('truth', ['eq', 'in'], ['ne', 'not']);
const time = property('time', ['eq', 'in', 'ge', 'le'], ['ne', 'not', 'gt', 'lt']);

export const userModel: Model = {
  name: 'User',
  orderBy: ['displayName', 'userPrincipalName', 'createdDateTime'],
  properties: {
    id: property('text', ['eq', 'in'], ['ne', 'not']),
    accountEnabled: truth,
    ageGroup: shown,
    businessPhones: shown,
    city: textNoEnd,
    companyName: textNoEnd,
    country: textNoEnd,
    createdDateTime: time,
    creationType: state,
    deletedDateTime: shown,
    department: textNoEnd,
    displayName: textNoEnd,
    employeeId: textNoEnd,
    employeeType: textNoEnd,
    externalUserState: state,
    externalUserStateChangeDateTime: shown,
    givenName: textNoEnd,
    identities: shown,
    jobTitle: textNoEnd,
    mail: text,
    mailNickname: textNoEnd,
    mobilePhone: shown,
    officeLocation: shown,
    otherMails: property('list', ['eq', 'startswith'], ['ne', 'not', 'endswith']),
    postalCode: shown,
    preferredLanguage: textNoEnd,
    proxyAddresses: property('list', ['eq', 'startswith'], ['not', 'endswith']),
    showInAddressList: shown,
    signInSessionsValidFromDateTime: shown,
    state: textNoEnd,
    streetAddress: shown,
    surname: textNoEnd,
    usageLocation: textNoEnd,
    userPrincipalName: text,
    userType: state,
  },
};

/** What GET /users answers when nothing is selected; the guest fields are not among it. */
export const userDefaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const;

export const groupModel: Model = {
  name: 'Group',
  orderBy: ['displayName'],
  properties: {
    id: property('text', ['eq', 'in'], ['ne', 'not']),
    createdDateTime: time,
    deletedDateTime: shown,
    description: property('text', ['eq', 'startswith'], ['ne', 'not']),
    displayName: textNoEnd,
    groupTypes: property('list', ['eq'], ['not']),
    isAssignableToRole: truth,
    mail: text,
    mailEnabled: truth,
    mailNickname: textNoEnd,
    membershipRule: shown,
    onPremisesSyncEnabled: truth,
    resourceProvisioningOptions: property('list', ['eq'], ['not']),
    securityEnabled: truth,
    visibility: shown,
  },
};

const exact = property('text', ['eq', 'in']);

export const assignmentModel: Model = {
  name: 'UnifiedRoleAssignment',
  orderBy: [],
  properties: {
    id: shown,
    principalId: exact,
    roleDefinitionId: exact,
    directoryScopeId: exact,
    appScopeId: shown,
    assignmentType: exact,
    memberType: exact,
    startDateTime: shown,
    endDateTime: shown,
    roleAssignmentOriginId: shown,
    roleAssignmentScheduleId: shown,
    roleEligibilityScheduleId: shown,
  },
};

export const directoryRoleModel: Model = {
  name: 'DirectoryRole',
  orderBy: [],
  properties: { id: shown, displayName: shown, description: shown, roleTemplateId: property('text', ['eq']) },
};

export const auditModel: Model = {
  name: 'DirectoryAudit',
  orderBy: ['activityDateTime'],
  properties: {
    id: property('text', ['eq']),
    activityDateTime: property('time', ['eq', 'ge', 'le', 'gt', 'lt']),
    activityDisplayName: property('text', ['eq', 'startswith']),
    category: property('text', ['eq']),
    correlationId: property('text', ['eq']),
    loggedByService: property('text', ['eq']),
    result: property('text', ['eq']),
    'initiatedBy/user/id': property('text', ['eq']),
    'initiatedBy/user/userPrincipalName': property('text', ['eq', 'startswith']),
    'initiatedBy/app/appId': property('text', ['eq']),
    targetResources: property('objects', ['eq', 'startswith']),
  },
};
