import type { Cloud } from '../../domain/clouds.ts';
import type { TenantId } from '../../domain/ids.ts';

/**
 * Where the guest lands after accepting. With the tenant named, or he would be in his own.
 * `teamUrl` is the team's own link as Graph gives it (`webUrl`); a team without one opens Teams in the tenant.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function landingUrl(cloud: Cloud, tenantId: TenantId, target: 'team' | 'other', teamUrl?: string): string {
  if (target === 'other') return `${cloud.pages.myApps}/?tenantid=${tenantId}`;
  const url = new URL(teamUrl !== undefined && isTeamsPage(teamUrl) ? teamUrl : `${cloud.pages.teams}/`);
  if (!url.searchParams.has('tenantId')) url.searchParams.set('tenantId', tenantId);
  return url.href;
}

function isTeamsPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return protocol === 'https:' && pathname.startsWith('/l/team/');
}
