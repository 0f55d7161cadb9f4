/** What an admin of the local tenant has allowed before the story begins: into these groups guests may be asked. */
export const ALLOWED_GROUPS = [
  { groupId: 'bbbbbbbb-0000-4000-8000-000000000001', name: 'Project X', isTeam: true },
  { groupId: 'bbbbbbbb-0000-4000-8000-000000000002', name: 'Design Partners', isTeam: false },
] as const;
