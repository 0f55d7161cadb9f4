import type { UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { AppInstalled } from '../../ports/directory.ts';
import type { GraphClient } from './client.ts';

interface Tools {
  readonly client: GraphClient;
  readonly graphRoot: string;
  /** The app's id in the organisation's catalogue. */
  readonly teamsAppId?: string;
}

/**
 * `TeamsAppInstallation.ReadWriteSelfForUser.All`: puts the app into somebody's Teams, in his personal scope; Teams tells
 * the bot of the chat. Refused where the permission is missing, where Teams' policies keep the app from him, and for
 * whoever has no Teams. https://learn.microsoft.com/graph/api/userteamwork-post-installedapps
 */
export async function installApp(
  { client, graphRoot, teamsAppId }: Tools,
  userId: UserId,
): Promise<Result<AppInstalled>> {
  if (teamsAppId === undefined) return ok('no');
  const installed = await client.call('installApp', {
    method: 'POST',
    path: `/v1.0/users/${encodeURIComponent(userId)}/teamwork/installedApps`,
    body: { 'teamsApp@odata.bind': `${graphRoot}/v1.0/appCatalogs/teamsApps/${teamsAppId}` },
  });
  if (installed.ok) return ok('installed');
  const { problem } = installed;
  if (problem.code === 'permissionMissing') return ok('no');
  if (problem.code !== 'directoryRefused') return installed;
  return ok(problem.said.startsWith('409') ? 'there' : 'no');
}
