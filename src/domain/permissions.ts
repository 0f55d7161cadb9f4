/**
 * What the app needs of Microsoft Graph, and nothing else. Held equal to `infra/permissions.json` by a test; what each is
 * for, and what stops without it, stands there for admins and in the settings feature's words for everybody.
 */
export const NEEDED_PERMISSIONS = [
  'User.Invite.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'User.DeleteRestore.All',
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Team.ReadBasic.All',
  'RoleManagement.Read.Directory',
  'Policy.Read.All',
  'Policy.Read.B2BManagementPolicy',
  'CrossTenantInformation.ReadBasic.All',
  'Organization.Read.All',
  'AuditLog.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
] as const;
export type Permission = (typeof NEEDED_PERMISSIONS)[number];

/** Wider ones that include a needed one. https://learn.microsoft.com/graph/permissions-reference */
const INCLUDED_IN: Partial<Readonly<Record<Permission, readonly string[]>>> = {
  'User.Read.All': ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'User.ReadWrite.All': ['Directory.ReadWrite.All'],
  'User.DeleteRestore.All': ['User.ReadWrite.All'],
  'GroupMember.Read.All': ['GroupMember.ReadWrite.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'],
  'GroupMember.ReadWrite.All': ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  'Team.ReadBasic.All': ['Group.Read.All', 'Group.ReadWrite.All'],
  'RoleManagement.Read.Directory': [
    'RoleManagement.Read.All',
    'RoleManagement.ReadWrite.Directory',
    'Directory.Read.All',
  ],
  'TeamsAppInstallation.ReadWriteSelfForUser.All': [
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsAppInstallation.ReadWriteForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
  ],
  'Organization.Read.All': ['Organization.ReadWrite.All', 'Directory.Read.All'],
};

export interface SelfTest {
  readonly granted: number;
  /** Each switches something off. */
  readonly missing: readonly Permission[];
  /** Not granted by themselves, but a wider one that is granted includes them: nothing is switched off. */
  readonly included: readonly { readonly permission: Permission; readonly by: string }[];
  /** Granted, but needed by nothing here. */
  readonly surplus: readonly string[];
}

/** What is granted against what is needed. */
export function selfTest(granted: readonly string[]): SelfTest {
  const has = new Set(granted);
  const absent = NEEDED_PERMISSIONS.filter((permission) => !has.has(permission));
  const included = absent.flatMap((permission) => {
    const by = INCLUDED_IN[permission]?.find((wider) => has.has(wider));
    return by === undefined ? [] : [{ permission, by }];
  });
  const needed: readonly string[] = NEEDED_PERMISSIONS;
  return {
    granted: NEEDED_PERMISSIONS.length - absent.length,
    missing: absent.filter((permission) => !included.some((one) => one.permission === permission)),
    included,
    surplus: [...has].filter((permission) => !needed.includes(permission)).sort(),
  };
}
